from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from geomap.maps.combinations import combinations

LETTERS = st.sampled_from("abc")


@given(st.lists(st.tuples(LETTERS, LETTERS)))
def test_rows_of_one_combination_share_its_number(rows: list[tuple[str, str]]) -> None:
    columns = [np.array([row[at] for row in rows], dtype=object) for at in (0, 1)]
    codes, first = combinations(*columns)
    assert [rows[first[code]] for code in codes] == rows
    assert [rows[row] for row in first] == list(dict.fromkeys(rows))
