from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.plates.sheet import Box, Sheet, clean
from geomap.plates.sizes import SIZES

WORDS = "Kabul says that at least 58 soldiers were killed along the whole border in one night"


@pytest.fixture(scope="module")
def sheet() -> Sheet:
    return Sheet(SIZES["column"], "en")


def test_a_paragraph_is_no_wider_than_its_column(sheet: Sheet) -> None:
    style = sheet.style()
    lines = sheet.wrapped(WORDS, style, 40)
    assert len(lines) > 1
    assert " ".join(lines) == WORDS
    assert all(sheet.width(line, style) <= 40 for line in lines)


def test_a_paragraph_that_is_cut_says_so(sheet: Sheet) -> None:
    sheet.paragraph((0, 40), 0, WORDS, sheet.style(), most=1)
    assert sheet.axes.texts[-1].get_text().endswith("…")


def test_a_word_longer_than_the_column_stands_alone(sheet: Sheet) -> None:
    assert sheet.wrapped("a Donaudampfschiff b", sheet.style(), 5) == ["a", "Donaudampfschiff", "b"]


@given(st.text())
def test_what_is_set_can_be_printed(text: str) -> None:
    cleaned = clean(text)
    assert "\n" not in cleaned
    assert all(char >= " " and not 0x7F <= ord(char) < 0xA0 for char in cleaned)
    assert not any(0xD800 <= ord(char) < 0xE000 for char in cleaned)


def test_a_line_runs_as_its_language_does_whatever_it_begins_with() -> None:
    leftward = Sheet(SIZES["column"], "ur")
    assert leftward.leftward
    assert leftward.line("ISPR") == "\u2067ISPR\u2069"
    rightward = Sheet(SIZES["column"], "en")
    assert rightward.line("کابل") == "\u2066کابل\u2069"
    assert rightward.line("Kabul") == "Kabul"


def test_mathematics_and_templates_stay_text(sheet: Sheet) -> None:
    text = sheet.text(1, -1, "$x^2$ {{7*7}}", sheet.style())
    assert not text.get_parse_math()
    assert text.get_text() == "$x^2$ {{7*7}}"


def test_a_box_has_its_sides() -> None:
    box = Box(1, -20, 11, -5).within(1)
    assert (box.left, box.bottom, box.right, box.top) == (2, -19, 10, -6)
    assert (box.width, box.height) == (8, 13)
