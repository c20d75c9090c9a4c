"""Symbols at places: discs, pills where several incidents are, the reach of what is less sure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from geomap.model import THIRD_PARTY
from geomap.plates.palette import VOICE
from geomap.plates.places import PlacedClaims, drawn_as
from geomap.plates.projection import View, is_far
from geomap.plates.sheet import Sheet
from geomap.plates.symbols import PILL_HEIGHT, RADIUS, disc, pill, pill_width, reach

#: Of more places, no outline could be told from another.
_MANY = 150


@dataclass
class Spot:
    """A symbol: where it stands, and the places whose claims it counts, the weightiest first."""

    x: float
    y: float
    places: list[PlacedClaims] = field(default_factory=list)

    @property
    def counts(self) -> Mapping[str, int]:
        """Claims by voice."""
        return sum((Counter(place.counts) for place in self.places), Counter())

    @property
    def single(self) -> bool:
        """Whether it stands for one incident alone."""
        return len(self.places) == 1 and self.places[0].incidents == 1

    def half(self, sheet: Sheet) -> tuple[float, float]:
        """Return half its width and height in millimetres."""
        if self.single:
            return RADIUS * sheet.unit, RADIUS * sheet.unit
        return pill_width(sheet, self.counts) / 2, PILL_HEIGHT * sheet.unit / 2

    def outline(self, sheet: Sheet, margin: float = 0) -> BaseGeometry:
        """Return the box that it fills, with a margin."""
        across, up = self.half(sheet)
        x, y, m = self.x, self.y, margin
        return shapely.box(x - across - m, y - up - m, x + across + m, y + up + m)


def spots_of(sheet: Sheet, view: View, places: Sequence[PlacedClaims]) -> list[Spot]:
    """Return the symbols of places; places whose symbols would touch have one.

    It stands at the place of which most is said, never between.
    """
    spots: list[Spot] = []
    for place in drawn_as(places, "point", "area"):
        x, y = view.point(place.longitude, place.latitude)
        if is_far(place) and not view.shows(x, y, 2 * sheet.unit):
            continue
        _join(sheet, spots, Spot(x, y, [place]))
    return spots


def _join(sheet: Sheet, spots: list[Spot], new: Spot) -> None:
    outline = new.outline(sheet, 0.25 * sheet.unit)
    for spot in spots:
        if shapely.intersects(outline, spot.outline(sheet, 0.25 * sheet.unit)):
            spot.places += new.places
            return
    spots.append(new)


def draw_spots(sheet: Sheet, view: View, spots: Sequence[Spot]) -> None:
    """Draw each symbol, and a speck at each place that it stands for besides its own."""
    for spot in spots:
        if spot.single:
            disc(sheet, spot.x, spot.y, spot.places[0].voices, within=view.box)
        else:
            pill(sheet, spot.x, spot.y, spot.counts, within=view.box)
        for place in spot.places[1:]:
            _speck(sheet, view, place)


def _speck(sheet: Sheet, view: View, place: PlacedClaims) -> None:
    from matplotlib.patches import Circle

    at = view.point(place.longitude, place.latitude)
    dot = Circle(
        at, 0.42 * sheet.unit, facecolor=_colour(place), edgecolor="white",
        linewidth=0.3 * sheet.unit,
    )  # fmt: skip
    sheet.add(dot, 39, view.box)


def draw_reaches(sheet: Sheet, view: View, places: Sequence[PlacedClaims]) -> list[str]:
    """Draw the dashed outline of areas, and circles that are larger than a dot.

    Returns which of ``area`` and ``point`` have been drawn so: none where places are many.
    """
    drawn: list[str] = []
    if len(places) > _MANY:
        return drawn
    for place in drawn_as(places, "area"):
        if place.geometry is not None:
            for part in shapely.get_parts(view.shape(place.geometry)):
                ring = shapely.get_coordinates(shapely.get_exterior_ring(part))
                reach(sheet, ring, _colour(place), view.box)
            drawn.append("area")
    for place in drawn_as(places, "point"):
        radius = place.radius_m * view.scale
        if radius > 1.35 * RADIUS * sheet.unit:
            x, y = view.point(place.longitude, place.latitude)
            reach(sheet, _circle(x, y, radius), _colour(place), view.box)
            drawn.append("point")
    return sorted(set(drawn))


def _circle(x: float, y: float, radius: float) -> np.ndarray:
    turn = np.linspace(0, 2 * np.pi, 97)
    return np.column_stack([x + radius * np.cos(turn), y + radius * np.sin(turn)])


def _colour(place: PlacedClaims) -> str:
    """Return what a place is outlined in: nobody's colour if several speak about it."""
    return VOICE[place.voices[0] if len(place.voices) == 1 else THIRD_PARTY]
