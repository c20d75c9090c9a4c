from __future__ import annotations

import pytest

from geomap.gazetteer.lineside import metres_from_line


def test_distances_are_good_to_a_few_kilometres() -> None:
    torkham, kabul, karachi = metres_from_line([(71.093, 34.123), (69.17, 34.53), (67.01, 24.86)])
    assert torkham < 6_000
    assert kabul == pytest.approx(84_000, abs=12_000)
    assert karachi == pytest.approx(554_000, abs=12_000)


def test_no_points_have_no_distances() -> None:
    assert metres_from_line([]) == []
