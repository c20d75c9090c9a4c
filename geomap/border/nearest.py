"""The nearest edge of the line to each of many points: exact, a few points or millions."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from geomap.border.ellipsoid import Floats
from geomap.border.samples import SLACK_M2, samples

if TYPE_CHECKING:
    from scipy.spatial import cKDTree

Indices = npt.NDArray[np.int64]
# Squared distances and numbers of the samples nearest to each point, nearest first, (m, count).
Near = tuple[Floats, Indices]
# Up to here measuring every sample is quicker than importing scipy.
FEW = 200
NEIGHBOURS = 2


@dataclass(frozen=True, eq=False)
class Nearest:
    """For each of m points: `edge` (index), `fraction` along it 0..1, `square` distance in m²."""

    edge: Indices
    fraction: Floats
    square: Floats

    def improve(self, points: Floats, rows: Indices, edge: Indices) -> None:
        """Measure points[rows] against one edge each, and keep what is nearer, in place."""
        row = samples().edges.take(edge, axis=0)
        offset = points.take(rows, axis=0) - row[:, :3]
        along = np.einsum("ij,ij->i", offset, row[:, 3:6]) / row[:, 6]
        np.clip(along, 0.0, 1.0, out=along)
        offset -= along[:, None] * row[:, 3:6]
        square = np.einsum("ij,ij->i", offset, offset)
        nearer = square < self.square[rows]
        kept = rows[nearer]
        self.edge[kept], self.fraction[kept] = edge[nearer], along[nearer]
        self.square[kept] = square[nearer]


def prepare() -> None:
    """Build the index now: threads that start together would each build their own."""
    _tree()


def nearest_edges(points: Floats, *, few: bool) -> Nearest:
    """Return the nearest edge to each of the positions (m, 3), metres in space, m >= 0.

    `few`: measure every sample, which needs no scipy and is quicker for a few points.
    """
    count = len(points)
    found = Nearest(np.zeros(count, np.int64), np.zeros(count), np.full(count, np.inf))
    neighbours = _by_measuring_all if few else _by_tree
    rows, wanted = np.arange(count), NEIGHBOURS
    while len(rows):
        wanted = min(wanted, len(samples().points))
        rows = _search(found, points, rows, neighbours(points[rows], wanted))
        wanted *= 4
    return found


def _search(found: Nearest, points: Floats, rows: Indices, near_samples: Near) -> Indices:
    """Measure the edges at the nearest samples; return the rows that need more of them."""
    squares, near = near_samples
    count = near.shape[1]
    last_edge = len(samples().edges) - 1
    for column in range(count):
        open_ = np.flatnonzero(squares[:, column] <= found.square[rows] + SLACK_M2)
        at, sample = rows[open_], near[open_, column]
        found.improve(points, at, np.maximum(sample - 1, 0))
        found.improve(points, at, np.minimum(sample, last_edge))
    if count == len(samples().points):
        return rows[:0]
    return rows[squares[:, -1] <= found.square[rows] + SLACK_M2]


def _by_tree(points: Floats, count: int) -> Near:
    distances, near = _tree().query(points, k=count)
    return np.square(distances), np.asarray(near, dtype=np.int64)


def _by_measuring_all(points: Floats, count: int) -> Near:
    pairs = [_nearest_of_all(point, count) for point in points]
    return np.array([square for square, _ in pairs]), np.array([near for _, near in pairs])


def _nearest_of_all(point: Floats, count: int) -> Near:
    offset = samples().points - point
    square = np.einsum("ij,ij->i", offset, offset)
    near = np.argpartition(square, count - 1)[:count]
    near = near[np.argsort(square[near])]
    return square[near], near


@lru_cache(maxsize=1)
def _tree() -> cKDTree:
    from scipy.spatial import cKDTree

    # Measured: halving space beats halving the number of samples, which the line spreads unevenly.
    return cKDTree(samples().points, leafsize=24, balanced_tree=False, compact_nodes=False)
