"""The quiet ground under the claims: countries, provinces, towns and the line itself."""

from __future__ import annotations

import csv
import json
from functools import lru_cache
from typing import Any

import shapely

from geomap.border.line import border_line, stretch
from geomap.border.sections import sections
from geomap.datafiles import data_path
from geomap.frames.drawing import DRAWN_TOLERANCE_M

MARK_EVERY_KM = 100
_DIGITS = 4


@lru_cache(maxsize=1)
def basemap() -> dict[str, Any]:
    """Return countries, province lines, province names and towns for a page.

    Provinces carry their names and label points alone: what bounds them is in the lines.
    """
    countries = _features("countries.geojson")
    provinces = [{**feature, "geometry": None} for feature in _features("provinces.geojson")]
    return {
        "countries": _collection([_labelled(feature) for feature in countries]),
        "provinces": _collection([_labelled(feature) for feature in provinces]),
        "province_lines": _collection(_features("province_lines.geojson")),
        "cities": _cities(),
    }


@lru_cache(maxsize=1)
def page_line() -> dict[str, Any]:
    """Return the line for a page, with its version, length, tolerance and kilometre marks."""
    line = border_line()
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
            {"side": one.side, "name": one.name, "from_km": one.from_km, "to_km": one.to_km}
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


def _labelled(feature: dict[str, Any]) -> dict[str, Any]:
    longitude, latitude = feature["properties"]["label"]
    label = {"label_lon": longitude, "label_lat": latitude}
    kept = {key: value for key, value in feature["properties"].items() if key != "label"}
    return {**feature, "properties": {**kept, **label}}


def _cities() -> list[dict[str, Any]]:
    with data_path("basemap", "cities.csv").open(encoding="utf-8", newline="") as file:
        return [
            {
                "name": row["name"],
                "longitude": float(row["longitude"]),
                "latitude": float(row["latitude"]),
                "rank": int(row["rank"]),
            }
            for row in csv.DictReader(file)
        ]
