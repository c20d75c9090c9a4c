"""The lands of the half of the globe that faces the border, for the inset map of a plate."""

from __future__ import annotations

import json
from pathlib import Path

import shapely

from basemap.output import areas_only, feature, write_features
from basemap.topology import decoded_arcs, polygon_of

#: Nothing beyond it is seen from above the border.
HALF = shapely.box(-30, -60, 165, 85)
#: In degrees; a pixel of the inset is some 50 km wide.
TOLERANCE = 0.2


def write_world(package: Path) -> None:
    """Write world.geojson: all land as one feature."""
    topology = json.loads((package / "land-110m.json").read_text(encoding="utf-8"))
    arcs = decoded_arcs(topology)
    [group] = topology["objects"].values()
    lands = shapely.union_all([polygon_of(each, arcs) for each in group["geometries"]])
    seen = shapely.simplify(shapely.intersection(lands, HALF), TOLERANCE)
    write_features("world.geojson", [feature(areas_only(seen))])
