"""The figures of a plate: what each voice says of a measurand, ready to be drawn or told."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd

from geomap.language.catalogues import phrase
from geomap.language.datewords import date_phrase
from geomap.language.labels import label
from geomap.maps.selection import Selection
from geomap.model import AF, PK, THIRD_PARTY, PartialDate, Stance, TimePrecision
from geomap.plates.palette import VOICES
from geomap.plates.wording import (
    agreement_words,
    dotted,
    figure_of,
    incident_name,
    stance_words,
    statement_words,
)

GROUPS = ("both", "one", "others")
_STEPS = (1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10)


@dataclass(frozen=True)
class Mark:
    """What one voice says of a measurand.

    ``numbers`` are those that it asserts; ``words`` says them as they were hedged, or what
    stands in their place. ``kind`` is ``value``, ``stance`` (it spoke without a number of its own)
    or ``silent``.
    """

    voice: str
    numbers: tuple[int, ...]
    words: str
    kind: str


@dataclass(frozen=True)
class PlateFigure:
    """A measurand as a plate shows it: what is counted, where and when, and each voice's mark.

    ``group`` is ``both``, ``one`` or ``others``: which of the two sides speak about it. Both sides
    always have a mark; others only when they speak.
    """

    key: str
    group: str
    label: str
    agreement: str
    agreement_words: str
    where: str
    when: str
    documents: int
    marks: tuple[Mark, ...]

    @property
    def disputed(self) -> bool:
        """Whether the words of agreement should stand out."""
        return self.agreement in ("contested", "denied")


def plate_figures(selection: Selection, language: str) -> list[PlateFigure]:
    """Return the figures of the page's panel, in its order and in a language."""
    claims = selection.claims
    rows: dict[str, list[Any]] = {key: [] for key in selection.figures.index}
    for row in rows_of(claims[claims["measurand"].isin(list(rows))]):
        rows[row.measurand].append(row)
    incidents = {row.incident_id: row for row in rows_of(selection.incidents)}
    found = [
        _figure(language, key, claimed, incidents[claimed[0].incident_id])
        for key, claimed in rows.items()
    ]
    return sorted(found, key=lambda figure: GROUPS.index(figure.group))


def rows_of(frame: pd.DataFrame) -> list[Any]:
    """Return the rows of a frame as named tuples."""
    return list(pd.DataFrame(frame).itertuples())


def scale_end(figures: Iterable[PlateFigure]) -> float:
    """Return the end of the one scale that figures share: a round number, at least 1."""
    values = [value for figure in figures for mark in figure.marks for value in mark.numbers]
    most = max([1, *values])
    power: float = 10 ** math.floor(math.log10(most))
    return next(step * power for step in _STEPS if step * power >= most)


def _figure(language: str, key: str, claims: list[Any], incident: Any) -> PlateFigure:
    first = claims[0]
    marks = tuple(_marks(language, claims))
    sides = sum(mark.kind != "silent" for mark in marks if mark.voice != THIRD_PARTY)
    date = PartialDate(incident.event_date, TimePrecision(incident.time_precision))
    return PlateFigure(
        key=key,
        group=GROUPS[2 - sides],
        label=label(
            language, first.metric, first.affected_side, first.affected_class, first.sub_event_type
        ),
        agreement=first.agreement,
        agreement_words=agreement_words(
            language,
            first.agreement,
            None if pd.isna(first.gap) else float(first.gap),
            _stances(claims),
            (mark.voice for mark in marks if mark.numbers),
        ),
        where=incident_name(language, incident.name, incident.drawn, incident.place_id),
        when=date_phrase(language, date),
        documents=len({row.source_id for row in claims}),
        marks=marks,
    )


def _marks(language: str, claims: list[Any]) -> Iterator[Mark]:
    statements = [row for row in claims if row.claim_id == row.utterance]
    for voice in VOICES:
        rows = [row for row in statements if voice_of(row.claimant_side) == voice]
        if rows or voice != THIRD_PARTY:
            yield _mark(language, voice, rows)


def voice_of(claimant_side: str) -> str:
    """Return the voice that a claimant is heard as: a side, or ``third_party``."""
    return claimant_side if claimant_side in (AF, PK) else THIRD_PARTY


def _mark(language: str, voice: str, rows: list[Any]) -> Mark:
    if not rows:
        return Mark(voice, (), phrase(language, "figures.no_statement"), "silent")
    own = [row for row in rows if row.stance == Stance.ASSERTS and figure_of(row).stated]
    if not own:
        return Mark(voice, (), dotted(language, *_stances_said(language, rows)), "stance")
    words = dict.fromkeys(statement_words(language, row) for row in own)
    return Mark(voice, tuple(_values(own)), dotted(language, *words), "value")


def _stances_said(language: str, rows: list[Any]) -> list[str]:
    """To deny another's number is a stance; the number is not the voice's own."""
    said = dict.fromkeys(stance_words(language, row.stance) for row in rows)
    return [words for words in said if words] or [phrase(language, "figures.no_number")]


def _values(rows: list[Any]) -> Iterator[int]:
    seen: set[int] = set()
    for row in rows:
        figure = figure_of(row)
        for value in (figure.low, figure.high):
            if value is not None and value not in seen:
                seen.add(value)
                yield value


def _stances(claims: list[Any]) -> dict[str, list[str]]:
    """Return the voices that take each stance."""
    pairs = {(row.stance, voice_of(row.claimant_side)) for row in claims}
    return {stance: [v for v in VOICES if (stance, v) in pairs] for stance, _ in pairs}
