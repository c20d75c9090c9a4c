from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.model.digits import plain_digits


@pytest.mark.parametrize("written", ["2025", "٢٠٢٥", "۲۰۲۵", "२०२५", "２０２５"])
def test_a_number_of_any_script_is_the_same_number(written: str) -> None:
    assert plain_digits(written) == "2025"


@pytest.mark.parametrize("text", ["²", "½", "Ⅷ", "五", "fifty", ""])
def test_what_is_no_decimal_digit_stays(text: str) -> None:
    assert plain_digits(text) == text


@given(st.text(st.characters() | st.characters(categories=["Nd"])))
def test_nothing_but_digits_changes(text: str) -> None:
    plain = plain_digits(text)
    assert len(plain) == len(text)
    assert plain_digits(plain) == plain
    for before, after in zip(text, plain, strict=True):
        assert after == before or (before.isdecimal() and int(before) == int(after))
        assert not after.isdecimal() or after in "0123456789"
