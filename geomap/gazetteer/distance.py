"""Distance between two points on a sphere, good to half a percent: enough to rank places."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

MEAN_EARTH_DIAMETER_M = 2 * 6_371_008.8


def distance_m(latitude: float, longitude: float, to_latitude: float, to_longitude: float) -> float:
    """Return the great-circle distance in metres between two points in decimal degrees."""
    north = sin(radians(to_latitude - latitude) / 2) ** 2
    east = sin(radians(to_longitude - longitude) / 2) ** 2
    shrink = cos(radians(latitude)) * cos(radians(to_latitude))
    return MEAN_EARTH_DIAMETER_M * asin(sqrt(min(1.0, north + shrink * east)))
