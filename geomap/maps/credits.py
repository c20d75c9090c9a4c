"""Who made what a page is drawn with: each data set and library with its licence."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from types import MappingProxyType

from geomap.language.catalogues import catalogue, form

#: By what they are used for: whose work, and under which licence. What is a key of the phrases is
#: said in the language of the page; names of people, data sets and licences are the same in all.
_WORKS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "credits.line": (
            "OpenStreetMap contributors, through timezone-boundary-builder",
            "ODbL 1.0",
        ),
        "credits.provinces": ("Natural Earth, 1:10m", "licences.public_domain"),
        "credits.afghan_districts": (
            "geoBoundaries gbOpen AFG ADM2 (Runfola et al. 2020, doi 10.1371/journal.pone.0231866)",
            "licences.public_domain",
        ),
        "credits.pakistani_districts": ("OCHA COD-AB Pakistan", "CC BY-IGO"),
        "credits.district_drawing": (
            "Schajee, “Pakistan Districts.svg”, Wikimedia Commons",
            "licences.public_domain",
        ),
        "credits.rivers": ("World Data Bank II, GSHHG 2.3.6", "LGPL 3.0+"),
        "credits.relief": ("Tom Patterson, shadedrelief.com", "licences.public_domain"),
        "credits.towns": ("GeoNames", "CC BY 4.0"),
        "credits.border_places": ("licences.own_gazetteer", "licences.by_row"),
        "credits.library": ("Leaflet 1.9.3, © Volodymyr Agafonkin, CloudMade", "BSD-2-Clause"),
    }
)


def credits_in(language: str, works: Collection[str] | None = None) -> list[dict[str, str]]:
    """Return each work with ``what`` it is for, its ``source`` and its ``licence``.

    ``works`` are keys of what is drawn; without them all that a page is drawn with is named.
    """
    return [
        {
            "what": form(language, what),
            "source": _said(language, source),
            "licence": _said(language, licence),
        }
        for what, (source, licence) in _WORKS.items()
        if works is None or what in works
    ]


def _said(language: str, text: str) -> str:
    return form(language, text) if text in catalogue("en") else text
