"""The key to the symbols of a plate: those alone that are on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from geomap.language.catalogues import form
from geomap.model import AF, PK, THIRD_PARTY
from geomap.plates.palette import INK, VOICE
from geomap.plates.sheet import Sheet
from geomap.plates.symbols import disc, pill, reach

Draw = Callable[[Sheet, float, float], None]
Column = tuple[float, float]
_SWATCH = 6.5
_GAP = 2.4


@dataclass(frozen=True)
class Entry:
    """A symbol and the key of the phrase that says what it means."""

    draw: Draw
    key: str


def entries_for(drawn: Sequence[str], *, pills: bool, both: bool) -> list[Entry]:
    """Return what needs a word: ``drawn`` are the ways in which places are drawn on the map.

    Besides those of ``geomap.frames.drawing.Drawn`` it may have ``reach``: a circle larger than a
    dot.
    """
    shown = {
        "legend.point": "point" in drawn,
        "legend.inside": "reach" in drawn,
        "legend.area": "area" in drawn,
        "legend.stretch": "stretch" in drawn,
        "legend.border": "border" in drawn,
        "legend.both": both,
        "legend.several": pills,
        "line.name": True,
    }
    return [Entry(_DRAWINGS[key], key) for key, wanted in shown.items() if wanted]


def legend_height(sheet: Sheet, entries: Sequence[Entry], width: float) -> float:
    """Return how tall a legend of one column is, in millimetres."""
    return sum(_row_height(sheet, entry, width) for entry in entries)


def voices_width(sheet: Sheet, voices: Sequence[str]) -> float:
    """Return how wide ``draw_voices`` is with short names, in millimetres."""
    return sum(_step(sheet, _voice(sheet, v, short=True)) for v in voices) - _GAP * sheet.unit


def draw_voices(
    sheet: Sheet, column: Column, top: float, voices: Sequence[str], *, short: bool = True
) -> float:
    """Draw the disc of each voice with its name, beside each other; return where they end."""
    u, ahead = sheet.unit, -1 if sheet.leftward else 1
    x, y = column[1] if sheet.leftward else column[0], top - 1.6 * u
    for voice in voices:
        name, style = _voice(sheet, voice, short=short), sheet.style(0.86, VOICE[voice], bold=True)
        disc(sheet, x + ahead * 1.1 * u, y, (voice,), radius=1.05, zorder=56)
        align = "right" if sheet.leftward else "left"
        sheet.text(x + ahead * 2.8 * u, y - 0.36 * style.ascent, name, style, align=align)
        x += ahead * _step(sheet, name)
    return top - 3.8 * u


def _voice(sheet: Sheet, voice: str, *, short: bool) -> str:
    return form(sheet.language, f"voice{'_short' if short else ''}.{voice}")


def _step(sheet: Sheet, name: str) -> float:
    """Return from where a voice's disc begins to where the next one does."""
    return sheet.width(name, sheet.style(0.86, bold=True)) + (2.8 + _GAP) * sheet.unit


def draw_legend(sheet: Sheet, column: Column, top: float, entries: Sequence[Entry]) -> float:
    """Draw the legend between two x from ``top`` downwards and return where it ends."""
    for entry in entries:
        height = _row_height(sheet, entry, column[1] - column[0])
        _row(sheet, column, top, height, entry)
        top -= height
    return top


def draw_legend_in_columns(
    sheet: Sheet, columns: Sequence[Column], top: float, entries: Sequence[Entry]
) -> float:
    """Draw the legend in columns, read across, and return where it ends."""
    ordered = list(reversed(columns)) if sheet.leftward else list(columns)
    width = columns[0][1] - columns[0][0]
    for start in range(0, len(entries), len(ordered)):
        row = entries[start : start + len(ordered)]
        height = max(_row_height(sheet, entry, width) for entry in row)
        for column, entry in zip(ordered, row, strict=False):
            _row(sheet, column, top, height, entry)
        top -= height
    return top


