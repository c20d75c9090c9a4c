"""Dates in four languages, in words that claim no more than is known. Always Gregorian.

The names of the months stand in the catalogues, so that a page says the same in every browser:
not all of them know Pashto, and CLDR renames a month now and then.
"""

from __future__ import annotations

import datetime as dt

from geomap.language.catalogues import digits, form, phrase
from geomap.model import PartialDate, TimePrecision


def day(language: str, date: dt.date) -> str:
    """Return a day as ``11 October 2025``."""
    return phrase(language, "date.day", **_parts(language, date))


def days(language: str, first: dt.date, last: dt.date) -> str:
    """Return a range of days as ``11–12 October 2025``, without repeating what they share."""
    if first == last:
        return day(language, first)
    ends = {
        f"{end}_{part}": word
        for end, date in (("first", first), ("last", last))
        for part, word in _parts(language, date).items()
    }
    if (first.year, first.month) == (last.year, last.month):
        shared = {"month": ends["last_month"], "year": ends["last_year"]}
        return phrase(language, "date.days_same_month", **ends, **shared)
    if first.year == last.year:
        return phrase(language, "date.days_same_year", **ends, year=ends["last_year"])
    return phrase(language, "date.days", **ends)


def months(language: str, first: dt.date, last: dt.date) -> str:
    """Return a range of months as ``October 2025 – January 2026``, or the one month."""
    ends = [
        phrase(language, "date.month_year", month=parts["month"], year=parts["year"])
        for parts in (_parts(language, first), _parts(language, last))
    ]
    if ends[0] == ends[1]:
        return ends[0]
    return phrase(language, "date.months", first=ends[0], last=ends[1])


def date_phrase(language: str, date: PartialDate) -> str:
    """Return a date in words: a night, a day, a month without its day, several days or years."""
    first, last = date.first, date.morning
    if first is None or last is None:
        return phrase(language, "date.unknown")
    if date.precision is TimePrecision.NIGHT:
        return phrase(language, "date.night", days=days(language, first, last))
    if date.precision is TimePrecision.DAY:
        return day(language, first)
    parts = _parts(language, first)
    if date.precision is TimePrecision.MONTH:
        return phrase(language, "date.month_only", month=parts["month"], year=parts["year"])
    if date.precision is TimePrecision.YEAR:
        return phrase(language, "date.year", year=parts["year"])
    if "-" not in date.text.replace("/", ""):
        ends = {"first": parts["year"], "last": digits(language, last.year)}
        return phrase(language, "date.years", **ends)
    return days(language, first, last)


def _parts(language: str, date: dt.date) -> dict[str, str]:
    return {
        "day": digits(language, date.day),
        "month": form(language, f"date.month.{date.month}"),
        "year": digits(language, date.year),
    }
