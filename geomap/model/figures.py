"""Figures as claimed: a range and how it was hedged."""

from __future__ import annotations

import re
from dataclasses import dataclass

from geomap.errors import ValueFault
from geomap.model.digits import plain_digits
from geomap.model.vocabulary import Qualifier

#: Two figures said to be "about" a number may differ by this share and still agree.
ABOUT_TOLERANCE = 0.1

#: No count in the world has more digits; every table and file format holds as many.
LONGEST_COUNT = 12

_NUMBER = r"(\d{1,3}(?:[, ]\d{3})+|\d+)"
_RANGE = re.compile(rf"{_NUMBER}\s*(?:-|–|to|\.\.)\s*{_NUMBER}")
_HEDGED = re.compile(rf"(?:([a-z ]+?)\s+)?{_NUMBER}(\+)?", re.IGNORECASE)
_WORDS = {
    "": Qualifier.EXACT,
    "exactly": Qualifier.EXACT,
    "at least": Qualifier.AT_LEAST,
    "no fewer than": Qualifier.AT_LEAST,
    "more than": Qualifier.MORE_THAN,
    "over": Qualifier.MORE_THAN,
    "about": Qualifier.ABOUT,
    "around": Qualifier.ABOUT,
    "some": Qualifier.ABOUT,
    "at most": Qualifier.AT_MOST,
    "up to": Qualifier.AT_MOST,
}


@dataclass(frozen=True)
class Figure:
    """A claimed number: ``low`` and ``high`` are whole counts, ``None`` where nothing bounds them.

    ``more_than 20`` keeps ``low = 20``, the number that was said; the bound itself is excluded.
    A claim without a figure has neither bound and an empty qualifier.
    """

    low: int | None = None
    high: int | None = None
    qualifier: Qualifier = Qualifier.NONE

    @classmethod
    def parse(cls, text: str) -> Figure:
        """Read ``58``, ``at least 58``, ``more than 20``, ``about 200``, ``10-15`` or nothing.

        Raises ``ValueFault`` for anything else.
        """
        text = plain_digits(text.strip())
        if not text:
            return cls()
        if match := _RANGE.fullmatch(text):
            return cls._between(_count(match[1]), _count(match[2]), text)
        match = _HEDGED.fullmatch(text)
        qualifier = _WORDS.get((match[1] or "").lower().strip()) if match else None
        if match is None or qualifier is None:
            raise ValueFault(
                f"figure {text!r} is not understood: write 58, at least 58, more than 20, "
                "about 200, at most 5 or 10-15, or leave it empty"
            )
        if match[3] and qualifier is Qualifier.EXACT:
            qualifier = Qualifier.AT_LEAST
        return cls._hedged(_count(match[2]), qualifier)

    @classmethod
    def _between(cls, low: int, high: int, text: str) -> Figure:
        if low > high:
            raise ValueFault(f"figure {text!r}: the smaller number stands first")
        return cls(low, high, Qualifier.EXACT)

    @classmethod
    def _hedged(cls, number: int, qualifier: Qualifier) -> Figure:
        if qualifier in (Qualifier.AT_LEAST, Qualifier.MORE_THAN):
            return cls(number, None, qualifier)
        if qualifier is Qualifier.AT_MOST:
            return cls(None, number, qualifier)
        return cls(number, number, qualifier)

    @property
    def stated(self) -> bool:
        """Whether any number was said."""
        return self.low is not None or self.high is not None

    @property
    def bounds(self) -> tuple[float, float]:
        """The closed range of counts that the figure allows, "about" widened by its tolerance."""
        low = float("-inf") if self.low is None else float(self.low)
        high = float("inf") if self.high is None else float(self.high)
        if self.qualifier is Qualifier.MORE_THAN:
            low += 1
        if self.qualifier is Qualifier.ABOUT:
            low, high = low * (1 - ABOUT_TOLERANCE), high * (1 + ABOUT_TOLERANCE)
        return low, high

    def agrees(self, other: Figure) -> bool:
        """Whether one count could satisfy both figures."""
        (low, high), (other_low, other_high) = self.bounds, other.bounds
        return low <= other_high and other_low <= high

    def __str__(self) -> str:
        if not self.stated:
            return ""
        if self.low is not None and self.high is not None and self.low != self.high:
            return f"{self.low:,}–{self.high:,}"
        number = self.low if self.low is not None else self.high
        words = self.qualifier.value.replace("_", " ")
        return f"{number:,}" if self.qualifier is Qualifier.EXACT else f"{words} {number:,}"


def _count(text: str) -> int:
    digits = re.sub(r"[, ]", "", text)
    if len(digits) > LONGEST_COUNT:
        raise ValueFault(f"figure {text[:20]!r}… is no count of anything: {len(digits)} digits")
    return int(digits)
