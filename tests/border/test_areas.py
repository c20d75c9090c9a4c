import numpy as np
import pytest
import shapely
from pyproj import Geod

from geomap.border.areas import side_area
from geomap.border.attach import attach
from geomap.errors import ValueFault

GEOD = Geod(ellps="WGS84")
TORKHAM = 71.0967, 34.1253


def area_m2(geometry):
    return abs(GEOD.geometry_area_perimeter(geometry)[0])


def points_in(geometry, count=400):
    rng = np.random.default_rng(3)
    west, south, east, north = geometry.bounds
    points = rng.uniform((west, south), (east, north), (count * 8, 2))
    return points[shapely.contains_xy(geometry, *points.T)][:count]


def test_the_whole_disc_is_geodesic():
    disc = side_area(*TORKHAM, 5_000, "AF|PK")
    rim = shapely.get_coordinates(disc)
    start = np.tile(TORKHAM, (len(rim), 1)).T
    np.testing.assert_allclose(GEOD.inv(*start, *rim.T)[2], 5_000, atol=0.01)
    assert area_m2(disc) == pytest.approx(np.pi * 5_000**2, rel=0.001)


@pytest.mark.parametrize(
    ("longitude", "latitude", "radius_m"),
    [
        (*TORKHAM, 3_000),
        (68.42, 31.76, 8_000),  # the finger: the line passes the disc more than once
        (66.45, 30.92, 20_000),
        (60.9, 29.85, 20_000),  # the line ends inside the disc
        (74.56, 37.03, 20_000),
        (69.5, 33.0, 300_000),
    ],
)
def test_the_two_sides_fill_the_disc_and_each_keeps_to_its_own(longitude, latitude, radius_m):
    whole = side_area(longitude, latitude, radius_m, "AF|PK")
    parts = {s: side_area(longitude, latitude, radius_m, s) for s in ("AF", "PK")}
    assert sum(map(area_m2, parts.values())) == pytest.approx(area_m2(whole), rel=1e-4)
    for side, part in parts.items():
        assert part.is_valid
        assert part.geom_type in ("Polygon", "MultiPolygon")
        found = attach(*points_in(part).T)
        assert (found.side[found.distance_m > 5] == side).all()


def test_a_disc_that_stays_on_its_side_is_whole():
    whole, own = (side_area(69.2, 34.5, 5_000, side) for side in ("AF|PK", "AF"))
    assert area_m2(own) == pytest.approx(area_m2(whole), rel=1e-9)


def test_a_disc_that_never_reaches_the_side_is_empty():
    assert side_area(69.2, 34.5, 5_000, "PK").is_empty


@pytest.mark.parametrize("side", ["", "af", "PK|AF", "uncertain"])
def test_an_unknown_side_is_refused(side):
    with pytest.raises(ValueFault, match=r"AF, PK, AF\|PK"):
        side_area(69.2, 34.5, 5_000, side)


@pytest.mark.parametrize("radius_m", [0, -1, float("nan"), 2e6])
def test_an_impossible_radius_is_refused(radius_m):
    with pytest.raises(ValueFault, match="radius_m"):
        side_area(69.2, 34.5, radius_m, "AF")
