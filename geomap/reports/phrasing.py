"""Claims, places and agreement in the words of a report's language, from the rows of the frames."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from geomap.gazetteer import Gazetteer
from geomap.language.amounts import amount
from geomap.language.catalogues import catalogue, fill, form, isolate, phrase
from geomap.language.datewords import date_phrase
from geomap.language.labels import counted, label
from geomap.language.placenames import name_in
from geomap.language.reasons import reasons_of
from geomap.model import (
    AffectedClass,
    Metric,
    PartialDate,
    Qualifier,
    Stance,
    TimePrecision,
    side_group,
)
from geomap.plates import wording
from geomap.plates.wording import figure_of
from geomap.reports.cleaning import clean_text

_STANCES = {Stance.DENIES.value: "denies", Stance.NEITHER.value: "neither"}


def sentence(language: str, claim: pd.Series) -> str:
    """Return what a claim is about in the project's own words, whatever its stance."""
    figure, written = figure_of(claim), claim["value_written"]
    said = amount(language, figure, written, inside=True)
    if claim["metric"] == Metric.OCCURRENCE.value:
        event = claim["summary"] or _happened(language, claim)
        if said:
            event = phrase(language, "claim.counted_event", amount=said, event=_inside(event))
        return event[:1].upper() + event[1:]
    kind = (claim["metric"], claim["affected_side"], claim["affected_class"])
    if not said:
        return label(language, *kind)
    one = figure.low == figure.high == 1 and figure.qualifier in (Qualifier.EXACT, Qualifier.NONE)
    return counted(language, said, *kind, count=1 if one else 2)


def stated(language: str, claim: pd.Series) -> str:
    """Return the sentence of a claim with its stance in front: ``denies: strikes in Kabul``."""
    said = sentence(language, claim)
    if claim["stance"] not in _STANCES:
        return said
    key = f"stance.{_STANCES[claim['stance']]}_sentence"
    return _capital(phrase(language, key, sentence=_inside(said)))


def value(language: str, claim: pd.Series, *, numbered: bool = True) -> str:
    """Return the figure of a claim with its stance: ``58``, ``neither confirms nor denies 58``.

    ``numbered`` is whether anybody gives a figure; where nobody does, none is missed.
    """
    said = amount(language, figure_of(claim), claim["value_written"])
    if claim["stance"] not in _STANCES:
        return said or phrase(language, "figures.no_number" if numbered else "stance.asserts")
    if not said:
        return phrase(language, f"stance.{claim['stance']}")
    return phrase(language, f"stance.{_STANCES[claim['stance']]}_value", value=said)


def measure(language: str, claim: pd.Series) -> str:
    """Return what the measurand of a claim counts: ``Pakistani soldiers killed``."""
    event = claim["sub_event_type"] if claim["metric"] == Metric.OCCURRENCE.value else ""
    return label(language, claim["metric"], claim["affected_side"], claim["affected_class"], event)


def owned(language: str, side: str, kind: str) -> str:
    """Return whose and what is affected: ``Pakistani forces``."""
    group = "land" if kind == AffectedClass.TERRITORY.value else "owner"
    known = f"{group}.{side}" in catalogue(language)
    owner = form(language, f"{group}.{side}") if known else isolate(language, side)
    return fill(form(language, f"labels.{kind}.owned"), {"owner": owner})


def when(language: str, row: pd.Series) -> str:
    """Return the date of a row of either frame in words that claim no more than is known."""
    return date_phrase(
        language, PartialDate(row["event_date"], TimePrecision(row["time_precision"]))
    )


def where(language: str, incident: pd.Series) -> str:
    """Return what an incident of ``geomap.incidents`` is called."""
    if incident["drawn"] == "border":
        return phrase(language, "where.whole_border")
    if not incident["place_id"]:
        return str(incident["location"]) or phrase(language, "where.no_place")
    place = Gazetteer.opened().get(incident["place_id"])
    recorded, name = incident["name"], incident["location"]
    called = clean_text(name_in(language, place, name))
    written = recorded.removesuffix(f" ({name})")
    if written == recorded:
        return called if recorded == name else str(recorded)
    return phrase(language, "where.named_as", written=written, name=called)


def agreement_words(language: str, claims: pd.DataFrame) -> str:
    """Return what the claims on one measurand amount to together, naming who speaks."""
    agreement, gap = claims["agreement"].iloc[0], claims["gap"].iloc[0]
    stances = {stance.value: sorted(_voices(claims, stance)) for stance in Stance}
    given = claims[claims["value_low"].notna() | claims["value_high"].notna()]
    known_gap = None if pd.isna(gap) else gap
    return wording.agreement_words(
        language, agreement, known_gap, stances, _voices(given, Stance.ASSERTS)
    )


def voices_with(language: str, claims: pd.DataFrame, stance: Stance) -> str:
    """Return who takes a stance: ``Afghan officials and others``."""
    return wording.voices_text(language, _voices(claims, stance))


def reason(language: str, words: str) -> str:
    """Return why a claim has no place, in the language where the reason is a known one."""
    said = reasons_of([words]).get(words)
    if said is None:
        return words
    key, values = said
    return phrase(language, str(key), **(values if isinstance(values, dict) else {}))


def distinct(words: Iterable[str]) -> list[str]:
    """Return the words that are not empty, each once, in their order."""
    return list(dict.fromkeys(filter(None, words)))


def documents(language: str, source_ids: Iterable[str]) -> str:
    """Return the short names of documents: ``000, 001, 004``."""
    return joined(language, sorted(document_name(source_id) for source_id in source_ids))


def joined(language: str, words: Iterable[str], key: str = "list.comma") -> str:
    """Return the words that are not empty, each once, with commas (or ``key``) between them."""
    return form(language, key).join(isolate(language, word) for word in distinct(words))


def document_name(source_id: str) -> str:
    """Return the number that a document's id begins with, or the whole id."""
    return source_id[:3] if source_id[:3].isdigit() else source_id


def _happened(language: str, claim: pd.Series) -> str:
    event = form(language, f"event.{claim['sub_event_type']}")
    called = measure(language, claim)
    return event if event in called else called


def _voices(claims: pd.DataFrame, stance: Stance) -> set[str]:
    return {
        side_group(side) for side in claims.loc[claims["stance"] == stance.value, "claimant_side"]
    }


def _inside(text: str) -> str:
    """Lower the first letter, but for the names of peoples and the letters of parties."""
    kept = text.startswith(("Afghan", "Pakistan")) or text[:2].isupper()
    return text if kept else text[:1].lower() + text[1:]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
