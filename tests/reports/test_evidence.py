"""The table of claims, and what could not be placed."""

from __future__ import annotations

from geomap.maps.selection import Selection
from geomap.reports.tree import Report

from .reported import every_section, table_of, texts_of


def test_every_claim_stands_with_its_document_and_characters(
    report: Report, selection: Selection
) -> None:
    rows = texts_of(table_of(report, "claims"))
    claims = list(selection.claims.itertuples())
    assert [row[6] for row in rows] == [claim.claim_id.removeprefix("claim-") for claim in claims]
    assert [row[0] for row in rows] == [str(place) for place in range(1, len(claims) + 1)]
    for row, claim in zip(rows, claims, strict=True):
        span = f"characters {claim.evidence_start:,}–{claim.evidence_end:,}"
        origin = f"; origin: {claim.origin}" if claim.origin else ""
        assert row[5] == f"{claim.source_id[:3]}; {span}{origin}"
        assert row[4].startswith(claim.claimant)


def test_what_could_not_be_placed_says_why_and_is_counted(
    report: Report, selection: Selection
) -> None:
    lost = selection.claims[selection.claims["place_id"] == ""]
    rows = texts_of(table_of(report, "unplaced"))
    assert {row[0] for row in rows} == set(lost["place_written"])
    assert sum(int(row[3]) for row in rows) == len(lost)
    assert {row[1] for row in rows} == {"no place of this name is in the gazetteer"}


def test_when_all_is_placed_that_is_said(short: Report) -> None:
    section = next(each for each in every_section(short) if each.name == "unplaced")
    assert [block.text for block in section.blocks] == [
        "Every claim has a place, an area, a stretch of the line or a scope of its own."
    ]
