"""The composition of a plate: what stands where, for each size and its purpose."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from geomap.plates.chart import Furniture
from geomap.plates.content import Content
from geomap.plates.legend import Entry, draw_legend_in_columns, draw_voices
from geomap.plates.palette import VOICES
from geomap.plates.parts import Column, draw_foot, draw_head, draw_in_columns, draw_maps, height_of
from geomap.plates.sheet import Box, Sheet
from geomap.plates.sizes import Size
from geomap.plates.strip import draw_strip


def compose(content: Content, size: Size) -> Sheet:
    """Return the finished sheet of a plate."""
    sheet = Sheet(size, content.language)
    bottom = _COMPOSITIONS[size.name](sheet, content)
    if not size.height_mm:
        sheet.cut_at(-bottom)
    return sheet


def _page(sheet: Sheet, content: Content) -> float:
    """Compose a page of a report: head, map, figures in two columns, strip, foot."""
    u, column = sheet.unit, (1.0, sheet.size.width_mm - 1.0)
    y = draw_head(sheet, column, -1.0, content, title=2.35) - 2 * u
    several = len(content.maps) > 1
    tall = (74 if several else 95) * u
    furniture = Furniture(towns=6) if several else Furniture(46 * u, 17 * u, 14)
    entries = draw_maps(sheet, Box(column[0], y - tall, column[1], y), content, furniture)
    y -= tall + 3 * u
    if several:
        y = _key_below(sheet, column, y, entries, 3) - 2 * u
    places = content.places(content.voices)
    below = height_of(sheet, lambda each: draw_strip(each, column, 0, places)) + 5 * u
    below += height_of(sheet, lambda each: draw_foot(each, column, 0, content))
    room = y + sheet.size.most_mm - below
    y = draw_in_columns(sheet, _parted(column, 2, 8 * u), y, content, 8, room=room) - u
    y = draw_strip(sheet, column, y, places) - 2 * u
    return draw_foot(sheet, column, y, content) - 1.0


def _column(sheet: Sheet, content: Content) -> float:
    """Compose one column of a journal: title, map, key, the foremost figures, foot."""
    u, column = sheet.unit, (0.5, sheet.size.width_mm - 0.5)
    y = draw_head(sheet, column, -0.5, content, title=1.85, dek=False) - 1.5 * u
    tall = (124 if len(content.maps) > 1 else 62) * u
    box = Box(column[0], y - tall, column[1], y)
    entries = draw_maps(sheet, box, content, Furniture(towns=4), stacked=True)
    y = _key_below(sheet, column, y - tall - 1.5 * u, entries, 2) - 1.5 * u
    y = draw_in_columns(sheet, [column], y, content, 3, terse=True)
    return draw_foot(sheet, column, y, content, brief=True) - 0.5


def _slide(sheet: Sheet, content: Content) -> float:
    """Compose a slide: the map on one side, figures on the other."""
    u, size, margin = sheet.unit, sheet.size, 10.0
    column = (margin, size.width_mm - margin)
    foot = -size.height_mm + 0.6 * margin
    foot += height_of(sheet, lambda each: draw_foot(each, column, 0, content, brief=True))
    y = draw_head(sheet, column, -0.7 * margin, content, title=1.95) - 2 * u
    chart, text = _sides(sheet, column, 0.63, 5 * u)
    furniture = Furniture() if len(content.maps) > 1 else Furniture(38 * u, 13 * u, 8)
    draw_maps(sheet, Box(chart[0], foot + 2 * u, chart[1], y), content, furniture)
    draw_in_columns(sheet, [text], y, content, 5, terse=True, room=y - foot)
    draw_foot(sheet, column, foot, content, brief=True)
    return -size.height_mm


def _card(sheet: Sheet, content: Content) -> float:
    """Compose what a link is shown with: title, the foremost figures, the map."""
    u, size, margin = sheet.unit, sheet.size, 10.0
    chart, text = _sides(sheet, (margin, size.width_mm - margin), 0.6, 5 * u)
    window = (chart[0], size.width_mm) if not sheet.leftward else (0.0, chart[1])
    foot = -size.height_mm + 0.6 * margin
    foot += height_of(sheet, lambda each: draw_foot(each, text, 0, content, brief=True))
    y = draw_head(sheet, text, -0.8 * margin, content, title=1.85, dek=False) - 2 * u
    draw_in_columns(sheet, [text], y, content, 2, terse=True, room=y - foot)
    draw_foot(sheet, text, foot, content, brief=True)
    edge = 0 if len(content.maps) == 1 else 1.5 * u
    box = Box(window[0], -size.height_mm, window[1], -edge)
    draw_maps(sheet, box, content, Furniture(towns=5), stacked=True)
    return -size.height_mm


def _sides(sheet: Sheet, column: Column, share: float, gap: float) -> tuple[Column, Column]:
    """Return where the map stands and where the text: which lines begin at comes first."""
    (left, right), wide = column, (column[1] - column[0]) * share
    if (sheet.size.name == "card") != sheet.leftward:
        return (right - wide, right), (left, right - wide - gap)
    return (left, left + wide), (left + wide + gap, right)


def _parted(column: Column, count: int, gap: float) -> list[Column]:
    """Return columns of one width beside each other."""
    left, right = column
    wide = (right - left - gap * (count - 1)) / count
    return [(left + n * (wide + gap), left + n * (wide + gap) + wide) for n in range(count)]


def _key_below(
    sheet: Sheet, column: Column, top: float, entries: Sequence[Entry], count: int
) -> float:
    """Draw the key in columns below a map: whose colour is which, then the symbols."""
    y = draw_voices(sheet, column, top, VOICES, short=False)
    return draw_legend_in_columns(sheet, _parted(column, count, 3 * sheet.unit), y, entries)


_COMPOSITIONS: dict[str, Callable[[Sheet, Content], float]] = {
    "column": _column,
    "page": _page,
    "slide": _slide,
    "card": _card,
}
