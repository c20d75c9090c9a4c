"""Which province holds which point, by the polygons that ship for the base map."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from geomap.datafiles import data_path

# A point may lie this far, in degrees, outside its province on a small-scale map: about 10 km.
_SLACK = 0.1


def provinces_of(points: Sequence[tuple[float, float]], country_code: str) -> list[str]:
    """Return the id of a country's province around, or next to, each (longitude, latitude).

    '' stands for a point more than 10 km from the country. The polygons are those of a
    small-scale map: within a few kilometres of an edge the neighbouring province may be named,
    but never the neighbouring country. Raises DataError when the polygons are missing.
    """
    import numpy as np
    import shapely

    ids, shapes = _provinces(country_code)
    found = [""] * len(points)
    spots = shapely.points(np.asarray(points, dtype=np.float64).reshape(-1, 2))
    nearest = shapely.STRtree(shapes).query_nearest(spots, max_distance=_SLACK, all_matches=False)
    for point, shape in zip(*nearest, strict=True):
        found[point] = ids[shape]
    return found


def _provinces(country_code: str) -> tuple[list[str], list[Any]]:
    from shapely.geometry import shape

    text = data_path("basemap", "provinces.geojson").read_text(encoding="utf-8")
    every = json.loads(text)["features"]
    own = [one for one in every if one["properties"]["iso_a2"] == country_code]
    return [one["properties"]["place_id"] for one in own], [shape(one["geometry"]) for one in own]
