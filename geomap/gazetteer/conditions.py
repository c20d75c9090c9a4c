"""What a query demands beyond the name: country, unit around it, kind."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from geomap.gazetteer.containment import holds_point, is_across, lies_in
from geomap.gazetteer.features import kind_of, kinds_instead
from geomap.model import Place

# Verdict of one condition: how well the place passes, 0 when it does not and 1 at best, and why,
# in words ('' when not worth saying).
Verdict = tuple[float, str]
STANDS_IN = 0.9


@dataclass(frozen=True)
class InCountry:
    """The place must be of a country, or straddle the line."""

    country_code: str

    def judge(self, place: Place) -> Verdict:
        """Return whether the place is of the country, and why."""
        if self.country_code in place.country_code.split("|"):
            return 1, f"of the country {self.country_code}"
        return 0, f"of {place.country_code}, not of {self.country_code}"


@dataclass(frozen=True)
class Inside:
    """The place must lie in one of the units that a name means, or bear the name itself."""

    name: str
    units: Sequence[Place]
    bearers: Collection[str] = ()

    def judge(self, place: Place) -> Verdict:
        """Return whether the place lies in one of the units, and why."""
        if place.place_id in self.bearers:
            return 1, f"also called {self.name}"
        if not self.units:
            return 0, f"said to lie in {self.name!r}, which the gazetteer does not know"
        for unit in self.units:
            if lies_in(place, unit):
                across = is_across(place, unit)
                why = f"straddles the line to {unit.name}" if across else f"inside {unit.name}"
                return 1, why
        return 0, f"not inside {self.name}"


@dataclass(frozen=True)
class InDistrict:
    """The place must lie in a district, or so near that its circle touches the district's.

    Districts are split and redrawn: the one that a table names need not be the one on file.
    """

    name: str
    districts: Sequence[Place]

    def judge(self, place: Place) -> Verdict:
        """Return whether the place lies in or next to the district, and why."""
        for district in self.districts:
            if lies_in(place, district):
                return 1, f"inside {district.name}"
            if holds_point(district, place):
                return 1, f"within the circle around {district.name}"
        return 0, f"not in {self.name}"


@dataclass(frozen=True)
class OfKind:
    """The place must be of one of some kinds, the best first, or of one that stands in for them."""

    kinds: tuple[str, ...]
    word: str

    def judge(self, place: Place) -> Verdict:
        """Return whether the place is of one of the kinds, and why."""
        if (kind := kind_of(place.feature_code)) in self.kinds:
            return 1, f"{_with_article(kind)}, as asked for"
        if kind in (others := kinds_instead(self.kinds)):
            why = f"{_with_article(kind)}, for want of {_with_article(self.word)} of this name"
            return STANDS_IN - 0.01 * others.index(kind), why
        return 0, f"{_with_article(kind)}, not {_with_article(self.word)}"


def _with_article(word: str) -> str:
    return f"{'an' if word[:1].lower() in 'aeiou' else 'a'} {word}"


Condition = InCountry | Inside | InDistrict | OfKind
