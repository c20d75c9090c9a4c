from __future__ import annotations

import dataclasses

import pytest

from geomap.model import Place

PLACE = Place(
    "torkham", "Torkham", "PSTB", "AF|PK", 34.12, 71.09, 2500, "a table", "CC0",
    names={"ps": ("تورخم", "Torkham"), "en": ("Torkham Gate", "تورخم")},
)  # fmt: skip


def test_the_main_name_stands_first_and_every_name_once() -> None:
    assert PLACE.every_name == ("Torkham", "تورخم", "Torkham Gate")


def test_a_place_with_a_stand_in_is_not_located() -> None:
    assert PLACE.located
    assert not dataclasses.replace(PLACE, part_of="muhmand-dara-district").located


def test_a_place_cannot_be_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        PLACE.latitude = 0.0  # type: ignore[misc]
