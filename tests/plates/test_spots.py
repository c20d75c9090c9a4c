from __future__ import annotations

from itertools import combinations

import pytest
import shapely

from geomap.plates.places import PlacedClaims, plate_places
from geomap.plates.projection import is_far, view_of
from geomap.plates.sheet import Box, Sheet
from geomap.plates.sizes import SIZES
from geomap.plates.spots import spots_of
from tests.plates.conftest import Selected


@pytest.fixture
def places(selected: Selected) -> list[PlacedClaims]:
    return plate_places(selected(), "en")


@pytest.mark.parametrize("width", [40, 89, 183])
def test_no_symbol_touches_another_and_no_claim_is_lost(
    places: list[PlacedClaims], width: float
) -> None:
    sheet = Sheet(SIZES["page"], "en")
    view = view_of(places, Box(0, -0.6 * width, width, 0), 5)
    spots = spots_of(sheet, view, places)
    for one, other in combinations(spots, 2):
        assert not shapely.intersects(one.outline(sheet), other.outline(sheet))
    drawn = [p for p in places if p.drawn in ("point", "area") and not is_far(p)]
    assert sum(sum(spot.counts.values()) for spot in spots) == sum(p.weight for p in drawn)


def test_a_symbol_stands_where_most_is_said(places: list[PlacedClaims]) -> None:
    sheet = Sheet(SIZES["page"], "en")
    view = view_of(places, Box(0, -30, 45, 0), 5)
    for spot in spots_of(sheet, view, places):
        first = spot.places[0]
        assert (spot.x, spot.y) == pytest.approx(view.point(first.longitude, first.latitude))
        assert first.weight == max(place.weight for place in spot.places)


def test_one_incident_is_a_disc_and_several_are_counted(places: list[PlacedClaims]) -> None:
    sheet = Sheet(SIZES["page"], "en")
    view = view_of(places, Box(0, -110, 183, 0), 5)
    by_place = {spot.places[0].place_id: spot for spot in spots_of(sheet, view, places)}
    assert by_place["bahram-chah"].single
    # Two nights are told of Kurram.
    assert not by_place["kurram-district"].single
