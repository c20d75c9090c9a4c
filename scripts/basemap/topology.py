"""TopoJSON as shapes."""

from __future__ import annotations

from typing import Any

import numpy as np
import shapely

from basemap.output import Floats


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
