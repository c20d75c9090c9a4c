"""The report as a whole."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from geomap.language.catalogues import LANGUAGES
from geomap.maps.recipe import VIEWS
from geomap.maps.selection import Selection
from geomap.reports import report_of
from geomap.reports.tree import Report

from .reported import every_section, reported, selected, words_of


def test_the_head_is_that_of_the_page(report: Report) -> None:
    assert report.title == "Two accounts of the nights of 9–12 October 2025"
    assert report.as_of_date == "2025-10-12"
    assert report.as_of == (
        "As of 12 October 2025 (the newest date in the claims and their sources)."
    )
    assert report.point_of_view.startswith("None: ")
    assert report.disclaimer.startswith("Figures are claims, not findings.")
    assert "from the recipe “a-test”" in report.made_by


def test_the_same_selection_gives_the_same_report(report: Report, selection: Selection) -> None:
    assert report_of(selection) == report


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_tells_all_sides(seed_ledger: Path, report: Report, view: str) -> None:
    assert reported(seed_ledger, view=view).tables == report.tables


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_speaks_one_language(seed_ledger: Path, report: Report, language: str) -> None:
    told = reported(seed_ledger, language=language)
    assert (told.language, told.direction) == (language, LANGUAGES[language].direction)
    assert [each.name for each in every_section(told)] == [
        each.name for each in every_section(report)
    ]
    shapes = [(table.name, len(table.rows), len(table.columns)) for table in told.tables]
    assert len({name for name, *_ in shapes}) == len(shapes)
    assert {name for name, *_ in shapes} == {table.name for table in report.tables}
    assert all(len(row.cells) == len(table.columns) for table in told.tables for row in table.rows)


def test_a_title_in_another_language_keeps_it(seed_ledger: Path) -> None:
    told = reported(seed_ledger, language="de", title="Zwei Berichte")
    assert (told.language, told.title, told.title_language) == ("en", "Zwei Berichte", "de")


def test_every_number_is_one_of_the_data(seed_ledger: Path) -> None:
    """Claims that share no number with anything else: what is told of them is theirs or a count."""
    selection = selected(seed_ledger, sources=("001",))
    claims = selection.claims
    told = report_of(selection)
    allowed = {str(count) for count in range(len(claims) + 1)}
    for column in claims.columns:
        if column != "geometry":
            allowed |= {number for value in claims[column].astype(str)
                        for number in re.findall(r"\d+", str(value))}  # fmt: skip
    for source in selection.documents:
        allowed |= set(re.findall(r"\d+", f"{source}"))
    allowed |= set(re.findall(r"\d+", told.excerpt.plain))
    # Nights end on the day after; the back matter has its own numbers, which are tested apart.
    allowed |= {
        str(int(day) + 1) for day in re.findall(r"-(\d\d)\b", " ".join(claims["event_date"]))
    }
    allowed |= {str(int(day)) for day in re.findall(r"-(\d\d)\b", " ".join(claims["event_date"]))}
    back = {"method", "licences"}
    texts = [sentence.text for sentence in told.sentences]
    for table in told.tables:
        if table.name not in back:
            texts += [cell.text.replace(",", "") + " " + cell.detail for row in table.rows
                      for cell in row.cells]  # fmt: skip
    ratios = {f"{gap:.1f}" for gap in claims["gap"].dropna()}
    found = {number for text in texts for number in re.findall(r"\d+(?:\.\d+)?", text)}
    assert {number for number in found if number not in allowed | ratios} <= set()


def test_nothing_is_empty(report: Report) -> None:
    assert all(word.strip() for word in words_of(report))
    assert all(table.rows and table.caption for table in report.tables)
