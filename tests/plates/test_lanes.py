from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.plates.lanes import lanes_of, spread

LABELS = st.lists(st.tuples(st.floats(0, 100), st.floats(0.5, 30)), min_size=1, max_size=5)


@given(LABELS)
def test_labels_neither_touch_nor_leave_the_ends(labels: list[tuple[float, float]]) -> None:
    centres, widths = zip(*labels, strict=True)
    found = spread(centres, widths, 0, 100, 1)
    if found is None:
        assert sum(widths) + len(widths) - 1 > 100
        return
    ends = sorted((c - w / 2, c + w / 2) for c, w in zip(found, widths, strict=True))
    assert ends[0][0] >= -1e-6
    assert ends[-1][1] <= 100 + 1e-6
    for (_, right), (left, _) in pairwise(ends):
        assert left - right >= 1 - 1e-6


def test_a_label_that_has_room_stands_under_its_dot() -> None:
    assert spread([20, 70], [10, 10], 0, 100, 1) == [20, 70]


def test_equal_dots_keep_their_order() -> None:
    left, right = spread([50, 50], [10, 10], 0, 100, 2) or (0, 0)
    assert left < right
    assert right - left == pytest.approx(12)


SPANS = st.lists(st.tuples(st.floats(0, 90), st.floats(0.1, 30)), min_size=1, max_size=8)


@given(SPANS)
def test_stretches_of_one_lane_never_overlap(spans: list[tuple[float, float]]) -> None:
    items = [[(start, start + length)] for start, length in spans]
    lanes = lanes_of(items)
    for i, one in enumerate(items):
        for j, other in enumerate(items[:i]):
            if lanes[i] == lanes[j]:
                assert one[0][0] >= other[0][1] or other[0][0] >= one[0][1]


def test_the_nearest_free_lane_is_taken() -> None:
    assert lanes_of([[(0, 10)], [(5, 15)], [(10, 20)], [(30, 40), (50, 60)]]) == [0, 1, 0, 0]
