from __future__ import annotations

import time
from pathlib import Path

import pytest
from geopy.exc import ConfigurationError, GeocoderServiceError
from geopy.location import Location

from geomap.gazetteer.geocoder import GazetteerGeocoder
from geomap.gazetteer.online import LICENCE, CachedNominatim

RAW = {"lat": "33.5", "lon": "70.1", "display_name": "Somewhere, Khost", "osm_id": 7}


class Service:
    """Stands in for Nominatim: answers, remembers when it was asked, and what."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, object]] = []
        self.times: list[float] = []

    def __call__(self, query: str, *, country_codes: object) -> Location | None:
        self.asked.append((query, country_codes))
        self.times.append(time.monotonic())
        if query == "broken":
            raise GeocoderServiceError("out of reach")
        return None if query == "nothing" else Location("x", (33.5, 70.1), RAW)


@pytest.fixture
def service() -> Service:
    return Service()


@pytest.fixture
def nominatim(service: Service, tmp_path: Path) -> CachedNominatim:
    return CachedNominatim("test (a@b.example)", cache=tmp_path / "n" / "a.sqlite", ask=service)


def test_an_answer_says_whose_it_is(nominatim: CachedNominatim, service: Service) -> None:
    found = nominatim.geocode("Somewhere")
    assert (found.address, found.latitude, found.longitude) == ("Somewhere, Khost", 33.5, 70.1)
    assert (found.raw["source"], found.raw["licence"]) == ("Nominatim", LICENCE)
    assert service.asked == [("Somewhere", ("af", "pk"))]


def test_no_question_is_asked_twice_not_even_one_without_an_answer(
    nominatim: CachedNominatim, service: Service
) -> None:
    assert [nominatim.geocode("nothing") for _ in range(3)] == [None] * 3
    assert len(service.asked) == 1


def test_a_second_passes_between_two_questions(
    nominatim: CachedNominatim, service: Service
) -> None:
    nominatim.geocode("one")
    nominatim.geocode("two")
    assert service.times[1] - service.times[0] >= 0.99


def test_what_is_out_of_reach_is_geopys_error_and_is_not_kept(
    nominatim: CachedNominatim, service: Service
) -> None:
    for _ in range(2):
        with pytest.raises(GeocoderServiceError):
            nominatim.geocode("broken")
    assert len(service.asked) == 2


def test_who_asks_must_be_said() -> None:
    with pytest.raises(ConfigurationError, match="give a user_agent"):
        CachedNominatim("  ")


def test_the_gazetteer_answers_first_and_nominatim_only_what_it_does_not_know(
    nominatim: CachedNominatim, service: Service
) -> None:
    geocoder = GazetteerGeocoder(behind=nominatim)
    assert geocoder.geocode("Torkham").raw["place_id"] == "torkham"
    assert geocoder.geocode("Baharak") is None
    assert service.asked == []
    assert geocoder.geocode("Tribal nonsense").raw["source"] == "Nominatim"
    assert GazetteerGeocoder().geocode("Tribal nonsense") is None
