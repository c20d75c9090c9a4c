"""The provinces of both countries: Natural Earth's, mended, and cut at the line."""

from __future__ import annotations

import csv
import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import shapely
from shapely.geometry import shape

from basemap.output import CRUMB, GRID, OWN, TARGET, Shapes
from geomap.border.attach import attach
from geomap.border.line import border_line, stretch
from geomap.border.sections import sections

PROVINCE_TOLERANCE = 0.01
LINE_TOLERANCE_M = 200


def read_codes() -> list[dict[str, str]]:
    """Return the hand-kept table: one row for each of Natural Earth's 42 province records."""
    with (TARGET / "province_codes.csv").open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def natural_provinces(package: Path) -> Shapes:
    """Return Natural Earth's polygons by right ISO 3166-2 code, faults mended, simplified."""
    collection = json.loads((package / "data" / "build.json").read_text(encoding="utf-8"))
    raw = {f["properties"]["adm1_code"]: f["geometry"] for f in collection["features"]}
    codes = read_codes()
    polygons = [shape(raw[row["ne_adm1_code"]]) for row in codes]
    simple = shapely.coverage_simplify(polygons, PROVINCE_TOLERANCE)
    by_code: Shapes = {}
    for row, polygon in zip(codes, simple, strict=True):
        code = row["iso_3166_2"]
        by_code[code] = shapely.union(by_code[code], polygon) if code in by_code else polygon
    return by_code


def prolonged_line() -> Any:
    """Return the simplified line with straight tails due west and east, rounded to the grid."""
    line = stretch(0, border_line().length_km, LINE_TOLERANCE_M)
    points = shapely.get_coordinates(line).round(3)
    west, east = [50.0, points[0, 1]], [85.0, points[-1, 1]]
    return shapely.LineString(np.concatenate([[west], points, [east]]))


def spokes(natural: Shapes) -> list[Any]:
    """Return short cuts from each provincial break on the line to where Natural Earth has it."""
    cuts = []
    for side in OWN:
        # The last province of a side ends at China, which needs no cut.
        provinces = [s for s in sections() if (s.side, s.level) == (side, "adm1")]
        codes = {row["place_id"]: row["iso_3166_2"] for row in read_codes()}
        for one, two in pairwise(provinces):
            break_point = shapely.Point(border_line().point_at(one.to_km))
            border = shapely.intersection(natural[codes[one.unit_id]], natural[codes[two.unit_id]])
            cuts.append(shapely.shortest_line(break_point, border))
    return cuts


def face_owner(
    natural: Shapes, points: npt.NDArray[Any], north: npt.NDArray[np.bool_]
) -> list[str]:
    """Return the province code of each face by a point in it; side first, province second.

    Beyond the two ends of the line there is no side: there Natural Earth alone decides.
    """
    codes = sorted(natural)
    inside = shapely.STRtree([natural[code] for code in codes]).query(points, predicate="within")
    sides = np.where(north, "AF", "PK")
    ends = border_line().longitude[[0, -1]]
    beyond = (shapely.get_x(points) < ends[0]) | (shapely.get_x(points) > ends[1])
    owner = {int(p): codes[c] for p, c in inside.T if beyond[p] or codes[c].startswith(sides[p])}
    km = attach(shapely.get_x(points), shapely.get_y(points)).km
    by_place = {row["place_id"]: row["iso_3166_2"] for row in read_codes()}
    for at in range(len(points)):
        if at not in owner:
            owner[at] = by_place[beside(float(km[at]), str(sides[at]))]
    return [owner[at] for at in range(len(points))]


def beside(km: float, side: str) -> str:
    """Return the id of the province that borders the line on a side at a chainage."""
    matches = [s for s in sections() if (s.side, s.level) == (side, "adm1")]
    return next(s.unit_id for s in matches if s.from_km <= km <= s.to_km)


def cut_provinces(natural: Shapes) -> Shapes:
    """Return the 41 provinces as an exact coverage in which the line is the border."""
    line = prolonged_line()
    outlines = [shapely.boundary(p) for p in natural.values()]
    web = shapely.unary_union([*outlines, line, *spokes(natural)], grid_size=GRID)
    faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(web)))
    points = shapely.point_on_surface(faces)
    land = shapely.unary_union(list(natural.values())).buffer(GRID)
    faces, points = (a[shapely.contains_properly(land, points)] for a in (faces, points))
    rim = shapely.get_coordinates(line).tolist()
    north = shapely.contains_xy(
        shapely.Polygon([*rim, (85, 60), (50, 60)]), shapely.get_x(points), shapely.get_y(points)
    )
    owners = np.array(face_owner(natural, points, north))
    provinces = {c: shapely.coverage_union_all(faces[owners == c]) for c in sorted(natural)}
    settle_crumbs(provinces)
    return provinces


def settle_crumbs(provinces: Shapes) -> None:
    """Give each splinter under about 10 km² to the province it borders most, in place.

    They arise where Natural Earth's border and the line cross again and again.
    """
    for code in sorted(provinces):
        for crumb in shapely.get_parts(provinces[code]):
            if crumb.area < CRUMB:
                hosts = {c: p for c, p in provinces.items() if c[:2] == code[:2] and c != code}
                rims = {c: shapely.intersection(crumb, p).length for c, p in hosts.items()}
                best = max(sorted(rims), key=lambda c: rims[c])
                provinces[code] = shapely.difference(provinces[code], crumb)
                provinces[best] = shapely.coverage_union(provinces[best], crumb)
