"""A table of the samples that can be nearest, cell by cell: the quick way for very many points.

It covers what is 6 to 200 km from the line. Nearer by, so many samples count that a search tree
is as quick; there, and farther away, the table says nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from geomap.border.cells import Cells, spread
from geomap.border.ellipsoid import Floats
from geomap.border.nearest import Nearest, nothing_yet
from geomap.border.samples import Samples, samples
from geomap.border.visible import Indices, visible

FROM_M, UP_TO_M = 6_000.0, 200_000.0
# Longer edges than near by: fewer samples where the line runs straight through the desert.
SPACING_M = 400.0
MARGIN_DEGREES = 1.5
ROOT_DEGREES, HALVINGS = 3.0, 7
PER_DEGREE = 2**HALVINGS / ROOT_DEGREES


@dataclass(frozen=True, eq=False)
class Table:
    """`sample[start : start + count]` of `line` may be nearest in a cell; count 0: not known.

    `start`, `count`: shape (rows, columns), from `south` and `west`, decimal degrees.
    """

    line: Samples
    west: float
    south: float
    start: npt.NDArray[np.int32]
    count: npt.NDArray[np.int32]
    sample: Indices

    def find(self, longitude: Floats, latitude: Floats) -> tuple[Indices, Indices]:
        """Return the starts and counts for points in decimal degrees."""
        row = np.floor((latitude - self.south) * PER_DEGREE).astype(np.int64)
        column = np.floor((longitude - self.west) * PER_DEGREE).astype(np.int64)
        rows, columns = self.count.shape
        inside = (row >= 0) & (row < rows) & (column >= 0) & (column < columns)
        cell = np.where(inside, row * columns + column, 0)
        starts, counts = (a.ravel()[cell].astype(np.int64) for a in (self.start, self.count))
        return starts, counts * inside

    def nearest(self, points: Floats, starts: Indices, counts: Indices) -> Nearest:
        """Return the nearest edges to positions (m, 3), metres in space; `counts` > 0."""
        found = nothing_yet(self.line, len(points))
        row, at = spread(starts, counts)
        sample = self.sample[at]
        offset = self.line.points.take(sample, axis=0)
        offset -= points.take(row, axis=0)
        square = np.einsum("ij,ij->i", offset, offset)
        least = np.minimum.reduceat(square, np.cumsum(counts) - counts)
        near = np.flatnonzero(square <= least[row] + self.line.slack)
        row, sample = row[near], sample[near]
        while len(row):  # mostly once: few points have more than one sample that counts
            again = np.diff(row, prepend=-1) == 0
            found.improve(points, row[~again], sample[~again])
            row, sample = row[again], sample[again]
        return found


@lru_cache(maxsize=1)
def table() -> Table:
    """Return the table, built once per process in about 0.3 seconds."""
    line = samples(SPACING_M)
    cells = _roots(line, visible(line, FROM_M)).pruned(line, FROM_M, UP_TO_M)
    columns, rows = (int(cells_.max()) + 1 << HALVINGS for cells_ in (cells.column, cells.row))
    for _ in range(HALVINGS):
        cells = cells.quartered().pruned(line, FROM_M, UP_TO_M)
    cells = _without_near(cells, line)
    start, count = np.zeros((2, rows, columns), np.int32)
    counts = cells.counts()
    start[cells.row, cells.column] = np.cumsum(counts) - counts
    count[cells.row, cells.column] = counts
    return Table(line, cells.west, cells.south, start, count, cells.sample)


def _roots(line: Samples, chosen: Indices) -> Cells:
    """Return large cells that cover the line and a margin, each with all the chosen samples."""
    west, south = (float(a.min()) - MARGIN_DEGREES for a in (line.longitude, line.latitude))
    east, north = (float(a.max()) + MARGIN_DEGREES for a in (line.longitude, line.latitude))
    columns = np.arange(np.ceil((east - west) / ROOT_DEGREES), dtype=np.int64)
    rows = np.arange(np.ceil((north - south) / ROOT_DEGREES), dtype=np.int64)
    column, row = (axis.ravel() for axis in np.meshgrid(columns, rows))
    cell = np.repeat(np.arange(len(row)), len(chosen))
    return Cells(west, south, ROOT_DEGREES, column, row, cell, np.tile(chosen, len(row)))


def _without_near(cells: Cells, line: Samples) -> Cells:
    """Drop the cells that come nearer than FROM_M to any sample: there hidden ones count too."""
    from scipy.spatial import cKDTree

    centre, reach = cells.balls()
    limit = FROM_M + float(reach.max())
    metres, _ = cKDTree(line.points).query(centre, distance_upper_bound=limit)
    return cells.only(metres - reach >= FROM_M, np.ones(len(cells.cell), dtype=bool))
