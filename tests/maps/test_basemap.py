from __future__ import annotations

import base64
import csv
import json
from pathlib import Path

import pytest

from geomap.border.line import border_line
from geomap.datafiles import data_path
from geomap.errors import DataError
from geomap.gazetteer.loading import load_folder
from geomap.maps import basemap as module
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
    names = {feature["properties"]["name"]: feature["properties"]["names"] for feature in provinces}
    assert {"Paktika", "Khyber Pakhtunkhwa", "Balochistan"} <= set(names)
    assert names["Kandahar"]["fa"] == "قندهار"
    assert len(basemap()["province_lines"]["features"]) > 0


def test_districts_and_rivers_of_both_sides_are_named_in_the_pages_languages() -> None:
    ground = basemap()
    assert len(ground["districts"]) == 398 + 160
    sides = [f["properties"]["iso_a2"] for f in ground["district_lines"]["features"]]
    assert sides == ["AF", "PK"]
    rivers = {f["properties"]["name"]: f["properties"] for f in ground["rivers"]["features"]}
    assert rivers["Kabul"]["names"]["ur"] == "دریائے کابل"
    assert {"Kurram", "Gomal", "Helmand", "Indus", "Kunar"} <= set(rivers)
    assert {river["rank"] for river in rivers.values()} <= {1, 2, 3, 4}


def test_towns_have_a_place_a_rank_and_the_gazetteers_names() -> None:
    towns = {town["name"]: town for town in basemap()["towns"]}
    assert {"Kabul", "Islamabad", "Peshawar", "Spin Boldak", "Parachinar"} <= set(towns)
    assert towns["Kabul"]["rank"] == towns["Islamabad"]["rank"] == 1
    assert 34 < towns["Kabul"]["latitude"] < 35
    assert towns["Torkham"]["crossing"]
    assert towns["Torkham"]["names"]["ps"] == "تورخم"
    assert {town["rank"] for town in towns.values()} == set(range(1, 8))


def test_small_towns_are_named_beside_the_line_and_not_far_off() -> None:
    places, _ = load_folder(data_path("gazetteer"))
    with data_path("basemap", "towns.csv").open(encoding="utf-8", newline="") as file:
        ranks = {row["place_id"]: int(row["rank"]) for row in csv.DictReader(file)}
    assert [place_id for place_id in ranks if place_id not in places] == []
    small = [places[place_id] for place_id, rank in ranks.items() if rank == 7]
    assert len(small) > 300
    assert max(place.coordinate_uncertainty_m for place in small) <= 3_000


def test_the_relief_is_a_picture_in_the_page_itself() -> None:
    relief = basemap()["relief"]
    head, packed = relief["picture"].split(",")
    assert head == "data:image/webp;base64"
    picture = base64.b64decode(packed, validate=True)
    assert (picture[:4], picture[8:12]) == (b"RIFF", b"WEBP")
    assert len(picture) <= 120_000
    assert relief["bounds"] == [[22, 58], [40, 80]]


def test_a_town_that_the_gazetteer_lacks_is_a_fault_with_its_mend(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    table = tmp_path / "towns.csv"
    table.write_text("place_id,name,rank\natlantis,Atlantis,1\n", encoding="utf-8")
    monkeypatch.setattr(module, "data_path", lambda *_: table)
    with pytest.raises(DataError, match=r"basemap/towns\.csv.*'atlantis'.*run the script"):
        module._towns({})


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
