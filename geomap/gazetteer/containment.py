"""Which place lies in which, by the ids in the gazetteer and not by polygons."""

from __future__ import annotations

from geomap.gazetteer.distance import distance_m
from geomap.gazetteer.features import kind_of
from geomap.model import Place

# The side that a straddling place is filed under shows in its province only.
PAKISTANI_PROVINCES = frozenset(
    {
        "azad-kashmir",
        "balochistan",
        "gilgit-baltistan",
        "islamabad",
        "khyber-pakhtunkhwa",
        "punjab",
        "sindh",
    }
)
UNIT_KINDS = frozenset({"country", "province", "district", "tehsil", "region"})


def lies_in(place: Place, unit: Place) -> bool:
    """Return whether a place lies in a unit, or is it; a unit may be a country or a former one.

    A place that straddles the line is filed under one side: it also counts as lying in a unit of
    the other side that its radius reaches, since the press of each side counts it as its own.
    """
    if kind_of(unit.feature_code) == "country":
        return unit.country_code in place.country_code.split("|")
    chain = {place.place_id, place.admin1, place.admin2, place.part_of}
    if unit.place_id in chain or chain.intersection(unit.units):
        return True
    if kind_of(unit.feature_code) == "tehsil":
        return place.admin2 == unit.admin2 != place.place_id and holds_point(unit, place)
    return is_across(place, unit) and holds_point(unit, place)


def is_across(place: Place, unit: Place) -> bool:
    """Return whether a place straddles the line and a unit is of the side it is not filed under."""
    if "|" not in place.country_code or "|" in unit.country_code:
        return False
    filed_under = "PK" if place.admin1 in PAKISTANI_PROVINCES else "AF"
    return unit.country_code != filed_under


def holds_point(unit: Place, place: Place) -> bool:
    """Return whether the circles of a unit and a place touch."""
    apart = distance_m(unit.latitude, unit.longitude, place.latitude, place.longitude)
    return apart <= unit.coordinate_uncertainty_m + place.coordinate_uncertainty_m


def are_nested(one: Place, other: Place) -> bool:
    """Return whether one of two places lies in the other."""
    return (is_unit(other) and lies_in(one, other)) or (is_unit(one) and lies_in(other, one))


def is_unit(place: Place) -> bool:
    """Return whether other places can lie in this one."""
    return bool(place.units) or kind_of(place.feature_code) in UNIT_KINDS
