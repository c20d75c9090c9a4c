"""Shapes as a page draws them: as fine as the drawn line, no finer, as GeoJSON (RFC 7946)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from geomap.frames.drawing import DRAWN_TOLERANCE_M

# About 11 m at these latitudes, well inside the radius of any place.
_DIGITS = 4
_DEGREES_PER_M = 1 / 111_320


def drawn_shapes(shapes: Iterable[BaseGeometry | None]) -> list[dict[str, Any] | None]:
    """Return each shape, in degrees of longitude and latitude, simplified to 100 m."""
    return [None if shape is None else _drawn(shape) for shape in shapes]


def _drawn(shape: BaseGeometry) -> dict[str, Any]:
    simple = shapely.simplify(shape, DRAWN_TOLERANCE_M * _DEGREES_PER_M)
    rounded = shapely.transform(simple, lambda points: points.round(_DIGITS))
    geometry: dict[str, Any] = json.loads(shapely.to_geojson(rounded))
    return geometry
