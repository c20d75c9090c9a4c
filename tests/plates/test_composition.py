"""What stands where on a plate: in the page, nothing over anything else, every number there."""

from __future__ import annotations

from itertools import combinations

import pytest
from matplotlib.text import Text
from matplotlib.textpath import TextPath, text_to_path

from geomap.plates.content import content_of
from geomap.plates.names import letters_of
from geomap.plates.sheet import Sheet
from geomap.plates.sizes import SIZES
from tests.plates.conftest import Composed, Selected

EVERY = [(size, "all", "en") for size in SIZES]
EVERY += [("page", "AF", "en"), ("page", "compare", "en"), ("column", "compare", "ur")]
EVERY += [("page", "all", "fa"), ("card", "all", "ps"), ("slide", "all", "ur")]
ISOLATES = "\u2066\u2067\u2069"
Ink = tuple[str, float, float, float, float]


def ink_of(text: Text) -> Ink:
    """A text with the left, bottom, right and top of its letters, in millimetres."""
    prop, line, mm = text.get_fontproperties(), text.get_text(), 25.4 / 72
    drawn = TextPath((0, 0), line, prop=prop).get_extents()
    width, _, descent = text_to_path.get_text_width_height_descent(line, prop, ismath=False)
    x, y = text.get_position()
    left = x - width * mm * {"left": 0, "center": 0.5, "right": 1}[text.get_horizontalalignment()]
    base = y + descent * mm * (text.get_verticalalignment() == "bottom")
    ends = (drawn.x0 * mm, drawn.y0 * mm, drawn.x1 * mm, drawn.y1 * mm)
    return line, left + ends[0], base + ends[1], left + ends[2], base + ends[3]


def inks(sheet: Sheet) -> list[Ink]:
    return [ink_of(text) for text in letters_of(sheet) if text.get_text().strip(ISOLATES)]


@pytest.mark.parametrize(("size", "view", "language"), EVERY)
def test_all_text_lies_within_the_plate(
    composed: Composed, size: str, view: str, language: str
) -> None:
    sheet = composed(size, view, language)
    bottom, top = sheet.axes.get_ylim()
    found = inks(sheet)
    assert len(found) > 40
    for text, left, low, right, high in found:
        assert left > -0.2, text
        assert right < SIZES[size].width_mm + 0.2, text
        assert bottom - 0.1 < low, text
        assert high < top + 0.1, text


@pytest.mark.parametrize(("size", "view", "language"), EVERY)
def test_no_letters_lie_over_others(
    composed: Composed, size: str, view: str, language: str
) -> None:
    # Descenders and the marks above Arabic letters may reach into the next line's box.
    slack = 0.16 * SIZES[size].type_pt * 0.3528
    over = [
        (one[0], other[0])
        for one, other in combinations(inks(composed(size, view, language)), 2)
        if one[1] < other[3] - slack
        and other[1] < one[3] - slack
        and one[2] < other[4] - slack
        and other[2] < one[4] - slack
    ]
    assert over == []


@pytest.mark.parametrize("size", SIZES)
def test_a_plate_has_the_size_that_it_says(composed: Composed, size: str) -> None:
    width, height = (side * 25.4 for side in composed(size).figure.get_size_inches())
    assert width == pytest.approx(SIZES[size].width_mm)
    if SIZES[size].height_mm:
        assert height == pytest.approx(SIZES[size].height_mm)
    else:
        assert 80 < height <= SIZES[size].most_mm


def test_every_number_of_the_figures_on_a_page_stands_there(
    composed: Composed, selected: Selected
) -> None:
    texts = " ".join(text.get_text() for text in letters_of(composed("page")))
    content = content_of(selected())
    shown = [figure for figure in content.figures if figure.label in texts]
    left_out = len(content.figures) - len(shown)
    assert len({figure.label for figure in shown}) >= 4
    for figure in shown:
        for mark in figure.marks:
            assert mark.words in texts
    assert (left_out == 0) or "more figures are on the page" in texts


@pytest.mark.parametrize("size", SIZES)
def test_every_size_carries_what_no_plate_may_lack(
    composed: Composed, selected: Selected, size: str
) -> None:
    texts = " ".join(text.get_text() for text in letters_of(composed(size)))
    for words in (
        "As of 12 October 2025",
        "Point of view",
        "Figures are claims, not findings",
        "not recognised by Afghanistan",
        "Sources:",
        "7 claims",
        "OpenStreetMap",
        "ODbL 1.0",
        "23",
        "km",
    ):
        assert words in texts, words
    head = content_of(selected()).head
    assert head["kicker"].upper() in texts


def test_a_comparison_has_a_map_for_each_side(composed: Composed) -> None:
    scales = [t for t in letters_of(composed("page", "compare")) if t.get_text() == "250 km"]
    assert len(scales) == 2


def test_lines_that_run_left_begin_at_the_right(composed: Composed) -> None:
    found = {text.get_text(): text for text in letters_of(composed("page", "all", "fa"))}
    disclaimer = next(text for line, text in found.items() if "تا تاریخ" in line)
    assert disclaimer.get_horizontalalignment() == "right"
    assert disclaimer.get_position()[0] > SIZES["page"].width_mm - 5
