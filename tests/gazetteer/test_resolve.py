from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import geomap.gazetteer
from geomap.gazetteer import Gazetteer
from geomap.model import Place

# Every place that the five documents name, as they write it.
IN_THE_DOCUMENTS = [
    ("Spin Boldak–Chaman", "spin-boldak-chaman"),
    ("Kurram", "kurram-district"),
    ("Kurram area", "kurram-district"),
    ("Pakistan’s Kurram area", "kurram-district"),
    ("Durand Line", "durand-line"),
    ("Pak–Afghan border", "durand-line"),
    ("Pak-Afghan border", "durand-line"),
    ("Afghanistan–Pakistan border", "durand-line"),
    ("Afghanistan-Pakistan border", "durand-line"),
    ("Afghanistan", "afghanistan"),
    ("Pakistan", "pakistan"),
    ("Kabul", "kabul-city"),
    ("near Kabul", "kabul-city"),
    ("the Afghan capital", "kabul-city"),
    ("Khyber Pakhtunkhwa", "khyber-pakhtunkhwa"),
    ("Pakistan’s Khyber-Pakhtunkhwa province", "khyber-pakhtunkhwa"),
    ("Karachi", "karachi"),
    ("Islamabad", "islamabad-city"),
    ("Peshawar", "peshawar"),
    ("Kunar", "kunar"),
    ("Nangarhar", "nangarhar"),
    ("Paktia", "paktia"),
    ("Khost", "khost"),
    ("Helmand", "helmand"),
    ("Aryoub Zazi", "ali-khail-district"),
    ("Paktia province’s Aryoub Zazi district", "ali-khail-district"),
    ("Spina Shaga", "spina-shaga"),
    ("Giwi", "giwi"),
    ("Mani Jabha", "mani-jabha"),
    ("Paktika", "paktika"),
    ("southeastern province of Paktika", "paktika"),
    ("border province of Paktika", "paktika"),
    ("Angoor Adda", "angoor-adda"),
    ("Bajaur", "bajaur-district"),
    ("Dir", "dir-district"),
    ("Chitral", "chitral-district"),
    ("Bahram Chah", "bahram-chah"),
    ("Bahram Chah in Balochistan", "bahram-chah"),
    ("Balochistan", "balochistan"),
]

AS_REPORTERS_WRITE = [
    ("Kurram district", "kurram-district"),
    ("Kurram Agency", "kurram-district"),
    ("Barmal district of Paktika", "barmal-district"),
    ("near Torkham", "torkham"),
    ("Torkham, Khyber Pakhtunkhwa", "torkham"),
    ("Zazi Aryub, Paktia", "ali-khail-district"),
    ("the Ghulam Khan border post", "ghulam-khan"),
    ("Spin Boldak–Chaman crossing", "spin-boldak-chaman"),
    ("Landi Kotal tehsil", "landi-kotal-tehsil"),
    ("Friendship Gate", "chaman-crossing"),
    ("سپین بولدک", "spin-boldak"),
    ("ولسوالی سپین بولدک", "spin-boldak-district"),
    ("Khost city", "khost-city"),
    ("Khost district", "khost-district"),
    ("Kabul province", "kabul"),
    ("Baharak district, Takhar", "baharak-takhar-district"),
    ("Speen Buldak", "spin-boldak"),
    ("Torkhum", "torkham"),
]


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.shipped()


@pytest.mark.parametrize(("written", "place_id"), IN_THE_DOCUMENTS + AS_REPORTERS_WRITE)
def test_a_name_as_written_finds_its_place(
    gazetteer: Gazetteer, written: str, place_id: str
) -> None:
    answer = gazetteer.resolve(written)
    assert answer.status == "resolved"
    assert answer.place is gazetteer.place(place_id)
    assert answer.candidates[0].place is answer.place
    assert answer.reasons


@pytest.mark.parametrize(
    "written",
    [
        "Tribal nonsense",
        "{{7*7}}",
        "<script>",
        "<script>alert(1)</script>",
        "${x}",
        "' OR 1=1 --",
        "",
        " ",
        "\0",
        "Khost, Nowhere",
        "Torkham, Kunar",
        "Kabul airport",
        "x" * 10_000,
    ],
)
def test_what_is_not_known_is_said_to_be_unknown(gazetteer: Gazetteer, written: str) -> None:
    answer = gazetteer.resolve(written)
    assert (answer.status, answer.place, answer.query) == ("unknown", None, written)


@given(st.text(max_size=250))
def test_any_text_gets_an_answer(text: str) -> None:
    answer = Gazetteer.shipped().resolve(text)
    assert (answer.status == "resolved") == (answer.place is not None)


