from __future__ import annotations

import pytest

from geomap.gazetteer import Gazetteer
from geomap.model import Place


def _hamlet(place_id: str, name: str, latitude: float, **fields: str) -> Place:
    return Place(place_id, name, "PPL", "AF", latitude, 69.5, 500, "s", "l", **fields)


@pytest.mark.parametrize(
    ("latitude", "written", "status"),
    [
        (33.4, "Zwarakot", "resolved"),  # at the line, one vowel
        (36.0, "Zworikat", "unknown"),  # far from it, two vowels
        (36.0, "Zwaritot", "unknown"),  # a consonant
    ],
)
def test_a_hamlet_must_be_written_nearly_right(latitude: float, written: str, status: str) -> None:
    answer = Gazetteer([_hamlet("a", "Zwarikot", latitude)]).resolve(written)
    assert answer.status == status
    assert answer.candidates[0].place.place_id == "a"


def test_the_common_end_of_a_name_does_not_count() -> None:
    narsi = _hamlet("a", "Narsi Khel", 33.4)
    assert Gazetteer([narsi]).resolve("Narmi Khel").status == "unknown"
    barsilona = _hamlet("b", "Barsilonabur", 33.4)
    assert Gazetteer([barsilona]).resolve("Barmilonabur").status == "resolved"


def test_a_place_that_no_source_locates_must_be_written_best() -> None:
    located = _hamlet("a", "Qambar", 33.4)
    only_named = _hamlet("a", "Qambar", 33.4, part_of="u")
    unit = Place("u", "Unit", "ADM2", "AF", 33.4, 69.5, 500, "s", "l")
    assert Gazetteer([located]).resolve("Kumbar").status == "resolved"
    assert Gazetteer([unit, only_named]).resolve("Kumbar").status == "unknown"
    assert Gazetteer([unit, only_named]).resolve("Kambar").status == "resolved"
