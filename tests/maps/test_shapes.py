from __future__ import annotations

import shapely
from hypothesis import given
from hypothesis import strategies as st

from geomap.maps.shapes import drawn_shapes

DEGREES_OF_100_M = 100 / 111_320
LINES = st.lists(
    st.tuples(st.floats(60, 75), st.floats(29, 37)), min_size=2, max_size=30, unique=True
).map(shapely.LineString)


@given(LINES)
def test_a_shape_stays_within_what_it_is_simplified_to(line: shapely.LineString) -> None:
    (drawn,) = drawn_shapes([line])
    shape = shapely.geometry.shape(drawn)
    assert shapely.hausdorff_distance(shape, line) <= DEGREES_OF_100_M + 1e-4
    assert all(round(axis, 4) == axis for point in shape.coords for axis in point)


def test_nothing_stays_nothing() -> None:
    assert drawn_shapes([None]) == [None]
