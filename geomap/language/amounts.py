"""Figures as they were hedged, in four languages: ``at least 58``, ``10–15``, ``hundreds``."""

from __future__ import annotations

from geomap.language.catalogues import catalogue, form, number, phrase
from geomap.model import Figure, Qualifier


def amount(language: str, figure: Figure, written: str = "", *, inside: bool = False) -> str:
    """Return a figure in words; nothing for a claim that gives none.

    ``written`` is the word that stood for a number in the document: ``several``, ``hundreds``.
    Any other word says nothing about how many, and is left out. With ``inside`` the words are
    bent as they stand inside a sentence: English ``hundreds of``, Pashto in the oblique case.
    """
    kind = "amount" if inside else "qualifier"
    if not figure.stated:
        key = f"{kind}.{written.casefold()}"
        return form(language, key) if written and key in _uncounted(kind) else ""
    if figure.low is not None and figure.high is not None and figure.low != figure.high:
        return phrase(language, f"{kind}.range", low=figure.low, high=figure.high)
    value = figure.low if figure.low is not None else figure.high
    if value is None or figure.qualifier in (Qualifier.EXACT, Qualifier.NONE):
        return number(language, value or 0)
    return phrase(language, f"{kind}.{figure.qualifier.value}", n=value)


def _uncounted(kind: str) -> set[str]:
    """Return the keys of words that stand for a number: those that have none put into them."""
    own = (key for key in catalogue("en") if key.startswith(f"{kind}."))
    return {key for key in own if "{" not in form("en", key)}
