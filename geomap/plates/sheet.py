"""The sheet that a plate is drawn on: millimetres from its top left corner, y growing upwards."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from geomap.language.catalogues import LANGUAGES, spoken
from geomap.language.isolates import END, LEFT_TO_RIGHT, RIGHT_TO_LEFT, runs_left
from geomap.plates.fonts import Style, properties, width_mm
from geomap.plates.palette import FAINT, INK, PAPER, SOFT
from geomap.plates.sizes import MM_PER_INCH, Size

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

Floats = npt.NDArray[np.float64]
Points = Sequence[tuple[float, float]] | Floats

#: Plates that are as tall as what stands on them are drawn from the top of so tall a sheet.
_TALLEST_MM = 500.0


@dataclass(frozen=True)
class Box:
    """A rectangle of a sheet in millimetres; ``bottom`` is below ``top``, both below 0."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """Its width in millimetres."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Its height in millimetres."""
        return self.top - self.bottom

    def within(self, margin: float) -> Box:
        """Return the box without a margin on each side."""
        return Box(self.left + margin, self.bottom + margin, self.right - margin, self.top - margin)


class Sheet:
    """One plate in the making: matplotlib's figure and axes, and how text is set on them.

    One unit of the axes is one millimetre. ``unit`` is what a millimetre of a full page's symbols
    is here. Nothing of it is known to pyplot.
    """

    def __init__(self, size: Size, language: str) -> None:
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure

        self.size = size
        self.language = spoken(language)
        self.leftward = LANGUAGES[self.language].direction == "rtl"
        self.unit = size.unit
        self.figure: Figure = Figure(facecolor=PAPER)
        FigureCanvasAgg(self.figure)
        self.axes: Axes = self.figure.add_axes((0, 0, 1, 1))
        self.axes.set_axis_off()
        self.axes.autoscale(enable=False)
        self.cut_at(size.height_mm or _TALLEST_MM)

    def cut_at(self, height_mm: float) -> None:
        """Make the sheet so tall; what stands on it stays where it is from the top."""
        self.figure.set_size_inches(self.size.width_mm / MM_PER_INCH, height_mm / MM_PER_INCH)
        self.axes.set_xlim(0, self.size.width_mm)
        self.axes.set_ylim(-height_mm, 0)

    def style(
        self, share: float = 1.0, colour: str = INK, *, bold: bool = False, serif: bool = False
    ) -> Style:
        """Return a style whose size is a share of the plate's type."""
        return Style(self.size.type_pt * share, colour, bold, serif, self.leftward)

    @property
    def note(self) -> Style:
        """Small type for what explains."""
        return self.style(0.86, SOFT)

    @property
    def small(self) -> Style:
        """The smallest type, for sources and credits."""
        return self.style(0.78, SOFT)

    @property
    def heading(self) -> Style:
        """Type for the heading of a part."""
        return self.style(0.86, FAINT, bold=True)

    def add(self, artist: Artist, zorder: float, within: Box | None = None) -> Any:
        """Add an artist, cut off at a box."""
        artist.set_zorder(zorder)
        self.axes.add_artist(artist)
        self.cut_off(artist, within)
        return artist

    def cut_off(self, artist: Artist, within: Box | None) -> None:
        """Show nothing of an artist outside a box."""
        from matplotlib.patches import Rectangle

        if within is None:
            artist.set_clip_on(False)
            return
        window = Rectangle(
            (within.left, within.bottom), within.width, within.height,
            transform=self.axes.transData,
        )  # fmt: skip
        artist.set_clip_path(window)

    def text(
        self,
        x: float,
        y: float,
        text: str,
        style: Style,
        *,
        align: str = "left",
        zorder: float = 60,
    ) -> Any:  # fmt: skip
        """Set one line with its baseline at ``y``; ``align`` says what of it stands at ``x``."""
        return self.axes.text(
            x, y, self.line(text), fontproperties=properties(style), color=style.colour,
            ha=align, va="baseline", zorder=zorder, parse_math=False, clip_on=False,
        )  # fmt: skip

    def set_in(self, box: tuple[float, float], y: float, text: str, style: Style) -> None:
        """Set one line where lines begin: at the left of ``box``, or the right if they run left."""
        align = "right" if self.leftward else "left"
        self.text(box[1] if self.leftward else box[0], y, text, style, align=align)

    def paragraph(
        self, box: tuple[float, float], top: float, text: str, style: Style, most: int = 0
    ) -> float:
        """Set a paragraph between two x from ``top`` downwards and return where it ends.

        With ``most`` it has so many lines, and the last one says if something was left out.
        """
        lines = self.wrapped(text, style, box[1] - box[0])
        if most and len(lines) > most:
            lines = [*lines[: most - 1], lines[most - 1].rstrip(" ,;·") + " …"]
        for index, line in enumerate(lines):
            self.set_in(box, top - style.ascent - index * style.leading, line, style)
        return top - len(lines) * style.leading

    def wrapped(self, text: str, style: Style, width: float) -> list[str]:
        """Return a text in lines that are no wider than ``width``, if its words allow it."""
        lines: list[str] = []
        for word in clean(text).split(" "):
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self.width(longer, style) <= width:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines

    def width(self, text: str, style: Style) -> float:
        """Return the width of a line in millimetres."""
        return width_mm(self.line(text), style)

    def line(self, text: str) -> str:
        """Return a text as a line of this language, whatever letters it begins with."""
        text = clean(text)
        if self.leftward:
            return f"{RIGHT_TO_LEFT}{text}{END}"
        return f"{LEFT_TO_RIGHT}{text}{END}" if any(map(runs_left, text)) else text

    def rule(self, left: float, right: float, y: float, colour: str, width_pt: float = 0.4) -> None:
        """Draw a horizontal line."""
        self.path([(left, y), (right, y)], colour, width_pt)

    def path(
        self,
        points: Points,
        colour: str,
        width_pt: float,
        *,
        zorder: float = 20,
        within: Box | None = None,
        **more: Any,
    ) -> None:
        """Draw a line through points."""
        from matplotlib.lines import Line2D

        xs, ys = zip(*points, strict=True)
        settings = {"solid_capstyle": "butt", "solid_joinstyle": "round"} | more
        line = Line2D(xs, ys, color=colour, linewidth=width_pt, **settings)
        self.add(line, zorder, within)


def clean(text: str) -> str:
    """Return a text as one line without what cannot be printed or would turn the line around."""
    kept = ("�" if unicodedata.category(char) in _UNPRINTED else char for char in text)
    return " ".join("".join(kept).translate(_STEERING).split())


_UNPRINTED = ("Cs", "Cn", "Co")
# Control codes part words; codes that embed or override a direction have isolates in their place.
_STEERING = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0)], " ") | dict.fromkeys(
    range(0x202A, 0x202F), ""
)
