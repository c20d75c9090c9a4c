import csv
import json
import re
from functools import cache, lru_cache
from itertools import pairwise

import numpy as np
import pytest
import shapely
from shapely.geometry import shape

from geomap.border.attach import attach
from geomap.border.line import border_line, stretch
from geomap.border.sections import sections
from geomap.datafiles import data_path

FILES = (
    "countries.geojson",
    "provinces.geojson",
    "province_lines.geojson",
    "district_lines.geojson",
    "rivers.geojson",
)


@cache
def read(name):
    return json.loads(data_path("basemap", name).read_text(encoding="utf-8"))["features"]


@lru_cache(maxsize=1)
def provinces():
    return {f["properties"]["place_id"]: shape(f["geometry"]) for f in read("provinces.geojson")}


def test_every_province_is_there_once():
    codes = [f["properties"]["iso_3166_2"] for f in read("provinces.geojson")]
    assert codes == sorted(set(codes))
    assert [sum(c.startswith(side) for c in codes) for side in ("AF-", "PK-")] == [34, 7]
    assert {"AF-PAN", "AF-DAY", "AF-PKA", "AF-PIA", "PK-KP"} <= set(codes)
    assert "PK-TA" not in codes


def test_codes_and_ids_belong_to_their_names():
    names = {f["properties"]["iso_3166_2"]: f["properties"] for f in read("provinces.geojson")}
    for code, name in {
        "AF-PIA": "Paktia",
        "AF-PKA": "Paktika",
        "AF-PAN": "Panjshir",
        "AF-DAY": "Daykundi",
        "PK-GB": "Gilgit-Baltistan",
    }.items():
        assert names[code]["name"] == name
    for properties in names.values():
        assert properties["place_id"] == re.sub(r"[^a-z]+", "-", properties["name"].lower())


@pytest.mark.parametrize("name", ["countries.geojson", "provinces.geojson"])
def test_shapes_are_valid_and_hold_their_label(name):
    for feature in read(name):
        geometry = shape(feature["geometry"])
        assert geometry.is_valid
        assert geometry.contains(shapely.Point(feature["properties"]["label"]))


@pytest.mark.parametrize("name", FILES)
def test_everything_is_clipped_and_rounded(name):
    for feature in read(name):
        coordinates = shapely.get_coordinates(shape(feature["geometry"]))
        np.testing.assert_allclose(coordinates, coordinates.round(3), atol=1e-9)
        assert (coordinates >= (58, 22)).all()
        assert (coordinates <= (80, 40)).all()


def test_provinces_fit_together_without_gap_or_overlap():
    assert shapely.coverage_is_valid(list(provinces().values()))


def test_the_two_countries_are_their_provinces():
    for feature in read("countries.geojson"):
        side = feature["properties"]["iso_a2"]
        if side in ("AF", "PK"):
            own = [p for p, f in zip(provinces().values(), read("provinces.geojson"), strict=True)
                   if f["properties"]["iso_a2"] == side]  # fmt: skip
            difference = shapely.symmetric_difference(
                shape(feature["geometry"]), shapely.union_all(own)
            )
            assert difference.area < 1e-9


def test_countries_do_not_overlap():
    shapes = [shape(f["geometry"]) for f in read("countries.geojson")]
    union = shapely.union_all(shapes)
    assert sum(s.area for s in shapes) == pytest.approx(union.area, rel=1e-4)


def test_towns_are_in_their_provinces():
    for place_id, longitude, latitude in (
        ("khost", 69.92, 33.34),
        ("paktia", 69.23, 33.60),
        ("paktika", 68.79, 33.15),
        ("panjshir", 69.52, 35.31),
        ("daykundi", 66.13, 33.72),
        ("khyber-pakhtunkhwa", 70.10, 33.90),
        ("balochistan", 66.45, 30.92),
    ):
        assert provinces()[place_id].contains(shapely.Point(longitude, latitude)), place_id


