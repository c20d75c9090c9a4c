"""Each side's account."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from geomap.maps.selection import Selection
from geomap.reports.accounts import accounts, in_order
from geomap.reports.tree import Paragraph, Report, Table

from .reported import reported, table_of, texts_of

NAMES = {"AF": "account-AF", "PK": "account-PK", "third_party": "account-third-party"}


def test_the_accounts_have_equal_headings_in_the_fixed_order(selection: Selection) -> None:
    section = accounts("en", selection)
    assert [(each.title, each.voice) for each in section.sections] == [
        ("Afghan officials", "AF"),
        ("Pakistani officials", "PK"),
        ("Others", "third_party"),
    ]
    kinds = [[type(block) for block in each.blocks] for each in section.sections]
    assert kinds == [[Paragraph, Table]] * 3
    heads = {each.blocks[1].columns for each in section.sections}
    assert len(heads) == 1


@pytest.mark.parametrize("voice", NAMES)
def test_nothing_that_a_side_says_is_lost(report: Report, selection: Selection, voice: str) -> None:
    sides = selection.claims["claimant_side"]
    own = selection.claims[sides == voice if voice != "third_party" else ~sides.isin(["AF", "PK"])]
    rows = texts_of(table_of(report, NAMES[voice]))
    for claim in own.itertuples():
        number = claim.source_id[:3]
        assert any(claim.claimant in row[3] and number in row[4] for row in rows)
    note = next(each for each in report.sections if each.name == "accounts").sections
    counts = note[list(NAMES).index(voice)].blocks[0].text
    assert counts == (
        f"{len(own)} claims in {own['source_id'].nunique()} documents. "
        f"{own['claimant'].nunique()} claimants."
    )


def test_what_several_documents_report_stands_once_with_all_of_them(report: Report) -> None:
    rows = texts_of(table_of(report, NAMES["AF"]))
    (killed,) = [row for row in rows if row[0] == "58 Pakistani soldiers killed"]
    assert killed[1] == "The whole border"
    assert killed[4] == "000, 001, 003, 004"


def test_a_denial_is_no_assertion(report: Report) -> None:
    rows = texts_of(table_of(report, NAMES["PK"]))
    assert "Denies: strikes in Afghanistan" in {row[0] for row in rows}
    assert "Neither confirms nor denies: 58 Pakistani soldiers killed" in {row[0] for row in rows}


def test_a_silent_side_has_its_heading_too(
    make_claim: Callable, ledger_of: Callable[..., Path]
) -> None:
    section = next(
        each for each in reported(ledger_of(make_claim())).sections if each.name == "accounts"
    )
    assert [each.blocks[0].text for each in section.sections[1:]] == [
        "No claim by Pakistani officials is among the chosen ones.",
        "No claim by others is among the chosen ones.",
    ]


def test_dates_stand_in_order_and_what_has_none_stands_last(selection: Selection) -> None:
    claims = in_order(selection)
    assert len(claims) == len(selection.claims)
    dates = list(claims["event_date"])
    assert dates[0] == "2021/2025"
    assert dates[-1] == ""
    days = [date for date in dates if len(date) == len("2025-10-11")]
    assert days == sorted(days)
