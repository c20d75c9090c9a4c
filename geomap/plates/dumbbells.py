"""Figures as pictures: each voice a dot on a scale that the figures of a group share."""

from __future__ import annotations

from collections.abc import Sequence

from geomap.language.catalogues import phrase
from geomap.model import THIRD_PARTY
from geomap.plates.figures import Mark, PlateFigure
from geomap.plates.fonts import Style
from geomap.plates.lanes import spread
from geomap.plates.palette import INK, SOFT, TRACK, VOICE
from geomap.plates.sheet import Sheet
from geomap.plates.symbols import RADIUS, disc, open_dot
from geomap.plates.wording import dotted

Column = tuple[float, float]
#: Room behind the scale for one dot that stands for no number.
_END = 4.0


def draw_figure(
    sheet: Sheet,
    column: Column,
    top: float,
    figure: PlateFigure,
    end: float,
    *,
    terse: bool = False,
) -> float:
    """Draw a figure between two x from ``top`` downwards and return where it ends.

    ``end`` is the end of its scale. A terse one leaves out how many documents tell it.
    """
    title = sheet.style(1.0, bold=True)
    y = sheet.paragraph(column, top, figure.label, title)
    y = _note(sheet, column, y, figure, terse=terse)
    y -= 1.9 * sheet.unit
    places = _track(sheet, column, y, figure.marks, end)
    return _labels(sheet, column, y - 1.7 * sheet.unit, figure.marks, places)


def _note(sheet: Sheet, column: Column, top: float, figure: PlateFigure, *, terse: bool) -> float:
    documents = phrase(sheet.language, "count.documents", count=figure.documents)
    more = (figure.where,) if terse else (figure.where, figure.when, documents)
    words = dotted(sheet.language, figure.agreement_words, *more)
    style = sheet.style(0.86, INK if figure.disputed else SOFT)
    return sheet.paragraph(column, top, words, style)


def _track(
    sheet: Sheet, column: Column, y: float, marks: Sequence[Mark], end: float
) -> dict[str, float]:
    """Draw the scale with its dots; return where the last dot of each voice stands."""
    u = sheet.unit
    mute = [mark for mark in marks if not mark.numbers]
    first, last = column[0] + RADIUS * u, column[1] - RADIUS * u - len(mute) * _END * u
    sheet.path([(first, y), (last, y)], TRACK, 2.6 * u, solid_capstyle="round", zorder=30)

    def at(value: float) -> float:
        return first + (last - first) * value / end

    _gap(sheet, [at(m.numbers[-1]) for m in marks if m.numbers and m.voice != THIRD_PARTY], y)
    places = {}
    for mark in reversed(marks):
        if len(mark.numbers) > 1:
            span = [(at(min(mark.numbers)), y), (at(max(mark.numbers)), y)]
            sheet.path(span, VOICE[mark.voice], 2.6 * u, zorder=31, alpha=0.45)
        for value in mark.numbers:
            disc(sheet, at(value), y, (mark.voice,))
        if mark.numbers:
            places[mark.voice] = at(mark.numbers[-1])
    for index, mark in enumerate(mute):
        places[mark.voice] = last + (_END * (index + 1) + 0.2) * u
        open_dot(sheet, places[mark.voice], y, mark.voice, dashed=mark.kind == "silent")
    return places


def _gap(sheet: Sheet, ends: Sequence[float], y: float) -> None:
    if len(ends) == 2:
        sheet.path([(end, y) for end in sorted(ends)], INK, 1.3 * sheet.unit, zorder=32)


def _labels(
    sheet: Sheet, column: Column, top: float, marks: Sequence[Mark], places: dict[str, float]
) -> float:
    """Set under each dot what was said and who said it, so that no label touches another."""
    words, names = _styles(sheet)
    lines = [(mark, phrase(sheet.language, f"voice.{mark.voice}")) for mark in marks]
    widths = [
        max(sheet.width(mark.words, words[mark.voice]), sheet.width(name, names))
        for mark, name in lines
    ]
    centres = [places[mark.voice] for mark in marks]
    found = spread(centres, widths, *column, gap=1.6 * sheet.unit)
    if found is None:
        return _stacked(sheet, column, top, marks)
    first = next(iter(words.values()))
    for (mark, name), centre, width in zip(lines, found, widths, strict=True):
        style = words[mark.voice]
        at = _lean(places[mark.voice], centre, width, sheet.width(mark.words, style))
        sheet.text(at, top - first.ascent, mark.words, style, align="center")
        at = _lean(places[mark.voice], centre, width, sheet.width(name, names))
        sheet.text(at, top - first.leading - names.ascent, name, names, align="center")
    return top - first.leading - names.leading


def _styles(sheet: Sheet) -> tuple[dict[str, Style], Style]:
    """Return the style of what each voice says, and that of its name."""
    words = {voice: sheet.style(1.0, colour, bold=True) for voice, colour in VOICE.items()}
    return words, sheet.style(0.78, SOFT)


def _lean(wanted: float, centre: float, width: float, own: float) -> float:
    """Return the middle of a line as near under its dot as its label's place allows."""
    room = (width - own) / 2
    return min(max(wanted, centre - room), centre + room)


def _stacked(sheet: Sheet, column: Column, top: float, marks: Sequence[Mark]) -> float:
    words, _ = _styles(sheet)
    for mark in marks:
        said = phrase(sheet.language, f"voice.{mark.voice}")
        top = sheet.paragraph(column, top, f"{said}: {mark.words}", words[mark.voice])
    return top
