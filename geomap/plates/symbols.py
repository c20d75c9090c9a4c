"""The symbols of a plate: discs split by voice, counted pills, dots of a scale.

Of the disc of one side alone, the half on the other side is paler: Afghan claims darken the left
half, Pakistani ones the right, so that a print without colours still tells them apart.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from geomap.language.catalogues import number
from geomap.model import AF, PK, THIRD_PARTY
from geomap.plates.palette import PAPER, VOICE
from geomap.plates.sheet import Box, Points, Sheet

if TYPE_CHECKING:
    from matplotlib.path import Path

RADIUS = 1.25
PILL_HEIGHT = 2.9
#: From left to right on a pill.
_ACROSS = (AF, THIRD_PARTY, PK)
_PALE = 0.42
# Sectors in degrees, counted from the right against the clock.
_LEFT, _RIGHT, _WHOLE = (90, 270), (-90, 90), (0, 360)
_SECTORS: Mapping[tuple[str, ...], tuple[tuple[float, float], ...]] = {
    (AF, PK): (_LEFT, _RIGHT),
    (AF, THIRD_PARTY): (_LEFT, _RIGHT),
    (PK, THIRD_PARTY): (_RIGHT, _LEFT),
    (AF, PK, THIRD_PARTY): ((90, 210), (-30, 90), (210, 330)),
}


def disc(
    sheet: Sheet, x: float, y: float, voices: Sequence[str], *, radius: float = RADIUS,
    zorder: float = 40, within: Box | None = None,
) -> None:  # fmt: skip
    """Draw the disc of a place at ``x``, ``y``; ``radius`` is in units of the sheet."""
    from matplotlib.patches import Circle, Wedge

    size = radius * sheet.unit
    sheet.add(Circle((x, y), size * 1.22, facecolor=PAPER, linewidth=0), zorder, within)
    sectors = _sectors(tuple(voices))
    # Between voices of one lightness a gap: without colours the halves would be one disc.
    several = len(voices) > 1
    gap: Any = {"edgecolor": PAPER, "linewidth": 0.45 * sheet.unit * several}
    size *= 1.07 if several else 1
    for voice, (start, end), whole in sectors:
        colour = VOICE[voice] if whole else _paler(VOICE[voice])
        wedge = Wedge((x, y), size, start, end, facecolor=colour, **gap)
        sheet.add(wedge, zorder + 0.1, within)


def _sectors(voices: tuple[str, ...]) -> list[tuple[str, tuple[float, float], bool]]:
    if len(voices) > 1:
        return [(v, s, True) for v, s in zip(voices, _SECTORS[voices], strict=True)]
    only = voices[0] if voices else THIRD_PARTY
    if only == THIRD_PARTY:
        return [(only, _WHOLE, True)]
    own, other = (_LEFT, _RIGHT) if only == AF else (_RIGHT, _LEFT)
    return [(only, own, True), (only, other, False)]


def _paler(colour: str) -> str:
    """Return a colour mixed with the paper, so that nothing shines through."""
    parts = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    mixed = (round(part * (1 - _PALE) + 255 * _PALE) for part in parts)
    return "#" + "".join(f"{part:02x}" for part in mixed)


def open_dot(sheet: Sheet, x: float, y: float, voice: str, *, dashed: bool = True) -> None:
    """Draw a dot that stands for no number: dashed for silence, whole for a stance."""
    from matplotlib.patches import Circle

    ring = Circle(
        (x, y), RADIUS * 0.92 * sheet.unit, facecolor=PAPER, edgecolor=VOICE[voice],
        linewidth=(0.75 if dashed else 1.2) * sheet.unit,
        linestyle=(0, (1.6, 1.1)) if dashed else "solid",
    )  # fmt: skip
    sheet.add(ring, 40)


def reach(sheet: Sheet, outline: Points, colour: str, within: Box | None = None) -> None:
    """Draw the dashed outline of an area, faintly filled."""
    from matplotlib.patches import Polygon

    fill = Polygon(outline, closed=True, facecolor=colour, edgecolor="none", alpha=0.07)
    edge = Polygon(
        outline, closed=True, fill=False, edgecolor=colour, linewidth=0.6 * sheet.unit,
        linestyle=(0, (3.2, 2.4)),
    )  # fmt: skip
    sheet.add(fill, 11, within)
    sheet.add(edge, 22, within)


def pill_width(sheet: Sheet, counts: Mapping[str, int]) -> float:
    """Return how wide the pill of these counts is, in millimetres."""
    return sum(_segment(sheet, count) for _, count in _counted(counts))


def pill(
    sheet: Sheet, x: float, y: float, counts: Mapping[str, int], within: Box | None = None
) -> None:
    """Draw how many claims each voice makes, Afghan left, Pakistani right."""
    from matplotlib.patches import PathPatch

    height, gap = PILL_HEIGHT * sheet.unit, 0.3 * sheet.unit
    width = pill_width(sheet, counts)
    rim = _lozenge(x - width / 2 - gap, y, width + 2 * gap, height + 2 * gap, "both")
    sheet.add(PathPatch(rim, facecolor=PAPER, linewidth=0), 41, within)
    left, parts = x - width / 2, _counted(counts)
    style = sheet.style(0.8, PAPER, bold=True)
    for voice, count in parts:
        wide = _segment(sheet, count)
        shape = _lozenge(left, y, wide, height, _ends(voice, parts))
        edge = {"edgecolor": PAPER, "linewidth": 0.4 * sheet.unit}
        sheet.add(PathPatch(shape, facecolor=VOICE[voice], **edge), 42, within)
        middle = left + wide / 2
        sheet.text(
            middle, y - 0.36 * style.ascent, _count(sheet, count), style, align="center", zorder=43
        )
        left += wide


def _ends(voice: str, parts: list[tuple[str, int]]) -> str:
    """Which ends of a segment are round: of one side alone, only that side's."""
    if len(parts) == 1:
        return {AF: "left", PK: "right"}.get(voice, "both")
    return {parts[0][0]: "left", parts[-1][0]: "right"}.get(voice, "none")


