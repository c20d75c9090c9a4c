"""Each side's account: the same heading, table and order for all of them."""

from __future__ import annotations

import datetime as dt

import pandas as pd

from geomap.language.catalogues import phrase
from geomap.maps.selection import Selection
from geomap.model import PartialDate, TimePrecision, side_group
from geomap.reports.phrasing import documents, joined, stated, when, where
from geomap.reports.tree import VOICE_ORDER, Block, Cell, Paragraph, Row, Section, Table

_WIDEST_FIRST = {"border": 0, "country": 1}


def accounts(language: str, selection: Selection) -> Section:
    """Return the section with an account for each of the voices, silent ones too."""
    told = in_order(selection)
    voices = told["claimant_side"].map(side_group)
    return Section(
        "accounts",
        phrase(language, "report.accounts"),
        sections=tuple(
            Section(
                f"account-{voice.replace('_', '-')}",
                phrase(language, f"voice.{voice}"),
                _account(language, voice, told[voices == voice], selection.incidents),
                voice=voice,
            )
            for voice in VOICE_ORDER
        ),
    )


def in_order(selection: Selection) -> pd.DataFrame:
    """Return the claims by date, the widest incidents of a date first, then by the line.

    What bears no date stands last.
    """
    order = _incident_order(selection.incidents)
    claims = pd.DataFrame(selection.claims.drop(columns="geometry"))
    return claims.sort_values("incident_id", key=lambda ids: ids.map(order), kind="stable")


def _incident_order(incidents: pd.DataFrame) -> dict[str, int]:
    keys = {row["incident_id"]: _key(row) for _, row in incidents.iterrows()}
    return {name: place for place, name in enumerate(sorted(keys, key=lambda one: keys[one]))}


def _key(incident: pd.Series) -> tuple[dt.date, dt.date, int, float, str]:
    date = PartialDate(incident["event_date"], TimePrecision(incident["time_precision"]))
    first, last = date.first or dt.date.max, date.last or dt.date.max
    wide = _WIDEST_FIRST.get(incident["drawn"], 2)
    along = incident["km"] if pd.notna(incident["km"]) else incident["from_km"]
    # What has no place along the line stands behind what has one.
    return first, last, wide, float(along) if pd.notna(along) else float("inf"), incident["name"]


def _account(
    language: str, voice: str, claims: pd.DataFrame, incidents: pd.DataFrame
) -> tuple[Block, ...]:
    called = phrase(language, f"voice_inside.{voice}")
    if claims.empty:
        return (Paragraph(phrase(language, "report.account.none", voice=called), "note"),)
    counts = phrase(
        language,
        "card.claims_in_documents",
        count=len(claims),
        in_documents=phrase(language, "card.in_documents", count=claims["source_id"].nunique()),
    )
    speakers = phrase(language, "report.account.claimants", count=claims["claimant"].nunique())
    return (Paragraph(f"{counts} {speakers}", "note"), _table(language, voice, claims, incidents))


def _table(language: str, voice: str, claims: pd.DataFrame, incidents: pd.DataFrame) -> Table:
    by_id = incidents.set_index("incident_id")
    said = claims.assign(words=[stated(language, claim) for _, claim in claims.iterrows()])
    rows = [
        _row(language, by_id.loc[group["incident_id"].iloc[0]], group)
        for _, group in said.groupby(["incident_id", "words"], sort=False)
    ]
    heads = ("report.column.said", "table.place", "table.date", "table.claimant",
             "report.column.documents")  # fmt: skip
    called = phrase(language, f"voice_inside.{voice}")
    return Table(
        f"account-{voice.replace('_', '-')}",
        phrase(language, "report.account.caption", voice=called),
        tuple(phrase(language, head) for head in heads),
        tuple(rows),
    )


def _row(language: str, incident: pd.Series, group: pd.DataFrame) -> Row:
    first = group.iloc[0]
    return Row(
        (
            Cell(first["words"]),
            Cell(where(language, incident)),
            Cell(when(language, first)),
            Cell(joined(language, group["claimant"], "list.semicolon")),
            Cell(documents(language, group["source_id"]), "code"),
        )
    )
