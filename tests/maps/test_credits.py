from __future__ import annotations

import pytest

from geomap.gazetteer import Gazetteer
from geomap.language.catalogues import LANGUAGES, catalogue
from geomap.maps.assets import leaflet_script
from geomap.maps.credits import credits_in

CREDITS = credits_in("en")
WORDS = " ".join(value for credit in CREDITS for value in credit.values())


@pytest.mark.parametrize("credit", CREDITS, ids=lambda credit: credit["what"])
def test_every_credit_says_what_from_whom_and_under_which_licence(credit: dict[str, str]) -> None:
    assert set(credit) == {"what", "source", "licence"}
    assert all(credit.values())


@pytest.mark.parametrize(
    "name", ["OpenStreetMap", "ODbL", "Natural Earth", "GeoNames", "CC BY 4.0", "OCHA", "Leaflet"]
)
def test_whoever_asks_to_be_named_is_named(name: str) -> None:
    assert name in WORDS


def test_the_library_that_is_credited_is_the_one_that_draws() -> None:
    assert "Leaflet 1.9.3" in WORDS
    assert "Leaflet 1.9.3" in leaflet_script()[:300]


def test_every_source_of_the_gazetteer_is_credited() -> None:
    families = ("GeoNames", "OCHA COD-AB", "geoBoundaries", "OpenStreetMap")
    used = {
        family for place in Gazetteer.shipped() for family in families if family in place.source
    }
    assert used
    assert all(family in WORDS for family in used)


def test_the_disclaimer_says_that_these_are_claims_and_takes_no_position() -> None:
    disclaimer = str(catalogue("en")["colophon.disclaimer"])
    assert disclaimer.startswith("Figures are claims, not findings.")
    assert "imply no opinion on the legal status" in disclaimer


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_and_licences_are_the_same_in_every_language(language: str) -> None:
    said = credits_in(language)
    assert len(said) == len(CREDITS)
    for own, english in zip(said, CREDITS, strict=True):
        assert language == "en" or own["what"] != english["what"]
        if english["licence"] not in ("public domain", "as stated row by row in data/gazetteer"):
            assert (own["source"], own["licence"]) == (english["source"], english["licence"])
