"""From the places that a text allows to one of them, or to saying that it could be several."""

from __future__ import annotations

from typing import NamedTuple

from geomap.gazetteer.building import AMBIGUOUS
from geomap.gazetteer.choice import LatLon, choose
from geomap.gazetteer.doubt import is_a_guess
from geomap.gazetteer.index import ONE_LETTER, Match, NameIndex
from geomap.gazetteer.preference import families, preferred, rule_for
from geomap.gazetteer.resolution import Candidate, Resolution
from geomap.model import Place

# A place that a condition excludes, or that lost to another, keeps this share of its score.
EXCLUDED, _SECOND = 0.3, 0.8
# Of names that sound alike the one written alike comes first.
_A_LETTER = 0.002
_UNLOCATED = "no source locates it: point and radius of {}"


class Judged(NamedTuple):
    """A match with what conditions make of it; `passed` is 0 when one excludes it, 1 at best."""

    match: Match
    passed: float
    reasons: tuple[str, ...]

    def candidate(self) -> Candidate:
        """Return the place as a candidate, with all reasons and its score."""
        match = self.match
        score = (match.strength - _A_LETTER * match.letters) * (self.passed or EXCLUDED)
        place = match.place
        unlocated = () if place.located else (_UNLOCATED.format(place.part_of),)
        return Candidate(place, score, (match.reason, *self.reasons, *unlocated))


class Decision(NamedTuple):
    """What decides between places, apart from their names."""

    names: NameIndex
    query: str
    near: LatLon | None = None
    in_unit: bool = False

    def between(self, judged: list[Judged]) -> Resolution:
        """Return the answer; what was excluded, or would be a guess, stays among the candidates."""
        if len(judged) == 1 and judged[0].passed and not judged[0].match.doubt:
            # Most names, so the short way.
            only = judged[0].candidate()
            return Resolution("resolved", self.query, only.place, (only,))
        kept = self._trusted(_closest([one for one in judged if one.passed]))
        rest = [one.candidate() for one in judged if one not in kept] if len(judged) > 1 else []
        if not kept:
            guesses = rest or [one.candidate() for one in judged]
            return Resolution("unknown", self.query, None, _ranked(guesses))
        if (choice := self._choice(kept)) is None:
            several = [one.candidate() for one in kept]
            return Resolution("ambiguous", self.query, None, _ranked(several + rest))
        return self._resolved(kept, rest, *choice)

    def _resolved(
        self, kept: list[Judged], rest: list[Candidate], place: Place, why: str
    ) -> Resolution:
        winner = next(one for one in kept if one.match.place is place).candidate()
        if len(kept) > 1:
            winner = Candidate(winner.place, winner.score, (*winner.reasons, why))
        others = [one.candidate() for one in kept if one.match.place is not place]
        seconds = [Candidate(c.place, c.score * _SECOND, c.reasons) for c in others]
        return Resolution("resolved", self.query, place, (winner, *_ranked(seconds + rest)))

    def _trusted(self, kept: list[Judged]) -> list[Judged]:
        line_m, in_unit = self.names.line_m, self.in_unit
        return [one for one in kept if not is_a_guess(one.match, line_m, in_unit=in_unit)]

    def _choice(self, kept: list[Judged]) -> tuple[Place, str] | None:
        if len(kept) == 1:
            return kept[0].match.place, ""
        groups = families([one.match.place for one in kept])
        if len(groups) == 1:
            place = preferred(groups[0])
            return (place, rule_for(place)) if place else None
        flagged = any(one.match.reason == AMBIGUOUS for one in kept)
        sure = kept[0].match.strength > ONE_LETTER
        return choose(groups, self.near, self.names.line_m, by_standing=sure and not flagged)


def _closest(passing: list[Judged]) -> list[Judged]:
    """Keep the best kind, of those the strongest names, the user's before others, the nearest."""
    if len(passing) < 2:
        return passing
    best = max(map(_worth, passing))
    return [one for one in passing if _worth(one) == best]


def _worth(one: Judged) -> tuple[float, float, bool, float]:
    return one.passed, one.match.strength, one.match.own, -one.match.doubt


def _ranked(candidates: list[Candidate]) -> tuple[Candidate, ...]:
    return tuple(sorted(candidates, key=lambda c: (-c.score, c.place.place_id)))
