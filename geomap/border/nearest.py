"""The nearest edge of the line to each of many points: exact, a few points or millions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from geomap.border.ellipsoid import Floats
from geomap.border.samples import Samples, samples
from geomap.border.visible import Indices

if TYPE_CHECKING:
    from scipy.spatial import cKDTree

# Squared distances and numbers of the samples nearest to each point, nearest first, (m, count).
Near = tuple[Floats, Indices]
NEIGHBOURS = 3


@dataclass(frozen=True, eq=False)
class Nearest:
    """For each of m points: `edge` of `line`, `fraction` along it 0..1, `square` distance in m²."""

    line: Samples
    edge: Indices
    fraction: Floats
    square: Floats

    def improve(self, points: Floats, rows: Indices, sample: Indices) -> None:
        """Measure points[rows] against both edges at one sample each; keep what is nearer."""
        last = len(self.line.edges) - 1
        for edge in (np.maximum(sample - 1, 0), np.minimum(sample, last)):
            self._improve(points.take(rows, axis=0), rows, edge)

    def _improve(self, offset: Floats, rows: Indices, edge: Indices) -> None:
        row = self.line.edges.take(edge, axis=0)
        offset -= row[:, :3]
        along = np.einsum("ij,ij->i", offset, row[:, 3:6]) / row[:, 6]
        np.clip(along, 0.0, 1.0, out=along)
        offset -= along[:, None] * row[:, 3:6]
        square = np.einsum("ij,ij->i", offset, offset)
        nearer = square < self.square[rows]
        kept = rows[nearer]
        self.edge[kept], self.fraction[kept] = edge[nearer], along[nearer]
        self.square[kept] = square[nearer]


def nothing_yet(line: Samples, count: int) -> Nearest:
    """Return an answer for so many points that any edge improves."""
    return Nearest(line, np.zeros(count, np.int64), np.zeros(count), np.full(count, np.inf))


def prepare() -> None:
    """Build the tree now: threads that start together would each build their own."""
    _tree()


def by_tree(points: Floats) -> Nearest:
    """Return the nearest edges to the positions (m, 3), metres in space, with a search tree."""

    def near(points: Floats, count: int) -> Near:
        metres, numbers = _tree().query(points, k=count)
        return np.square(metres), np.asarray(numbers, dtype=np.int64)

    return _by_neighbours(points, near)


def by_measuring_all(points: Floats) -> Nearest:
    """Return the same without scipy: quicker for a few points."""

    def near(points: Floats, count: int) -> Near:
        pairs = [_nearest_of_all(point, count) for point in points]
        return np.array([square for square, _ in pairs]), np.array([at for _, at in pairs])

    return _by_neighbours(points, near)


def _by_neighbours(points: Floats, near: Callable[[Floats, int], Near]) -> Nearest:
    """Look at more and more of the samples near each point until none can change the answer."""
    found = nothing_yet(samples(), len(points))
    rows, wanted, available = np.arange(len(points)), NEIGHBOURS, len(samples().points)
    while len(rows):
        open_ = _search(found, points, rows, near(points[rows], wanted))
        rows = open_ if wanted < available else open_[:0]
        wanted = min(wanted * 4, available)
    return found


def _search(found: Nearest, points: Floats, rows: Indices, near: Near) -> Indices:
    """Measure the edges at the nearest samples; return the rows that may need more of them."""
    squares, numbers = near
    for column in range(numbers.shape[1]):
        open_ = np.flatnonzero(squares[:, column] <= found.square[rows] + found.line.slack)
        found.improve(points, rows[open_], numbers[open_, column])
    return rows[squares[:, -1] <= found.square[rows] + found.line.slack]


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
