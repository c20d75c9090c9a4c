from __future__ import annotations

import json

from geomap.border.line import border_line
from geomap.maps.basemap import basemap, page_line


def test_the_base_map_is_plain_json_with_label_points() -> None:
    ground = json.loads(json.dumps(basemap(), allow_nan=False))
    assert ground == basemap()
    for layer, count in (("countries", 2), ("provinces", 41)):
        features = ground[layer]["features"]
        assert len(features) >= count
        for feature in features:
            assert 58 <= feature["properties"]["label_lon"] <= 80
            assert 22 <= feature["properties"]["label_lat"] <= 40
            assert "label" not in feature["properties"]


def test_provinces_carry_names_and_leave_their_bounds_to_the_lines() -> None:
    provinces = basemap()["provinces"]["features"]
    assert {feature["geometry"] for feature in provinces} == {None}
    names = {feature["properties"]["name"] for feature in provinces}
    assert {"Paktika", "Khyber Pakhtunkhwa", "Balochistan"} <= names
    assert len(basemap()["province_lines"]["features"]) > 0


def test_towns_have_a_place_and_a_rank() -> None:
    cities = {city["name"]: city for city in basemap()["cities"]}
    assert {"Kabul", "Islamabad", "Peshawar"} <= set(cities)
    assert cities["Kabul"]["rank"] == cities["Islamabad"]["rank"] == 1
    assert 34 < cities["Kabul"]["latitude"] < 35


def test_the_line_says_its_version_length_and_tolerance() -> None:
    line = page_line()
    assert line["version"] == border_line().version
    assert (line["length_km"], line["tolerance_m"]) == (2790.2, 100.0)
    assert line["label"] == "recognised by Pakistan and most states, not recognised by Afghanistan"
    first, last = line["coordinates"][0], line["coordinates"][-1]
    assert first == [60.8729, 29.8585]
    assert last == [74.5646, 37.0309]
    assert 500 < len(line["coordinates"]) < 20_000


def test_a_mark_stands_at_every_hundredth_kilometre() -> None:
    marks = page_line()["marks"]
    assert [mark["km"] for mark in marks] == list(range(0, 2800, 100))
    for mark in marks:
        longitude, latitude = border_line().point_at(mark["km"])
        assert abs(mark["longitude"] - longitude) <= 0.00005
        assert abs(mark["latitude"] - latitude) <= 0.00005
