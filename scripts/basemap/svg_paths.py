"""Closed SVG paths of straight lines as polygons."""

from __future__ import annotations

import re
from typing import Any

import shapely

MARK = re.compile(r"[a-zA-Z]|-?\d*\.?\d+")


def polygon_of_path(path: str) -> Any:
    """Return the polygon of a path made of M, L and Z, absolute or relative; y grows downwards."""
    rings = [ring for ring in rings_of_path(path) if len(ring) > 2]
    return shapely.union_all([shapely.make_valid(shapely.Polygon(ring)) for ring in rings])


def rings_of_path(path: str) -> list[list[tuple[float, float]]]:
    """Return the corners of each subpath."""
    rings: list[list[tuple[float, float]]] = []
    at, relative, opens = (0.0, 0.0), False, False
    marks = iter(MARK.findall(path))
    for mark in marks:
        if mark in "zZ":
            at = rings[-1][0]
        elif mark.isalpha():
            if mark not in "mMlL":
                raise SystemExit(f"a path with {mark!r} is more than straight lines")
            relative, opens = mark.islower(), mark in "mM"
        else:
            step = (float(mark), float(next(marks)))
            at = (at[0] + step[0], at[1] + step[1]) if relative else step
            if opens:
                rings.append([])
            rings[-1].append(at)
            opens = False
    return rings
