"""From degrees to millimetres: the projection of a plate's map, and what of it is in sight."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import pyproj
import shapely
from shapely.geometry.base import BaseGeometry

from geomap.border.line import border_line, stretch
from geomap.frames.drawing import DRAWN_TOLERANCE_M
from geomap.plates.places import PlacedClaims
from geomap.plates.sheet import Box

#: Lambert's conformal conic for both countries: true along 29° and 37° north, shapes of districts
#: and the direction of the line are kept.
PROJECTION = "+proj=lcc +lat_1=29 +lat_2=37 +lat_0=33 +lon_0=68 +datum=WGS84 +units=m +no_defs"
#: What lies farther from the line than this is named at the map's edge instead of shrinking it.
FAR_M = 250_000
#: What is finer than a hairline is left out of shapes.
_FINEST_MM = 0.05
#: No map shows less than this from side to side: a single post needs its surroundings.
LEAST_WIDTH_M = 160_000


@dataclass(frozen=True)
class View:
    """What a map shows: ``box`` is its window on the sheet, ``scale`` millimetres for a metre.

    ``x`` and ``y`` are the projected metres in the middle of the window.
    """

    box: Box
    scale: float
    x: float
    y: float

    def points(self, degrees: np.ndarray) -> np.ndarray:
        """Return (n, 2) millimetres for (n, 2) degrees of longitude and latitude."""
        metres = np.column_stack(_transformer().transform(degrees[:, 0], degrees[:, 1]))
        middle = (self.box.left + self.box.right) / 2, (self.box.bottom + self.box.top) / 2
        moved: np.ndarray = (metres - (self.x, self.y)) * self.scale + middle
        return moved

    def point(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Return where a place lies on the sheet."""
        ((x, y),) = self.points(np.array([[longitude, latitude]]))
        return float(x), float(y)

    def shape(self, geometry: BaseGeometry) -> BaseGeometry:
        """Return a geometry of EPSG:4326 on the sheet, no finer than a print shows it."""
        moved = shapely.transform(geometry, self.points)
        return shapely.simplify(moved, _FINEST_MM)

    def shows(self, x: float, y: float, margin: float = 0) -> bool:
        """Return whether a point of the sheet lies in the window."""
        box = self.box.within(margin)
        return box.left <= x <= box.right and box.bottom <= y <= box.top


def view_of(places: Sequence[PlacedClaims], box: Box, margin: float) -> View:
    """Return the view in which all that is drawn of these places fits into a window.

    ``margin`` are millimetres to leave free around it, for symbols and names.
    """
    bounds = _bounds(places)
    inner = box.within(margin)
    width = max(bounds[2] - bounds[0], LEAST_WIDTH_M)
    height = max(bounds[3] - bounds[1], LEAST_WIDTH_M * box.height / box.width)
    scale = min(inner.width / width, inner.height / height)
    return View(box, scale, (bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2)


def is_far(place: PlacedClaims) -> bool:
    """Return whether a place is a point too far from the line to be shown with it."""
    return place.drawn in ("point", "area") and place.distance_m > FAR_M


def metres_of(geometry: BaseGeometry) -> BaseGeometry:
    """Return a geometry of EPSG:4326 in projected metres."""
    return shapely.transform(
        geometry, lambda xy: np.column_stack(_transformer().transform(xy[:, 0], xy[:, 1]))
    )


def _bounds(places: Sequence[PlacedClaims]) -> tuple[float, float, float, float]:
    near = [place for place in places if not is_far(place)]
    shapes = [shape for place in near or places if (shape := _extent(place)) is not None]
    if not shapes:
        line = border_line()
        shapes = [metres_of(stretch(0.0, line.length_km, DRAWN_TOLERANCE_M))]
    left, bottom, right, top = shapely.total_bounds(shapes)
    return float(left), float(bottom), float(right), float(top)


def _extent(place: PlacedClaims) -> BaseGeometry | None:
    if place.geometry is None or place.drawn in ("country", "none"):
        return None
    shape = metres_of(place.geometry)
    return shapely.buffer(shape, place.radius_m) if place.drawn == "point" else shape


@lru_cache(maxsize=1)
def _transformer() -> Any:
    return pyproj.Transformer.from_crs("EPSG:4326", PROJECTION, always_xy=True)
