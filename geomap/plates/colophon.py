"""What every plate carries: sources, as-of date, point of view, disclaimer, credits."""

from __future__ import annotations

from typing import Any

from geomap.language.catalogues import form, listed, phrase
from geomap.maps.credits import credits_in
from geomap.maps.selection import Selection
from geomap.model import Source
from geomap.plates.wording import dotted

#: What a plate is drawn with; a page is drawn with more.
DRAWN_WITH = (
    "credits.line", "credits.provinces", "credits.rivers", "credits.towns",
    "credits.border_places",
)  # fmt: skip
_CREDITED = ("credits.line", "credits.rivers", "credits.towns")
#: Names of places that were not found; more are counted.
_MOST_NAMES = 8


def source_text(language: str, source: Source) -> str:
    """Return a document as it is named on a plate."""
    number = source.source_id[:3]
    known = phrase(language, "sources.document", number=number) if number.isdigit() else ""
    published = source.published or phrase(language, "sources.undated")
    name = dotted(language, source.publisher, source.title)
    return dotted(language, name or known or source.source_id, published)


def sources_text(language: str, selection: Selection) -> str:
    """Return ``Sources: document 000 · undated; …``."""
    join = form(language, "list.semicolon")
    each = join.join(source_text(language, source) for source in selection.documents)
    return f"{form(language, 'sources.title')}: {each}."


def not_shown_text(language: str, selection: Selection) -> str:
    """Return what of the claims is not on the map: places that were not found, whole countries."""
    claims, incidents = selection.claims, selection.incidents
    drawn = incidents.set_index("incident_id")["drawn"]
    ways = claims["incident_id"].map(drawn)
    missing = claims[ways == "none"]
    names = list(dict.fromkeys(text for text in missing["place_written"] if text))
    parts = []
    if len(missing):
        count = phrase(language, "count.claims", count=len(missing))
        parts.append(f"{listed(language, names[:_MOST_NAMES])} ({count})" if names else count)
    if country := int((ways == "country").sum()):
        count = phrase(language, "count.claims", count=country)
        parts.append(f"{form(language, 'precision.country')} ({count})")
    if not parts:
        return ""
    return f"{form(language, 'lists.unplaced')}: {form(language, 'list.semicolon').join(parts)}."


def unplaced_text(language: str, selection: Selection) -> str:
    """Return how many claims have no place, in one sentence; nothing if all have one."""
    count = int((selection.claims["place_id"] == "").sum())
    return phrase(language, "dek.unplaced", count=count) if count else ""


def credits_text(language: str) -> str:
    """Return whose data the map is drawn with, each with its licence."""
    works = credits_in(language, DRAWN_WITH)
    join = form(language, "list.semicolon")
    each = join.join(f"{work['what']}: {work['source']} ({work['licence']})" for work in works)
    return f"{each}."


def short_credits_text(language: str) -> str:
    """Return those of the credits that a licence asks for, where there is little room."""
    works = credits_in(language, _CREDITED)
    join = form(language, "list.semicolon")
    return join.join(f"{work['source']} ({work['licence']})" for work in works) + "."


def standing_text(language: str, head: dict[str, Any]) -> str:
    """Return the as-of date, the point of view, what the line is, and the disclaimer."""
    line = phrase(
        language,
        "line.described",
        name=form(language, "line.name"),
        label=form(language, "line.label"),
    )
    view = f"{form(language, 'colophon.point_of_view')} {head['point_of_view']}"
    return " ".join((head["as_of_text"], view, line, head["disclaimer"]))
