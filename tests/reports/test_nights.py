"""The nights."""

from __future__ import annotations

from geomap.maps.selection import Selection
from geomap.model import side_group
from geomap.reports.tree import Report

from .reported import table_of, texts_of


def test_each_claim_is_counted_once_by_its_voice(report: Report, selection: Selection) -> None:
    rows = texts_of(table_of(report, "nights"))
    voices = selection.claims["claimant_side"].map(side_group)
    for column, voice in enumerate(("AF", "PK", "third_party"), 1):
        assert sum(int(row[column]) for row in rows) == (voices == voice).sum()


def test_dates_are_as_exact_as_they_are_known_and_in_order(report: Report) -> None:
    dates = [row[0] for row in texts_of(table_of(report, "nights"))]
    assert dates[3:] == [
        "October 2025, day not given",
        "9 October 2025",
        "Night of 11–12 October 2025",
        "12 October 2025",
        "Date not given",
    ]


def test_a_night_names_its_places_from_the_whole_border_along_the_line(report: Report) -> None:
    rows = {row[0]: row[4] for row in texts_of(table_of(report, "nights"))}
    assert rows["Night of 11–12 October 2025"].startswith(
        "The whole border, Afghanistan, Helmand, Bahram Chah, Spin Boldak–Chaman"
    )


def test_marks_are_the_counts(report: Report) -> None:
    table = table_of(report, "nights")
    for row in table.rows:
        assert [str(mark.high) for mark in row.marks] == [cell.text for cell in row.cells[1:4]]
    assert table.end == max(mark.high for row in table.rows for mark in row.marks)
