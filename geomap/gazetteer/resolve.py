"""A name, as a reporter writes it, to a place: or to several, or to none.

Exact names come before aliases of the same spelling, those before transliterations, those before
names one letter apart; a weaker way is tried only when the stronger finds nothing that the
wording, the country, the province and the kind allow. What they exclude stays among the
candidates with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from geomap.gazetteer.choice import LatLon
from geomap.gazetteer.conditions import Condition, InCountry, InDistrict, Inside, OfKind
from geomap.gazetteer.decision import Decision, Judged
from geomap.gazetteer.features import kinds_wanted
from geomap.gazetteer.folding import fold
from geomap.gazetteer.holder import (
    district_instead,
    districts_named,
    is_part_of_town,
    town_instead,
    village_instead,
)
from geomap.gazetteer.index import Match, NameIndex
from geomap.gazetteer.qualifiers import without_qualifier
from geomap.gazetteer.resolution import Resolution
from geomap.gazetteer.units import country_named, units_around
from geomap.gazetteer.wording import LONGEST_QUERY, Wording, read_wording

# "A market" is a kind of place and not the name of one, whatever it may sound like.
_INDEFINITE = re.compile(r"\W*(?:an?|some|several|many)\s", re.IGNORECASE)
_NEAR = "the text says near it, not at it"


def resolve_name(
    index: NameIndex,
    name: str,
    *,
    country_code: str | None = None,
    admin1: str | None = None,
    near: LatLon | None = None,
    feature: str | None = None,
    admin2: str | None = None,
) -> Resolution:
    """Resolve one name against an index; `Gazetteer.resolve` says what the arguments mean."""
    if len(name) > LONGEST_QUERY:
        return Resolution("unknown", name)
    if _INDEFINITE.match(name) and not index.exact(fold(name)):
        return Resolution("unknown", name)
    if not (country_code or admin1 or feature or admin2):
        # The whole text is a name in most queries: nothing needs to be taken apart.
        key = fold(name)
        if matches := index.exact(key) or index.same_sound(key):
            return Decision(index, name, near).between([Judged(m, 1.0, ()) for m in matches])
    wording = read_wording(name)
    around = list(_around(index, wording, country_code, admin1))
    districts = districts_named(index, admin2, around) if admin2 else []
    conditions = [*around, InDistrict(admin2 or "", districts)] if districts else around
    judged = _find(index, _readings(name, wording, feature), conditions)
    if is_part_of_town(wording) and not any(one.passed for one in judged):
        town = resolve_name(
            index, wording.inside[0], country_code=country_code, admin1=admin1, feature="city"
        )
        return town_instead(town, name, wording)
    if wording.is_near:
        judged = [one._replace(reasons=(*one.reasons, _NEAR)) for one in judged]
    in_unit = any(isinstance(one, Inside) for one in around)
    answer = Decision(index, name, near, in_unit).between(judged)
    if in_unit and answer.status == "unknown":
        answer = village_instead(index, answer, wording.core, conditions)
    return district_instead(answer, districts, admin2 or "")


def _readings(name: str, wording: Wording, feature: str | None) -> dict[str, OfKind | None]:
    """Return the folded names that a text may give, each with the kind that goes with it."""
    asked = feature or ""
    of_core = wording.feature if kinds_wanted(wording.feature) else asked
    readings = {fold(name): asked, wording.whole: asked}
    readings.setdefault(wording.core, of_core)
    readings.setdefault(without_qualifier(wording.core), of_core)
    return {
        key: OfKind(kinds, word) if (kinds := kinds_wanted(word)) else None
        for key, word in readings.items()
        if key
    }


def _around(
    index: NameIndex, wording: Wording, country: str | None, admin1: str | None
) -> Iterator[Condition]:
    if country:
        yield InCountry(country_named(index, country))
    for name in (*wording.inside, *((admin1,) if admin1 else ())):
        bearers = {match.place.place_id for match in index.exact(fold(name))}
        yield Inside(name, units_around(index, name), bearers)


def _find(
    index: NameIndex, readings: dict[str, OfKind | None], around: Sequence[Condition]
) -> list[Judged]:
    """Return what the first way and reading give of which the conditions allow any.

    The matches of the ways before it come along: all of them were excluded.
    """
    excluded: list[Judged] = []
    for find in (index.exact, index.same_sound, index.same_consonants, index.one_letter_apart):
        for key, kind in readings.items():
            conditions = [*around, kind] if kind else around
            judged = [_judge(match, conditions) for match in find(key)]
            if any(one.passed for one in judged):
                return _each_once([*judged, *excluded])
            excluded += judged
    return _each_once(excluded)


def _judge(match: Match, conditions: Sequence[Condition]) -> Judged:
    verdicts = [condition.judge(match.place) for condition in conditions]
    passed = min((worth for worth, _ in verdicts), default=1.0)
    return Judged(match, passed, tuple(w for good, w in verdicts if w and (passed or not good)))


def _each_once(judged: Iterable[Judged]) -> list[Judged]:
    first: dict[str, Judged] = {}
    for one in judged:
        first.setdefault(one.match.place.place_id, one)
    return list(first.values())
