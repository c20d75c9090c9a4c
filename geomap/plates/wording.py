"""What a plate says of places, agreement and stances, in the words of the page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from geomap.gazetteer import Gazetteer
from geomap.language.amounts import amount
from geomap.language.catalogues import form, isolate, listed, number, phrase, spoken
from geomap.language.placenames import names_of
from geomap.model import AF, PK, Figure, Place, Qualifier, Stance
from geomap.plates.palette import VOICES

# Whose names stand in for a language that has none for a place: they share its script.
_ALSO_READ = {"ps": ("ps", "fa", "ur"), "fa": ("fa", "ps"), "ur": ("ur", "fa")}
_STANCES = {Stance.DENIES.value: "denies", Stance.NEITHER.value: "neither"}
# From here on a tenth says nothing.
_ROUGH = 10


def dotted(language: str, *parts: str) -> str:
    """Return a line of parts, the empty ones left out, each kept in one piece."""
    return " · ".join(isolate(language, part) for part in parts if part)


def place_name(language: str, place: Place | None, recorded: str) -> str:
    """Return a place's name in the language, or one that its readers can read, or the recorded."""
    if place is None:
        return recorded
    return called(language, place.name, names_of(place))


def called(language: str, name: str, names: Mapping[str, str]) -> str:
    """Return the name that readers of the language can read, from a main name and others."""
    wanted = _ALSO_READ.get(spoken(language), ())
    return next((names[each] for each in wanted if names.get(each)), name)


def incident_name(language: str, name: str, drawn: str, place_id: str) -> str:
    """Return what an incident of the frame ``geomap.incidents`` is called."""
    if drawn == "border":
        return phrase(language, "where.whole_border")
    place = Gazetteer.opened().get(place_id) if place_id else None
    if place is None or name == place.name:
        return place_name(language, place, name)
    written = name.removesuffix(f" ({place.name})")
    if written == name:
        return name
    return phrase(language, "where.named_as", written=written, name=place_name(language, place, ""))


def figure_of(row: Any) -> Figure:
    """Return the figure of a row of ``geomap.claims``."""
    low, high = (
        None if pd.isna(value) else int(value) for value in (row.value_low, row.value_high)
    )
    return Figure(low, high, Qualifier(row.qualifier))


def statement_words(language: str, row: Any) -> str:
    """Return a figure with its stance: ``at least 29``, ``denies 58``, ``says so, no number``."""
    value = amount(language, figure_of(row), row.value_written)
    stance = _STANCES.get(row.stance)
    if value and stance:
        return phrase(language, f"stance.{stance}_value", value=value)
    return value or stance_words(language, row.stance) or phrase(language, "figures.no_number")


def stance_words(language: str, stance: str) -> str:
    """Return how a stance reads by itself; an assertion needs no word."""
    return phrase(language, f"stance.{stance}") if stance in _STANCES else ""


def voices_text(language: str, voices: Iterable[str]) -> str:
    """Return who speaks: ``Afghan officials and others``, in the fixed order."""
    spoken_of = set(voices)
    names = [phrase(language, f"voice_inside.{each}") for each in VOICES if each in spoken_of]
    return listed(language, names)


def agreement_words(
    language: str, agreement: str, gap: float | None, stances: Mapping[str, Sequence[str]],
    numbered: Iterable[str],
) -> str:  # fmt: skip
    """Return what the claims on one measurand amount to: ``contested, × 2.5``.

    ``stances`` has for each stance the voices that take it, ``numbered`` are the voices that
    assert a number.
    """
    text = _agreement(language, agreement, gap, stances, set(numbered))
    return text[:1].upper() + text[1:]


def _agreement(
    language: str, agreement: str, gap: float | None, stances: Mapping[str, Sequence[str]],
    numbered: set[str],
) -> str:  # fmt: skip
    if agreement == "contested":
        return _contested(language, gap)
    denying = voices_text(language, stances.get(Stance.DENIES.value, ()))
    if agreement == "denied":
        return phrase(language, "agreement.denied_by", voices=denying)
    silent = voices_text(language, stances.get(Stance.NEITHER.value, ()))
    openly = phrase(language, "agreement.neither", voices=silent) if silent else ""
    if agreement == "uncontested" and {AF, PK} <= numbered:
        return phrase(language, f"agreement.{'near' if gap and gap > 1 else 'same'}")
    if agreement == "no_assertion":
        return openly or phrase(language, "agreement.deny", voices=denying)
    key = "not_contested" if agreement == "uncontested" else "alone"
    asserting = voices_text(language, stances.get(Stance.ASSERTS.value, ()))
    first = phrase(language, f"agreement.{key}", voices=asserting)
    return phrase(language, "agreement.together", first=first, second=openly) if openly else first


def _contested(language: str, gap: float | None) -> str:
    if not gap or gap <= 1:
        return form(language, "agreement.contested")
    ratio = number(language, gap, 0 if gap >= _ROUGH else 1)
    return phrase(language, "agreement.contested_times", ratio=ratio)
