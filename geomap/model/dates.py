"""Dates as exact as the source gives them: 2025, 2025-10, 2025-10-11, or an interval of two."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass

from geomap.errors import ValueFault
from geomap.model.digits import plain_digits
from geomap.model.vocabulary import TimePrecision, parse_choice

_PART = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_FORMS = "write 2025, 2025-10, 2025-10-11 or an interval 2025-10-11/2025-10-12"


@dataclass(frozen=True, order=True)
class PartialDate:
    """A date of ISO 8601 (or a level-0 interval of EDTF) with its precision.

    ``text`` is the date as it is written out everywhere; ``precision`` says how much of it is
    known. A night is named by its evening: the night of 11–12 October is ``2025-10-11``.
    """

    text: str
    precision: TimePrecision

    @classmethod
    def parse(cls, text: str, precision: str = "") -> PartialDate:
        """Read a date; ``precision`` may only sharpen a full date to ``night``.

        Raises ``ValueFault`` for what is no date, is not on the calendar, or contradicts itself.
        """
        text = plain_digits(text.strip())
        natural = _natural_precision(text)
        wanted = parse_choice(TimePrecision, precision, "time precision") if precision else natural
        night = wanted is TimePrecision.NIGHT and natural is TimePrecision.DAY
        if wanted is not natural and not night:
            raise ValueFault(f"date {text!r} is known to the {natural}, not to the {wanted}")
        return cls(text, wanted)

    @property
    def first(self) -> dt.date | None:
        """The earliest day that it can be, or ``None`` when nothing is known."""
        return _day(self.text.split("/")[0], last=False) if self.text else None

    @property
    def last(self) -> dt.date | None:
        """The latest day that it can be, or ``None`` when nothing is known."""
        return _day(self.text.split("/")[-1], last=True) if self.text else None

    @property
    def morning(self) -> dt.date | None:
        """The last day that it touches: a night ends on the day after its evening."""
        day = self.last
        if day is None or self.precision is not TimePrecision.NIGHT or day == dt.date.max:
            return day
        return day + dt.timedelta(days=1)

    @property
    def night(self) -> str:
        """The key under which claims of one night are compared; a day names its own evening."""
        return self.text or "undated"


def _natural_precision(text: str) -> TimePrecision:
    if not text:
        return TimePrecision.UNKNOWN
    parts = text.split("/")
    days = [(_day(part, last=False), _day(part, last=True)) for part in parts]
    if len(parts) == 1:
        return (TimePrecision.YEAR, TimePrecision.MONTH, TimePrecision.DAY)[text.count("-")]
    if len(parts) == 2 and days[0][0] < days[1][1]:
        return TimePrecision.INTERVAL
    raise ValueFault(f"interval {text!r} must have two dates, the earlier first")


def _day(text: str, *, last: bool) -> dt.date:
    match = _PART.fullmatch(text)
    if match is None:
        raise ValueFault(f"date {text!r} is not a date: {_FORMS}")
    year, month, day = (None if part is None else int(part) for part in match.groups())
    try:
        month = (12 if last else 1) if month is None else month
        end = calendar.monthrange(year or 0, month)[1]
        return dt.date(year or 0, month, (end if last else 1) if day is None else day)
    except ValueError:
        raise ValueFault(f"date {text!r} is not on the calendar: {_FORMS}") from None
