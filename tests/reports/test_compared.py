"""Figures side by side."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from geomap.maps.selection import Selection
from geomap.model import AffectedClass, Metric, Stance
from geomap.reports.compared import compared, round_up
from geomap.reports.tree import Mark, Report

from .reported import reported, table_of, texts_of


def test_a_contested_figure_shows_both_values_and_the_gap(report: Report) -> None:
    row = table_of(report, "compared-both").rows[0]
    assert [cell.text for cell in row.cells] == [
        "Pakistani soldiers killed",
        "58; at least 58",
        "23; neither confirms nor denies 58",
        "no statement",
        "Contested, × 2.5",
    ]
    assert row.cells[0].detail == "The whole border, night of 11–12 October 2025"
    assert row.marks == (Mark("AF", 58, 58), Mark("PK", 23, 23))


def test_silence_is_a_visible_absence(report: Report) -> None:
    row = table_of(report, "compared-one").rows[0]
    assert [cell.kind for cell in row.cells] == ["text", "absent", "text", "absent", "text"]
    assert row.cells[1].text == "no statement"
    # What a side is silent about has no mark, and never a nought.
    assert {mark.voice for mark in row.marks} == {"PK"}


def test_the_figures_are_those_of_the_page(report: Report, selection: Selection) -> None:
    tables = [table_of(report, f"compared-{name}") for name in ("both", "one", "others")]
    assert sum(len(table.rows) for table in tables) == len(selection.figures)
    given = {int(low) for low in selection.claims["value_low"].dropna()}
    marks = [mark for table in tables for row in table.rows for mark in row.marks]
    assert {mark.low for mark in marks} <= given
    assert all(mark.high <= table.end for table in tables for row in table.rows
               for mark in row.marks)  # fmt: skip


def test_events_without_a_figure_are_compared_by_stance(report: Report) -> None:
    rows = texts_of(table_of(report, "compared-events"))
    assert ["Strikes in Afghanistan", "asserts", "neither confirms nor denies", "no statement",
            "Afghan officials alone; Pakistani officials neither confirm nor deny",
            ] in rows  # fmt: skip


def test_what_is_denied_says_by_whom(make_claim: Callable, ledger_of: Callable[..., Path]) -> None:
    strikes = {"metric": Metric.STRIKES, "affected_side": "AF", "figure": "",
               "affected_class": AffectedClass.TERRITORY}  # fmt: skip
    denied = {"claimant": "ISPR", "claimant_side": "PK", "stance": Stance.DENIES}
    claims = make_claim(**strikes), make_claim(**strikes | denied, evidence=(30, 40))
    (row,) = texts_of(table_of(reported(ledger_of(*claims)), "compared-events"))
    assert row == ["Strikes in Afghanistan", "asserts", "denies", "no statement",
                   "Denied by Pakistani officials"]  # fmt: skip


def test_nothing_to_compare_is_said(make_claim: Callable, ledger_of: Callable[..., Path]) -> None:
    claim = make_claim(metric=Metric.OCCURRENCE, figure="", affected_class=AffectedClass.FORCES)
    section = next(each for each in reported(ledger_of(claim)).sections if each.name == "compared")
    assert [block.text for block in section.blocks] == ["No figure stands beside another."]


@pytest.mark.parametrize(
    ("number", "end"), [(1, 1), (9, 9), (10, 10), (58, 60), (200, 200), (201, 300), (2546, 3000)]
)
def test_a_scale_ends_at_a_round_number(number: int, end: int) -> None:
    assert round_up(number) == end


def test_the_words_are_those_of_the_language(selection: Selection) -> None:
    assert compared("ur", selection).title == "اعداد ساتھ ساتھ"
