"""Which of several places of one name, none inside another, a text means; or that nobody can say.

In this order, and only when one place clearly comes first:

1. the point that the asker gave is three times nearer to it than to the others;
2. its standing: a province or its capital before any district or town, a district, a seat or a
   crossing before the hamlets of its name elsewhere. The press names a hamlet together with its
   district, and the district alone;
3. the line: in one country, the place within 60 km of the line before those of equal standing
   that are three times as far away. geomap is asked about the border.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from geomap.gazetteer.distance import distance_m
from geomap.gazetteer.features import is_former, kind_of
from geomap.gazetteer.preference import preferred
from geomap.model import Place

LatLon = tuple[float, float]
# Between places of one name elsewhere the nearer counts only when it is this many times nearer.
CLEARLY_NEARER = 3.0
BORDERLAND_M = 60_000
_SEATS = ("PPLC", "PPLA", "PPLG")
_OF_NOTE = frozenset({"district", "tehsil", "crossing", "pass"})


def choose(
    groups: Sequence[Sequence[Place]],
    near: LatLon | None,
    line_m: Callable[[Place], float],
    *,
    by_standing: bool = True,
) -> tuple[Place, str] | None:
    """Return the place that is meant and why, None when two are equally likely.

    `groups` are families of places, at least two; `near` is (latitude, longitude); `line_m` gives
    metres from the line. Without `by_standing` only the point given decides.
    """
    leaders = [leader for group in groups if (leader := preferred(group))]
    if len(leaders) != len(groups):
        return None
    if near and (place := _nearest(leaders, near)):
        return place, "nearer the point given"
    if not by_standing:
        return None
    return _of_standing(leaders) or _at_the_line(leaders, line_m)


def standing(place: Place) -> int:
    """Return how widely a place is known by its name alone: 0 a province, 1 a district, 2 less."""
    kind = kind_of(place.feature_code)
    if kind in ("country", "province") or place.feature_code in _SEATS:
        return 0
    noted = kind in _OF_NOTE or place.feature_code.startswith("PPLA")
    return 1 if noted or is_former(place.feature_code) or place.units else 2


def _nearest(leaders: Sequence[Place], near: LatLon) -> Place | None:
    ranked = sorted((distance_m(*near, p.latitude, p.longitude), p.place_id, p) for p in leaders)
    return ranked[0][2] if ranked[1][0] >= CLEARLY_NEARER * ranked[0][0] else None


def _of_standing(leaders: Sequence[Place]) -> tuple[Place, str] | None:
    best = min(map(standing, leaders))
    first = [place for place in leaders if standing(place) == best]
    if len(first) > 1:
        return None
    return first[0], "better known by its name alone than the others"


def _at_the_line(
    leaders: Sequence[Place], line_m: Callable[[Place], float]
) -> tuple[Place, str] | None:
    if len({place.country_code for place in leaders}) > 1 or len(set(map(standing, leaders))) > 1:
        return None
    ranked = sorted((line_m(place), place.place_id, place) for place in leaders)
    (nearest, _, place), (second, *_) = ranked[:2]
    if nearest > BORDERLAND_M or second < max(BORDERLAND_M, CLEARLY_NEARER * nearest):
        return None
    return place, f"nearer the line: {nearest / 1000:.0f} km, the next {second / 1000:.0f} km"
