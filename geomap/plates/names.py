"""Names on a plate's map, none over another or over a symbol: textalloc finds them a place."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from geomap.plates.fonts import Style, properties
from geomap.plates.palette import HOME, SOFT
from geomap.plates.projection import View
from geomap.plates.sheet import Floats, Sheet
from geomap.plates.sizes import MM_PER_INCH

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.text import Text

#: Where a name is tried first: anywhere, then on one side after the other.
_SIDES = ("", "east", "west", "southeast", "northwest", "south", "north")


@dataclass
class Names:
    """What is taken on a map: symbols, rails, boxes, names. New names go where nothing is.

    ``symbols`` are the outlines of the symbols alone: a name stands nearest to its own.
    """

    sheet: Sheet
    view: View
    taken: list[BaseGeometry]
    symbols: Sequence[BaseGeometry] = ()

    def near(
        self, point: tuple[float, float], text: str, style: Style, distances: Sequence[float],
        sides: Sequence[str] = _SIDES,
    ) -> bool:  # fmt: skip
        """Set a text near a point where nothing is; say whether there was room.

        ``distances`` are tried one after the other: how many millimetres from the point at least;
        at each ``sides``, of which an empty one is wherever there is room. A name that stands away
        from its point is joined to it by a hairline.
        """
        tries = ((distance, toward) for distance in distances for toward in sides)
        return any(self._near(point, text, style, *each) for each in tries)

    def _near(
        self, point: tuple[float, float], text: str, style: Style, distance: float, toward: str
    ) -> bool:
        found = self._placed(point, text, style, distance, toward)
        if found is None:
            return False
        x, y = found.get_position()
        name = self.sheet.axes.text(
            x, y, found.get_text(), fontproperties=properties(style), color=style.colour,
            ha=found.get_ha(), va="bottom", zorder=45, parse_math=False,
        )  # fmt: skip
        found.remove()
        box = self.box_of(name)
        leader = shapely.shortest_line(shapely.Point(point), box)
        if self._misleads(shapely.Point(point), box, leader):
            name.remove()
            return False
        self._keep(name, box, leader)
        return True

    def _placed(
        self, point: tuple[float, float], text: str, style: Style, distance: float, toward: str
    ) -> Any:
        """Return a text of the trial map that textalloc has found a place for, if there is one."""
        import textalloc

        box, sheet = self.view.box.within(0.8 * self.sheet.unit), self.sheet
        first: Any = {"direction": toward} if toward else {}
        lines = self._around(point, sheet.width(text, style) + 3 * distance + 2 * sheet.unit)
        # It says on standard output what it cannot place.
        with contextlib.redirect_stdout(io.StringIO()):
            _, _, found, _ = textalloc.allocate(
                self.axes,
                [point[0]],
                [point[1]],
                [sheet.line(text)],
                x_lines=[line[:, 0] for line in lines],
                y_lines=[line[:, 1] for line in lines],
                xlims=(box.left, box.right),
                ylims=(box.bottom, box.top),
                textsize=style.size_pt,
                fontweight="bold" if style.bold else "normal",
                min_distance=distance / self.view.box.width,
                max_distance=1.5 * distance / self.view.box.width,
                margin=0.3 * sheet.unit / self.view.box.width,
                **first,
                draw_lines=False,
                draw_all=False,
                fontfamily=properties(style).get_family(),
                va="bottom",
                parse_math=False,
            )
        return next((each for each in found if each is not None), None)

    def _misleads(self, point: BaseGeometry, box: BaseGeometry, leader: BaseGeometry) -> bool:
        """Whether a name would be read as another symbol's, or its hairline crosses something."""
        others = [each for each in self.symbols if not each.intersects(point)]
        nearest = min((box.distance(each) for each in others), default=np.inf)
        if nearest < 0.8 * self._free(leader).length:
            return True
        areas = (each for each in self.taken if each.geom_type == "Polygon")
        return any(leader.intersects(each) for each in areas if not each.intersects(point))

    def _free(self, leader: BaseGeometry) -> BaseGeometry:
        """Return what of a hairline is not hidden by symbols."""
        return shapely.difference(leader, shapely.union_all(self.symbols))

    def _keep(self, name: Text, box: BaseGeometry, leader: BaseGeometry) -> None:
        self.taken.append(box)
        if self._free(leader).length > 1.9 * self.sheet.unit:
            self.taken.append(leader)
            ends = shapely.get_coordinates(leader)
            self.sheet.path(ends, SOFT, 0.45 * self.sheet.unit, zorder=37)
        _halo(self.sheet, name)

    def _around(self, point: tuple[float, float], reach: float) -> list[Floats]:
        """Return the outlines of what is taken around a point, as lines."""
        x, y = point
        near = shapely.box(x - reach, y - reach, x + reach, y + reach)
        touched = [each for each in self.taken if shapely.intersects(near, each)]
        lines = [each for each in touched if each.geom_type == "LineString"]
        parts = shapely.get_parts(shapely.intersection(np.array(lines, dtype=object), near))
        areas = [each for each in touched if each.geom_type != "LineString"]
        return [shapely.get_coordinates(each) for each in (*areas, *parts)]

    @cached_property
    def axes(self) -> Axes:
        """An empty map to try names on: textalloc draws all that is there each time."""
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure

        box = self.view.box
        figure = Figure(figsize=(box.width / MM_PER_INCH, box.height / MM_PER_INCH))
        FigureCanvasAgg(figure)
        axes = figure.add_axes((0, 0, 1, 1))
        axes.set_axis_off()
        axes.set_xlim(box.left, box.right)
        axes.set_ylim(box.bottom, box.top)
        return axes

    def box_of(self, text: Text) -> BaseGeometry:
        """Return the box of a text on the sheet."""
        extent = text.get_window_extent().transformed(self.sheet.axes.transData.inverted())
        box: BaseGeometry = shapely.box(extent.x0, extent.y0, extent.x1, extent.y1)
        return box

    def at(self, x: float, y: float, text: str, style: Style) -> bool:
        """Set a text around a point if nothing is there; say whether there was room."""
        sheet, window = self.sheet, self.view.box.within(0.5 * self.sheet.unit)
        middle = y - 0.36 * style.ascent
        drawn = sheet.text(x, middle, text, style, align="center", zorder=8)
        box = self.box_of(drawn)
        frame = shapely.box(window.left, window.bottom, window.right, window.top)
        # Rails are taken as lines without a width.
        near = box.buffer(0.5 * sheet.unit)
        if not frame.contains(box) or any(shapely.intersects(near, each) for each in self.taken):
            drawn.remove()
            return False
        _halo(sheet, drawn)
        self.taken.append(box)
        return True

    def known(self, text: str) -> bool:
        """Whether the map has this name already."""
        line = self.sheet.line(text)
        return any(text.get_text() == line for text in self.sheet.axes.texts)


def _halo(sheet: Sheet, text: Any) -> None:
    """Draw the outline of a text in the colour of the ground beneath it.

    An outline is drawn as a shape, never as letters: so the text itself can still be searched.
    """
    from matplotlib import patheffects

    x, y = text.get_position()
    outline = sheet.axes.text(
        x, y, text.get_text(), fontproperties=text.get_fontproperties(),
        ha=text.get_ha(), va=text.get_va(), color=HOME, parse_math=False,
        zorder=text.get_zorder() - 0.5,
    )  # fmt: skip
    stroke = patheffects.Stroke(linewidth=1.5 * sheet.unit, foreground=HOME, joinstyle="round")
    outline.set_path_effects([stroke])


def letters_of(sheet: Sheet) -> list[Text]:
    """Return the texts of a sheet without their outlines."""
    return [text for text in sheet.axes.texts if not text.get_path_effects()]
