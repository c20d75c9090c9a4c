"""What a place is called in the languages of a page: as its people write it, else as recorded."""

from __future__ import annotations

from geomap.language.catalogues import LANGUAGES, catalogue, form
from geomap.model import Place

#: The main name of a place is its recorded one, in Latin letters.
_OTHERS = tuple(language for language in LANGUAGES if language != "en")
# Which phrases name places of a feature code, and the field of the place that they are kept by.
_KEPT_BY = {
    "ADM1": ("province", "place_id"),
    "ADM2": ("district", "place_id"),
    "PCLI": ("country", "country_code"),
}


def names_of(place: Place, called: str = "") -> dict[str, str]:
    """Return the name of a place in each language but English that has one.

    A phrase of the catalogues stands before the gazetteer's first spelling: alternate names are
    not always those that people of the country write. ``called`` is the name that a map gives the
    place, if it is not the gazetteer's.
    """
    names = {language: _name(language, place, called or place.name) for language in _OTHERS}
    return {language: name for language, name in names.items() if name}


def country_names(code: str) -> dict[str, str]:
    """Return the name of a country by its ISO 3166-1 code, in each language but English."""
    return {language: said for language in _OTHERS if (said := _said(language, f"country.{code}"))}


def name_in(language: str, place: Place | None, recorded: str) -> str:
    """Return ``recorded`` in a language, where it is the place's name and that is known."""
    if place is None or recorded != place.name:
        return recorded
    return names_of(place).get(language, recorded)


def _name(language: str, place: Place, called: str) -> str:
    keys = [f"city.{called}"]
    if place.feature_code in _KEPT_BY:
        group, field = _KEPT_BY[place.feature_code]
        keys.insert(0, f"{group}.{getattr(place, field)}")
    said = next(filter(None, (_said(language, key) for key in keys)), "")
    return said or next(iter(place.names.get(language, ())), "")


def _said(language: str, key: str) -> str:
    return form(language, key) if key in catalogue(language) else ""
