"""Places far from the line: named at the edge of the map, in whose direction they lie."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from geomap.language.catalogues import phrase
from geomap.plates.captions import short_name
from geomap.plates.names import Names
from geomap.plates.palette import INK, PAPER
from geomap.plates.places import PlacedClaims
from geomap.plates.projection import is_far
from geomap.plates.spots import Spot
from geomap.plates.symbols import disc
from geomap.plates.wording import dotted


def draw_far(names: Names, places: Sequence[PlacedClaims]) -> None:
    """Draw an arrow at the edge, with a symbol and a name, for each place outside the window."""
    sheet, view, u = names.sheet, names.view, names.sheet.unit
    for place in places:
        if not is_far(place):
            continue
        x, y = view.point(place.longitude, place.latitude)
        if view.shows(x, y, 2 * u):
            continue
        at = _edge(names, x, y, 3.4 * u)
        toward = np.array([x, y]) - at
        toward /= np.hypot(*toward)
        x, y = float(at[0]), float(at[1])
        _arrow(names, at + toward * 1.5 * u, toward)
        disc(sheet, x, y, place.voices, zorder=57)
        names.taken.append(Spot(x, y, [place]).outline(sheet, 0.4 * u))
        away = phrase(sheet.language, "unit.km", n=int(round(place.distance_m / 1000, -1)))
        style = sheet.style(0.8, INK)
        names.near(
            (x, y), dotted(sheet.language, short_name(place.name), away), style, [2 * u, 4 * u]
        )


def _edge(names: Names, x: float, y: float, margin: float) -> np.ndarray:
    """Return the point inside the window's edge where the way from its middle to x, y leaves."""
    box = names.view.box.within(margin)
    middle = np.array([(box.left + box.right) / 2, (box.bottom + box.top) / 2])
    toward = np.array([x, y]) - middle
    reach = [abs(side / 2 / part) if part else np.inf
             for side, part in zip((box.width, box.height), toward, strict=True)]  # fmt: skip
    found: np.ndarray = middle + toward * min(reach)
    return found


def _arrow(names: Names, tip: np.ndarray, toward: np.ndarray) -> None:
    from matplotlib.patches import Polygon

    u = names.sheet.unit
    across = np.array([-toward[1], toward[0]])
    corners = [tip + toward * 1.3 * u, tip + across * 0.75 * u, tip - across * 0.75 * u]
    names.sheet.add(Polygon(corners, facecolor=INK, edgecolor=PAPER, linewidth=0.4 * u), 57)
