"""The table of claims with their evidence, and the claims that could not be placed."""

from __future__ import annotations

import pandas as pd

from geomap.language.catalogues import number, phrase
from geomap.maps.selection import Selection
from geomap.model import side_group
from geomap.reports.phrasing import document_name, joined, reason, stated, when, where
from geomap.reports.tree import VOICE_ORDER, Cell, Paragraph, Row, Section, Table


def evidence(language: str, selection: Selection) -> Section:
    """Return the section with every claim in the order of the ledger: document, then evidence."""
    incidents = selection.incidents.set_index("incident_id")
    claims = pd.DataFrame(selection.claims.drop(columns="geometry"))
    heads = ("report.column.number", "table.what", "table.place", "table.date", "table.claimant",
             "report.column.evidence", "report.column.claim")  # fmt: skip
    table = Table(
        "claims",
        phrase(language, "report.claims.caption"),
        tuple(phrase(language, head) for head in heads),
        tuple(
            _row(language, place, claim, incidents.loc[claim["incident_id"]])
            for place, (_, claim) in enumerate(claims.iterrows(), 1)
        ),
    )
    note = Paragraph(phrase(language, "report.claims.note"), "note")
    return Section("claims", phrase(language, "report.claims"), (note, table))


def _row(language: str, place: int, claim: pd.Series, incident: pd.Series) -> Row:
    return Row(
        (
            Cell(number(language, place), "number"),
            Cell(stated(language, claim)),
            Cell(where(language, incident)),
            Cell(when(language, claim)),
            Cell(joined(language, (claim["claimant"], claim["claimant_role"]))),
            Cell(_evidence(language, claim)),
            Cell(claim["claim_id"].removeprefix("claim-"), "code"),
        )
    )


def _evidence(language: str, claim: pd.Series) -> str:
    span = ""
    if pd.notna(claim["evidence_start"]):
        ends = {"start": int(claim["evidence_start"]), "end": int(claim["evidence_end"])}
        span = phrase(language, "table.characters", **ends)
    origin = phrase(language, "card.origin", origin=claim["origin"]) if claim["origin"] else ""
    parts = (document_name(claim["source_id"]), span, origin)
    return joined(language, parts, "list.semicolon")


def unplaced(language: str, selection: Selection) -> Section:
    """Return the section of claims without a place, by the name that was written and the reason."""
    claims = pd.DataFrame(selection.claims.drop(columns="geometry"))
    lost = claims[claims["place_id"] == ""]
    title = phrase(language, "report.unplaced")
    if lost.empty:
        return Section("unplaced", title, (Paragraph(phrase(language, "report.unplaced.none")),))
    note = Paragraph(phrase(language, "lists.unplaced_note", count=len(lost)), "note")
    heads = ("report.column.written", "report.column.reason", "report.column.by",
             "report.column.claims")  # fmt: skip
    rows = (_lost(language, group) for _, group in lost.groupby(["place_written", "unplaced"]))
    table = Table(
        "unplaced",
        phrase(language, "report.unplaced.caption"),
        tuple(phrase(language, head) for head in heads),
        tuple(rows),
    )
    return Section("unplaced", title, (note, table))


def _lost(language: str, claims: pd.DataFrame) -> Row:
    first = claims.iloc[0]
    speaking = set(claims["claimant_side"].map(side_group))
    voices = (phrase(language, f"voice.{one}") for one in VOICE_ORDER if one in speaking)
    return Row(
        (
            Cell(first["place_written"] or phrase(language, "where.no_place")),
            Cell(reason(language, first["unplaced"])),
            Cell(joined(language, voices)),
            Cell(number(language, len(claims)), "number"),
        )
    )
