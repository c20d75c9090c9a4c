"""The strip: the line laid out straight, Afghan claims above it, Pakistani ones below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from geomap.language.catalogues import digits, number, phrase
from geomap.maps.basemap import page_line
from geomap.model import AF, PK, THIRD_PARTY
from geomap.plates.lanes import lanes_of
from geomap.plates.palette import BAND, BAND_ODD, FAINT, INK, SOFT, VOICE
from geomap.plates.places import PlacedClaims
from geomap.plates.sheet import Sheet
from geomap.plates.symbols import RADIUS, disc
from geomap.plates.wording import called

if TYPE_CHECKING:
    from collections.abc import Callable

#: Heights in units of the sheet: a band of provinces, a lane of marks, the line's own room.
_BAND, _LANE, _ROOM = 3.3, 1.75, 1.5
#: More lanes than this lie on one another.
_MOST_LANES = 5
_UP = {AF: 1, PK: -1, THIRD_PARTY: 0}
_TICKS_KM = (500, 1000)


def draw_strip(
    sheet: Sheet, box: tuple[float, float], top: float, places: Sequence[PlacedClaims]
) -> float:
    """Draw the strip between two x from ``top`` downwards and return where it ends."""
    u, line = sheet.unit, page_line()
    marked = {voice: _marked(places, voice) for voice in _UP}
    lanes = {voice: _lanes(marked[voice], line["length_km"], box) for voice in _UP}
    rows = {v: 1 + min(max(lanes[v], default=0), _MOST_LANES - 1) for v in (AF, PK)}

    def at(km: float) -> float:
        return box[0] + (box[1] - box[0]) * km / float(line["length_km"])

    y = _heading(sheet, box, top, line)
    y = _side(sheet, box, y, AF)
    _bands(sheet, AF, y, at)
    middle = y - (_BAND + _ROOM + _LANE * rows[AF]) * u
    _draw_line(sheet, box, middle)
    for voice, found in marked.items():
        for place, lane in zip(found, lanes[voice], strict=True):
            _mark(sheet, place, voice, middle + _UP[voice] * _away(lane) * u, at)
    y = middle - (_ROOM + _LANE * rows[PK]) * u
    _bands(sheet, PK, y, at)
    y = _side(sheet, box, y - (_BAND + 0.3) * u, PK)
    return _axis(sheet, y, at, float(line["length_km"]), box)


def _marked(places: Sequence[PlacedClaims], voice: str) -> list[PlacedClaims]:
    found = [p for p in places if p.along_the_line and p.counts.get(voice)]
    return sorted(found, key=lambda p: (p.stretches or ((p.km or 0, p.km or 0),), p.place_id))


def _lanes(places: Sequence[PlacedClaims], length: float, box: tuple[float, float]) -> list[int]:
    reach = 1.7 * length / (box[1] - box[0])
    return lanes_of(
        [
            [(start - reach / 2, end + reach / 2) for start, end in place.stretches]
            or [((place.km or 0) - reach, (place.km or 0) + reach)]
            for place in places
        ]
    )


def _away(lane: int) -> float:
    return _ROOM + _LANE * min(lane, _MOST_LANES - 1) + _LANE / 2


def _heading(sheet: Sheet, box: tuple[float, float], top: float, line: dict[str, object]) -> float:
    title, more = phrase(sheet.language, "strip.title"), sheet.note
    length = phrase(
        sheet.language, "unit.km", n=number(sheet.language, float(str(line["length_km"])), 0)
    )
    extent = phrase(sheet.language, "strip.extent", length=length, version=str(line["version"]))
    bold = sheet.style(1.0, bold=True)
    wide = sheet.width(title, bold) + 1.2 * sheet.unit
    sheet.set_in(box, top - bold.ascent, title, bold)
    rest = (box[0], box[1] - wide) if sheet.leftward else (box[0] + wide, box[1])
    if sheet.width(extent, more) <= rest[1] - rest[0]:
        sheet.set_in(rest, top - bold.ascent, extent, more)
        return top - bold.leading - 0.6 * sheet.unit
    return sheet.paragraph(box, top - bold.leading, extent, more) - 0.6 * sheet.unit


def _side(sheet: Sheet, box: tuple[float, float], top: float, side: str) -> float:
    """Say whose claims stand on a side of the line; return where that ends."""
    style = sheet.style(0.78, VOICE[side], bold=True)
    voice = phrase(sheet.language, f"voice.{side}")
    text = phrase(sheet.language, f"strip.side.{side}", voice=voice)
    sheet.set_in(box, top - style.ascent, text, style)
    return top - style.leading


def _bands(sheet: Sheet, side: str, top: float, at: Callable[[float], float]) -> None:
    """Draw the provinces of a side, each named where its name fits."""
    from matplotlib.patches import Rectangle

    u = sheet.unit
    style = sheet.style(0.78, SOFT)
    own = [section for section in page_line()["sections"] if section["side"] == side]
    for index, section in enumerate(own):
        left, right = at(section["from_km"]), at(section["to_km"])
        fill = BAND_ODD if index % 2 else BAND
        band = Rectangle(
            (left, top - _BAND * u), right - left - 0.2 * u, _BAND * u, facecolor=fill, linewidth=0
        )
        sheet.add(band, 20)
        name = called(sheet.language, section["name"], section["names"])
        if sheet.width(name, style) < right - left - 1.2 * u:
            middle = (left + right) / 2
            sheet.text(
                middle, top - _BAND / 2 * u - 0.36 * style.ascent, name, style, align="center"
            )


def _draw_line(sheet: Sheet, box: tuple[float, float], y: float) -> None:
    ends = [(box[0], y), (box[1], y)]
    sheet.path(ends, INK, 0.7 * sheet.unit, zorder=25, dashes=(4.2, 2.2))


def _mark(
    sheet: Sheet, place: PlacedClaims, voice: str, y: float, at: Callable[[float], float]
) -> None:
    others = voice == THIRD_PARTY
    for start, end in place.stretches:
        left, right = at(start), max(at(end), at(start) + 0.6 * sheet.unit)
        sheet.path(
            [(left, y), (right, y)], VOICE[voice], (4.5 if others else 2.5) * sheet.unit,
            zorder=23 if others else 30, alpha=0.4 if others else 1,
            solid_capstyle="butt",
        )  # fmt: skip
    if not place.stretches and place.km is not None:
        disc(sheet, at(place.km), y, (voice,), radius=RADIUS * 0.62)


def _axis(
    sheet: Sheet, top: float, at: Callable[[float], float], length: float,
    box: tuple[float, float],
) -> float:  # fmt: skip
    style, u = sheet.style(0.74, FAINT), sheet.unit
    step = _TICKS_KM[box[1] - box[0] < 120 * u]
    for km in range(0, int(length) + 1, step):
        sheet.path([(at(km), top - 0.4 * u), (at(km), top - 1.2 * u)], FAINT, 0.5 * u)
        text = phrase(sheet.language, "where.km", km=digits(sheet.language, km))
        align = "left" if km == 0 else "center"
        sheet.text(at(km), top - 1.5 * u - style.ascent, text, style, align=align)
    return top - 1.5 * u - style.leading
