"""A name, as a reporter writes it, to a place: or to several, or to none.

Exact names come before aliases of the same spelling, those before transliterations, those before
names one letter apart; a weaker way is tried only when the stronger finds nothing. What the
wording, the country, the province or the kind excludes stays among the candidates with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from geomap.gazetteer.conditions import Condition, InCountry, Inside, OfKind
from geomap.gazetteer.containment import is_unit
from geomap.gazetteer.distance import distance_m
from geomap.gazetteer.features import kinds_wanted
from geomap.gazetteer.folding import fold
from geomap.gazetteer.index import Match, NameIndex
from geomap.gazetteer.preference import families, preferred, rule_for
from geomap.gazetteer.resolution import Candidate, Resolution
from geomap.gazetteer.wording import LONGEST_QUERY, Wording, read_wording
from geomap.model import Place

# A place that a condition excludes, or that lost to another, keeps this share of its score.
_EXCLUDED, _SECOND = 0.3, 0.8
# Between places of one name elsewhere the nearer counts only when it is this many times nearer.
_CLEARLY_NEARER = 3.0

LatLon = tuple[float, float]


def resolve_name(
    index: NameIndex,
    name: str,
    *,
    country_code: str | None = None,
    admin1: str | None = None,
    near: LatLon | None = None,
    feature: str | None = None,
) -> Resolution:
    """Resolve one name against an index; `Gazetteer.resolve` says what the arguments mean."""
    if len(name) > LONGEST_QUERY:
        return Resolution("unknown", name)
    wording = read_wording(name)
    matches, word = _find(index, name, wording, feature)
    conditions = list(_conditions(index, wording, word, country_code, admin1))
    judged = [_judge(match, conditions) for match in matches]
    kept = _best([candidate for passed, candidate in judged if passed], word)
    kept = [_annotated(candidate, wording) for candidate in kept]
    rest = [c for _, c in judged if c.place not in [k.place for k in kept]]
    return _decide(name, kept, rest, near)


def _find(
    index: NameIndex, name: str, wording: Wording, feature: str | None
) -> tuple[list[Match], str]:
    """Return the matches of the first reading that has any, and the word for the kind wanted."""
    asked = feature or ""
    of_core = wording.feature if kinds_wanted(wording.feature) else asked
    readings = [(fold(name), asked), (wording.whole, asked), (wording.core, of_core)]
    for find in (index.exact, index.transliterated, index.one_letter_apart):
        for key, word in readings:
            if key and (matches := find(key)):
                return matches, word
    return [], asked


def _conditions(
    index: NameIndex, wording: Wording, word: str, country: str | None, admin1: str | None
) -> Iterator[Condition]:
    if country:
        yield InCountry(country.upper())
    for unit in (*wording.inside, *((admin1,) if admin1 else ())):
        yield Inside(unit, units_named(index, unit))
    if kinds := kinds_wanted(word):
        yield OfKind(kinds, word)


def units_named(index: NameIndex, name: str) -> list[Place]:
    """Return the countries, provinces, districts … that a name or an id means; no weak guesses."""
    wording = read_wording(name)
    kinds = kinds_wanted(wording.feature)
    for key, wanted in ((wording.whole, ()), (wording.core, kinds)):
        for matches in (index.exact(key), index.transliterated(key)):
            condition = OfKind(wanted, wording.feature)
            units = [match.place for match in matches if is_unit(match.place)]
            if found := [u for u in units if not wanted or condition.judge(u)[0]]:
                return found
    return []


def _judge(match: Match, conditions: Sequence[Condition]) -> tuple[bool, Candidate]:
    """Return whether a match passes every condition, with a candidate that says why."""
    verdicts = [condition.judge(match.place) for condition in conditions]
    passed = all(verdict[0] for verdict in verdicts)
    reasons = (match.reason, *(why for good, why in verdicts if why and good >= passed))
    score = match.strength if passed else match.strength * _EXCLUDED
    return passed, Candidate(match.place, score, reasons)


def _best(candidates: list[Candidate], word: str) -> list[Candidate]:
    """Keep the strongest, and of those the kind that the word asks for first."""
    top = max((candidate.score for candidate in candidates), default=0.0)
    strongest = [candidate for candidate in candidates if candidate.score == top]
    for kind in kinds_wanted(word):
        condition = OfKind((kind,), word)
        if fitting := [c for c in strongest if condition.judge(c.place)[0]]:
            return fitting
    return strongest


def _annotated(candidate: Candidate, wording: Wording) -> Candidate:
    notes = []
    if wording.is_near:
        notes.append("the text says near it, not at it")
    if not candidate.place.located:
        notes.append(f"no source locates it: point and radius of {candidate.place.part_of}")
    return replace(candidate, reasons=(*candidate.reasons, *notes))


def _decide(
    name: str, kept: list[Candidate], rest: list[Candidate], near: LatLon | None
) -> Resolution:
    groups = families([candidate.place for candidate in kept])
    chosen = preferred(groups[0]) if len(groups) == 1 else _nearest(groups, near)
    if chosen is None:
        return Resolution("ambiguous" if kept else "unknown", name, None, _ranked(kept + rest))
    winner = next(candidate for candidate in kept if candidate.place is chosen)
    others = [c for c in kept if c is not winner]
    if others:
        why = rule_for(chosen) if len(groups) == 1 else "nearer the point given"
        winner = replace(winner, reasons=(*winner.reasons, why))
    seconds = [replace(c, score=c.score * _SECOND) for c in others]
    return Resolution("resolved", name, chosen, (winner, *_ranked(seconds + rest)))


def _nearest(groups: list[list[Place]], near: LatLon | None) -> Place | None:
    """Return the place that is clearly nearer a point than those of all other families."""
    leaders = [leader for group in groups if (leader := preferred(group))]
    if near is None or not leaders or len(leaders) != len(groups):
        return None
    ranked = sorted((distance_m(*near, p.latitude, p.longitude), p.place_id, p) for p in leaders)
    return ranked[0][2] if ranked[1][0] >= _CLEARLY_NEARER * ranked[0][0] else None


def _ranked(candidates: list[Candidate]) -> tuple[Candidate, ...]:
    return tuple(sorted(candidates, key=lambda c: (-c.score, c.place.place_id)))
