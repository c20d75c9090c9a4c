from __future__ import annotations

import pytest

from geomap.embeds import Map
from geomap.embeds.picture import draw, fitted, pixels


def test_a_picture_has_a_size(shown: Map) -> None:
    width, height = pixels(shown.png)
    assert (width, height) == shown.size
    assert 600 <= width <= 2400
    assert 600 <= height <= 2400


def test_what_is_no_png_has_none() -> None:
    with pytest.raises(ValueError, match="no PNG"):
        pixels(b"GIF89a")


def test_a_picture_can_be_drawn_as_vectors(shown: Map, printed: bytes) -> None:
    assert printed.startswith(b"%PDF-")
    assert draw(shown.selection, "svg").startswith(b"<?xml")


def test_a_picture_is_fitted_into_a_space() -> None:
    assert fitted((1000, 500), 15, 18) == (15, 7.5)
    assert fitted((500, 1000), 15, 18) == (9, 18)


def test_the_words_name_both_sides(shown: Map) -> None:
    assert "Afghan officials" in shown.text
    assert "Pakistani officials" in shown.text
