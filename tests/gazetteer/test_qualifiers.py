from __future__ import annotations

import pytest

from geomap.gazetteer import Gazetteer
from geomap.gazetteer.qualifiers import without_qualifier
from geomap.model import Place


def _hamlet(place_id: str, name: str, latitude: float, **fields: str) -> Place:
    return Place(place_id, name, "PPL", "AF", latitude, 69.5, 500, "s", "l", **fields)


def test_upper_and_lower_villages_answer_to_the_short_name() -> None:
    gazetteer = Gazetteer([_hamlet("a", "Zwara Ulya", 34.0)])
    assert gazetteer.resolve("Zwara").reasons == ("short for 'zwara ulya'",)
    assert gazetteer.resolve("Zwara Sufla").place == gazetteer.place("a")


@pytest.mark.parametrize(
    ("key", "rest"),
    [("nughaye ulya", "nughaye"), ("upper kurram", "kurram"), ("kurram", ""), ("bar khel", "khel"),
     ("ulya", ""), ("bar bar", ""), ("", "")],
)  # fmt: skip
def test_the_word_goes_only_when_a_name_is_left(key: str, rest: str) -> None:
    assert without_qualifier(key) == rest
