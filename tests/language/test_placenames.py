from __future__ import annotations

import dataclasses

import pytest

from geomap.gazetteer import Gazetteer
from geomap.language.catalogues import LANGUAGES, catalogue
from geomap.language.placenames import country_names, name_in, names_of
from geomap.model import Place

OTHERS = [language for language in LANGUAGES if language != "en"]


def place(place_id: str) -> Place:
    found = Gazetteer.shipped().get(place_id)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("place_id", "names"),
    [
        ("paktika", {"fa": "پکتیکا", "ps": "پکتیکا", "ur": "پکتیکا"}),
        ("kurram-district", {"fa": "کرم", "ps": "کورم", "ur": "کرم"}),
        ("pakistan", {"fa": "پاکستان", "ps": "پاکستان", "ur": "پاکستان"}),
        ("angoor-adda", {"fa": "انگور اده", "ps": "انګور اډه", "ur": "انگور اڈہ"}),
        ("giwi", {}),
    ],
)
def test_a_place_is_called_as_its_people_write_it(place_id: str, names: dict[str, str]) -> None:
    assert names_of(place(place_id)) == names


def test_a_phrase_stands_before_the_spelling_of_the_gazetteer() -> None:
    city = dataclasses.replace(place("kabul-city"), name="Herāt", names={"fa": ("هراة",)})
    assert names_of(city) == {"fa": "هراة"}
    assert names_of(city, "Herat")["fa"] == "هرات"


def test_a_country_is_named_by_its_code() -> None:
    assert country_names("AF") == dict.fromkeys(OTHERS, "افغانستان")
    assert country_names("") == country_names("ZZ") == {}


def test_words_of_a_claim_that_are_no_name_stay_as_they_are() -> None:
    kurram = place("kurram-district")
    assert name_in("ur", kurram, "Kurram") == "کرم"
    assert name_in("ur", kurram, "a valley (Kurram)") == "a valley (Kurram)"
    assert name_in("ur", None, "Kurram") == "Kurram"
    assert name_in("en", kurram, "Kurram") == "Kurram"


def test_the_names_of_provinces_and_districts_in_the_catalogue_are_the_gazetteers() -> None:
    for key, said in catalogue("en").items():
        group, _, place_id = key.partition(".")
        if group in ("province", "district"):
            assert place(place_id).name == said
