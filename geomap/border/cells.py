"""Cells of longitude and latitude with the few samples that can be nearest to a point in them."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from geomap.border.ellipsoid import Floats, positions
from geomap.border.samples import Samples
from geomap.border.visible import Indices

Truths = npt.NDArray[np.bool_]
# No radius of curvature of the ellipsoid is longer.
LONGEST_RADIUS_M = 6_400_000.0


@dataclass(frozen=True, eq=False)
class Cells:
    """n cells, each `degrees` wide and high, and m pairs of a cell and a sample.

    `column`, `row` (n,): counted from `west` and `south`, decimal degrees, north of the equator.
    `cell`, `sample` (m,): sample of the line that may be nearest in that cell; cells rising.
    """

    west: float
    south: float
    degrees: float
    column: Indices
    row: Indices
    cell: Indices
    sample: Indices

    def counts(self) -> Indices:
        """Return how many samples each cell has."""
        return np.bincount(self.cell, minlength=len(self.row))

    def balls(self) -> tuple[Floats, Floats]:
        """Return the centres in space (n, 3), and the metres (n,) within which all of a cell is."""
        south = self.south + self.row.astype(np.float64) * self.degrees
        west = self.west + self.column.astype(np.float64) * self.degrees
        half = self.degrees / 2
        reach = np.radians(half) * LONGEST_RADIUS_M * np.hypot(1, np.cos(np.radians(south)))
        # The metre is for points that rounding puts into the next cell.
        return positions(west + half, south + half), reach + 1

    def only(self, wanted: Truths, pairs: Truths) -> Cells:
        """Return the wanted cells with those of their pairs that are wanted too."""
        pairs = pairs & wanted[self.cell]
        return replace(
            self,
            column=self.column[wanted],
            row=self.row[wanted],
            cell=(np.cumsum(wanted) - 1)[self.cell[pairs]],
            sample=self.sample[pairs],
        )

    def quartered(self) -> Cells:
        """Return the four quarters of every cell, each with all of its samples."""
        counts = self.counts()
        starts = np.repeat(np.cumsum(counts) - counts, 4)
        cell, at = spread(starts, np.repeat(counts, 4))
        return replace(
            self,
            degrees=self.degrees / 2,
            column=(2 * self.column[:, None] + (0, 1, 0, 1)).ravel(),
            row=(2 * self.row[:, None] + (0, 0, 1, 1)).ravel(),
            cell=cell,
            sample=self.sample[at],
        )

    def pruned(self, line: Samples, from_m: float, up_to_m: float) -> Cells:
        """Drop samples that count nowhere in their cell, and cells too near or far away as a whole.

        A sample counts for a point when its square distance is at most `line.slack` above that of
        the nearest one.
        """
        centre, reach = self.balls()
        points = line.points.take(self.sample, axis=0)
        square = _squares(points - centre.take(self.cell, axis=0))
        least = np.minimum.reduceat(square, np.flatnonzero(np.diff(self.cell, prepend=-1)))
        nearest = np.empty(len(centre), np.int64)
        at = np.flatnonzero(square == least[self.cell])
        nearest[self.cell[at]] = self.sample[at]
        # By how much one square distance is above another changes evenly in space: over a ball,
        # by its radius times twice the distance between the two samples.
        apart = _squares(points - line.points[nearest].take(self.cell, axis=0))
        change = 2 * reach[self.cell] * np.sqrt(apart)
        metres = np.sqrt(least)
        wanted = (metres + reach >= from_m) & (metres - reach <= up_to_m)
        return self.only(wanted, square - least[self.cell] - line.slack <= change)


def spread(starts: Indices, counts: Indices) -> tuple[Indices, Indices]:
    """Return run number and value for each member of the runs start, start + 1, ... of `counts`."""
    run = np.repeat(np.arange(len(counts)), counts)
    return run, np.arange(len(run)) + np.repeat(starts - (np.cumsum(counts) - counts), counts)


def _squares(vectors: Floats) -> Floats:
    return np.asarray(np.einsum("ij,ij->i", vectors, vectors))
