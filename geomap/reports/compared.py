"""Figures side by side: what each voice says of a measurand, and what the gap amounts to."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from geomap.comparison import Agreement
from geomap.language.catalogues import phrase
from geomap.maps.selection import Selection
from geomap.model import AF, PK, Figure, Metric, Stance, side_group
from geomap.reports.happened import distinct_figures
from geomap.reports.phrasing import (
    agreement_words,
    distinct,
    joined,
    measure,
    owned,
    value,
    when,
    where,
)
from geomap.reports.tree import VOICE_ORDER, Block, Cell, Mark, Paragraph, Row, Section, Table

_DISPUTED = (Agreement.CONTESTED.value, Agreement.DENIED.value)
_STANCES = {stance.value: place for place, stance in enumerate(Stance)}
_GROUPS = ("both", "one", "others")


def compared(language: str, selection: Selection) -> Section:
    """Return the section of measurands: where both sides give figures, where one does, events.

    The figures are those of the page's panel; events without a figure stand here when both sides
    speak about them or one is denied.
    """
    claims = pd.DataFrame(selection.claims.drop(columns="geometry"))
    incidents = selection.incidents.set_index("incident_id")
    numbered = [claims[claims["measurand"] == key] for key in selection.figures.index]
    events = [claims[claims["measurand"] == key] for key in _events(claims, numbered)]
    tables: list[Block] = [
        _table(language, f"figures.{group}", group, found, incidents)
        for group in _GROUPS
        if (found := [each for each in numbered if _group(each) == group])
    ]
    if events:
        tables.append(_table(language, "report.compared.events", "events", events, incidents))
    key = "report.compared.note" if tables else "report.compared.none"
    blocks = (Paragraph(phrase(language, key), "note"), *tables)
    return Section("compared", phrase(language, "report.compared"), blocks)


def _events(claims: pd.DataFrame, numbered: list[pd.DataFrame]) -> list[str]:
    """Return what has no figure, if both sides speak about it or somebody disputes it."""
    sides = claims[["measurand", "claimant_side", "agreement"]].drop_duplicates()
    speak = {side: set(sides.loc[sides["claimant_side"] == side, "measurand"]) for side in (AF, PK)}
    disputed = set(sides.loc[sides["agreement"].isin(_DISPUTED), "measurand"])
    wanted = (speak[AF] & speak[PK]) | disputed
    shown = {each["measurand"].iloc[0] for each in numbered}
    return distinct(key for key in claims["measurand"] if key in wanted - shown)


def _group(claims: pd.DataFrame) -> str:
    speaking = {AF, PK} & set(claims["claimant_side"])
    return _GROUPS[2 - len(speaking)]


def _table(
    language: str, caption: str, name: str, found: list[pd.DataFrame], incidents: pd.DataFrame
) -> Table:
    rows = tuple(_row(language, claims, incidents) for claims in found)
    voices = (phrase(language, f"voice.{voice}") for voice in VOICE_ORDER)
    highest = max((mark.high for row in rows for mark in row.marks), default=0)
    head = "report.column.figure" if highest else "table.what"
    return Table(
        f"compared-{name}",
        phrase(language, caption),
        (phrase(language, head), *voices, phrase(language, "table.agreement")),
        rows,
        end=round_up(highest) if highest else 0,
    )


def round_up(number: int) -> int:
    """Return the end of a scale that holds a number: 58 gives 60, 200 gives 200."""
    step = int(f"1{'0' * (len(str(number)) - 1)}")
    return -(-number // step) * step


def _row(language: str, claims: pd.DataFrame, incidents: pd.DataFrame) -> Row:
    first = claims.iloc[0]
    place = where(language, incidents.loc[first["incident_id"]])
    what = Cell(_what(language, first), detail=joined(language, (place, when(language, first))))
    numbered = bool(claims["value_low"].notna().any() or claims["value_high"].notna().any())
    by_voice = {
        voice: claims[claims["claimant_side"].map(side_group) == voice] for voice in VOICE_ORDER
    }
    cells = (_said(language, each, numbered=numbered) for each in by_voice.values())
    agreement = Cell(agreement_words(language, claims))
    return Row((what, *cells, agreement), tuple(_marks(by_voice)))


def _what(language: str, claim: pd.Series) -> str:
    """Return what is measured; an event alone does not say whose it is."""
    what = measure(language, claim)
    if claim["metric"] != Metric.OCCURRENCE.value or not claim["affected_side"]:
        return what
    whose = owned(language, claim["affected_side"], claim["affected_class"])
    return phrase(language, "report.sentence.at", text=what, place=whose)


def _said(language: str, claims: pd.DataFrame, *, numbered: bool) -> Cell:
    """Return a voice's figures: what it asserts first, without a figure only if it gives none."""
    if claims.empty:
        return Cell(phrase(language, "figures.no_statement"), "absent")
    by_stance = claims.sort_values("stance", key=lambda each: each.map(_STANCES), kind="stable")
    words = [value(language, claim, numbered=numbered) for _, claim in by_stance.iterrows()]
    figures = [word for word in words if word != phrase(language, "figures.no_number")]
    return Cell(joined(language, figures or words, "list.semicolon"))


def _marks(by_voice: dict[str, pd.DataFrame]) -> Iterator[Mark]:
    for voice, claims in by_voice.items():
        asserted = claims[claims["stance"] == Stance.ASSERTS.value]
        for low, high in dict.fromkeys(map(_ends, distinct_figures(asserted))):
            yield Mark(voice, low, high)


def _ends(figure: Figure) -> tuple[int, int]:
    """Return from where to where a figure reaches; one without an end is drawn where it stands."""
    ends = [end for end in (figure.low, figure.high) if end is not None]
    return min(ends), max(ends)
