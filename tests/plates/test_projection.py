from __future__ import annotations

import pyproj
import pytest
import shapely

from geomap.plates.places import PlacedClaims, plate_places
from geomap.plates.projection import FAR_M, is_far, view_of
from geomap.plates.sheet import Box
from tests.plates.conftest import Selected

BOX = Box(0, -60, 90, 0)


@pytest.fixture
def places(selected: Selected) -> list[PlacedClaims]:
    return plate_places(selected(), "en")


def test_all_that_is_near_the_line_lies_in_the_window(places: list[PlacedClaims]) -> None:
    view = view_of(places, BOX, 5)
    for place in places:
        if place.geometry is None or is_far(place) or place.drawn in ("country", "none"):
            continue
        left, bottom, right, top = view.shape(place.geometry).bounds
        assert left > BOX.left
        assert right < BOX.right
        assert bottom > BOX.bottom
        assert top < BOX.top


def test_a_millimetre_is_as_long_everywhere_as_the_scale_says(places: list[PlacedClaims]) -> None:
    view, geod = view_of(places, BOX, 5), pyproj.Geod(ellps="WGS84")
    for lon, lat in ((62, 30), (68, 33), (74, 37)):
        for to in ((lon + 0.5, lat), (lon, lat + 0.5)):
            (x, y), (a, b) = view.point(lon, lat), view.point(*to)
            metres = geod.inv(lon, lat, *to)[2]
            assert ((a - x) ** 2 + (b - y) ** 2) ** 0.5 == pytest.approx(
                metres * view.scale, rel=0.015
            )


def test_a_far_place_does_not_shrink_the_map(places: list[PlacedClaims]) -> None:
    far = [place for place in places if is_far(place)]
    assert [place.place_id for place in far] == ["karachi-airport"]
    assert far[0].distance_m > FAR_M
    near = [place for place in places if not is_far(place)]
    assert view_of(places, BOX, 5) == view_of(near, BOX, 5)


def test_a_single_post_has_its_surroundings(places: list[PlacedClaims]) -> None:
    post = [place for place in places if place.place_id == "angoor-adda"]
    view = view_of(post, BOX, 0)
    assert BOX.width / view.scale >= 160_000 - 1
    x, y = view.point(post[0].longitude, post[0].latitude)
    assert (x, y) == pytest.approx((45, -30), abs=0.5)


def test_without_any_place_the_whole_line_is_shown() -> None:
    view = view_of([], BOX, 5)
    assert view.shows(*view.point(60.9, 29.9))
    assert view.shows(*view.point(74.9, 37.2))
    assert isinstance(view.shape(shapely.Point(68, 33)), shapely.Point)
