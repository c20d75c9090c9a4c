"""The back of a report: its sources, method, caveats, data and licences."""

from __future__ import annotations

import pandas as pd

from geomap.border.line import border_line
from geomap.frames.drawing import DRAWN_TOLERANCE_M
from geomap.language.catalogues import form, number, phrase
from geomap.language.datewords import date_phrase
from geomap.maps.credits import credits_in
from geomap.maps.selection import Selection
from geomap.model import PartialDate, Source
from geomap.reports.phrasing import document_name
from geomap.reports.tree import Cell, Listing, Paragraph, Row, Section, Table

_METHOD = ("claims", "comparison", "places")
_CAVEATS = ("line", "districts", "silence", "translation")


def sources(language: str, selection: Selection) -> Section:
    """Return the section of documents: who published them when, and the SHA-256 of each."""
    counts = selection.claims["source_id"].value_counts()
    heads = ("report.column.document", "report.column.title", "report.column.publisher",
             "report.column.published", "report.column.claims", "report.column.hash")  # fmt: skip
    table = Table(
        "sources",
        phrase(language, "report.sources.caption"),
        tuple(phrase(language, head) for head in heads),
        tuple(_source(language, one, int(counts[one.source_id])) for one in selection.documents),
    )
    notes = tuple(
        phrase(
            language, "report.sources.note", document=document_name(one.source_id), note=one.note
        )
        for one in selection.documents
        if one.note
    )
    listing = (Listing(notes),) if notes else ()
    return Section("sources", phrase(language, "sources.title"), (table, *listing))


def _source(language: str, source: Source, count: int) -> Row:
    published = PartialDate.parse(source.published)
    unknown = phrase(language, "sources.undated")
    return Row(
        (
            Cell(document_name(source.source_id), "code"),
            _known(source.title, phrase(language, "report.untitled"), source.url),
            _known(source.publisher, phrase(language, "sources.publisher_unknown")),
            _known(date_phrase(language, published) if published.text else "", unknown),
            Cell(number(language, count), "number"),
            Cell(source.sha256, "code"),
        )
    )


def _known(text: str, otherwise: str, url: str = "") -> Cell:
    """Return a cell that says when something is not known; only a web address becomes a link."""
    link = url if url.lower().startswith(("http://", "https://")) else ""
    return Cell(text or otherwise, "text" if text else "absent", link)


def method(language: str, selection: Selection) -> Section:
    """Return the section on how the report was made, and what it cannot know."""
    paragraphs = tuple(Paragraph(phrase(language, f"report.method.{part}")) for part in _METHOD)
    caveats = Listing(tuple(phrase(language, f"report.caveat.{part}") for part in _CAVEATS))
    return Section(
        "method",
        phrase(language, "report.method"),
        (*paragraphs, Paragraph(_line(language, selection.claims)), caveats),
    )


def _line(language: str, claims: pd.DataFrame) -> str:
    """Return what the line is: its name, its length, and the version that each km holds for."""
    line = border_line()
    described = phrase(
        language,
        "line.described",
        name=phrase(language, "line.name"),
        label=phrase(language, "line.label"),
    )
    length = phrase(
        language,
        "line.length",
        length=phrase(language, "unit.km", n=round(line.length_km)),
        version=str(claims["line_version"].iloc[0]),
        tolerance=phrase(language, "unit.m", n=DRAWN_TOLERANCE_M),
    )
    return f"{described} {length}"


def licences(language: str) -> Section:
    """Return the section of data sets with their makers and licences."""
    heads = ("report.column.used_for", "report.column.maker", "report.column.licence")
    # No library of a web page draws a report.
    library = form(language, "credits.library")
    rows = (
        Row((Cell(work["what"]), Cell(work["source"]), Cell(work["licence"])))
        for work in credits_in(language)
        if work["what"] != library
    )
    table = Table(
        "licences",
        phrase(language, "report.licences.caption"),
        tuple(phrase(language, head) for head in heads),
        tuple(rows),
    )
    return Section("licences", phrase(language, "licences.title"), (table,))
