"""The borders between districts along the line, of both sides."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
import shapely

from basemap.afghan_districts import afghan_edges
from basemap.output import Floats, Shapes, feature, merged_lines, write_features
from basemap.pakistan_districts import pakistani_edges
from basemap.provinces import prolonged_line

TOLERANCE = {"AF": 0.003, "PK": 0.01}
#: Pakistan's drawing is trusted so far from the line, in degrees: north and south of a parallel
#: below which it strays by up to 20 km inland. Beside a province's edge it would only repeat it.
TRUSTED_NORTH, TRUSTED_SOUTH, PARALLEL = 0.8, 0.3, 31.9
BESIDE = 0.12
#: An end that misses the line or a province's edge by less is led there; a stub is cut off.
GAP = {"AF": 0.05, "PK": 0.12}
CORNER_CUTS = 2


def write_district_lines(package: Path, provinces: Shapes) -> None:
    """Write district_lines.geojson: one feature for each country."""
    line = prolonged_line()
    features = []
    for side, edges in (("AF", afghan_edges()), ("PK", near_the_line(package, provinces))):
        own = [polygon for code, polygon in sorted(provinces.items()) if code.startswith(side)]
        walls = shapely.union_all([*shapely.boundary(own), line])
        fitted = fit(edges, walls, GAP[side])
        simple = shapely.simplify(shapely.MultiLineString(fitted), TOLERANCE[side])
        features.append(feature(simple, iso_a2=side))
    write_features("district_lines.geojson", features)


def near_the_line(package: Path, provinces: Shapes) -> list[Any]:
    """Return the drawing's edges without what lies far off or repeats a province's edge."""
    own = [polygon for code, polygon in sorted(provinces.items()) if code.startswith("PK")]
    inner = shapely.difference(
        shapely.union_all(shapely.boundary(own)),
        shapely.buffer(shapely.boundary(shapely.coverage_union_all(own)), 0.01),
    )
    line = prolonged_line()
    north, south = shapely.box(50, PARALLEL, 85, 60), shapely.box(50, 0, 85, PARALLEL)
    near = shapely.union(
        shapely.intersection(shapely.buffer(line, TRUSTED_NORTH), north),
        shapely.intersection(shapely.buffer(line, TRUSTED_SOUTH), south),
    )
    edges = shapely.MultiLineString([rounded(edge) for edge in pakistani_edges(package)])
    trusted = shapely.difference(near, shapely.buffer(inner, BESIDE))
    return held_by(line, list(merged_lines(shapely.intersection(edges, trusted))))


def held_by(line: Any, edges: list[Any]) -> list[Any]:
    """Return the edges that hang together with the line, without islands."""
    held, rest = [], edges
    anchor = shapely.buffer(line, GAP["PK"])
    while found := [edge for edge in rest if shapely.intersects(edge, anchor)]:
        held += found
        rest = [edge for edge in rest if not shapely.intersects(edge, anchor)]
        anchor = shapely.buffer(shapely.union_all(found), 0.03)
    return held


def rounded(edge: Any) -> Any:
    """Return a line with its corners cut twice: nobody surveyed the drawing's straight strokes."""
    points = shapely.get_coordinates(edge)
    for _ in range(CORNER_CUTS):
        points = cut_corners(points)
    return shapely.LineString(points)


def cut_corners(points: Floats) -> Floats:
    """Return points at a quarter and three quarters of each stroke, the ends kept (Chaikin)."""
    first, second = points[:-1], points[1:]
    pairs = np.stack([0.75 * first + 0.25 * second, 0.25 * first + 0.75 * second], axis=1)
    return np.concatenate([points[:1], pairs.reshape(-1, 2)[1:-1], points[-1:]])


def fit(edges: list[Any], walls: Any, gap: float) -> list[Any]:
    """Return edges that end at the walls: what sticks out is cut, what falls short is led there."""
    whole = merged_lines(shapely.union_all(edges))
    pieces = shapely.get_parts(shapely.difference(whole, shapely.buffer(walls, 1e-5)))
    kept = [piece for piece in pieces if piece.length > gap]
    meetings = Counter(end for piece in kept for end in ends_of(piece))
    return [led(piece, walls, gap, meetings) for piece in kept]


def ends_of(line: Any) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return a line's first and last point, rounded so that meeting ends are equal."""
    points = shapely.get_coordinates(line).round(5)
    return tuple(points[0]), tuple(points[-1])


def led(piece: Any, walls: Any, gap: float, meetings: Counter[tuple[float, float]]) -> Any:
    """Return a line whose loose ends reach the walls, where these are near."""
    points = shapely.get_coordinates(piece)
    for at, end in ((0, ends_of(piece)[0]), (len(points), ends_of(piece)[1])):
        place = shapely.Point(end)
        if meetings[end] == 1 and shapely.distance(place, walls) < gap:
            foot = shapely.get_coordinates(shapely.shortest_line(place, walls))[1]
            points = np.insert(points, at if at == 0 else len(points), foot, axis=0)
    return shapely.LineString(points)
