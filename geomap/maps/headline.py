"""The head of a page in all its languages, made of the data unless the recipe says otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from geomap.language.catalogues import LANGUAGES, phrase, spoken
from geomap.language.datewords import date_phrase
from geomap.maps.credits import credits_in
from geomap.maps.dek import Facts, dek, dek_facts
from geomap.maps.recipe import Recipe
from geomap.maps.selection import Selection
from geomap.maps.titles import Span, span, title
from geomap.model import PartialDate, Source, TimePrecision

#: What a recipe may say in its own words; they stand as written in every language.
OWN_WORDS = ("title", "kicker", "point_of_view")
_EXACT = (TimePrecision.DAY, TimePrecision.NIGHT)


def page_head(selection: Selection) -> dict[str, Any]:
    """Return the head of a page: title, dek, language, as-of date, point of view.

    The words are in the language of the recipe, and under ``heads`` in each language; ``own`` says
    which of them are the recipe's own, and in which language they are written.
    """
    recipe = selection.recipe
    dates = _dates(selection.claims)
    as_of = _as_of(dates, selection.documents, recipe)
    facts = dek_facts(selection)
    spanned = span(dates)
    own = {field: text for field in OWN_WORDS if (text := getattr(recipe, field))}
    heads = {
        language: _words(language, spanned, facts, recipe.view, as_of) | own
        for language in LANGUAGES
    }
    language = spoken(recipe.language)
    return {
        **heads[language],
        "lang": language,
        "dir": LANGUAGES[language].direction,
        "view": recipe.view,
        "as_of": as_of[0],
        "selected": recipe.selected,
        "heads": heads,
        "own": {"lang": recipe.language, "fields": list(own)},
    }


def _words(
    language: str, spanned: Span | None, facts: Facts, view: str, as_of: tuple[str, str]
) -> dict[str, Any]:
    return {
        "title": title(language, spanned, view),
        "kicker": phrase(language, "kicker"),
        "dek": dek(language, facts),
        "as_of_text": _as_of_text(language, *as_of),
        "point_of_view": phrase(language, f"point_of_view.{view}"),
        "disclaimer": phrase(language, "colophon.disclaimer"),
        "licences": credits_in(language),
    }


def _dates(claims: pd.DataFrame) -> list[PartialDate]:
    """Return every date once."""
    pairs = claims[["event_date", "time_precision"]].drop_duplicates()
    return [PartialDate(text, TimePrecision(precision)) for text, precision in pairs.to_numpy()]


def _as_of(
    dates: Sequence[PartialDate], sources: Sequence[Source], recipe: Recipe
) -> tuple[str, str]:
    """Return the as-of date and what it rests on; the clock of the machine plays no part."""
    if recipe.as_of:
        return recipe.as_of, "recipe"
    published = [PartialDate.parse(source.published).last for source in sources]
    exact = [date.last for date in dates if date.precision in _EXACT]
    days = [day for day in (*published, *exact) if day]
    return (max(days).isoformat(), "newest") if days else ("", "unknown")


def _as_of_text(language: str, as_of: str, basis: str) -> str:
    if not as_of:
        return phrase(language, "colophon.as_of_unknown")
    date = date_phrase(language, PartialDate.parse(as_of))
    ground = phrase(language, f"colophon.basis_{basis}")
    return phrase(language, "colophon.as_of", date=date, basis=ground)
