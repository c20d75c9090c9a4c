"""The line cut into short straight edges in space: what the search for the nearest point runs on.

Edges are at most so long (`spacing_m`) that an edge and the ellipsoid are never far apart: a
millimetre for 200 m, a centimetre for 600 m. That also bounds the search: whatever the nearest
edge is, one of its two ends is within sqrt(d² + spacing_m²/4) of a point at distance d, and a
point's nearest edges are found by looking at ends alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from geomap.border.ellipsoid import Floats, pole, positions, up_vectors
from geomap.border.line import BorderLine, border_line

SPACING_M = 200.0


@dataclass(frozen=True, eq=False)
class Samples:
    """n samples along the line and the n-1 edges between them.

    `points` (n, 3) metres in space; `edges` (n-1, 8) start (3), direction (3), squared length, 0:
    one row is one cache line. `left` (n-1, 3) and `left_at` (n, 3) point to Afghanistan,
    horizontally, from an edge and from a sample. `longitude`, `latitude`, `km` have shape (n,).
    `outward`, `north` (2, 3): where the line is thought to go on beyond its two ends (due west,
    due east), and what is left of it there. `slack`: squared metres by which a sample may be
    farther than the best edge and still own a better one.
    """

    points: Floats
    edges: Floats
    left: Floats
    left_at: Floats
    longitude: Floats
    latitude: Floats
    km: Floats
    outward: Floats
    north: Floats
    slack: float


def _densified(line: BorderLine, spacing_m: float) -> tuple[Floats, Floats, Floats]:
    """Return longitude, latitude, km with further points wherever vertices stand far apart."""
    pieces = np.ceil(np.diff(line.km) * 1000 / spacing_m).astype(np.int64)
    starts = np.concatenate([[0], np.cumsum(pieces)])
    position = np.interp(np.arange(starts[-1] + 1), starts, np.arange(len(starts)))
    at = np.arange(len(line.km))
    return (
        np.interp(position, at, line.longitude),
        np.interp(position, at, line.latitude),
        np.interp(position, at, line.km),
    )


def _unit(vectors: Floats) -> Floats:
    return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True))


def _beyond(longitude: Floats, latitude: Floats) -> tuple[Floats, Floats]:
    """Return unit vectors (2, 3) due west at the first and due east at the last point; north."""
    up = up_vectors(longitude[[0, -1]], latitude[[0, -1]])
    north = _unit(pole() - up * (up @ pole())[:, None])
    east = np.cross(north, up)
    return np.stack([-east[0], east[1]]), north


def _left_at_samples(left: Floats, north: Floats) -> Floats:
    """Return pseudo-normals: the sum of the two edges' normals (Bærentzen and Aanæs, 2005).

    The sign against one edge alone is wrong inside the wedge of a bend.
    """
    padded = np.concatenate([north[:1], left, north[1:]])
    return np.asarray(padded[:-1] + padded[1:])


@lru_cache
def samples(spacing_m: float = SPACING_M) -> Samples:
    """Return samples of the line that ships with geomap, built once for each spacing in metres."""
    longitude, latitude, km = _densified(border_line(), spacing_m)
    points = positions(longitude, latitude)
    direction = np.diff(points, axis=0)
    edges = np.zeros((len(direction), 8))
    edges[:, :3], edges[:, 3:6] = points[:-1], direction
    edges[:, 6] = np.einsum("ij,ij->i", direction, direction)
    left = _unit(np.cross(up_vectors(longitude[:-1], latitude[:-1]), direction))
    outward, north = _beyond(longitude, latitude)
    left_at = _left_at_samples(left, north)
    slack = spacing_m**2 / 4 + 1  # a square metre is far above the rounding of squared distances
    return Samples(points, edges, left, left_at, longitude, latitude, km, outward, north, slack)
