import hashlib

import numpy as np
import pytest
import shapely
from pyproj import Geod

from geomap.border.line import BorderLine, border_line, stretch
from geomap.datafiles import data_path
from geomap.errors import DataError, GeomapError

GEOD = Geod(ellps="WGS84")


def test_the_line_runs_from_the_iranian_tripoint_to_the_chinese_one():
    line = border_line()
    assert line.point_at(0) == pytest.approx((60.872855, 29.858546), abs=1e-9)
    assert line.point_at(line.length_km) == pytest.approx((74.564626, 37.030852), abs=1e-9)
    assert len(line.km) == len(line.longitude) == len(line.latitude) == 34_559


def test_its_length_is_that_of_the_geodesic_on_wgs84():
    line = border_line()
    metres = GEOD.line_length(line.longitude, line.latitude)
    assert line.length_km == pytest.approx(2790.218, abs=0.001)
    assert line.length_km * 1000 == pytest.approx(metres, abs=0.002)


def test_every_chainage_is_the_geodesic_length_up_to_its_vertex():
    line = border_line()
    lengths = np.cumsum(GEOD.line_lengths(line.longitude, line.latitude)) / 1000
    np.testing.assert_allclose(line.km[1:], lengths, atol=1e-6)
    assert (np.diff(line.km) > 0).all()


def test_the_line_does_not_cross_or_touch_itself():
    line = border_line()
    assert shapely.linestrings(line.longitude, line.latitude).is_simple


def test_the_version_is_the_hash_of_the_file():
    digest = hashlib.sha256(data_path("line/durand_line.npy").read_bytes()).hexdigest()
    assert border_line().version == digest[:12]


def test_the_version_is_the_one_that_the_readme_names():
    assert f"`{border_line().version}`" in data_path("line/README.md").read_text(encoding="utf-8")


def test_a_stretch_keeps_its_ends_and_every_vertex_between():
    line = border_line()
    coordinates = line.coordinates(1000.0, 1010.0)
    assert tuple(coordinates[0]) == line.point_at(1000.0)
    assert tuple(coordinates[-1]) == line.point_at(1010.0)
    assert len(coordinates) == 2 + int(((line.km > 1000) & (line.km < 1010)).sum())
    assert GEOD.line_length(*coordinates.T) == pytest.approx(10_000, abs=0.5)


def test_the_whole_line_is_a_stretch():
    assert len(stretch(0, border_line().length_km).coords) == 34_559


def test_a_stretch_inside_one_edge_has_two_points():
    assert len(stretch(10.0, 10.001).coords) == 2


@pytest.mark.parametrize("tolerance_m", [50, 200, 1000])
def test_a_simplified_stretch_stays_within_its_tolerance(tolerance_m):
    full, simple = stretch(1100, 1200), stretch(1100, 1200, tolerance_m)
    frame = [
        shapely.transform(g, lambda c: (c - (68.4, 31.8)) * (94_700, 110_900))
        for g in (full, simple)
    ]
    assert shapely.hausdorff_distance(*frame, densify=0.05) <= tolerance_m * 1.05
    assert len(simple.coords) < len(full.coords)
    assert simple.coords[0] == pytest.approx(full.coords[0], abs=1e-12)
    assert simple.coords[-1] == pytest.approx(full.coords[-1], abs=1e-12)


@pytest.mark.parametrize(("from_km", "to_km"), [(-1, 5), (5, 3000), (7, 7), (9, 8), (np.nan, 3)])
def test_a_stretch_off_the_line_is_refused(from_km, to_km):
    with pytest.raises(GeomapError, match="km"):
        stretch(from_km, to_km)


def test_km_off_the_line_names_its_length():
    with pytest.raises(ValueError, match=r"0 to 2790\.218"):
        border_line().point_at(2800)


def test_a_damaged_file_says_so(tmp_path, monkeypatch):
    broken = tmp_path / "durand_line.npy"
    broken.write_bytes(b"not an array")
    monkeypatch.setattr("geomap.border.line.data_path", lambda _: broken)
    with pytest.raises(DataError, match="damaged"):
        border_line.__wrapped__()


def test_the_line_cannot_be_changed_by_accident():
    with pytest.raises(AttributeError):
        border_line().version = "x"
    assert isinstance(border_line(), BorderLine)
