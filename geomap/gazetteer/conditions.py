"""What a query demands beyond the name: country, unit around it, kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from geomap.gazetteer.containment import is_across, lies_in
from geomap.gazetteer.features import kind_of
from geomap.gazetteer.folding import fold
from geomap.model import Place

# Verdict of one condition: whether the place passes, and why, in words ('' when not worth saying).
Verdict = tuple[bool, str]


@dataclass(frozen=True)
class InCountry:
    """The place must be of a country, or straddle the line."""

    country_code: str

    def judge(self, place: Place) -> Verdict:
        """Return whether the place is of the country, and why."""
        if self.country_code in place.country_code.split("|"):
            return True, f"of the country {self.country_code}"
        return False, f"of {place.country_code}, not of {self.country_code}"


@dataclass(frozen=True)
class Inside:
    """The place must lie in one of the units that a name means, or bear the name itself."""

    name: str
    units: Sequence[Place]

    def judge(self, place: Place) -> Verdict:
        """Return whether the place lies in one of the units, and why."""
        if fold(self.name) in map(fold, place.every_name):
            return True, f"also called {self.name}"
        if not self.units:
            return False, f"said to lie in {self.name!r}, which the gazetteer does not know"
        for unit in self.units:
            if lies_in(place, unit):
                across = is_across(place, unit)
                why = f"straddles the line to {unit.name}" if across else f"inside {unit.name}"
                return True, why
        return False, f"not inside {self.name}"


@dataclass(frozen=True)
class OfKind:
    """The place must be of one of some kinds, the best first."""

    kinds: Sequence[str]
    word: str

    def judge(self, place: Place) -> Verdict:
        """Return whether the place is of one of the kinds, and why."""
        if (kind := kind_of(place.feature_code)) in self.kinds:
            return True, f"{_with_article(kind)}, as asked for"
        return False, f"{_with_article(kind)}, not {_with_article(self.word)}"


def _with_article(word: str) -> str:
    return f"{'an' if word[:1].lower() in 'aeiou' else 'a'} {word}"


Condition = InCountry | Inside | OfKind
