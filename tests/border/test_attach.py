import subprocess
import sys
from functools import lru_cache
from importlib import import_module

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import Geod
from scipy.spatial import cKDTree

from geomap.border.attach import FEW, attach
from geomap.border.attach_geometries import attach_geometries
from geomap.border.ellipsoid import positions
from geomap.border.line import border_line, stretch
from geomap.border.samples import samples
from geomap.border.table import FROM_M, table
from geomap.border.visible import visible
from geomap.errors import ValueFault

GEOD = Geod(ellps="WGS84")
SPACING_M = 20


@lru_cache(maxsize=1)
def dense_line():
    """The line with a point at least every 20 m, made without any of geomap's own geometry."""
    line = border_line()
    pieces = np.ceil(np.diff(line.km) * 1000 / SPACING_M).astype(int)
    at = np.repeat(np.arange(len(pieces)), pieces)
    part = np.concatenate([np.arange(n) / n for n in pieces])
    columns = (line.longitude, line.latitude, line.km)
    return tuple(np.append(v[at] + part * np.diff(v)[at], v[-1]) for v in columns)


def brute_force(longitude, latitude):
    """Distance in metres and km of the nearest of the dense points, by geographiclib."""
    lon, lat, km = dense_line()
    rough = np.hypot((lon - longitude) * np.cos(np.radians((lat + latitude) / 2)), lat - latitude)
    near = np.flatnonzero(rough <= rough.min() * 1.05 + 0.005)
    start = np.full(len(near), longitude), np.full(len(near), latitude)
    metres = GEOD.inv(*start, lon[near], lat[near])[2]
    return metres.min(), km[near[metres.argmin()]]


def around_the_line(count, reach_m, seed=7):
    rng = np.random.default_rng(seed)
    km = rng.uniform(0, border_line().length_km, count)
    lon = np.interp(km, border_line().km, border_line().longitude)
    lat = np.interp(km, border_line().km, border_line().latitude)
    azimuth, metres = rng.uniform(0, 360, count), reach_m * np.sqrt(rng.uniform(0, 1, count))
    return GEOD.fwd(lon, lat, azimuth, metres)[:2]


@lru_cache(maxsize=1)
def afghan_ground():
    """Everything north of the line, prolonged due west and due east, as one polygon."""
    path = np.stack([border_line().longitude, border_line().latitude], axis=1)
    rim = [(40, path[0, 1]), *path.tolist(), (95, path[-1, 1]), (95, 60), (40, 60)]
    polygon = shapely.Polygon(rim)
    shapely.prepare(polygon)
    return polygon


@pytest.mark.parametrize(
    ("name", "longitude", "latitude", "side"),
    [
        ("Kabul", 69.18, 34.53, "AF"),
        ("Herat", 62.20, 34.34, "AF"),
        ("Zaranj", 61.86, 30.96, "AF"),
        ("Spin Boldak", 66.400, 31.006, "AF"),
        ("Angle of the Wakhan", 74.80, 37.24, "AF"),
        ("Peshawar", 71.58, 34.01, "PK"),
        ("Lahore", 74.35, 31.55, "PK"),
        ("Karachi", 67.01, 24.86, "PK"),
        ("Gwadar", 62.33, 25.12, "PK"),
        ("Khunjerab", 75.42, 36.85, "PK"),
        ("Parachinar", 70.10, 33.90, "PK"),
    ],
)
def test_towns_are_on_their_side(name, longitude, latitude, side):
    assert attach(longitude, latitude).side.tolist() == [side], name


def test_torkham_with_its_radius_is_on_neither_side():
    found = attach(71.0967, 34.1253, 3000)
    assert found.side.tolist() == ["uncertain"]
    assert found.distance_m[0] == pytest.approx(238, abs=2)
    assert found.km[0] == pytest.approx(1938.39, abs=0.05)
    assert attach(71.0967, 34.1253, 200).side.tolist() == ["PK"]


def test_beyond_the_ends_north_is_left():
    west, east = border_line().point_at(0), border_line().point_at(border_line().length_km)
    for longitude, latitude in ((west[0] - 2, west[1]), (east[0] + 2, east[1])):
        found = attach([longitude] * 2, [latitude + 0.5, latitude - 0.5])
        assert found.side.tolist() == ["AF", "PK"]
        assert found.km[0] in (0.0, border_line().length_km)


@pytest.mark.parametrize("reach_m", [300, 5_000, 100_000])
def test_sides_agree_with_the_polygon_north_of_the_line(reach_m):
    longitude, latitude = around_the_line(5_000, reach_m)
    found = attach(longitude, latitude)
    # Beyond the ends a parallel and the great circle that leaves due west or east part slowly.
    doubtful = np.isin(found.km, (0, border_line().length_km)) & (
        np.abs(latitude - found.foot_latitude) < 0.005
    )
    expected = shapely.contains_xy(afghan_ground(), longitude, latitude)
    np.testing.assert_array_equal((found.side == "AF")[~doubtful], expected[~doubtful])
    assert doubtful.mean() < 0.001


