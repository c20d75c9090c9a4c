"""Sources, method, licences."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from geomap.border.line import border_line
from geomap.maps.credits import credits_in
from geomap.maps.selection import Selection
from geomap.reports.tree import Listing, Report

from .reported import every_section, reported, table_of, texts_of


def test_every_document_has_its_hash_and_its_claims(report: Report, selection: Selection) -> None:
    rows = texts_of(table_of(report, "sources"))
    assert [row[5] for row in rows] == [one.sha256 for one in selection.documents]
    counts = selection.claims["source_id"].value_counts()
    assert [int(row[4]) for row in rows] == [counts[one.source_id] for one in selection.documents]


def test_what_is_not_known_of_a_document_is_said(report: Report) -> None:
    row = table_of(report, "sources").rows[3]
    assert [(cell.text, cell.kind) for cell in row.cells[1:4]] == [
        ("no title given", "absent"),
        ("publisher unknown", "absent"),
        ("undated", "absent"),
    ]


def test_a_title_leads_to_its_address(make_claim: Callable, ledger_of: Callable) -> None:
    ledger: Path = ledger_of(make_claim(), title="A title", url="https://example.org/a")
    cell = table_of(reported(ledger), "sources").rows[0].cells[1]
    assert (cell.text, cell.link) == ("A title", "https://example.org/a")


def test_the_notes_of_documents_stand_below_them(report: Report, selection: Selection) -> None:
    section = next(each for each in report.sections if each.name == "sources")
    (notes,) = [block for block in section.blocks if isinstance(block, Listing)]
    assert list(notes.items) == [f"{one.source_id[:3]}: {one.note}" for one in selection.documents]


def test_the_line_is_named_for_what_it_is_with_its_version(report: Report) -> None:
    section = next(each for each in every_section(report) if each.name == "method")
    line = section.blocks[3].text
    assert "recognised by Pakistan and most states, not recognised by Afghanistan" in line
    assert border_line().version in line
    assert f"{round(border_line().length_km):,} km" in line


def test_licences_are_those_of_the_page_without_its_library(report: Report) -> None:
    rows = texts_of(table_of(report, "licences"))
    works = [[work["what"], work["source"], work["licence"]] for work in credits_in("en")]
    assert rows == [work for work in works if "Leaflet" not in work[1]]
    assert len(rows) == len(works) - 1
