from __future__ import annotations

from geomap.gazetteer.provinces import provinces_of


def test_a_point_gets_the_province_of_its_own_country() -> None:
    at_the_line = (71.0, 34.1)
    assert provinces_of([at_the_line, (66.0, 32.0)], "AF") == ["nangarhar", "kandahar"]
    assert provinces_of([at_the_line], "PK") == ["khyber-pakhtunkhwa"]


def test_a_point_far_from_the_country_gets_none() -> None:
    assert provinces_of([(0.0, 0.0)], "AF") == [""]
    assert provinces_of([], "AF") == []
