"""Measurands as the plain values that a page holds: who says what number, and do they agree."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from geomap.comparison import Agreement, Measurand, Statement, statements_of
from geomap.frames import Incident
from geomap.maps import wording
from geomap.model import AF, PK, Claim, Scope

_AGREEMENT_ORDER = (
    Agreement.CONTESTED,
    Agreement.DENIED,
    Agreement.UNCONTESTED,
    Agreement.SINGLE_SOURCE,
    Agreement.NO_ASSERTION,
)
_WIDE = (Scope.BORDER, Scope.COUNTRY)
_SCOPE_ORDER = {Scope.BORDER.value: 0, Scope.COUNTRY.value: 2}


def measurand_entries(incident: Incident) -> list[dict[str, Any]]:
    """Return one entry for each measurand of an incident, in their order."""
    return [
        _measurand(incident, measurand, claims) for measurand, claims in incident.measurands.items()
    ]


def _measurand(incident: Incident, measurand: Measurand, claims: list[Claim]) -> dict[str, Any]:
    agreement = incident.agreements[measurand]
    statements = statements_of(claims)
    return {
        "key": measurand.key,
        "incident": incident.incident_id,
        "label": measurand.label,
        "detail": f"{wording.incident_name(incident)} · {wording.date_text(incident.date)}",
        "unit": measurand.affected_class.value,
        "scope": measurand.scope.value,
        "agreement": agreement.value,
        "words": wording.agreement_text(agreement, claims),
        "by_voice": {
            voice: [_statement(one) for one in statements if one.first.voice == voice]
            for voice in wording.VOICES
        },
    }


def _statement(statement: Statement) -> dict[str, Any]:
    claim = statement.first
    return {
        "value": wording.value_text(claim),
        "low": claim.figure.low,
        "high": claim.figure.high,
        "qualifier": claim.figure.qualifier.value,
        "stance": claim.stance.value,
        "claimant": claim.claimant,
        "role": claim.claimant_role,
        "date_text": wording.date_text(claim.date),
        "n_documents": statement.documents,
        "n_independent": statement.independent,
        "claims": [member.claim_id for member in statement.claims],
    }


def panel(measurands: Sequence[dict[str, Any]]) -> list[str]:
    """Return the keys of the figures that stand in the panel.

    Wide ones with a number said, since no dot on the map shows them, and those of a place about
    which both sides speak: border-wide first, country-wide last.
    """
    stated = [row for row in measurands if _stated(row)]
    shown = [row for row in stated if row["scope"] in _WIDE or _both_speak(row)]
    return [row["key"] for row in sorted(shown, key=_panel_order)]


def _both_speak(row: dict[str, Any]) -> bool:
    return bool(row["by_voice"][AF] and row["by_voice"][PK])


def _stated(row: dict[str, Any]) -> bool:
    statements = (one for voice in row["by_voice"].values() for one in voice)
    return any(one["low"] is not None or one["high"] is not None for one in statements)


def _panel_order(row: dict[str, Any]) -> tuple[int, int, str]:
    return (
        _SCOPE_ORDER.get(row["scope"], 1),
        _AGREEMENT_ORDER.index(Agreement(row["agreement"])),
        row["key"],
    )
