from __future__ import annotations

from collections.abc import Callable

import pytest

from geomap.language.catalogues import LANGUAGES
from geomap.plates import text_alternative
from tests.plates.conftest import Selected


def test_it_says_in_words_what_the_plate_shows(
    selected: Selected, golden: Callable[[str, str], None]
) -> None:
    golden("plate-all.txt", text_alternative(selected()) + "\n")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_tells_both_sides_figures(selected: Selected, language: str) -> None:
    text = text_alternative(selected(), language)
    numbers = ("58", "23") if language in ("en", "ur") else ("۵۸", "۲۳")
    assert all(number in text for number in numbers)
    assert "{" not in text
    assert len(text.splitlines()) > 8


def test_it_is_in_the_recipes_language_unless_another_is_asked_for(selected: Selected) -> None:
    urdu = selected(language="ur")
    assert text_alternative(urdu) == text_alternative(selected(), "ur")
    assert text_alternative(urdu, "en") == text_alternative(selected())
