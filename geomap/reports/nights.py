"""The nights as a timeline: how many claims of each voice are about which date, and where."""

from __future__ import annotations

import pandas as pd

from geomap.language.catalogues import number, phrase
from geomap.maps.selection import Selection
from geomap.model import side_group
from geomap.reports.accounts import in_order
from geomap.reports.phrasing import joined, when, where
from geomap.reports.tree import VOICE_ORDER, Cell, Mark, Paragraph, Row, Section, Table

_DATE = ["event_date", "time_precision"]


def nights(language: str, selection: Selection) -> Section:
    """Return the section of the nights, earliest first; each claim is counted once."""
    incidents = selection.incidents.set_index("incident_id")
    rows = tuple(
        _row(language, claims, incidents)
        for _, claims in in_order(selection).groupby(_DATE, sort=False)
    )
    voices = (phrase(language, f"voice.{voice}") for voice in VOICE_ORDER)
    table = Table(
        "nights",
        phrase(language, "report.nights.caption"),
        (phrase(language, "table.date"), *voices, phrase(language, "table.place")),
        rows,
        end=max(mark.high for row in rows for mark in row.marks),
    )
    note = Paragraph(phrase(language, "time.zones"), "note")
    return Section("nights", phrase(language, "report.nights"), (note, table))


def _row(language: str, claims: pd.DataFrame, incidents: pd.DataFrame) -> Row:
    voices = claims["claimant_side"].map(side_group)
    counts = {voice: int((voices == voice).sum()) for voice in VOICE_ORDER}
    places = (where(language, incidents.loc[name]) for name in claims["incident_id"].unique())
    return Row(
        (
            Cell(_capital(when(language, claims.iloc[0]))),
            *(Cell(number(language, count), "number") for count in counts.values()),
            Cell(joined(language, places)),
        ),
        tuple(Mark(voice, 0, count) for voice, count in counts.items()),
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
