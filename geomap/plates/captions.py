"""What is named on a plate's map: symbols first, then countries, towns and provinces."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from geomap.datafiles import data_path
from geomap.language.catalogues import phrase
from geomap.maps.basemap import basemap
from geomap.plates.fonts import Style
from geomap.plates.names import Names
from geomap.plates.palette import COUNTRY_NAME, PROVINCE_NAME, TOWN
from geomap.plates.projection import View
from geomap.plates.sheet import Sheet
from geomap.plates.spots import Spot
from geomap.plates.wording import called

#: At most so many names of towns, for a reader to find the way by.
_MOST_TOWNS = 14
#: Longer names find no place beside their symbol.
_LONG_NAME = 26
#: How far beside its point the name of an area may stand, in units of the sheet.
_STEPS = (
    (0, 0), (0, -3), (0, 3), (-5, 0), (5, 0), (-5, -4), (5, 4), (0, -6), (0, 6), (-10, 0), (10, 0),
)  # fmt: skip


def name_spots(names: Names, spots: Sequence[Spot]) -> None:
    """Name the symbols, the weightiest first."""
    sheet = names.sheet
    ordered = sorted(spots, key=lambda spot: -sum(spot.counts.values()))
    style = sheet.style(0.95, bold=True)
    u = sheet.unit
    for spot in ordered:
        across, _ = spot.half(sheet)
        distances = [across + away * u for away in (0.75, 2.2, 5, 9, 14)]
        names.near((spot.x, spot.y), _called(sheet, spot), style, distances)


def _called(sheet: Sheet, spot: Spot) -> str:
    found = list(dict.fromkeys(short_name(place.name) for place in spot.places))
    if len(found) <= 2:
        return "، ".join(found) if sheet.leftward else ", ".join(found)
    return phrase(sheet.language, "map.and_more", name=found[0], count=len(found) - 1)


def short_name(name: str) -> str:
    """Return a name without what stands in brackets behind it, if all of it is long."""
    return name if len(name) <= _LONG_NAME else name.split(" (", maxsplit=1)[0]


def name_ground(names: Names, *, most_towns: int = _MOST_TOWNS) -> None:
    """Name countries, towns and provinces where there is room."""
    _countries(names)
    _towns(names, most_towns)
    _provinces(names)


def _countries(names: Names) -> None:
    sheet, view = names.sheet, names.view
    for feature in basemap()["countries"]["features"]:
        own = feature["properties"]
        if not own["iso_a2"]:
            continue
        home = own["iso_a2"] in ("AF", "PK")
        style = sheet.style(1.0 if home else 0.78, COUNTRY_NAME, bold=home)
        text = called(sheet.language, own["name"], own["names"])
        text = text if sheet.leftward else _spaced(text.upper())
        shape = _shape(view, feature)
        at = view.point(own["label_lon"], own["label_lat"])
        if not _inside(names, shape, at, text, style) and home:
            _somewhere(names, shape, text, style)


def _shape(view: View, feature: dict[str, Any]) -> BaseGeometry:
    shape = view.shape(shapely.from_geojson(json.dumps(feature["geometry"])))
    return shapely.make_valid(shape)


def _somewhere(names: Names, shape: BaseGeometry, text: str, style: Style) -> None:
    """Set a name in the widest free part of what is seen of a country."""
    box = names.view.box
    seen = shapely.clip_by_rect(shape, box.left, box.bottom, box.right, box.top)
    free = shapely.difference(seen, shapely.buffer(shapely.union_all(names.taken), 0.3))
    half = names.sheet.width(text, style) / 2
    # Squeezed to the proportions of the name, the widest circle is where the name fits best.
    squeeze = max(half / style.ascent, 1)
    flat: Any = shapely.transform(free, lambda xy: xy / (squeeze, 1))
    if not flat.is_empty:
        centre = shapely.get_coordinates(shapely.maximum_inscribed_circle(flat, 0.5))[0]
        names.at(float(centre[0]) * squeeze, float(centre[1]), text, style)


def _inside(
    names: Names, shape: BaseGeometry, at: tuple[float, float], text: str, style: Style
) -> bool:
    """Set a name at a point or a little beside it, but never outside what it names."""
    u = names.sheet.unit
    spots = ((at[0] + across * u, at[1] + up * u) for across, up in _STEPS)
    return any(
        shape.contains(shapely.Point(x, y)) and names.at(x, y, text, style) for x, y in spots
    )


def _spaced(text: str) -> str:
    """Letters apart, as countries are written on maps."""
    return "\N{HAIR SPACE}\N{HAIR SPACE}".join(text)


def _towns(names: Names, most: int) -> None:
    from matplotlib.patches import Circle

    sheet, view = names.sheet, names.view
    style = sheet.style(0.8, TOWN)
    placed = 0
    towns = sorted(basemap()["towns"], key=lambda t: (t["rank"], -len(t["name"]), t["name"]))
    for town in towns:
        x, y = view.point(town["longitude"], town["latitude"])
        text = called(sheet.language, town["name"], town["names"])
        if town["rank"] > 3 or placed >= most:
            break
        dot = shapely.Point(x, y).buffer(0.5 * sheet.unit)
        hidden = any(shapely.intersects(dot, each) for each in names.taken)
        if hidden or not view.shows(x, y, sheet.unit) or names.known(text):
            continue
        if names.near((x, y), text, style, [0.8 * sheet.unit], [""]):
            placed += 1
            names.taken.append(dot)
            mark = Circle(
                (x, y), 0.42 * sheet.unit, facecolor="white", edgecolor=TOWN,
                linewidth=0.55 * sheet.unit,
            )  # fmt: skip
            sheet.add(mark, 30, view.box)


def _provinces(names: Names) -> None:
    sheet, view = names.sheet, names.view
    style = sheet.style(0.82, PROVINCE_NAME, serif=True)
    shapes = _province_shapes()
    for feature in basemap()["provinces"]["features"]:
        own = feature["properties"]
        text = called(sheet.language, own["name"], own["names"])
        at = view.point(own["label_lon"], own["label_lat"])
        if not names.known(text) and view.shows(*at):
            _inside(names, _shape(view, shapes[own["place_id"]]), at, text, style)


@cache
def _province_shapes() -> dict[str, dict[str, Any]]:
    text = data_path("basemap", "provinces.geojson").read_text(encoding="utf-8")
    return {each["properties"]["place_id"]: each for each in json.loads(text)["features"]}
