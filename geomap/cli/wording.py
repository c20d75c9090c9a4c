"""Plain words for people, made of the data alone: dates, places, claims, agreement."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Sequence

from geomap.comparison import Agreement, Measurand, gap
from geomap.model import (
    AF,
    PK,
    THIRD_PARTY,
    Claim,
    Metric,
    PartialDate,
    Stance,
    TimePrecision,
)

VOICES = {AF: "Afghan officials", PK: "Pakistani officials", THIRD_PARTY: "Others"}
_OF = ("hundreds", "dozens", "scores", "thousands")
_UNCOUNTED = ("several", "multiple", *_OF)
_NEAR = 1.0
# From here on a tenth says nothing.
_ROUGH = 10


def day_text(day: dt.date) -> str:
    """Return a day as ``11 October 2025``."""
    return f"{day.day} {calendar.month_name[day.month]} {day.year}"


def date_text(date: PartialDate) -> str:
    """Return a date in words that claim no more than is known."""
    first, last = date.first, date.morning
    if first is None or last is None:
        return "date not given"
    if date.precision is TimePrecision.NIGHT:
        return f"night of {days_text(first, last)}"
    if date.precision is TimePrecision.DAY:
        return day_text(first)
    if date.precision is TimePrecision.MONTH:
        return f"{calendar.month_name[first.month]} {first.year}, day not given"
    if date.precision is TimePrecision.YEAR:
        return str(first.year)
    if "-" not in date.text.replace("/", ""):
        return f"{first.year}–{last.year}"
    return days_text(first, last)


def days_text(first: dt.date, last: dt.date) -> str:
    """Return a range of days as ``11–12 October 2025``, without repeating what they share."""
    if first == last:
        return day_text(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day_text(last)}"
    if first.year == last.year:
        return f"{first.day} {calendar.month_name[first.month]} – {day_text(last)}"
    return f"{day_text(first)} – {day_text(last)}"


def value_text(claim: Claim) -> str:
    """Return the figure as it was hedged, or the word that stood for it, or nothing."""
    if claim.figure.stated:
        return str(claim.figure)
    word = claim.value_written.casefold()
    return word if word in _UNCOUNTED else ""


def sentence(claim: Claim, measurand: Measurand) -> str:
    """Return what a claim is about in the project's own words, whatever its stance."""
    label = measurand.label
    if claim.metric is Metric.OCCURRENCE:
        label = claim.summary or label.removesuffix(": that it happened")
    if value := value_text(claim):
        many = f"{value} of" if value in _OF else value
        label = f"{many} {_lower(measurand.singular if value == '1' else label)}"
    return label[:1].upper() + label[1:]


def spoken(claim: Claim, measurand: Measurand) -> str:
    """Return the sentence of a claim with its stance in front: ``denies: strikes in Kabul``."""
    words = {Stance.DENIES: "denies", Stance.NEITHER: "neither confirms nor denies"}
    said = sentence(claim, measurand)
    return f"{words[claim.stance]}: {_lower(said)}" if claim.stance in words else said


def agreement_text(agreement: Agreement, claims: Sequence[Claim]) -> str:
    """Return the agreement of a measurand in words that name who speaks."""
    if agreement is Agreement.CONTESTED:
        times = gap(claims)
        digits = 0 if times and times >= _ROUGH else 1
        return f"contested, × {times:.{digits}f}" if times and times > _NEAR else "contested"
    if agreement is Agreement.DENIED:
        return f"denied by {voices_text(claims, Stance.DENIES)}"
    if agreement is Agreement.UNCONTESTED:
        return _agreeing(claims)
    alone = voices_text(claims, Stance.ASSERTS)
    silent = _noncommittal(claims)
    if agreement is Agreement.SINGLE_SOURCE:
        return f"{alone} alone" + (f"; {_lower(silent)}" if silent else "")
    return silent or f"{voices_text(claims, Stance.DENIES)} deny"


def voices_text(claims: Sequence[Claim], stance: Stance) -> str:
    """Return who takes a stance: ``Afghan officials and others``."""
    speaking = {claim.voice for claim in claims if claim.stance is stance}
    names = [name for voice, name in VOICES.items() if voice in speaking]
    return " and ".join([*names[:1], *[_lower(name) for name in names[1:]]])


def _agreeing(claims: Sequence[Claim]) -> str:
    asserted = [claim for claim in claims if claim.stance is Stance.ASSERTS]
    both = {claim.voice for claim in asserted if claim.figure.stated} >= {AF, PK}
    silent = _noncommittal(claims)
    if both:
        return "near agreement" if (gap(claims) or _NEAR) > _NEAR else "both give the same figure"
    words = f"{voices_text(asserted, Stance.ASSERTS)}, not contested"
    return words + (f"; {_lower(silent)}" if silent else "")


def _noncommittal(claims: Sequence[Claim]) -> str:
    names = voices_text(claims, Stance.NEITHER)
    return f"{names} neither confirm nor deny" if names else ""


def _lower(words: str) -> str:
    """Lower the first letter, but for the names of peoples and the letters of parties."""
    kept = words.startswith(("Afghan", "Pakistan")) or words[:2].isupper()
    return words if kept else words[:1].lower() + words[1:]
