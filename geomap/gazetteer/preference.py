"""What the press means by a bare name that a unit and a place inside it share.

Khost is a province, its capital, and the district around the capital. They lie one inside the
other, so the name is not ambiguous as Khost and a Khost elsewhere would be; one of them is the
least wrong:

1. a national capital is the city: "strikes on Kabul" are not strikes on the province;
2. a unit that was split but lives on in the news is the whole: Dir is Upper and Lower Dir;
3. a province before its capital: it holds the city, so it is never false, only less exact;
4. a town or a crossing before the district named after its seat: Spin Boldak, Chaman;
5. a district before the tehsil of the same name inside it.

Two entries for villages of one name whose circles touch are one spot as far as anybody can tell:
they are a family too, and the seat or the better located of them answers.
"""

from __future__ import annotations

from collections.abc import Sequence

from geomap.gazetteer.containment import are_nested, holds_point, is_unit
from geomap.gazetteer.features import is_former, kind_of
from geomap.model import Place

_RULES = (
    "the capital's name alone means the city",
    "the name lives on for the whole that was split",
    "taken as the whole country",
    "taken as the province, which holds the others of this name",
    "taken as the place, not as the unit named after it",
    "taken as the district, which holds the tehsil of this name",
    "taken as the tehsil",
)


def rank_in_family(place: Place) -> int:
    """Return how soon the press means a place among others of the name, 0 first."""
    if place.feature_code == "PPLC":
        return 0
    if is_former(place.feature_code):
        return 1
    return {"country": 2, "province": 3, "district": 5, "tehsil": 6}.get(
        kind_of(place.feature_code), 4
    )


def rule_for(place: Place) -> str:
    """Return in words why a place was preferred to others inside it or around it."""
    return _RULES[rank_in_family(place)]


def families(places: Sequence[Place]) -> list[list[Place]]:
    """Part places into groups whose members lie one inside the other; order is kept."""
    groups: list[list[Place]] = []
    for place in places:
        joined = [g for g in groups if any(_belong_together(place, member) for member in g)]
        merged = [member for group in joined for member in group] + [place]
        groups = [group for group in groups if group not in joined] + [merged]
    return groups


def preferred(family: Sequence[Place]) -> Place | None:
    """Return the place that the press means, None when two are equally likely."""
    best = min(map(rank_in_family, family))
    leaders = [place for place in family if rank_in_family(place) == best]
    first = min(leaders, key=_worth)
    return first if all(are_one_spot(first, other) for other in leaders) else None


def are_one_spot(one: Place, other: Place) -> bool:
    """Return whether the circles of two places that are no units touch, or both are one."""
    if one is other:
        return True
    return not is_unit(one) and not is_unit(other) and holds_point(one, other)


def _belong_together(one: Place, other: Place) -> bool:
    return are_nested(one, other) or are_one_spot(one, other)


def _worth(place: Place) -> tuple[bool, bool, str, float, str]:
    is_seat = place.feature_code.startswith("PPLA")
    return (
        not place.located,
        not is_seat,
        place.feature_code,
        place.coordinate_uncertainty_m,
        place.place_id,
    )
