"""How a place may honestly be drawn: a point with its radius, an area, a stretch, the line."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

import shapely
from shapely.geometry.base import BaseGeometry

from geomap.border.areas import side_area
from geomap.border.attach import attach
from geomap.border.attach_geometries import attach_geometries
from geomap.border.line import border_line, stretch
from geomap.border.sections import stretches
from geomap.datafiles import data_path
from geomap.errors import PlaceError
from geomap.gazetteer import Gazetteer
from geomap.model import AF, BOTH, LINE_ID, PK, Place, Scope

#: The base map's provinces are coarse: so many degrees are left around them, about 5 km.
PROVINCE_MARGIN = 0.05
PROVINCE_FEATURES = ("ADM1",)
#: Pieces of the line are drawn simplified to this; every kilometre is read off the full line.
DRAWN_TOLERANCE_M = 100.0
UNIT_FEATURES = ("ADM1", "ADM2", "ADM3", "ADM2H", "ADM1H", "ADM3H")


class Drawn(StrEnum):
    """What a place becomes on a map; ``COUNTRY`` and ``NONE`` are listed and not drawn."""

    POINT = "point"
    AREA = "area"
    STRETCH = "stretch"
    BORDER = "border"
    COUNTRY = "country"
    NONE = "none"


@dataclass(frozen=True)
class Drawing:
    """Geometry in EPSG:4326 (longitude, latitude) and where it stands to the line.

    ``km`` is the chainage of the nearest point of the line, ``stretches`` the pieces of line that
    a unit borders, both in kilometres; ``distance_to_border_m`` is in metres.
    """

    drawn: Drawn
    geometry: BaseGeometry | None = None
    km: float | None = None
    stretches: tuple[tuple[float, float], ...] = ()
    distance_to_border_m: float | None = None
    side: str = ""


def draw(place: Place | None, scope: Scope, gazetteer: Gazetteer, *, at_the_line: bool) -> Drawing:
    """Return how a place is drawn for claims of this scope.

    A province is the stretch of line that it borders when the claims speak of fighting
    ``at_the_line``, else its area (an explosion in a province is not at its border).
    """
    if place is None:
        return Drawing(Drawn.NONE)
    if scope is Scope.BORDER or place.place_id == LINE_ID:
        line = border_line()
        whole = (0.0, line.length_km)
        drawn = stretch(*whole, DRAWN_TOLERANCE_M)
        return Drawing(Drawn.BORDER, drawn, None, (whole,), 0.0, BOTH)
    if scope is Scope.COUNTRY or place.feature_code.startswith("PCL"):
        return Drawing(Drawn.COUNTRY, side=place.country_code)
    if place.feature_code not in UNIT_FEATURES and place.located and not place.units:
        return _point(place)
    return _unit(place, gazetteer, at_the_line=at_the_line)


def _point(place: Place) -> Drawing:
    found = attach(place.longitude, place.latitude, place.coordinate_uncertainty_m)
    return Drawing(
        Drawn.POINT,
        shapely.Point(place.longitude, place.latitude),
        float(found.km[0]),
        (),
        float(found.distance_m[0]),
        str(found.side[0]),
    )


def _unit(place: Place, gazetteer: Gazetteer, *, at_the_line: bool) -> Drawing:
    pieces = _stretches(place)
    if place.feature_code in PROVINCE_FEATURES and at_the_line and pieces:
        geometry = shapely.union_all([stretch(*piece, DRAWN_TOLERANCE_M) for piece in pieces])
        return Drawing(Drawn.STRETCH, geometry, None, pieces, 0.0, place.country_code)
    area = _area(place, gazetteer)
    found = attach_geometries([area])
    distance = 0.0 if pieces else float(found.distance_m[0])
    km = None if pieces else float(found.km[0])
    return Drawing(Drawn.AREA, area, km, pieces, distance, _side(place))


def _side(place: Place) -> str:
    return place.country_code if place.country_code in (AF, PK, BOTH) else ""


def _stretches(place: Place) -> tuple[tuple[float, float], ...]:
    """Return the stretches of a unit, or of the present units of a former one, end to end."""
    pieces: list[tuple[float, float]] = []
    for unit in place.units or (place.part_of or place.place_id,):
        try:
            pieces += stretches(unit)
        except PlaceError:
            continue
    joined: list[tuple[float, float]] = []
    for start, end in sorted(pieces):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def _area(place: Place, gazetteer: Gazetteer) -> BaseGeometry:
    if (drawn := gazetteer.area(place.place_id)) is not None:
        return shapely.from_wkb(drawn)
    polygon = _province_polygons().get(place.place_id)
    if polygon is not None:
        return polygon
    units = [unit for unit in map(gazetteer.get, place.units) if unit is not None]
    if units:
        return shapely.union_all([_area(unit, gazetteer) for unit in units])
    return _disc(place)


def _disc(place: Place) -> BaseGeometry:
    """Return the disc that holds a unit, cut at the line and near the edge of its province."""
    spot = (place.longitude, place.latitude, place.coordinate_uncertainty_m)
    cut = side_area(*spot, place.country_code if place.country_code in (AF, PK) else BOTH)
    if cut.is_empty:
        # A radius that only just fails to reach the place's own side would leave nothing: then
        # the whole disc is the honest answer.
        return side_area(*spot, BOTH)
    province = _province_polygons().get(place.admin1)
    if province is None or place.country_code == BOTH:
        return cut
    return shapely.intersection(cut, shapely.buffer(province, PROVINCE_MARGIN))


@lru_cache(maxsize=1)
def _province_polygons() -> dict[str, BaseGeometry]:
    text = data_path("basemap", "provinces.geojson").read_text(encoding="utf-8")
    features = json.loads(text)["features"]
    return {
        feature["properties"]["place_id"]: shapely.from_geojson(json.dumps(feature["geometry"]))
        for feature in features
    }
