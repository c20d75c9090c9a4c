"""Prove the gazetteer's data: `check` returns what a person must mend, nothing when all is well."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from geomap.gazetteer.containment import holds_point, is_across, is_unit
from geomap.gazetteer.features import kind_of
from geomap.gazetteer.folding import fold
from geomap.gazetteer.gazetteer import Gazetteer
from geomap.gazetteer.preference import families
from geomap.model import Place

# (west, south, east, north) in decimal degrees, with a little room.
BOUNDS = {"AF": (60.4, 29.3, 75.0, 38.6), "PK": (60.8, 23.4, 78.0, 37.2)}


# Tells the sides of the line ('AF', 'PK', 'uncertain') from longitudes, latitudes and radii in
# metres; `geomap.border` stands downstream of the gazetteer, so whoever knows it hands it in.
Sides = Callable[[Sequence[float], Sequence[float], Sequence[float]], Sequence[str]]


def check(gazetteer: Gazetteer, sides: Sides | None = None) -> list[str]:
    """Return the faults of a gazetteer, each a sentence that begins with the place's id.

    Ids that stand twice are refused when the files are loaded, and reported there. With `sides`
    every place that is no unit must lie on its country's side of the line, or reach over it when
    it is of both.
    """
    faults = [fault for test in _CHECKS for fault in test(gazetteer)]
    return faults + (list(_on_the_wrong_side(gazetteer, sides)) if sides else [])


def _on_the_wrong_side(gazetteer: Gazetteer, sides: Sides) -> Iterator[str]:
    spots = [place for place in gazetteer if place.located and not is_unit(place)]
    longitudes = [place.longitude for place in spots]
    latitudes = [place.latitude for place in spots]
    radii = [place.coordinate_uncertainty_m for place in spots]
    for place, side in zip(spots, sides(longitudes, latitudes, radii), strict=True):
        if "|" in place.country_code and side != "uncertain":
            yield f"{place.place_id}: of {place.country_code}, but its radius stays on side {side}"
        elif "|" not in place.country_code and side not in (place.country_code, "uncertain"):
            yield f"{place.place_id}: of {place.country_code}, but on side {side} of the line"


def _unproven(gazetteer: Gazetteer) -> Iterator[str]:
    for place in gazetteer:
        for column, text in (("source", place.source), ("licence", place.licence)):
            if not text.strip():
                yield f"{place.place_id}: {column} is empty"
        if not place.coordinate_uncertainty_m > 0:
            yield f"{place.place_id}: coordinate_uncertainty_m must be more than 0"
    for alias in gazetteer.aliases:
        if not alias.where_seen.strip():
            yield f"{alias.place_id}: where_seen of the alias {alias.name!r} is empty"


def _unknown_ids(gazetteer: Gazetteer) -> Iterator[str]:
    for place in gazetteer:
        for unit_id in (place.admin1, place.admin2, place.part_of, *place.units):
            if unit_id and (unit_id not in gazetteer or not is_unit(gazetteer.place(unit_id))):
                yield f"{place.place_id}: {unit_id!r} is no unit of the gazetteer"


def _misplaced_units(gazetteer: Gazetteer) -> Iterator[str]:
    """Find districts outside the province that a place names, or outside its country."""
    for place in gazetteer:
        if not (place.admin1 in gazetteer and place.admin2 in gazetteer):
            continue
        province, district = gazetteer.place(place.admin1), gazetteer.place(place.admin2)
        if district.admin1 != province.place_id:
            yield f"{place.place_id}: {place.admin2} is not in {place.admin1}"
        if province.country_code not in place.country_code:
            yield f"{place.place_id}: {place.admin1} is not in {place.country_code}"


def _outside_its_units(gazetteer: Gazetteer) -> Iterator[str]:
    """Find places whose circle does not touch the circle of a unit that they name."""
    for place in gazetteer:
        units = (gazetteer.get(unit_id) for unit_id in (place.admin1, place.admin2) if unit_id)
        for unit in units:
            if unit and not is_across(place, unit) and not holds_point(unit, place):
                yield f"{place.place_id}: lies outside {unit.place_id}"


def _outside(gazetteer: Gazetteer) -> Iterator[str]:
    for place in gazetteer:
        if not any(_in_bounds(place, BOUNDS[code]) for code in place.country_code.split("|")):
            yield f"{place.place_id}: {place.latitude}, {place.longitude} is outside its country"


def _in_bounds(place: Place, bounds: tuple[float, float, float, float]) -> bool:
    west, south, east, north = bounds
    return west <= place.longitude <= east and south <= place.latitude <= north


def _two_ways(gazetteer: Gazetteer) -> Iterator[str]:
    """Find aliases of places that do not lie one inside the other, and do not say so."""
    places_by_key: dict[str, dict[str, Place]] = {}
    for alias in gazetteer.aliases:
        if not alias.ambiguous:
            place = gazetteer.place(alias.place_id)
            places_by_key.setdefault(fold(alias.name), {})[place.place_id] = place
    for key, places in places_by_key.items():
        if len(groups := families(list(places.values()))) > 1:
            ids = ", ".join(sorted(places))
            yield f"{groups[0][0].place_id}: the alias {key!r} also means another place: {ids}"


def _same_thing_twice(gazetteer: Gazetteer) -> Iterator[str]:
    """Two places of one kind, name and point are one thing with two ids."""
    seen: dict[tuple[str, str, float, float], str] = {}
    for place in gazetteer:
        kind = kind_of(place.feature_code)
        key = (kind, fold(place.name), round(place.latitude, 2), round(place.longitude, 2))
        if (first := seen.setdefault(key, place.place_id)) != place.place_id:
            yield f"{place.place_id}: the same as {first}"


_CHECKS: tuple[Callable[[Gazetteer], Iterator[str]], ...] = (
    _unproven,
    _unknown_ids,
    _misplaced_units,
    _outside,
    _outside_its_units,
    _two_ways,
    _same_thing_twice,
)
