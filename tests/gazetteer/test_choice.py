from __future__ import annotations

from geomap.gazetteer import Gazetteer, Resolution
from geomap.gazetteer.choice import standing
from geomap.model import Place


def _id(answer: Resolution) -> str | None:
    return answer.place.place_id if answer.place else None


def _hamlet(place_id: str, name: str, latitude: float, **fields: str) -> Place:
    return Place(place_id, name, "PPL", "AF", latitude, 69.5, 500, "s", "l", **fields)


def test_villages_next_to_each_other_are_one_spot() -> None:
    both = [_hamlet("a", "Zwara", 34.0), _hamlet("b", "Zwara", 34.005)]
    assert _id(Gazetteer(both).resolve("Zwara")) == "a"
    apart = [both[0], _hamlet("c", "Zwara", 34.2)]
    assert Gazetteer(apart).resolve("Zwara").status == "ambiguous"


def test_of_hamlets_in_one_country_the_one_at_the_line_is_meant() -> None:
    at_the_line, far = _hamlet("a", "Zwara", 33.4), _hamlet("b", "Zwara", 36.0)
    answer = Gazetteer([at_the_line, far]).resolve("Zwara")
    assert _id(answer) == "a"
    assert answer.reasons[-1].startswith("nearer the line: ")


def test_a_district_is_better_known_than_a_hamlet_elsewhere() -> None:
    district = Place("d", "Zwara", "ADM2", "AF", 36.5, 66, 9_000, "s", "l")
    answer = Gazetteer([district, _hamlet("a", "Zwara", 36.0)]).resolve("Zwara")
    assert _id(answer) == "d"
    assert "better known" in answer.reasons[-1]


def test_standing_falls_from_provinces_to_hamlets() -> None:
    shipped = Gazetteer.shipped()
    ranks = [standing(shipped.place(one)) for one in ("khost", "kurram-district", "torkham")]
    assert ranks == [0, 1, 1]
    assert standing(_hamlet("a", "Zwara", 34.0)) == 2
