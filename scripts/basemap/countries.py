"""The two countries from their provinces, and their neighbours around them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import shapely
from babel import Locale

from basemap.output import BOX, OWN, Shapes, areas_only, feature, label_point, write_features
from basemap.topology import decoded_arcs, polygon_of

COUNTRY_TOLERANCE = 0.02
NEIGHBOURS = {
    "156": "CN", "356": "IN", "364": "IR", "398": "KZ", "417": "KG", "512": "OM", "524": "NP",
    "762": "TJ", "784": "AE", "795": "TM", "860": "UZ",
}  # fmt: skip
LANGUAGES = ("ps", "fa", "ur")


def write_countries(provinces: Shapes, package: Path) -> None:
    """Write countries.geojson; other languages' names are CLDR's."""
    shapes = {
        side: shapely.coverage_union_all([p for c, p in provinces.items() if c.startswith(side)])
        for side in OWN
    }
    others, names = neighbours(package, shapely.union_all(list(shapes.values())))
    shapes |= {code: areas_only(polygon) for code, polygon in others.items()}
    write_features(
        "countries.geojson",
        [
            feature(p, iso_a2=code, name=names[code], names=other_names(code), label=label_point(p))
            for code, p in sorted(shapes.items())
            if not p.is_empty
        ],
    )


def other_names(code: str) -> dict[str, str]:
    """Return a country's names by language; none for what has no code."""
    if not code:
        return {}
    return {language: Locale(language).territories[code] for language in LANGUAGES}


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


def clipped(polygon: Any) -> Any:
    """Return what of a polygon lies on the map, as polygons without the points of contact."""
    parts = shapely.get_parts(shapely.intersection(polygon, BOX))
    return shapely.union_all([part for part in parts if part.geom_type == "Polygon"])


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
