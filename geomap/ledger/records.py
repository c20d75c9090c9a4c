"""Sources and claims as JSON texts and back, the same text for the same record always."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from geomap.model import (
    AffectedClass,
    Claim,
    Figure,
    Metric,
    PartialDate,
    Qualifier,
    Scope,
    Source,
    Stance,
    SubEventType,
    TimePrecision,
)


def source_text(source: Source) -> str:
    """Return the record of a source."""
    return _text(asdict(source))


def source_of(text: str) -> Source:
    """Return the source that a record holds."""
    return Source(**json.loads(text))


def claim_text(claim: Claim) -> str:
    """Return the record of a claim."""
    return _text(asdict(claim))


def claim_of(text: str) -> Claim:
    """Return the claim that a record holds."""
    raw = json.loads(text)
    figure, date, evidence = raw.pop("figure"), raw.pop("date"), raw.pop("evidence")
    return Claim(
        **{**raw, **_members(raw)},
        figure=Figure(figure["low"], figure["high"], Qualifier(figure["qualifier"])),
        date=PartialDate(date["text"], TimePrecision(date["precision"])),
        evidence=None if evidence is None else (evidence[0], evidence[1]),
    )


def _members(raw: dict[str, Any]) -> dict[str, Any]:
    kinds = {
        "stance": Stance,
        "metric": Metric,
        "affected_class": AffectedClass,
        "scope": Scope,
        "sub_event_type": SubEventType,
    }
    return {field: kind(raw[field]) for field, kind in kinds.items()}


def _text(raw: dict[str, Any]) -> str:
    text = json.dumps(raw, ensure_ascii=False, sort_keys=True)
    # No database holds half a surrogate pair; as JSON writes it, it comes back as it was.
    return text.encode("utf-8", "backslashreplace").decode()
