"""Where Pakistani districts along the line meet each other, from a public domain drawing.

The drawing has no coordinates. Its districts' centroids against those of the gazetteer give its
scale, and the points at which districts end at the line bend it into place: within three
kilometres or so, which a hairline may be at the zooms at which it is drawn.
"""

from __future__ import annotations

import csv
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from scipy.interpolate import RBFInterpolator

from basemap.output import Floats, Shapes
from basemap.svg_paths import polygon_of_path
from geomap.border.line import border_line
from geomap.border.sections import sections

DRAWING = "pakistan.districts.svg"
SHAPE = re.compile(r'<path\s+id="([^"]+)"\s+aria-label="[^"]+"\s+d="([^"]+)"')
UNITS = Path(__file__).resolve().parents[2] / "data" / "gazetteer" / "units.csv"
#: Districts of today that the drawing shows as one.
ONE_THEN = {
    "chaman-district": "killa-abdullah-district",
    "chitral-lower-district": "chitral-district",
    "chitral-upper-district": "chitral-district",
    "hunza-district": "hunza-nagar-district",
}
OTHER_IDS = {"chaghai-district": "chagai-district", "sheerani-district": "sherani-district"}
#: Neighbours in the drawing touch within so many of its units, about a kilometre each.
TOUCH = 2.5
ROUNDS = 20


def pakistani_edges(package: Path) -> list[Any]:
    """Return the edges of the districts that border the line, as lines in WGS84 degrees."""
    drawing = read_drawing(package)
    to_map = bent(drawing, scale_of(drawing))
    return [shapely.transform(edge, to_map) for edge in edges_of(drawing, border_ids())]


def read_drawing(package: Path) -> Shapes:
    """Return the drawing's districts by the gazetteer's id, or one of the same kind."""
    text = (package / DRAWING).read_text(encoding="utf-8")
    shapes = {f"{name.replace('_', '-')}-district": path for name, path in SHAPE.findall(text)}
    return {OTHER_IDS.get(name, name): polygon_of_path(path) for name, path in shapes.items()}


def border_ids() -> list[str]:
    """Return the drawing's districts that border the line, from west to east."""
    ids = [
        ONE_THEN.get(s.unit_id, s.unit_id)
        for s in sections()
        if (s.side, s.level) == ("PK", "adm2")
    ]
    return [one for one, before in zip(ids, ["", *ids], strict=False) if one != before]


def scale_of(drawing: Shapes) -> Floats:
    """Return the (3, 2) matrix that takes (1, x, y) of the drawing to degrees.

    The median district decides, not the mean: the drawing has some of them quite otherwise.
    """
    with UNITS.open(encoding="utf-8", newline="") as handle:
        units = {row["place_id"]: row for row in csv.DictReader(handle)}
    known = sorted(units.keys() & drawing.keys())
    drawn = np.array([drawing[name].centroid.coords[0] for name in known])
    real = np.array([[units[n]["longitude"], units[n]["latitude"]] for n in known], dtype=float)
    weights = np.ones((len(known), 1))
    for _ in range(ROUNDS):
        matrix = np.linalg.lstsq(with_ones(drawn) * weights, real * weights, rcond=None)[0]
        misses = np.hypot(*(with_ones(drawn) @ matrix - real).T)
        weights = 1 / np.maximum(misses, np.median(misses))[:, None]
    return np.asarray(matrix)


def with_ones(points: Floats) -> Floats:
    """Return (n, 2) points as rows of (1, x, y)."""
    return np.column_stack([np.ones(len(points)), points])


def bent(drawing: Shapes, scale: Floats) -> Any:
    """Return the function from (n, 2) points of the drawing to degrees."""
    country = shapely.buffer(shapely.union_all(list(drawing.values())), TOUCH)
    rim = shapely.buffer(shapely.boundary(country), 3 * TOUCH)
    ends, real = [], []
    for one, two, place in breaks():
        touch = shapely.intersection(
            shapely.buffer(drawing[one], TOUCH), shapely.buffer(drawing[two], TOUCH)
        )
        corner = shapely.intersection(touch, rim)
        if corner.is_empty:
            continue
        corners = shapely.get_parts(corner)
        middles = np.array([part.centroid.coords[0] for part in corners])
        misses = np.hypot(*(with_ones(middles) @ scale - place).T)
        ends.append(middles[misses.argmin()])
        real.append(place)
    drawn, wanted = np.array(ends), np.array(real)
    shift = RBFInterpolator(drawn, wanted - with_ones(drawn) @ scale, kernel="linear")
    return lambda points: with_ones(points) @ scale + shift(points)


def breaks() -> list[tuple[str, str, tuple[float, float]]]:
    """Return where along the line one district gives way to the next, as the drawing has them."""
    found = []
    own = [s for s in sections() if (s.side, s.level) == ("PK", "adm2")]
    for one, two in pairwise(own):
        names = [ONE_THEN.get(s.unit_id, s.unit_id) for s in (one, two)]
        if names[0] != names[1]:
            found.append((names[0], names[1], border_line().point_at(one.to_km)))
    return found


def edges_of(drawing: Shapes, wanted: list[str]) -> list[Any]:
    """Return the lines at which the wanted districts touch others, each once."""
    edges: list[Any] = []
    for name in dict.fromkeys(wanted):
        others = [p for n, p in drawing.items() if n != name]
        rim = shapely.intersection(
            shapely.boundary(drawing[name]), shapely.buffer(shapely.union_all(others), TOUCH)
        )
        drawn = shapely.buffer(shapely.union_all(edges), TOUCH)
        fresh = shapely.line_merge(shapely.difference(rim, drawn))
        edges += [part for part in shapely.get_parts(fresh) if part.length > 2 * TOUCH]
    return edges