def test_dir_is_the_former_district_with_both_halves(gazetteer: Gazetteer) -> None:
    place = gazetteer.resolve("Dir").place
    assert place is not None
    assert set(place.units) == {"upper-dir-district", "lower-dir-district"}


def test_a_shared_name_says_which_rule_chose(gazetteer: Gazetteer) -> None:
    answer = gazetteer.resolve("Khost")
    assert "taken as the province" in answer.reasons[-1]
    assert {c.place.place_id for c in answer.candidates[1:]} == {"khost-city", "khost-district"}


def test_two_places_elsewhere_are_ambiguous_until_something_decides(gazetteer: Gazetteer) -> None:
    assert gazetteer.resolve("Baharak").status == "ambiguous"
    assert len(gazetteer.resolve("Baharak").candidates) >= 2
    in_takhar = gazetteer.place("baharak-takhar-district")
    assert gazetteer.resolve("Baharak", admin1="Takhar").place is in_takhar
    near = (in_takhar.latitude, in_takhar.longitude)
    assert gazetteer.resolve("Baharak", near=near).place is in_takhar


def test_the_country_and_the_kind_decide(gazetteer: Gazetteer) -> None:
    assert gazetteer.resolve("Musakhel").status == "ambiguous"
    in_pakistan = gazetteer.resolve("Musakhel", country_code="PK").place
    assert in_pakistan is gazetteer.place("musakhel-district")
    city = gazetteer.resolve("Khost", feature="city").place
    assert city is gazetteer.place("khost-city")


def test_the_other_country_is_refused(gazetteer: Gazetteer) -> None:
    answer = gazetteer.resolve("Parachinar", country_code="AF")
    assert answer.status == "unknown"
    assert "of PK, not of AF" in answer.reasons


def test_a_straddling_place_answers_for_both_sides(gazetteer: Gazetteer) -> None:
    for country in ("AF", "PK"):
        assert gazetteer.resolve("Torkham", country_code=country).status == "resolved"


def test_a_weaker_match_never_outranks_an_exact_one(gazetteer: Gazetteer) -> None:
    assert gazetteer.resolve("Paktia").score > gazetteer.resolve("Paktja").score > 0


def test_an_unlocated_place_stands_in_its_unit(gazetteer: Gazetteer) -> None:
    unit = gazetteer.place("ali-khail-district")
    for place_id in ("spina-shaga", "giwi", "mani-jabha"):
        place = gazetteer.place(place_id)
        assert not place.located
        assert place.part_of == unit.place_id
        assert place.coordinate_uncertainty_m == unit.coordinate_uncertainty_m
        assert "no source locates it" in gazetteer.resolve(place.name).reasons[-1]


def test_the_package_resolves_with_the_shipped_gazetteer() -> None:
    assert geomap.gazetteer.resolve("Torkham").place is Gazetteer.shipped().place("torkham")


@pytest.mark.parametrize(
    ("written", "until"), [("NWFP", "2010-04-15"), ("Kurram Agency", "2018-05-31")]
)
def test_a_former_name_says_until_when(gazetteer: Gazetteer, written: str, until: str) -> None:
    assert f"alias, in use until {until}" in gazetteer.resolve(written).reasons


def test_a_name_on_both_sides_of_the_line_is_ambiguous(gazetteer: Gazetteer) -> None:
    assert gazetteer.resolve("Birmal").status == "ambiguous"
    assert gazetteer.resolve("Birmal", country_code="AF").place is gazetteer.place(
        "barmal-district"
    )


def test_a_unit_stands_for_the_town_it_is_named_after(gazetteer: Gazetteer) -> None:
    answer = gazetteer.resolve("Mamund", "PK", "Khyber Pakhtunkhwa", feature="village")
    assert answer.place is gazetteer.place("mamund-tehsil")
    assert "a tehsil, for want of a village of this name" in answer.reasons
    assert answer.score < 1


def test_a_town_never_stands_for_its_district() -> None:
    town = Place("t", "Zwara", "PPL", "AF", 34, 69, 500, "s", "l")
    assert Gazetteer([town]).resolve("Zwara district").status == "unknown"


def test_a_name_in_arabic_script_finds_its_latin_form() -> None:
    latin = Place("z", "Zarmalan Kot", "PPL", "AF", 33.4, 69.5, 500, "s", "l")
    gazetteer = Gazetteer([latin])
    answer = gazetteer.resolve("زرملان کوت")
    assert answer.place is gazetteer.place("z")
    assert "the consonants, in another script" in answer.reasons[0]