def _counted(counts: Mapping[str, int]) -> list[tuple[str, int]]:
    return [(voice, counts[voice]) for voice in _ACROSS if counts.get(voice)]


def _count(sheet: Sheet, count: int) -> str:
    return number(sheet.language, count)


def _segment(sheet: Sheet, count: int) -> float:
    style = sheet.style(0.8, PAPER, bold=True)
    return max(sheet.width(_count(sheet, count), style) + 1.5 * sheet.unit, 2.7 * sheet.unit)


def _lozenge(left: float, y: float, width: float, height: float, rounded: str) -> Path:
    """Return a rectangle whose left, right, both or no ends are round; ``y`` is its middle."""
    from matplotlib.path import Path

    top, bottom, right, r = y + height / 2, y - height / 2, left + width, height / 2
    k = 0.5523 * r
    at_left, at_right = rounded in ("left", "both"), rounded in ("right", "both")
    start, end = left + r * at_left, right - r * at_right
    points, codes = [(start, bottom), (end, bottom)], [Path.MOVETO, Path.LINETO]
    if at_right:
        points += [(end + k, bottom), (right, y - k), (right, y)]
        points += [(right, y + k), (end + k, top), (end, top)]
        codes += [Path.CURVE4] * 6
    else:
        points, codes = [*points, (end, top)], [*codes, Path.LINETO]
    points, codes = [*points, (start, top)], [*codes, Path.LINETO]
    if at_left:
        points += [(start - k, top), (left, y + k), (left, y)]
        points += [(left, y - k), (start - k, bottom), (start, bottom)]
        codes += [Path.CURVE4] * 6
    return Path([*points, points[0]], [*codes, Path.CLOSEPOLY])
