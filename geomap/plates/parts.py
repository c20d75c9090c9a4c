"""Parts that the plates of several sizes are composed of: head, maps, figures, foot."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby

from geomap.language.catalogues import form, phrase
from geomap.plates.chart import Furniture, draw_map
from geomap.plates.colophon import (
    credits_text,
    not_shown_text,
    short_credits_text,
    sources_text,
    standing_text,
    unplaced_text,
)
from geomap.plates.content import Content
from geomap.plates.dumbbells import draw_figure
from geomap.plates.figures import PlateFigure, scale_end
from geomap.plates.legend import Entry
from geomap.plates.palette import HAIRLINE, SOFT, VOICE
from geomap.plates.sheet import Box, Sheet

Column = tuple[float, float]


def draw_head(
    sheet: Sheet, column: Column, top: float, content: Content, *, title: float, dek: bool = True
) -> float:
    """Draw kicker, title and dek between two x and return where they end.

    ``title`` is the size of the title as a share of the plate's type.
    """
    head, u = content.head, sheet.unit
    kicker = head["kicker"] if sheet.leftward else head["kicker"].upper()
    y = sheet.paragraph(column, top, kicker, sheet.heading) - 0.3 * u
    y = sheet.paragraph(column, y, head["title"], sheet.style(title, bold=True, serif=True))
    if dek:
        y = sheet.paragraph(column, y - 0.8 * u, head["dek"], sheet.style(1.05, SOFT))
    return y


def draw_maps(
    sheet: Sheet, box: Box, content: Content, furniture: Furniture, *, stacked: bool = False
) -> list[Entry]:
    """Draw the map, or the maps of a comparison, each under the name of whose claims it has."""
    every = content.places(content.voices)
    if len(content.maps) == 1:
        return draw_map(sheet, box, every, furniture)
    entries: dict[str, Entry] = {}
    for voices, part in zip(
        content.maps, _split(box, 2 * sheet.unit, stacked=stacked), strict=True
    ):
        style = sheet.style(0.95, VOICE[voices[0]], bold=True)
        name = phrase(content.language, f"voice.{voices[0]}")
        sheet.set_in((part.left, part.right), part.top - style.ascent, name, style)
        window = Box(
            part.left, part.bottom, part.right, part.top - style.leading - 0.5 * sheet.unit
        )
        for entry in draw_map(sheet, window, content.places(voices), furniture, every):
            entries[entry.key] = entry
    return list(entries.values())


def _split(box: Box, gap: float, *, stacked: bool) -> tuple[Box, Box]:
    if stacked:
        middle = (box.bottom + box.top) / 2
        return (
            Box(box.left, middle + gap / 2, box.right, box.top),
            Box(box.left, box.bottom, box.right, middle - gap / 2),
        )
    middle = (box.left + box.right) / 2
    return (
        Box(box.left, box.bottom, middle - gap / 2, box.top),
        Box(middle + gap / 2, box.bottom, box.right, box.top),
    )


def draw_figures(
    sheet: Sheet, column: Column, top: float, figures: Sequence[PlateFigure],
    ends: dict[str, float], *, terse: bool = False,
) -> float:  # fmt: skip
    """Draw figures below each other, each group under its heading, and return where they end.

    ``ends`` has the end of each group's scale.
    """
    for group, members in groupby(figures, key=lambda figure: figure.group):
        top = _group_title(sheet, column, top, group, ends[group])
        for figure in members:
            top = draw_figure(sheet, column, top, figure, ends[group], terse=terse)
            top -= 1.9 * sheet.unit
        top -= 0.6 * sheet.unit
    return top


def _group_title(sheet: Sheet, column: Column, top: float, group: str, end: float) -> float:
    u, language = sheet.unit, sheet.language
    sheet.rule(*column, top, HAIRLINE, 0.6 * u)
    top -= 1.0 * u
    title = form(language, f"figures.{group}")
    title = title if sheet.leftward else title.upper()
    sheet.set_in(column, top - sheet.heading.ascent, title, sheet.heading)
    scale = phrase(language, "figures.scale", end=end)
    side, align = (column[0], "left") if sheet.leftward else (column[1], "right")
    taken = sheet.width(title, sheet.heading) + sheet.width(scale, sheet.small) + 2 * u
    if taken <= column[1] - column[0]:
        sheet.text(side, top - sheet.heading.ascent, scale, sheet.small, align=align)
    return top - sheet.heading.leading - 0.5 * u


def ends_of(figures: Sequence[PlateFigure]) -> dict[str, float]:
    """Return the end of the one scale of each group."""
    groups = {figure.group for figure in figures}
    return {g: scale_end(f for f in figures if f.group == g) for g in sorted(groups)}


def draw_in_columns(
    sheet: Sheet, columns: Sequence[Column], top: float, content: Content, most: int,
    *, terse: bool = False, room: float = 0,
) -> float:  # fmt: skip
    """Draw at most so many figures in columns of about one height; return where they end.

    With ``room`` those beyond so many millimetres are left out, and counted.
    """
    figures = content.figures[:most]
    ends = ends_of(figures)
    depths = _depths(sheet, columns[0], figures, ends, terse=terse)
    parts = _balanced(figures, depths, len(columns))
    while room and len(figures) > 1 and _too_deep(sheet, content, parts, depths, room):
        figures = figures[:-1]
        parts = _balanced(figures, depths, len(columns))
    ordered = list(reversed(columns)) if sheet.leftward else columns
    bottoms = [
        draw_figures(sheet, column, top, part, ends, terse=terse)
        for column, part in zip(ordered, parts, strict=True)
    ]
    whole = min(c[0] for c in columns), max(c[1] for c in columns)
    return _draw_rest(sheet, whole, min([top, *bottoms]), content, len(figures))


def _depths(
    sheet: Sheet, column: Column, figures: Sequence[PlateFigure], ends: dict[str, float],
    *, terse: bool,
) -> dict[str, float]:  # fmt: skip
    """Return how tall each figure is without a heading, and by ``""`` how tall a heading is."""

    def tall(*several: PlateFigure) -> float:
        return height_of(
            sheet, lambda each: draw_figures(each, column, 0, several, ends, terse=terse)
        )

    alone = {figure.key: tall(figure) for figure in figures}
    first = figures[:1]
    heading = sum(2 * alone[each.key] - tall(each, each) for each in first)
    return {"": heading} | {key: height - heading for key, height in alone.items()}


def _depth(figures: Sequence[PlateFigure], depths: dict[str, float]) -> float:
    headings = len({figure.group for figure in figures})
    return headings * depths[""] + sum(depths[figure.key] for figure in figures)


def _too_deep(
    sheet: Sheet, content: Content, parts: Sequence[Sequence[PlateFigure]],
    depths: dict[str, float], room: float,
) -> bool:  # fmt: skip
    """Whether columns are taller than their room, with a line for what they leave out."""
    rest = bool(content.unheard) or sum(map(len, parts)) < len(content.figures)
    note = (sheet.note.leading + sheet.unit) * rest
    return max(_depth(part, depths) for part in parts) + note > room


def _draw_rest(sheet: Sheet, column: Column, top: float, content: Content, shown: int) -> float:
    """Say how many figures are not on the plate, and why; return where that ends."""
    more = len(content.figures) - shown
    counted = phrase(sheet.language, "figures.more_on_page", count=more) if more else ""
    text = " ".join(filter(None, (content.unheard, counted)))
    return sheet.paragraph(column, top, text, sheet.note) - sheet.unit if text else top


def height_of(sheet: Sheet, draw: Callable[[Sheet], float]) -> float:
    """Return how tall something is, by drawing it from 0 on a sheet that is thrown away."""
    return -draw(Sheet(sheet.size, sheet.language))


def _balanced(
    figures: Sequence[PlateFigure], depths: dict[str, float], columns: int
) -> list[Sequence[PlateFigure]]:
    """Part figures into columns of about one height, between groups if that is nearly as good."""
    if columns == 1:
        return [figures]

    def cost(at: int) -> float:
        torn = 0 < at < len(figures) and figures[at].group == figures[at - 1].group
        return max(_depth(figures[:at], depths), _depth(figures[at:], depths)) * (1 + 0.1 * torn)

    at = min(range(len(figures) + 1), key=cost)
    return [figures[:at], figures[at:]]


def draw_foot(
    sheet: Sheet, column: Column, top: float, content: Content, *, brief: bool = False
) -> float:
    """Draw what every plate carries between two x and return where it ends.

    A brief foot has the credits that licences ask for, and no list of what has no place.
    """
    language, chosen, u = content.language, content.selection, sheet.unit
    sheet.rule(*column, top, HAIRLINE, 0.6 * u)
    top -= 1.0 * u
    texts = (
        unplaced_text(language, chosen) if brief else not_shown_text(language, chosen),
        standing_text(language, content.head),
        sources_text(language, chosen),
        short_credits_text(language) if brief else credits_text(language),
    )
    style = sheet.style(0.66, SOFT) if sheet.size.height_mm else sheet.small
    for text in filter(None, texts):
        top = sheet.paragraph(column, top, text, style) - 0.4 * u
    return top
