"""The spellings by which a place can be looked for."""

from __future__ import annotations

import pytest

from geomap.gazetteer import Alias, Gazetteer
from geomap.maps.spellings import spellings
from geomap.model import Place
from tests.maps.pagedata import seed_page


def place(place_id: str, name: str, latitude: float, radius: float = 3000, **more: object) -> Place:
    return Place(place_id, name, "PPL", "PK", latitude, 66.4, radius, "made", "CC0", **more)  # type: ignore[arg-type]


def test_names_and_aliases_in_any_script_each_once() -> None:
    torkham = place("torkham", "Torkham", 34.1, names={"en": ("Turkham",), "ps": ("تورخم",)})
    aliases = [
        Alias("Towr Kham", "en", "Latn", "torkham", "seen"),
        Alias("Turkham", "en", "Latn", "torkham", "seen"),
        Alias("Elsewhere", "en", "Latn", "elsewhere", "seen"),
    ]
    gazetteer = Gazetteer([torkham, place("elsewhere", "Other", 30.0)], aliases)
    assert spellings(torkham, gazetteer) == ["Turkham", "تورخم", "Towr Kham"]


@pytest.mark.parametrize(("latitude", "found"), [(30.95, ["Chaman", "چمن"]), (31.9, [])])
def test_a_joint_name_is_found_by_its_parts_if_they_lie_in_it(
    latitude: float, found: list[str]
) -> None:
    both = place("both", "Spin Boldak–Chaman", 30.96, 10000)
    chaman = place("chaman", "Chaman", latitude, names={"ur": ("چمن",)})
    assert spellings(both, Gazetteer([both, chaman])) == found


def test_a_page_carries_them_for_its_places() -> None:
    names = seed_page().head["names"]
    assert "چمن" in names["spin-boldak-chaman"]["also"]
    assert "باجوړ" in names["bajaur-district"]["also"]