def test_side_near_a_zigzag_needs_more_than_the_nearest_edge():
    # Points whose nearest point is a bend: one edge alone gets many of them wrong.
    longitude, latitude = around_the_line(5_000, 100)
    expected = shapely.contains_xy(afghan_ground(), longitude, latitude)
    found = attach(longitude, latitude)
    line = border_line()
    edge = np.clip(np.searchsorted(line.km, found.km), 0, len(line.km) - 2)
    lon, lat = line.longitude[edge], line.latitude[edge]
    cross = (line.longitude[edge + 1] - lon) * (latitude - lat)
    cross -= (line.latitude[edge + 1] - lat) * (longitude - lon)
    assert ((cross > 0) != expected).mean() > 0.05
    np.testing.assert_array_equal(found.side == "AF", expected)


def set_limits(monkeypatch, *, few, many):
    module = import_module("geomap.border.attach")
    monkeypatch.setattr(module, "FEW", few)
    monkeypatch.setattr(module, "MANY", many)


@pytest.mark.parametrize(
    "limits", [{"few": 99, "many": 99}, {"few": 0, "many": 99}, {"few": 0, "many": 0}]
)
@pytest.mark.parametrize("reach_m", [50, 5_000, 20_000, 100_000, 400_000])
def test_distances_agree_with_brute_force_to_a_metre(reach_m, limits, monkeypatch):
    longitude, latitude = around_the_line(60, reach_m, seed=reach_m)
    set_limits(monkeypatch, **limits)
    found = attach(longitude, latitude)
    for at in range(len(found)):
        metres, km = brute_force(longitude[at], latitude[at])
        slack = min(SPACING_M / 2, SPACING_M**2 / 8 / metres)
        assert metres - slack - 1 <= found.distance_m[at] <= metres + 1
        if abs(found.km[at] - km) > 0.5:  # two places equally near: both must be right
            foot = found.foot_longitude[at], found.foot_latitude[at]
            assert GEOD.inv(longitude[at], latitude[at], *foot)[2] <= metres + 1


@settings(max_examples=60, deadline=None)
@given(st.floats(58, 80), st.floats(24, 40))
def test_the_distance_is_the_geodesic_to_the_foot_and_the_foot_is_at_the_km(longitude, latitude):
    found = attach(longitude, latitude)
    foot = found.foot_longitude[0], found.foot_latitude[0]
    assert GEOD.inv(longitude, latitude, *foot)[2] == pytest.approx(found.distance_m[0], abs=0.5)
    assert border_line().point_at(found.km[0]) == pytest.approx(foot, abs=1e-7)


@settings(max_examples=60, deadline=None)
@given(st.floats(1, 2789), st.floats(-2000, 2000))
def test_nothing_is_nearer_than_what_was_found(km, offset_m):
    longitude, latitude, _ = GEOD.fwd(*border_line().point_at(km), 10.0, offset_m)
    found = attach(longitude, latitude)
    assert found.distance_m[0] <= abs(offset_m) + 0.01
    metres, _ = brute_force(longitude, latitude)
    assert found.distance_m[0] <= metres + 0.01


def test_a_point_on_the_line_has_no_side():
    line = border_line()
    found = attach(line.longitude[5000], line.latitude[5000])
    assert found.distance_m[0] == 0
    assert found.side.tolist() == ["uncertain"]
    assert found.km[0] == pytest.approx(line.km[5000], abs=1e-9)


def test_the_finger_at_km_1147_to_1188_keeps_its_two_edges_apart():
    near, far = border_line().point_at(1147), border_line().point_at(1188)
    assert GEOD.inv(*near, *far)[2] < 2_500
    middle = (near[0] + far[0]) / 2, (near[1] + far[1]) / 2
    expected = "AF" if shapely.contains_xy(afghan_ground(), *middle) else "PK"
    assert attach(*middle).side.tolist() == [expected]
    assert abs(attach(*near).km[0] - 1147) < 0.001
    assert abs(attach(*far).km[0] - 1188) < 0.001


def test_the_quick_way_for_few_and_the_way_for_many_give_the_same():
    longitude, latitude = around_the_line(FEW * 2, 100_000)
    many = attach(longitude, latitude)
    for at in range(0, len(many), 40):
        few = attach(longitude[at], latitude[at])
        assert few.km[0] == many.km[at]
        assert few.distance_m[0] == many.distance_m[at]
        assert few.side[0] == many.side[at]


