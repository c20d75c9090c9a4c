from __future__ import annotations

import pytest

from geomap.gazetteer import Gazetteer
from geomap.gazetteer.units import country_named, units_named


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.shipped()


def test_the_province_may_be_spelt_in_any_way_or_be_a_former_unit(gazetteer: Gazetteer) -> None:
    kurram = gazetteer.place("kurram-district")
    for province in (
        "Khyber Pakhtunkwa", "Federally Administered Tribal Areas", "NWFP", "KPK",
    ):  # fmt: skip
        assert gazetteer.resolve("Kurram", "Pakistan", province).place is kurram
    islamabad = gazetteer.resolve("Islamabad", "PK", "Islamabad Capital", feature="city").place
    assert islamabad is gazetteer.place("islamabad-city")


@pytest.mark.parametrize(
    ("written", "code"),
    [("af", "AF"), ("PAK", "PK"), ("Afghanistan", "AF"), ("پاکستان", "PK"), ("India", "India")],
)
def test_a_country_is_known_by_code_and_name(gazetteer: Gazetteer, written: str, code: str) -> None:
    assert country_named(gazetteer.names, written) == code


@pytest.mark.parametrize(
    ("written", "place_id"),
    [("Hilmand", "helmand"), ("Paktya", "paktia"), ("Panjsher", "panjshir"), ("Hirat", "herat"),
     ("Khyber Pakhtunkwa", "khyber-pakhtunkhwa"), ("Sindh province", "sindh"), ("fata", "fata")],
)  # fmt: skip
def test_units_are_known_in_many_spellings(
    gazetteer: Gazetteer, written: str, place_id: str
) -> None:
    assert place_id in [unit.place_id for unit in units_named(gazetteer.names, written)]


@pytest.mark.parametrize(
    ("written", "place_id"),
    [("Darra Adam Khel", "darra-adam-khel"), ("FR Bannu", "wazir-tehsil"),
     ("Jani Khel", "jani-khel-bannu"), ("Jandola", "jandola-tehsil")],
)  # fmt: skip
def test_the_frontier_regions_were_of_the_tribal_areas(
    gazetteer: Gazetteer, written: str, place_id: str
) -> None:
    province = "FATA"
    place = gazetteer.resolve(written, "Pakistan", province).place
    assert place is not None
    assert place.place_id == place_id
    assert gazetteer.resolve("Peshawar", "Pakistan", province, feature="town").place is None


def test_what_is_no_unit_is_none(gazetteer: Gazetteer) -> None:
    assert units_named(gazetteer.names, "Nowhere") == []
    assert units_named(gazetteer.names, "Torkham") == []
