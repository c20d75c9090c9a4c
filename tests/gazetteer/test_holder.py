from __future__ import annotations

import pytest

from geomap.gazetteer import Gazetteer
from geomap.model import Place


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.shipped()


def test_a_town_stands_for_its_unknown_suburb_and_says_so(gazetteer: Gazetteer) -> None:
    answer = gazetteer.resolve("Nowhere Town suburb of Peshawar")
    assert answer.place is gazetteer.resolve("Peshawar", feature="city").place
    assert "'nowhere town', which is not known, is a part of it" in answer.reasons[-1]
    assert gazetteer.resolve("Nowhere Town, Peshawar").place is None


def test_a_district_given_answers_for_an_unknown_village_and_says_so(gazetteer: Gazetteer) -> None:
    kurram = gazetteer.place("kurram-district")
    asked = {"country_code": "PK", "admin1": "KP", "feature": "village"}
    assert gazetteer.resolve("Nowhere Shpa", **asked).status == "unknown"
    answer = gazetteer.resolve("Nowhere Shpa", **asked, admin2="Kurram")
    assert answer.place is kurram
    assert answer.score == 0.5
    assert answer.reasons == (
        "'Nowhere Shpa' is not known: point and radius of Kurram, said to hold it",
    )
    parachinar = gazetteer.resolve("Parachinar", **asked, admin2="Kurram")
    assert parachinar.place is gazetteer.place("parachinar")
    assert gazetteer.resolve("Nowhere Shpa", **asked, admin2="Nowhere").status == "unknown"


def test_a_place_of_another_district_is_not_the_one_meant(gazetteer: Gazetteer) -> None:
    answer = gazetteer.resolve("Parachinar", "PK", admin2="Bajaur")
    assert answer.place is gazetteer.place("bajaur-district")
    assert "not in Bajaur" in answer.candidates[1].reasons


def test_a_hamlet_named_with_its_village_is_a_part_of_it(gazetteer: Gazetteer) -> None:
    answer = gazetteer.resolve("Nowherabad Ghulam Khan", "PK", "KP", feature="village")
    assert answer.place is not None
    assert answer.place.name == "Ghulam Khan"
    assert answer.score == 0.5
    assert answer.reasons == (
        "'Nowherabad Ghulam Khan' is not known: named with Ghulam Khan, taken to be a part",
    )
    assert gazetteer.resolve("Nowherabad Ghulam Khan", "PK").place is None  # no unit named


def test_a_hamlet_is_no_part_of_one_of_two_villages_nor_of_a_tribe() -> None:
    unit = Place("u", "Kohband", "ADM1", "AF", 33.0, 69.5, 90_000, "s", "l", admin1="u")
    made = [
        Place(i, name, "PPL", "AF", lat, 69.5, 500, "s", "l", admin1="u")
        for i, name, lat in (
            ("a", "Landi Dak", 33.1), ("b", "Spin Dak", 33.1), ("c", "Spin Dak", 33.6),
            ("d", "Lewan Khel", 33.1),
        )
    ]  # fmt: skip
    gazetteer = Gazetteer([unit, *made])
    named = ("Gulbadin Landi Dak", "Gulbadin Spin Dak", "Gulbadin Lewan Khel")
    answers = [gazetteer.resolve(name, "AF", "Kohband") for name in named]
    assert [a.place and a.place.place_id for a in answers] == ["a", None, None]
