"""How sure, and why."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from geomap.maps.selection import Selection
from geomap.reports.tree import Report

from .reported import reported, table_of, texts_of


def counts(report: Report, name: str) -> dict[str, int]:
    return {row[0]: int(row[1]) for row in texts_of(table_of(report, f"sureness-{name}"))}


@pytest.mark.parametrize("name", ["places", "dates"])
def test_each_claim_has_one_precision(report: Report, selection: Selection, name: str) -> None:
    assert sum(counts(report, name).values()) == len(selection.claims)


def test_each_measurand_has_one_agreement(report: Report, selection: Selection) -> None:
    found = counts(report, "agreement")
    assert sum(found.values()) == selection.claims["measurand"].nunique()
    assert found["Contested"] == 1


def test_documents_that_share_an_origin_are_one_occasion(
    make_claim: Callable, ledger_of: Callable[..., Path]
) -> None:
    def told(source_id: str, origin: str, statement: str, figure: str) -> object:
        return make_claim(source_id=source_id, origin=origin, statement=statement, figure=figure)

    report = reported(
        ledger_of(
            told("901", "a wire", "copied", "58"),
            told("902", "a wire", "copied", "58"),
            told("901", "", "apart", "30"),
            told("902", "", "apart", "30"),
            told("903", "", "alone", "25"),
        )
    )
    assert counts(report, "independence") == {
        "Told by one document": 1,
        "Told by several, all from one occasion": 1,
        "Told by several, at least two of them independent": 1,
    }


def test_each_ground_says_why(report: Report) -> None:
    section = next(each for each in report.sections if each.name == "sureness")
    assert [each.title for each in section.sections] == [
        "Places", "Dates", "Agreement", "Who repeats whom"]  # fmt: skip
    assert all(len(each.blocks[0].text) > 60 for each in section.sections)
