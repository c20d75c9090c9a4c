"""From what a recipe has chosen to the report on it."""

from __future__ import annotations

from geomap import __version__
from geomap.language.catalogues import LANGUAGES, phrase, spoken
from geomap.maps.headline import page_head
from geomap.maps.selection import Selection
from geomap.reports.accounts import accounts
from geomap.reports.cleaning import clean
from geomap.reports.compared import compared
from geomap.reports.evidence import evidence, unplaced
from geomap.reports.excerpt import excerpt
from geomap.reports.happened import five_sentences
from geomap.reports.mapping import map_section
from geomap.reports.nights import nights
from geomap.reports.sources import licences, method, sources
from geomap.reports.sureness import sureness
from geomap.reports.tree import Report, Section


def report_of(selection: Selection) -> Report:
    """Return the report on a selection, in the language of its recipe.

    A report gives every side's account, whatever view its recipe opens with. The same selection
    gives the same report.
    """
    selection = clean(selection)
    language = spoken(selection.recipe.language)
    head = page_head(selection)
    return Report(
        language=language,
        direction=LANGUAGES[language].direction,
        kicker=head["kicker"],
        title=head["title"],
        title_language=head["own"]["lang"] if "title" in head["own"]["fields"] else language,
        sentences=five_sentences(language, selection),
        as_of=head["as_of_text"],
        as_of_date=head["as_of"],
        point_of_view=head["point_of_view"],
        disclaimer=head["disclaimer"],
        made_by=_made_by(language, selection),
        sections=_sections(language, selection, head["as_of_text"]),
        excerpt=excerpt(selection),
    )


def _made_by(language: str, selection: Selection) -> str:
    name = selection.recipe.name
    return phrase(language, "report.made_by", version=__version__, recipe=name)


def _sections(language: str, selection: Selection, as_of: str) -> tuple[Section, ...]:
    return (
        map_section(language, selection, as_of),
        compared(language, selection),
        accounts(language, selection),
        nights(language, selection),
        sureness(language, selection),
        unplaced(language, selection),
        method(language, selection),
        sources(language, selection),
        licences(language),
        evidence(language, selection),
    )