def _row(sheet: Sheet, column: Column, top: float, height: float, entry: Entry) -> None:
    u, room = sheet.unit, _SWATCH * sheet.unit
    left, right = column
    at = right - room / 2 if sheet.leftward else left + room / 2
    rest = (left, right - room - u) if sheet.leftward else (left + room + u, right)
    entry.draw(sheet, at, top - height / 2)
    text = form(sheet.language, entry.key)
    lines = sheet.wrapped(text, sheet.note, rest[1] - rest[0])
    spare = height - len(lines) * sheet.note.leading
    sheet.paragraph(rest, top - spare / 2, text, sheet.note)


def _row_height(sheet: Sheet, entry: Entry, width: float) -> float:
    room = width - (_SWATCH + 1) * sheet.unit
    lines = sheet.wrapped(form(sheet.language, entry.key), sheet.note, room)
    return max(len(lines) * sheet.note.leading, 3.4 * sheet.unit) + 0.5 * sheet.unit


def _point(sheet: Sheet, x: float, y: float) -> None:
    disc(sheet, x, y, (THIRD_PARTY,), radius=1.05, zorder=56)


def _inside(sheet: Sheet, x: float, y: float) -> None:
    _ring(sheet, x, y, np.linspace(0, 2 * np.pi, 49), 1.7)
    disc(sheet, x, y, (THIRD_PARTY,), radius=0.7, zorder=56)


def _area(sheet: Sheet, x: float, y: float) -> None:
    u = sheet.unit
    corners = [(-2.6, -1.0), (-0.9, 1.5), (2.3, 1.1), (2.7, -0.9), (0.4, -1.6)]
    reach(sheet, [(x + a * u, y + b * u) for a, b in corners], VOICE[THIRD_PARTY])
    _lift(sheet, 2)
    disc(sheet, x, y, (THIRD_PARTY,), radius=0.7, zorder=56)


def _ring(sheet: Sheet, x: float, y: float, turn: np.ndarray, radius: float) -> None:
    r = radius * sheet.unit
    reach(sheet, np.column_stack([x + r * np.cos(turn), y + r * np.sin(turn)]), VOICE[THIRD_PARTY])
    _lift(sheet, 2)


def _lift(sheet: Sheet, count: int) -> None:
    """Put the newest artists above the box that a legend stands in."""
    for artist in sheet.axes.patches[-count:]:
        artist.set_zorder(55)


def _stretch(sheet: Sheet, x: float, y: float) -> None:
    u = sheet.unit
    for voice, away in ((AF, 1.0), (PK, -1.0)):
        ends = [(x - 3 * u, y + away * u), (x + 3 * u, y + away * u)]
        sheet.path(ends, VOICE[voice], 2.3 * u, zorder=55, solid_capstyle="round")
    _line(sheet, x, y)


def _border(sheet: Sheet, x: float, y: float) -> None:
    u = sheet.unit
    for voice, away in ((AF, 0.8), (PK, -0.8)):
        ends = [(x - 3.1 * u, y + away * u), (x + 3.1 * u, y + away * u)]
        sheet.path(ends, VOICE[voice], 4.4 * u, zorder=54, alpha=0.25)
    _line(sheet, x, y)


def _line(sheet: Sheet, x: float, y: float) -> None:
    u = sheet.unit
    ends = [(x - 3 * u, y), (x + 3 * u, y)]
    sheet.path(ends, INK, 0.7 * u, zorder=56, dashes=(4.2, 2.2))


def _both(sheet: Sheet, x: float, y: float) -> None:
    disc(sheet, x, y, (AF, PK), radius=1.15, zorder=56)


def _several(sheet: Sheet, x: float, y: float) -> None:
    before = len(sheet.axes.patches), len(sheet.axes.texts)
    pill(sheet, x, y, {AF: 4, PK: 2})
    for artist in (*sheet.axes.patches[before[0] :], *sheet.axes.texts[before[1] :]):
        artist.set_zorder(artist.get_zorder() + 20)


_DRAWINGS: dict[str, Draw] = {
    "legend.point": _point,
    "legend.inside": _inside,
    "legend.area": _area,
    "legend.stretch": _stretch,
    "legend.border": _border,
    "legend.both": _both,
    "legend.several": _several,
    "line.name": _line,
}
