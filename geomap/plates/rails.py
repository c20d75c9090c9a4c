"""What stands beside the line: rails along stretches, the glow along all of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from geomap.model import AF, PK, THIRD_PARTY
from geomap.plates.lanes import lanes_of
from geomap.plates.palette import VOICE
from geomap.plates.places import PlacedClaims, drawn_as
from geomap.plates.projection import View
from geomap.plates.sheet import Sheet

#: How far from the line, in units of the sheet: the first rail, and each one beyond it.
FIRST_LANE, LANE = 1.35, 1.15
#: The line turns more often than a rail can: between points so far apart it is evened out.
_STEP, _WINDOW = 0.5, 5
#: The Afghan side lies on the left of the line, which runs from the Iranian tripoint.
_SIDE = {AF: 1.0, PK: -1.0, THIRD_PARTY: 0.0}


def draw_glow(sheet: Sheet, view: View, line: Any, places: Sequence[PlacedClaims]) -> None:
    """Draw a soft band along the whole line for each side that speaks about all of it."""
    wide = drawn_as(places, "border")
    for voice in (AF, PK):
        if not any(place.counts.get(voice) for place in wide):
            continue
        for part in beside(sheet, line, _SIDE[voice] * 1.0 * sheet.unit):
            for width in (4.4, 3.4, 2.4):
                sheet.path(
                    part, VOICE[voice], width * sheet.unit * 1.7, zorder=10, within=view.box,
                    alpha=0.075,
                )  # fmt: skip


def draw_rails(sheet: Sheet, view: View, places: Sequence[PlacedClaims]) -> list[BaseGeometry]:
    """Draw a rail on each speaker's side of each stretch; return the rails for labels to avoid."""
    drawn: list[BaseGeometry] = []
    for voice, side in _SIDE.items():
        mine = [p for p in drawn_as(places, "stretch") if p.counts.get(voice)]
        mine.sort(key=lambda place: place.stretches)
        lanes = lanes_of([place.stretches for place in mine])
        for place, lane in zip(mine, lanes, strict=True):
            away = side * (FIRST_LANE + LANE * lane) * sheet.unit
            for path in beside(sheet, view.shape(_merged(place.geometry)), away):
                _rail(sheet, view, path, voice)
                drawn.append(shapely.LineString(path))
    return drawn


def _rail(sheet: Sheet, view: View, path: np.ndarray, voice: str) -> None:
    others = voice == THIRD_PARTY
    sheet.path(
        path, VOICE[voice], (4.2 if others else 2.3) * sheet.unit, zorder=12 if others else 28,
        within=view.box, alpha=0.35 if others else 1,
        solid_capstyle="butt" if others else "round",
    )  # fmt: skip


def _merged(geometry: BaseGeometry | None) -> BaseGeometry:
    if geometry is None or geometry.geom_type == "LineString":
        return geometry or shapely.LineString()
    return shapely.line_merge(geometry, directed=True)


def beside(sheet: Sheet, line: BaseGeometry, away: float) -> list[np.ndarray]:
    """Return paths ``away`` millimetres to the left of a line, without its small zigzags."""
    paths = []
    for part in shapely.get_parts(line):
        if part.is_empty or part.length < _STEP * sheet.unit:
            continue
        even = _smoothed(_evenly(part, _STEP * sheet.unit), _WINDOW)
        curve = shapely.offset_curve(shapely.LineString(even), away, join_style="round")
        # Where the line turns back on itself, what is beside it falls into a loop: the longest
        # parts are the rail.
        pieces = [p for p in shapely.get_parts(curve) if p.length > 2 * sheet.unit]
        paths += [_smoothed(_evenly(piece, _STEP * sheet.unit), 2) for piece in pieces]
    return paths


def _evenly(line: Any, step: float) -> np.ndarray:
    count = max(2, round(line.length / step) + 1)
    distances = np.linspace(0, line.length, count)
    return shapely.get_coordinates(shapely.line_interpolate_point(line, distances))


def _smoothed(points: np.ndarray, window: int) -> np.ndarray:
    """Move each point to the mean of its neighbours; the ends stay."""
    sums = np.vstack([np.zeros((1, 2)), np.cumsum(points, axis=0)])
    at = np.arange(len(points))
    reach = np.minimum(np.minimum(window, at), len(points) - 1 - at)
    smooth: np.ndarray = (sums[at + reach + 1] - sums[at - reach]) / (2 * reach + 1)[:, None]
    return smooth
