"""The map of a plate: ground, claims, names, and in its corners the key, the scale, the globe."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from geomap.model import AF, PK
from geomap.plates.captions import name_ground, name_spots
from geomap.plates.edge import draw_far
from geomap.plates.ground import draw_frame, draw_ground, draw_line, line_on
from geomap.plates.legend import (
    Entry,
    draw_legend,
    draw_voices,
    entries_for,
    legend_height,
    voices_width,
)
from geomap.plates.locator import draw_locator, draw_scale, scale_km
from geomap.plates.names import Names
from geomap.plates.palette import FRONTIER, PAPER, VOICES
from geomap.plates.places import PlacedClaims, drawn_as
from geomap.plates.projection import View, view_of
from geomap.plates.rails import draw_glow, draw_rails
from geomap.plates.sheet import Box, Sheet
from geomap.plates.spots import Spot, draw_reaches, draw_spots, spots_of


@dataclass(frozen=True)
class Furniture:
    """What stands in the corners of a map besides its scale, and how many towns it names."""

    legend_width: float = 0.0
    globe: float = 0.0
    towns: int = 14


def draw_map(
    sheet: Sheet, box: Box, places: Sequence[PlacedClaims], furniture: Furniture,
    extent: Sequence[PlacedClaims] = (),
) -> list[Entry]:  # fmt: skip
    """Draw the map of places into a box; return what its legend has to say.

    ``extent`` are the places that the window is made for, if others than those drawn.
    """
    u = sheet.unit
    view = view_of(extent or places, box, 6 * u)
    line = line_on(view)
    draw_ground(sheet, view)
    draw_glow(sheet, view, line, places)
    reaches = draw_reaches(sheet, view, places)
    rails = draw_rails(sheet, view, places)
    draw_line(sheet, view, line)
    spots = spots_of(sheet, view, places)
    draw_spots(sheet, view, spots)
    taken = [spot.outline(sheet, 0.2 * u) for spot in spots]
    taken += [shapely.simplify(rail, 0.3 * u) for rail in rails]
    taken += list(shapely.get_parts(shapely.simplify(line, 0.3 * u)))
    entries = _entries(places, spots, reaches)
    areas = [view.shape(p.geometry) for p in drawn_as(places, "area") if p.geometry is not None]
    taken += _corners(sheet, view, entries, furniture, [*taken, *areas])
    names = Names(sheet, view, taken, [spot.outline(sheet) for spot in spots])
    draw_far(names, places)
    name_spots(names, spots)
    name_ground(names, most_towns=furniture.towns)
    draw_frame(sheet, view)
    return entries


def _entries(
    places: Sequence[PlacedClaims], spots: Sequence[Spot], reaches: Sequence[str]
) -> list[Entry]:
    drawn = {place.drawn for place in places} | ({"reach"} if "point" in reaches else set())
    both = any(spot.single and {AF, PK} <= set(spot.counts) for spot in spots)
    return entries_for(sorted(drawn), pills=any(not s.single for s in spots), both=both)


def _corners(
    sheet: Sheet, view: View, entries: Sequence[Entry], furniture: Furniture,
    taken: Sequence[BaseGeometry],
) -> list[BaseGeometry]:  # fmt: skip
    """Put the legend, and the globe with the scale, where least is hidden; return their boxes."""
    u = sheet.unit
    boxes: list[BaseGeometry] = []
    if furniture.legend_width:
        wide = max(furniture.legend_width, voices_width(sheet, VOICES) + 4 * u)
        tall = legend_height(sheet, entries, wide - 4 * u) + 6.8 * u
        box = _free_corner(view.box, wide, tall, taken, 0)
        _legend(sheet, box, entries)
        boxes.append(shapely.box(box.left, box.bottom, box.right, box.top))
    longest = max(furniture.globe, 18 * u)
    wide = max(furniture.globe, scale_km(view, longest) * 1000 * view.scale) + 5 * u
    tall = furniture.globe + (8.5 if furniture.globe else 6.5) * u
    box = _free_corner(view.box, wide, tall, [*taken, *boxes], 0)
    x = box.left + 2.5 * u
    if box.left > view.box.left + 1:
        x = box.right - 2.5 * u - scale_km(view, longest) * 1000 * view.scale
    draw_scale(sheet, x, box.bottom + 2.2 * u, view, longest)
    if furniture.globe:
        left = (
            box.left + 2.5 * u
            if box.left <= view.box.left + 1
            else box.right - 2.5 * u - furniture.globe
        )
        bottom = box.bottom + 6.2 * u
        globe = Box(left, bottom, left + furniture.globe, bottom + furniture.globe)
        draw_locator(sheet, globe, view)
    boxes.append(shapely.box(box.left, box.bottom, box.right, box.top))
    return boxes


def _legend(sheet: Sheet, box: Box, entries: Sequence[Entry]) -> None:
    from matplotlib.patches import Rectangle

    u = sheet.unit
    ground = Rectangle(
        (box.left, box.bottom), box.width, box.height, facecolor=PAPER, edgecolor=FRONTIER,
        linewidth=0.4 * u,
    )  # fmt: skip
    sheet.add(ground, 51)
    column = (box.left + 2 * u, box.right - 2 * u)
    y = draw_voices(sheet, column, box.top - 1.5 * u, VOICES)
    draw_legend(sheet, column, y, entries)


def _free_corner(
    box: Box, width: float, height: float, taken: Sequence[BaseGeometry], margin: float
) -> Box:
    """Return the corner where a box hides least, in the order in which a map has room."""
    left, right = box.left + margin, box.right - width - margin
    low, high = box.bottom + margin, box.top - height - margin
    corners = [
        Box(x, y, x + width, y + height)
        for x, y in ((right, low), (left, high), (left, low), (right, high))
    ]

    def hidden(corner: Box) -> float:
        shape = shapely.box(corner.left, corner.bottom, corner.right, corner.top)
        parts = shapely.intersection(np.array(taken, dtype=object), shape)
        return float(np.sum(~shapely.is_empty(parts)) + np.sum(shapely.area(parts)))

    return min(corners, key=hidden)
