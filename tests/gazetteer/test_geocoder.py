from __future__ import annotations

import pytest
from geopy.exc import GeocoderQueryError

from geomap.gazetteer.geocoder import GazetteerGeocoder


@pytest.fixture(scope="module")
def geocoder() -> GazetteerGeocoder:
    return GazetteerGeocoder()


def test_a_name_gives_a_location(geocoder: GazetteerGeocoder) -> None:
    location = geocoder.geocode("Torkham")
    assert location.address == "Torkham"
    assert location.raw["place_id"] == "torkham"
    assert (location.latitude, location.longitude) == pytest.approx((34.1226, 71.0932), abs=0.001)


def test_an_ambiguous_or_unknown_name_gives_nothing(geocoder: GazetteerGeocoder) -> None:
    assert geocoder.geocode("Baharak") is None
    assert geocoder.geocode("Tribal nonsense") is None
    assert geocoder.geocode("Tribal nonsense", exactly_one=False) is None


def test_all_candidates_can_be_had(geocoder: GazetteerGeocoder) -> None:
    locations = geocoder.geocode("Baharak", exactly_one=False)
    assert {location.raw["status"] for location in locations} == {"ambiguous"}
    assert len(locations) >= 2


def test_a_point_gives_the_smallest_place_that_holds_it(geocoder: GazetteerGeocoder) -> None:
    assert geocoder.reverse((34.1226, 71.0932)).raw["place_id"] == "torkham"
    around = geocoder.reverse("34.1226, 71.0932", exactly_one=False)
    assert around[0].raw["place_id"] == "torkham"
    assert {"nangarhar", "pakistan"} <= {location.raw["place_id"] for location in around}
    assert geocoder.reverse((0, 0)) is None


@pytest.mark.parametrize("query", [None, 7])
def test_geopys_own_error_is_raised_for_what_is_no_name(
    geocoder: GazetteerGeocoder, query: object
) -> None:
    with pytest.raises(GeocoderQueryError):
        geocoder.geocode(query)


def test_geopys_own_error_is_raised_for_what_is_no_point(geocoder: GazetteerGeocoder) -> None:
    with pytest.raises(GeocoderQueryError):
        geocoder.reverse("not a point")


def test_it_is_a_provider_for_geopandas() -> None:
    from geopandas.tools import geocode

    frame = geocode(["Torkham", "Tribal nonsense"], provider=GazetteerGeocoder)
    assert frame["address"].tolist()[0] == "Torkham"
    assert (frame.geometry[0].x, frame.geometry[0].y) == pytest.approx((71.0932, 34.1226), abs=1e-3)
    assert frame.geometry[1].is_empty
