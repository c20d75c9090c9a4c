"""How sure a report can be, and why: places, dates, agreement, who repeats whom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pandas as pd

from geomap.comparison import Agreement
from geomap.frames.drawing import Drawn
from geomap.language.catalogues import number, phrase
from geomap.maps.selection import Selection
from geomap.model import TimePrecision
from geomap.reports.tree import Cell, Paragraph, Row, Section, Table


def sureness(language: str, selection: Selection) -> Section:
    """Return the section with one table for each ground of certainty."""
    claims = selection.claims
    drawn = selection.incidents.set_index("incident_id")["drawn"]
    places = _counts(claims["incident_id"].map(drawn), Drawn)
    dates = _counts(claims["time_precision"], TimePrecision)
    measured = claims.drop_duplicates("measurand")["agreement"]
    told = _independence(claims)
    return Section(
        "sureness",
        phrase(language, "report.sureness"),
        sections=(
            _part(
                language, "places", "report.column.claims", _named(language, "precision", places)
            ),
            _part(
                language, "dates", "report.column.claims", _named(language, "time_precision", dates)
            ),
            _part(
                language,
                "agreement",
                "report.column.measurands",
                _named(language, "agreement_kind", _counts(measured, Agreement)),
            ),
            _part(
                language,
                "independence",
                "report.column.statements",
                _named(language, "report.told", told),
            ),
        ),
    )


def _counts(values: pd.Series, kinds: Iterable[str]) -> dict[str, int]:
    """Return how often each kind occurs, in the order of its closed list; none is left out."""
    return {str(kind): int((values == str(kind)).sum()) for kind in kinds}


def _independence(claims: pd.DataFrame) -> dict[str, int]:
    """Return how many statements are told once, by several from one occasion, independently."""
    statements = claims.groupby("utterance", sort=False)
    documents, independent = statements["source_id"].nunique(), statements["n_independent"].max()
    several = documents > 1
    return {
        "once": int((~several).sum()),
        "one_occasion": int((several & (independent == 1)).sum()),
        "independently": int((several & (independent > 1)).sum()),
    }


def _named(language: str, family: str, counts: Mapping[str, int]) -> dict[str, int]:
    return {phrase(language, f"{family}.{kind}"): count for kind, count in counts.items() if count}


def _part(language: str, name: str, counted: str, counts: Mapping[str, int]) -> Section:
    title = phrase(language, f"report.sureness.{name}")
    rows = (
        Row((Cell(kind[:1].upper() + kind[1:]), Cell(number(language, count), "number")))
        for kind, count in counts.items()
    )
    table = Table(
        f"sureness-{name}",
        title,
        (phrase(language, f"report.column.{name}"), phrase(language, counted)),
        tuple(rows),
    )
    why = Paragraph(phrase(language, f"report.sureness.{name}.why"))
    return Section(f"sureness-{name}", title, (why, table))