@pytest.mark.parametrize("reach_m", [10_000, 100_000, 400_000])
def test_the_table_for_very_many_and_the_tree_give_the_same(reach_m, monkeypatch):
    longitude, latitude = around_the_line(40_000, reach_m)
    by_tree = attach(longitude, latitude)
    set_limits(monkeypatch, few=0, many=0)
    by_table = attach(longitude, latitude)
    assert (table().find(longitude, latitude)[1] > 0).mean() > 0.05
    # Edges of the table are longer, so that they pass some millimetres below the ellipsoid.
    np.testing.assert_allclose(by_table.distance_m, by_tree.distance_m, atol=0.02, rtol=0)
    np.testing.assert_array_equal(by_table.side, by_tree.side)
    assert (np.abs(by_table.km - by_tree.km) > 0.01).mean() < 0.0005


def test_the_table_holds_far_points_alone_and_knows_its_limits():
    longitude, latitude = around_the_line(20_000, 30_000)
    known = table().find(longitude, latitude)[1] > 0
    assert attach(longitude, latitude).distance_m[known].min() >= FROM_M
    for outside in ((0, 0), (-68, 34), (68, -34), (68, 80), (179, 34), (68, 20)):
        assert table().find(*np.array(outside, dtype=float)[:, None])[1].tolist() == [0]


@pytest.mark.parametrize("distance_m", [3_000, 10_000, 50_000])
def test_whatever_is_nearest_from_afar_is_visible(distance_m):
    points = samples().points
    longitude, latitude = around_the_line(100_000, 120_000)
    metres, nearest = cKDTree(points).query(positions(longitude, latitude))
    far = metres >= distance_m
    seen = visible(samples(), distance_m)
    assert np.isin(nearest[far], seen).all()
    assert len(seen) < len(points) / 3


def test_order_and_chunks_do_not_show(monkeypatch):
    longitude, latitude = around_the_line(1_000, 50_000)
    whole = attach(longitude, latitude)
    monkeypatch.setattr(import_module("geomap.border.attach"), "CHUNK", 300)
    np.testing.assert_array_equal(attach(longitude, latitude).km, whole.km)


def test_arguments_broadcast_and_nothing_gives_nothing():
    found = attach([69.18, 71.58], [34.53, 34.01], 1e6)
    assert found.side.tolist() == ["uncertain", "uncertain"]
    assert len(attach([], [])) == 0
    assert found.line_version == border_line().version


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (([69.0, np.nan], [34.0, 34.0]), "longitude nan of point 1"),
        ((34.0, 690.0), "latitude 690"),
        ((69.0, 34.0, -5.0), "uncertainty_m -5"),
        ((69.0, 34.0, np.nan), "uncertainty_m nan"),
    ],
)
def test_faulty_points_are_named(arguments, message):
    with pytest.raises(ValueFault, match=message):
        attach(*arguments)


def test_one_point_needs_numpy_alone():
    code = (
        "import sys; from geomap.border import attach; attach(69.2, 34.5);"
        "print([m for m in ('scipy', 'shapely', 'pyproj', 'pandas') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_points_come_out_as_attach_has_them():
    longitude, latitude = around_the_line(50, 50_000)
    found = attach_geometries(shapely.points(longitude, latitude))
    np.testing.assert_array_equal(found.km, attach(longitude, latitude).km)


def test_a_shape_across_the_line_meets_it_at_the_first_place():
    found = attach_geometries([shapely.box(70, 33, 72, 35)])
    assert found.distance_m.tolist() == [0]
    assert found.side.tolist() == ["uncertain"]
    inside = shapely.intersection(stretch(0, border_line().length_km), shapely.box(70, 33, 72, 35))
    first = shapely.get_coordinates(inside)
    assert found.km[0] == pytest.approx(attach(*first.T).km.min(), abs=1e-4)


def test_a_road_beside_the_line_is_measured_between_its_vertices():
    # One long edge in parallel to the line's straight run in the desert.
    run = np.array([border_line().point_at(60), border_line().point_at(100)])
    road = shapely.LineString(run + np.array([0, 0.02]))
    found = attach_geometries([road])
    along = shapely.get_coordinates(shapely.segmentize(road, 0.0005))
    assert found.distance_m[0] == pytest.approx(attach(*along.T).distance_m.min(), abs=1)
    assert found.side.tolist() == ["AF"]


def test_a_shape_takes_its_uncertainty_along():
    box = shapely.box(71.0, 34.0, 71.01, 34.01)
    found = attach_geometries([box, box], [0, 50_000])
    assert found.side.tolist() == ["PK", "uncertain"]


@pytest.mark.parametrize("nothing", [None, shapely.Point()])
def test_an_empty_shape_is_refused(nothing):
    with pytest.raises(ValueFault, match="geometry 1 is empty"):
        attach_geometries([shapely.Point(69, 34), nothing])
