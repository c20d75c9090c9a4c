"""Which samples of the line can be the nearest one to a point far away from it.

From afar most bends of the line hide behind others: of 37,000 samples 7,000 can be the nearest
one to something 6 km away.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from geomap.border.ellipsoid import Floats, up_vectors
from geomap.border.samples import Samples

Indices = npt.NDArray[np.int64]
# Samples that may hide one: those so many places before and behind it along the line.
OFFSETS = (1, 2, 3, 5, 8, 12, 18, 27, 40, 60, 90, 130, 200, 300)
# Directions are compared in the horizontal plane of a sample. The part of a distance that lies in
# it is longer than this share of the distance, for points up to 1,500 km away.
HORIZONTAL = 0.99


def visible(line: Samples, distance_m: float) -> Indices:
    """Return the samples that count for points `distance_m` > 0 metres or more from all samples.

    A sample counts for a point when its square distance is at most `line.slack` above that of the
    nearest one. Holds for points up to 1,500 km from the line.
    """
    # Let a point stand in the direction u of sample s, at a distance r. Where s counts, another
    # sample s + v cannot be much nearer: 2r u·v <= v² + slack. So s + v forbids to s an arc of
    # directions around v. The arcs of samples before s make up one run, which holds the direction
    # forward, and those behind it another; where the two runs meet on both sides, s is hidden.
    reach = np.zeros((2, 2, len(line.points)))
    forward, left = _axes(line)
    for offset in OFFSETS:
        start, end = slice(None, -offset), slice(offset, None)
        step = line.points[end] - line.points[start]
        square = np.einsum("ij,ij->i", step, step)
        shadow = (square + line.slack) / (2 * HORIZONTAL * distance_m * np.sqrt(square))
        half = np.arccos(np.minimum(shadow, 1))
        for run, own in zip(reach, (start, end), strict=True):
            turn = np.arctan2(_dot(step, left[own]), _dot(step, forward[own]))
            _widen(run[:, own], half, turn if own is start else -turn)
    return np.flatnonzero((reach.sum(axis=0) < np.pi).any(axis=0))


def _widen(run: Floats, half: Floats, turn: Floats) -> None:
    """Lengthen runs (left, right) from their middle by arcs `half` to each side of `turn`."""
    joins = np.abs(turn) < half  # an arc without the middle might leave a gap
    np.maximum(run[0], half + turn, out=run[0], where=joins)
    np.maximum(run[1], half - turn, out=run[1], where=joins)


def _axes(line: Samples) -> tuple[Floats, Floats]:
    """Return horizontal vectors of one length at every sample: along the line, and left of it."""
    up = up_vectors(line.longitude, line.latitude)
    along = np.gradient(line.points, axis=0)
    along -= up * _dot(along, up)[:, None]
    return along, np.cross(up, along)


def _dot(a: Floats, b: Floats) -> Floats:
    return np.asarray(np.einsum("ij,ij->i", a, b))
