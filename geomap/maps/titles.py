"""The title of a page: whose account of which nights."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from geomap.maps.catalogues import phrase
from geomap.maps.datewords import days, months
from geomap.model import PartialDate, TimePrecision

#: Days beyond which a title no longer tells of nights.
LONGEST_FLARE_UP = 31


def title(language: str, dates: Sequence[PartialDate], view: str) -> str:
    """Return ``Two accounts of the nights of 9–12 October 2025`` in the language.

    ``dates`` are those of the claims, in any order; only those known to the day count.
    """
    return phrase(language, f"title.{view}", when=_when(language, dates))


def _when(language: str, every: Sequence[PartialDate]) -> str:
    dates = [date for date in every if _to_the_day(date)]
    if not dates:
        return phrase(language, "when.incidents")
    # Days as ISO 8601 writes them stand in the order of the calendar.
    first = dt.date.fromisoformat(min(date.text.split("/")[0] for date in dates))
    last = max(date.morning or dt.date.max for date in _latest(dates))
    if (last - first).days > LONGEST_FLARE_UP:
        return phrase(language, "when.incidents_months", months=months(language, first, last))
    if any(date.precision is TimePrecision.NIGHT for date in dates):
        kind = "nights" if (last - first).days > 1 else "night"
    else:
        kind = "days" if first != last else "day"
    return phrase(language, f"when.{kind}", days=days(language, first, last))


def _to_the_day(date: PartialDate) -> bool:
    return all(len(end) == len("2025-10-11") for end in date.text.split("/"))


def _latest(dates: Sequence[PartialDate]) -> list[PartialDate]:
    """Return the dates that end on the last day of all."""
    last = max(date.text.split("/")[-1] for date in dates)
    return [date for date in dates if date.text.endswith(last)]
