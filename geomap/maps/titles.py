"""The title of a page: whose account of which nights."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from geomap.language.catalogues import phrase
from geomap.language.datewords import days, months
from geomap.model import PartialDate, TimePrecision

#: Days beyond which a title no longer tells of nights.
LONGEST_FLARE_UP = 31


@dataclass(frozen=True)
class Span:
    """The first and the last day of some dates, and whether any of them is a night."""

    first: dt.date
    last: dt.date
    nights: bool

    @property
    def kind(self) -> str:
        """What the span is called: ``night``, ``nights``, ``day`` or ``days``."""
        if self.nights:
            return "nights" if (self.last - self.first).days > 1 else "night"
        return "days" if self.first != self.last else "day"


def span(every: Sequence[PartialDate]) -> Span | None:
    """Return the span of dates, in any order; only those known to the day count. None without."""
    dates = [date for date in every if _to_the_day(date)]
    if not dates:
        return None
    # Days as ISO 8601 writes them stand in the order of the calendar.
    first = dt.date.fromisoformat(min(date.text.split("/")[0] for date in dates))
    last = max(date.morning or dt.date.max for date in _latest(dates))
    return Span(first, last, any(date.precision is TimePrecision.NIGHT for date in dates))


def title(language: str, spanned: Span | None, view: str) -> str:
    """Return ``Two accounts of the nights of 9–12 October 2025`` in the language."""
    return phrase(language, f"title.{view}", when=_when(language, spanned))


def _when(language: str, spanned: Span | None) -> str:
    if spanned is None:
        return phrase(language, "when.incidents")
    first, last = spanned.first, spanned.last
    if (last - first).days > LONGEST_FLARE_UP:
        return phrase(language, "when.incidents_months", months=months(language, first, last))
    return phrase(language, f"when.{spanned.kind}", days=days(language, first, last))


def _to_the_day(date: PartialDate) -> bool:
    return all(len(end) == len("2025-10-11") for end in date.text.split("/"))


def _latest(dates: Sequence[PartialDate]) -> list[PartialDate]:
    """Return the dates that end on the last day of all."""
    last = max(date.text.split("/")[-1] for date in dates)
    return [date for date in dates if date.text.endswith(last)]
