from __future__ import annotations

import pytest

from geomap.language.catalogues import LANGUAGES
from geomap.model import Source
from geomap.plates.colophon import (
    DRAWN_WITH,
    credits_text,
    not_shown_text,
    short_credits_text,
    source_text,
    sources_text,
)
from tests.plates.conftest import Selected


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (Source("000_b933"), "document 000 · undated"),
        (Source("src-1", publisher="AJE", published="2025-10-12"), "AJE · 2025-10-12"),
        (Source("000_b933", title="A title"), "A title · undated"),
        (Source("src-1"), "src-1 · undated"),
    ],
)
def test_a_document_is_named_by_what_is_known_of_it(source: Source, words: str) -> None:
    assert source_text("en", source) == words


def test_every_document_is_named(selected: Selected) -> None:
    text = sources_text("en", selected())
    for document in selected().documents:
        assert source_text("en", document) in text


def test_what_is_not_on_the_map_is_counted(selected: Selected) -> None:
    text = not_shown_text("en", selected())
    assert "an eastern marketplace" in text
    assert "(7 claims)" in text
    assert "a whole country (15 claims)" in text
    assert not_shown_text("en", selected(places=("angoor-adda",))) == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_what_a_plate_is_drawn_with_is_credited(language: str) -> None:
    text = credits_text(language)
    assert "Leaflet" not in text
    assert "Patterson" not in text
    assert text.count("(") >= len(DRAWN_WITH)
    for words in ("OpenStreetMap", "ODbL 1.0", "GeoNames", "CC BY 4.0"):
        assert words in text
        assert words in short_credits_text(language)
