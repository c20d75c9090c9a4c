"""Where Afghan districts along the line meet each other, from the layer of 398 districts.

`afghan_district_arcs.txt` holds arcs of a TopoJSON of that layer: its number, its first point and
the steps to the next ones, in the file's own grid. The arcs of the border itself and those
between provinces are left out; the line and `province_lines.geojson` have these.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import shapely

ARCS = Path(__file__).with_name("afghan_district_arcs.txt")
SCALE = np.array([0.0014418809631853598, 0.000911463900375754])
ORIGIN = np.array([60.47208339722635, 29.377064535717636])


def afghan_edges() -> list[Any]:
    """Return the edges as lines in WGS84 degrees."""
    rows = [line for line in ARCS.read_text(encoding="ascii").splitlines() if line[0] != "#"]
    steps = [np.array(row.split()[1:], dtype=float).reshape(-1, 2) for row in rows]
    return [shapely.LineString(np.cumsum(step, axis=0) * SCALE + ORIGIN) for step in steps]