def test_border_provinces_end_at_the_line():
    # 200 m of simplification, 80 m of rounding. Near the break between two provinces Natural
    # Earth has the break elsewhere; there it must be one of the two that ends at the line.
    bordering = [s for s in sections() if s.level == "adm1"]
    edges = {s.unit_id: shapely.boundary(provinces()[s.unit_id]) for s in bordering}
    for section in bordering:
        # Natural Earth's Chinese tripoint stands some kilometres off.
        to_km = min(section.to_km, border_line().length_km - 30)
        points = shapely.points(border_line().coordinates(section.from_km, to_km))
        side = shapely.union_all([edges[s.unit_id] for s in bordering if s.side == section.side])
        assert shapely.distance(side, points).max() * 111_000 < 350, section.unit_id
        own = shapely.distance(edges[section.unit_id], points) * 111_000
        assert np.quantile(own, 0.7) < 300, section.unit_id


def test_no_border_province_reaches_over_the_line():
    for section in (s for s in sections() if s.level == "adm1"):
        corners = shapely.get_coordinates(provinces()[section.unit_id])
        inner = (corners[:, 0] > 60.9) & (corners[:, 0] < 74.5)
        found = attach(*corners[inner].T, 300)
        assert set(found.side.tolist()) <= {section.side, "uncertain"}, section.unit_id


def test_province_lines_hold_no_international_border():
    line = stretch(0, border_line().length_km, 200)
    near = shapely.buffer(line, 0.002)
    for feature in read("province_lines.geojson"):
        lines = shape(feature["geometry"])
        assert lines.geom_type == "MultiLineString"
        assert shapely.intersection(lines, near).length < 0.02 * lines.length


def test_district_lines_meet_the_line_where_districts_do():
    breaks = {"AF": [], "PK": []}
    for section in (s for s in sections() if s.level == "adm2"):
        breaks[section.side].append(shapely.Point(border_line().point_at(section.from_km)))
    for feature in read("district_lines.geojson"):
        side = feature["properties"]["iso_a2"]
        lines = shape(feature["geometry"])
        assert lines.geom_type == "MultiLineString"
        reached = [point.distance(lines) * 111 < 1.5 for point in breaks[side]]
        # A break between provinces belongs to province_lines; the drawing lacks Chaman.
        assert sum(reached) / len(reached) > {"AF": 0.6, "PK": 0.55}[side], side


def test_no_district_line_reaches_over_the_line():
    for feature in read("district_lines.geojson"):
        corners = shapely.get_coordinates(shape(feature["geometry"]))
        found = attach(*corners.T, 1_500)
        assert set(found.side.tolist()) <= {feature["properties"]["iso_a2"], "uncertain"}


def test_afghan_district_lines_part_the_places_of_the_districts():
    # A district's own point is on the district's side of every edge that it shares: a straight way
    # between two neighbouring districts' points crosses a border of districts or provinces.
    with data_path("gazetteer/units.csv").open(encoding="utf-8", newline="") as handle:
        points = {
            row["place_id"]: shapely.Point(float(row["longitude"]), float(row["latitude"]))
            for row in csv.DictReader(handle)
        }
    borders = shapely.union_all(
        [
            shape(f["geometry"])
            for f in (*read("district_lines.geojson"), *read("province_lines.geojson"))
        ]
    )
    own = [s for s in sections() if (s.side, s.level) == ("AF", "adm2")]
    assert len(own) > 30
    # The borders within Badakhshan are drawn in part only.
    for one, two in pairwise(s for s in own if s.adm1 != "Badakhshan"):
        way = shapely.LineString([points[one.unit_id], points[two.unit_id]])
        assert way.intersects(borders), (one.unit_id, two.unit_id)


def test_rivers_are_named_in_the_pages_languages():
    named = [f["properties"] for f in read("rivers.geojson") if f["properties"]["name"]]
    assert len(named) > 20
    assert {frozenset(river["names"]) for river in named} == {frozenset({"ps", "fa", "ur"})}


def test_the_base_map_is_small():
    names = [*FILES, "towns.csv", "relief.webp"]
    assert sum(data_path("basemap", name).stat().st_size for name in names) <= 550_000
