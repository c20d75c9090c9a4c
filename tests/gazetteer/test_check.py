from __future__ import annotations

from dataclasses import replace

from geomap.gazetteer import Alias, Gazetteer
from geomap.gazetteer.check import check
from geomap.model import Place

PROVINCE = Place("p", "P", "ADM1", "AF", 34, 69, 50_000, "s", "l", admin1="p")
TOWN = Place("t", "T", "PPL", "AF", 34, 69, 500, "s", "l", admin1="p")


def test_the_shipped_gazetteer_has_no_faults() -> None:
    assert check(Gazetteer.shipped()) == []


def test_each_fault_is_named() -> None:
    bad = replace(
        TOWN, source=" ", coordinate_uncertainty_m=0, admin2="nowhere", latitude=0, part_of="t"
    )
    faults = check(Gazetteer([PROVINCE, bad]))
    assert faults == [
        "t: source is empty",
        "t: coordinate_uncertainty_m must be more than 0",
        "t: 'nowhere' is no unit of the gazetteer",
        "t: 't' is no unit of the gazetteer",
        "t: 0, 69 is outside its country",
        "t: lies outside p",
    ]


def test_units_must_agree_with_each_other() -> None:
    district = Place(
        "d", "D", "ADM2", "PK", 34, 70, 9_000, "s", "l", admin1="elsewhere", admin2="d"
    )
    faults = check(Gazetteer([PROVINCE, district, replace(TOWN, admin2="d", country_code="PK")]))
    assert "t: d is not in p" in faults
    assert "t: p is not in PK" in faults


def test_an_alias_that_points_two_ways_must_say_so() -> None:
    places = [PROVINCE, TOWN, replace(TOWN, place_id="u", name="U", latitude=34.2)]
    aliases = [Alias("X", "en", "Latn", place_id, "seen") for place_id in ("t", "u")]
    assert check(Gazetteer(places, aliases)) == ["t: the alias 'x' also means another place: t, u"]
    assert check(Gazetteer(places, [replace(a, ambiguous=True) for a in aliases])) == []


def test_one_thing_with_two_ids_is_found() -> None:
    twin = replace(TOWN, place_id="twin")
    assert check(Gazetteer([PROVINCE, TOWN, twin])) == ["twin: the same as t"]


def test_a_place_lies_on_the_side_of_the_line_that_it_names() -> None:
    def sides(longitudes: object, latitudes: object, radii: object) -> list[str]:
        return ["PK"]

    assert check(Gazetteer([PROVINCE, TOWN]), sides) == ["t: of AF, but on side PK of the line"]
    both = replace(TOWN, country_code="AF|PK")
    told = check(Gazetteer([PROVINCE, both]), sides)
    assert told == ["t: of AF|PK, but its radius stays on side PK"]
    assert check(Gazetteer([PROVINCE, replace(TOWN, country_code="PK", admin1="")]), sides) == []
