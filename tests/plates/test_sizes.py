from __future__ import annotations

import pytest

from geomap.plates.sizes import FORMATS, SIZES


def test_a_card_is_counted_in_pixels() -> None:
    card = SIZES["card"]
    assert card.pixels == (1200, 630)
    assert card.width_mm / 25.4 * 96 == pytest.approx(1200)
    assert card.height_mm / 25.4 * 96 == pytest.approx(630)


def test_a_slide_is_sixteen_by_nine() -> None:
    slide = SIZES["slide"]
    assert slide.width_mm / slide.height_mm == pytest.approx(16 / 9, rel=1e-3)


def test_type_is_no_smaller_than_print_allows() -> None:
    # The smallest is 0.78 of it, 0.66 on what is looked at on a screen.
    assert all(size.type_pt * 0.78 >= 5 for size in SIZES.values())
    assert list(FORMATS) == sorted(FORMATS)
