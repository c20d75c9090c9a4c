from __future__ import annotations

import dataclasses

import pytest
import shapely

from geomap.border.line import border_line
from geomap.frames.drawing import Drawing, draw
from geomap.gazetteer import Gazetteer
from geomap.model import Scope

GAZETTEER = Gazetteer.shipped()


def drawing(place_id: str, scope: Scope, *, at_the_line: bool = True) -> Drawing:
    return draw(GAZETTEER.place(place_id), scope, GAZETTEER, at_the_line=at_the_line)


def metres_from_line(geometry: object) -> float:
    line = shapely.linestrings(border_line().longitude, border_line().latitude)
    return float(shapely.distance(line, geometry)) * 111_000


def test_a_border_wide_total_is_the_whole_line() -> None:
    found = drawing("durand-line", Scope.BORDER)
    assert (found.drawn, found.side, found.km) == ("border", "AF|PK", None)
    assert found.stretches == ((0.0, border_line().length_km),)
    assert isinstance(found.geometry, shapely.LineString)
    assert found.geometry.coords[0] == pytest.approx(border_line().point_at(0))


@pytest.mark.parametrize("scope", [Scope.BORDER, Scope.SECTION, Scope.PROVINCE, Scope.PLACE])
def test_the_line_is_never_a_dot(scope: Scope) -> None:
    assert drawing("durand-line", scope).drawn != "point"


@pytest.mark.parametrize("scope", [Scope.COUNTRY, Scope.PLACE])
def test_a_country_is_listed_and_not_drawn(scope: Scope) -> None:
    found = drawing("afghanistan", scope)
    assert (found.drawn, found.geometry, found.side) == ("country", None, "AF")


def test_a_place_is_its_point_with_where_it_stands_to_the_line() -> None:
    found = drawing("torkham", Scope.PLACE)
    place = GAZETTEER.place("torkham")
    assert found.drawn == "point"
    assert found.geometry == shapely.Point(place.longitude, place.latitude)
    assert found.km == pytest.approx(1938.2, abs=2)
    assert found.distance_to_border_m is not None
    assert found.distance_to_border_m < place.coordinate_uncertainty_m
    assert found.side == "uncertain"


def test_a_border_province_is_its_stretch_when_it_was_fought_for_at_the_line() -> None:
    found = drawing("paktika", Scope.PROVINCE)
    assert (found.drawn, found.side, found.km) == ("stretch", "AF", None)
    assert found.distance_to_border_m == 0
    ((start, end),) = found.stretches
    assert 1000 < start < end < 1600
    assert metres_from_line(found.geometry) < 1


def test_a_border_province_is_its_area_when_the_event_was_elsewhere() -> None:
    found = drawing("paktika", Scope.PROVINCE, at_the_line=False)
    assert found.drawn == "area"
    assert found.geometry is not None
    assert found.geometry.geom_type in ("Polygon", "MultiPolygon")
    assert found.stretches == drawing("paktika", Scope.PROVINCE).stretches


def test_a_province_away_from_the_line_is_always_an_area() -> None:
    found = drawing("balkh", Scope.PROVINCE)
    assert (found.drawn, found.stretches) == ("area", ())
    assert found.distance_to_border_m is not None
    assert found.distance_to_border_m > 100_000
    assert found.km is not None


@pytest.mark.parametrize("place_id", ["kurram-district", "bajaur-district", "ali-khail-district"])
def test_a_district_is_an_area_on_its_own_side_of_the_line(place_id: str) -> None:
    from geomap.border.attach import attach

    found = drawing(place_id, Scope.DISTRICT)
    side = GAZETTEER.place(place_id).country_code
    assert (found.drawn, found.side) == ("area", side)
    inside = shapely.get_coordinates(shapely.buffer(found.geometry, -0.002))
    assert set(attach(*inside.T).side.tolist()) == {side}
    assert all(start < end for start, end in found.stretches)


@pytest.mark.parametrize("place_id", ["chitral-district", "dir-district", "fata"])
def test_a_former_unit_is_the_area_of_its_present_units(place_id: str) -> None:
    found = drawing(place_id, Scope.DISTRICT)
    assert found.drawn == "area"
    for unit in GAZETTEER.place(place_id).units:
        present = drawing(unit, Scope.DISTRICT).geometry
        assert found.geometry is not None
        assert shapely.difference(present, shapely.buffer(found.geometry, 1e-6)).area < 1e-9
    assert list(found.stretches) == sorted(found.stretches)


def test_a_region_of_districts_is_their_area_and_no_dot() -> None:
    assert drawing("waziristan", Scope.DISTRICT).drawn == "area"


@pytest.mark.parametrize("place_id", ["spina-shaga", "giwi", "mani-jabha"])
def test_a_village_that_no_source_locates_is_the_area_that_holds_it(place_id: str) -> None:
    found, place = drawing(place_id, Scope.PLACE), GAZETTEER.place(place_id)
    assert place.part_of == "ali-khail-district"
    assert found.drawn == "area"
    assert found.stretches == drawing(place.part_of, Scope.DISTRICT).stretches


def test_a_claim_without_a_place_is_not_drawn() -> None:
    assert draw(None, Scope.PLACE, GAZETTEER, at_the_line=True) == Drawing("none")  # type: ignore[arg-type]


def test_a_disc_that_misses_its_own_side_is_drawn_whole() -> None:
    kabul = GAZETTEER.place("kabul-city")
    elsewhere = dataclasses.replace(kabul, country_code="PK", feature_code="ADM2", admin1="")
    found = draw(elsewhere, Scope.DISTRICT, GAZETTEER, at_the_line=False)
    assert found.geometry is not None
    assert found.geometry.contains(shapely.Point(kabul.longitude, kabul.latitude))


def test_every_place_that_ships_can_be_drawn() -> None:
    # Every unit of the border provinces would take minutes; what the line does to them is alike.
    # So is each place that stands for the same unit.
    seen = set()
    for place in GAZETTEER:
        if place.feature_code in ("ADM2", "ADM3") or place.part_of in seen:
            continue
        seen.update({place.part_of} - {""})
        for scope in (Scope.PLACE, Scope.PROVINCE):
            found = draw(place, scope, GAZETTEER, at_the_line=True)
            drawn = found.geometry
            assert (drawn is None) == (found.drawn in ("country", "none")), place.place_id
            assert drawn is None or (drawn.is_valid and not drawn.is_empty), place.place_id
            assert found.distance_to_border_m is None or found.distance_to_border_m >= 0


def test_a_unit_of_a_layer_is_drawn_as_its_polygon() -> None:
    polygon = shapely.box(70.0, 33.5, 70.4, 33.9)

    class WithLayer(Gazetteer):
        def area(self, place_id: str) -> bytes | None:
            return shapely.to_wkb(polygon) if place_id == "kurram-district" else None

    gazetteer = WithLayer(stores=GAZETTEER.stores)
    found = draw(gazetteer.place("kurram-district"), Scope.DISTRICT, gazetteer, at_the_line=True)
    assert found.drawn == "area"
    assert shapely.equals(found.geometry, polygon)
    assert found.stretches == drawing("kurram-district", Scope.DISTRICT).stretches
