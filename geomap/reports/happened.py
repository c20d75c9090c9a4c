"""What happened in five plain sentences, made of the data alone."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from geomap.frames.drawing import Drawn
from geomap.language.amounts import amount
from geomap.language.catalogues import form, isolate, phrase
from geomap.language.datewords import days
from geomap.language.labels import label_with_amount
from geomap.maps.dek import both_sides, dek_facts
from geomap.maps.selection import Selection
from geomap.model import AF, PK, Figure, PartialDate, Qualifier, Scope, Stance, TimePrecision
from geomap.plates.wording import figure_of
from geomap.reports.phrasing import distinct, where
from geomap.reports.tree import Sentence

#: So many figures of a side are named in its sentence; more are counted.
NAMED_AT_MOST = 4
_TO_THE_DAY = (TimePrecision.DAY.value, TimePrecision.NIGHT.value)
_WIDE = (Drawn.BORDER.value, Drawn.COUNTRY.value)


def five_sentences(language: str, selection: Selection) -> tuple[Sentence, ...]:
    """Return what is told, each side's figures, where both speak, and what could be placed."""
    return (
        Sentence(_told(language, selection)),
        *(Sentence(_said_by(language, selection, side), side) for side in (AF, PK)),
        Sentence(_compared(language, selection)),
        Sentence(_placed(language, selection)),
    )


def _told(language: str, selection: Selection) -> str:
    count, dates = len(selection.claims), _days_of(selection.claims)
    values: dict[str, str | float] = {
        "count": count,
        "from_documents": phrase(language, "dek.from_documents", count=len(selection.documents)),
        "incidents": phrase(language, "count.incidents", count=len(selection.incidents)),
    }
    if not dates:
        return phrase(language, "report.sentence.told_undated", **values)
    first = min(date.first for date in dates if date.first)
    last = max(date.morning for date in dates if date.morning)
    return phrase(language, "report.sentence.told", **values, days=days(language, first, last))


def _days_of(claims: pd.DataFrame) -> list[PartialDate]:
    exact = claims[claims["time_precision"].isin(_TO_THE_DAY)]
    pairs = exact[["event_date", "time_precision"]].drop_duplicates()
    return [PartialDate(text, TimePrecision(precision)) for text, precision in pairs.to_numpy()]


def _said_by(language: str, selection: Selection, side: str) -> str:
    claims = selection.claims
    voice = phrase(language, f"voice.{side}")
    own = claims[claims["claimant_side"] == side]
    if own.empty:
        return phrase(language, "report.sentence.silent", voice=voice)
    given = own["value_low"].notna() | own["value_high"].notna()
    figures = own[given & (own["stance"] == Stance.ASSERTS.value)]
    if figures.empty:
        return phrase(language, "report.sentence.no_figure", voice=voice)
    said = list(_figures(language, selection, figures))
    more = len(said) - NAMED_AT_MOST
    named = said[:NAMED_AT_MOST]
    if more > 0:
        named.append(phrase(language, "report.sentence.more_figures", count=more))
    text = form(language, "list.semicolon").join(named)
    return phrase(language, "report.sentence.say", voice=voice, figures=text)


def _figures(language: str, selection: Selection, figures: pd.DataFrame) -> Iterator[str]:
    """Yield each measurand with all that the side asserts: those of the panel first."""
    panel = list(selection.figures.index)
    keys = distinct([*(key for key in panel if key in set(figures["measurand"])),
                     *figures["measurand"]])  # fmt: skip
    for key in keys:
        yield _figure(language, selection, figures[figures["measurand"] == key])


def _figure(language: str, selection: Selection, claims: pd.DataFrame) -> str:
    first = claims.iloc[0]
    figures = distinct_figures(claims)
    words = [amount(language, figure, inside=True) for figure in figures]
    said = words[0]
    for word in words[1:]:
        said = phrase(language, "dek.or", first=said, second=word)
    exactly = (Qualifier.EXACT, Qualifier.NONE)
    one = all(f.low == f.high == 1 and f.qualifier in exactly for f in figures)
    kind = (first["metric"], first["affected_side"], first["affected_class"])
    template = label_with_amount(language, *kind, count=1 if one else 2)
    text = template.replace("{amount}", isolate(language, said))
    if first["scope"] == Scope.BORDER.value:
        return text
    by_id = selection.incidents.set_index("incident_id").loc[first["incident_id"]]
    return phrase(language, "report.sentence.at", text=text, place=where(language, by_id))


def distinct_figures(claims: pd.DataFrame) -> list[Figure]:
    """Return the figures that claims state, each once, in the order of the claims."""
    figures = (figure_of(claim) for _, claim in claims.iterrows())
    return list(dict.fromkeys(figure for figure in figures if figure.stated))


def _compared(language: str, selection: Selection) -> str:
    facts = dek_facts(selection)
    if not facts.figures:
        return phrase(language, "report.sentence.nothing_compared")
    return both_sides(language, facts)


def _placed(language: str, selection: Selection) -> str:
    drawn = selection.incidents.set_index("incident_id")["drawn"]
    ways = selection.claims["incident_id"].map(drawn)
    wide, none = int(ways.isin(_WIDE).sum()), int((ways == Drawn.NONE.value).sum())
    count = len(ways)
    return phrase(
        language,
        "report.sentence.placed",
        count=count,
        placed=count - wide - none,
        wide=wide,
        unplaced=none,
    )
