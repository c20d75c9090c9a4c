"""What stands where on a plate: in the page, nothing over anything else, every number there."""

from __future__ import annotations

import pytest

from geomap.plates.content import content_of
from geomap.plates.names import letters_of
from geomap.plates.sheet import Sheet
from geomap.plates.sizes import SIZES
from tests.plates.conftest import Composed, Selected

EVERY = [(size, view, "en") for size in SIZES for view in ("all", "AF", "compare")]
EVERY += [(size, "all", language) for size in SIZES for language in ("fa", "ps", "ur")]


def boxes(sheet: Sheet) -> list[tuple[str, float, float, float, float]]:
    """Every text with its left, bottom, right and top, in millimetres."""
    found = []
    for text in letters_of(sheet):
        extent = text.get_window_extent().transformed(sheet.axes.transData.inverted())
        found.append((text.get_text(), extent.x0, extent.y0, extent.x1, extent.y1))
    return found


@pytest.mark.parametrize(("size", "view", "language"), EVERY)
def test_all_text_lies_within_the_plate(
    composed: Composed, size: str, view: str, language: str
) -> None:
    sheet = composed(size, view, language)
    bottom, top = sheet.axes.get_ylim()
    for text, left, low, right, high in boxes(sheet):
        assert left > -0.2, text
        assert right < SIZES[size].width_mm + 0.2, text
        assert bottom - 0.2 < low, text
        assert high < top + 0.6, text


@pytest.mark.parametrize("size", SIZES)
def test_a_plate_has_the_size_that_it_says(composed: Composed, size: str) -> None:
    width, height = (side * 25.4 for side in composed(size).figure.get_size_inches())
    assert width == pytest.approx(SIZES[size].width_mm)
    if SIZES[size].height_mm:
        assert height == pytest.approx(SIZES[size].height_mm)
    else:
        # A printed page is 247 mm high at most in the journals that a page is made for.
        assert 80 < height < 290


def test_every_number_of_the_panel_stands_on_a_page(composed: Composed, selected: Selected) -> None:
    texts = " ".join(text.get_text() for text in letters_of(composed("page")))
    figures = content_of(selected()).figures
    assert figures
    for figure in figures:
        for mark in figure.marks:
            assert mark.words in texts
