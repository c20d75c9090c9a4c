from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.gazetteer.folding import fold


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz -'"))
def test_case_and_punctuation_do_not_matter(text: str) -> None:
    assert fold(text.upper()) == fold(text)
    assert fold(f"({text}),") == fold(text)


@given(st.text())
def test_a_key_holds_letters_digits_and_single_spaces_only(text: str) -> None:
    key = fold(text)
    assert key == " ".join(key.split())
    assert all(letter.isalnum() or letter == " " for letter in key)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Spīn Bōldak", "spin boldak"),
        ("‘Alī Khēl", "Ali Khel"),
        ("Spin Boldak–Chaman", "Spin Boldak-Chaman"),
        ("خیبر پښتونخوا", "خیبر پختونخوا"),
        ("څمکنۍ", "چمکنی"),
        ("كرم", "کرم"),
        ("قندھار", "قندهار"),
        ("انګور اډه", "انگور اڈہ"),
    ],
)
def test_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    assert fold(one) == fold(other)
