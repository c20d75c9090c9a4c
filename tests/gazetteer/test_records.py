from __future__ import annotations

from geomap.gazetteer import Gazetteer
from geomap.gazetteer.records import CELLS, cells, feature, record


def test_a_resolved_name_gives_the_place() -> None:
    answer = Gazetteer.shipped().resolve("Torkham")
    one = record(answer)
    assert (one["status"], one["place_id"], one["score"]) == ("resolved", "torkham", 1.0)
    assert one["reasons"] == ["exact name"]
    assert feature(one)["geometry"]["coordinates"] == [one["longitude"], one["latitude"]]
    assert list(cells(answer)) == sorted(cells(answer), key=CELLS.index)
    assert cells(answer)["place_name"] == "Torkham"


def test_what_is_not_resolved_gives_no_place_but_says_why() -> None:
    ambiguous = Gazetteer.shipped().resolve("Baharak")
    assert record(ambiguous)["latitude"] is None
    assert feature(record(ambiguous))["geometry"] is None
    assert cells(ambiguous)["reasons"].startswith("could be ")
    excluded = Gazetteer.shipped().resolve("Parachinar", "AF")
    assert cells(excluded)["reasons"].startswith("not taken: parachinar: ")
    unknown = Gazetteer.shipped().resolve("Tribal nonsense")
    assert cells(unknown)["reasons"] == "no place of this name is in the gazetteer"
