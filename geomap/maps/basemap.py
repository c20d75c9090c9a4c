"""The quiet ground under the claims: countries, provinces, districts, rivers, towns, the line."""

from __future__ import annotations

import base64
import csv
import json
from functools import lru_cache
from typing import Any

import shapely

from geomap.border.line import border_line, stretch
from geomap.border.sections import sections
from geomap.datafiles import data_path
from geomap.errors import DataError
from geomap.frames.drawing import DRAWN_TOLERANCE_M
from geomap.gazetteer import Gazetteer
from geomap.language.placenames import country_names, names_of
from geomap.model import Place

MARK_EVERY_KM = 100
#: What the relief covers: south-west and north-east corner as [latitude, longitude].
RELIEF_BOUNDS = [[22, 58], [40, 80]]
_DIGITS = 4


@lru_cache(maxsize=1)
def basemap() -> dict[str, Any]:
    """Return what lies under the claims of a page, as plain JSON values.

    ``countries``, ``provinces``, ``province_lines``, ``district_lines`` and ``rivers`` are GeoJSON
    FeatureCollections, longitude first; provinces carry their names and label points alone, since
    what bounds them is in the lines. ``districts`` and ``towns`` are lists of points in decimal
    degrees, towns with a ``rank`` from 1 (capital) to 7 (village beside the line), crossings of
    the line marked. Whatever has a ``name`` has ``names`` in other languages beside it. ``relief``
    is a picture in Web Mercator.

    Raises DataError when a file is missing or names a place that the gazetteer lacks.
    """
    gazetteer = Gazetteer.shipped()
    provinces = _features("provinces.geojson")
    return {
        "countries": _collection([_country(one) for one in _features("countries.geojson")]),
        "provinces": _collection([_province(one, gazetteer) for one in provinces]),
        "province_lines": _collection(_features("province_lines.geojson")),
        "district_lines": _collection(_features("district_lines.geojson")),
        "rivers": _collection(_features("rivers.geojson")),
        "districts": [_point(place, place.name) for place in gazetteer.of_feature("ADM2")],
        "towns": _towns(gazetteer),
        "relief": {"picture": _picture("relief.webp"), "bounds": RELIEF_BOUNDS},
    }


@lru_cache(maxsize=1)
def page_line() -> dict[str, Any]:
    """Return the line for a page, with its version, length, tolerance and kilometre marks."""
    line = border_line()
    gazetteer = Gazetteer.shipped()
    drawn = stretch(0.0, line.length_km, DRAWN_TOLERANCE_M)
    marks = [(km, *line.point_at(km)) for km in range(0, int(line.length_km) + 1, MARK_EVERY_KM)]
    return {
        "name": "Durand Line (de facto)",
        "label": "recognised by Pakistan and most states, not recognised by Afghanistan",
        "version": line.version,
        "length_km": round(line.length_km, 1),
        "tolerance_m": DRAWN_TOLERANCE_M,
        "coordinates": shapely.get_coordinates(drawn).round(_DIGITS).tolist(),
        "sections": [
            {
                "side": one.side,
                "name": one.name,
                "names": names_of(_known(gazetteer, one.unit_id, "line/sections.csv")),
                "from_km": one.from_km,
                "to_km": one.to_km,
            }
            for one in sections()
            if one.level == "adm1"
        ],
        "marks": [
            {"km": km, "longitude": round(lon, _DIGITS), "latitude": round(lat, _DIGITS)}
            for km, lon, lat in marks
        ],
    }


def _features(name: str) -> list[dict[str, Any]]:
    text = data_path("basemap", name).read_text(encoding="utf-8")
    features: list[dict[str, Any]] = json.loads(text)["features"]
    return features


def _collection(features: list[dict[str, Any]]) -> dict[str, Any]:
    return {"type": "FeatureCollection", "features": features}


def _labelled(feature: dict[str, Any], **more: Any) -> dict[str, Any]:
    kept = {key: value for key, value in feature["properties"].items() if key != "label"}
    longitude, latitude = feature["properties"]["label"]
    label = {"label_lon": longitude, "label_lat": latitude}
    return {**feature, "properties": {**kept, **label, **more}}


def _country(feature: dict[str, Any]) -> dict[str, Any]:
    names = feature["properties"]["names"] | country_names(feature["properties"]["iso_a2"])
    return _labelled(feature, names=names)


def _province(feature: dict[str, Any], gazetteer: Gazetteer) -> dict[str, Any]:
    place = _known(gazetteer, feature["properties"]["place_id"], "basemap/provinces.geojson")
    return {**_labelled(feature, names=names_of(place)), "geometry": None}


def _towns(gazetteer: Gazetteer) -> list[dict[str, Any]]:
    with data_path("basemap", "towns.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    found = [(_known(gazetteer, row["place_id"], "basemap/towns.csv"), row) for row in rows]
    return [
        _point(place, row["name"])
        | {"rank": int(row["rank"])}
        | ({"crossing": True} if place.feature_code == "PSTB" else {})
        for place, row in found
    ]


def _known(gazetteer: Gazetteer, place_id: str, file: str) -> Place:
    if (place := gazetteer.get(place_id)) is None:
        raise DataError(
            f"{file}: the gazetteer has no place {place_id!r}; run the script again that builds "
            "the file (scripts/), or write the place's new id into it"
        )
    return place


def _point(place: Place, name: str) -> dict[str, Any]:
    return {
        "name": name,
        "names": names_of(place, name),
        "longitude": round(place.longitude, _DIGITS),
        "latitude": round(place.latitude, _DIGITS),
    }


def _picture(name: str) -> str:
    """Return a WebP picture as a data: URI."""
    return "data:image/webp;base64," + base64.b64encode(
        data_path("basemap", name).read_bytes()
    ).decode("ascii")
