"""One row of a frame: what an incident, and what a claim of it, is told with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from geomap.border.line import border_line
from geomap.comparison import gap, statements_of
from geomap.frames.incident import Incident
from geomap.frames.placing import PlacedClaim
from geomap.gazetteer import Gazetteer
from geomap.model import EVENT_TYPES, Claim, Place, Source

# ACLED's geo_precision: 1 the named place, 2 a part of a region, 3 a whole region.
_GEO_PRECISION = {"point": 1, "area": 2, "stretch": 3, "border": 3, "country": 3}


def incident_row(incident: Incident) -> dict[str, Any]:
    """Return an incident as a row of ``INCIDENT_COLUMNS``."""
    place = incident.place
    return {
        "incident_id": incident.incident_id,
        "event_date": incident.date.text,
        "time_precision": incident.date.precision.value,
        "event_type": EVENT_TYPES[incident.sub_event_type],
        "sub_event_type": incident.sub_event_type.value,
        "location": incident.placed[0].place_name,
        "place_id": incident.placed[0].place_id,
        "scope": incident.scope.value,
        "drawn": incident.drawing.drawn.value,
        "geo_precision": _GEO_PRECISION.get(incident.drawing.drawn.value),
        "claimant_sides": ";".join(sorted({claim.claimant_side for claim in incident.claims})),
        "n_claims": len(incident.placed),
        "agreement": {
            measurand.key: found.value for measurand, found in incident.agreements.items()
        },
        "source": ";".join(sorted({claim.source_id for claim in incident.claims})),
        "notes": place.note if place else incident.placed[0].reason,
        "name": incident.name,
        "stretches": ";".join(
            f"{start:.1f}/{end:.1f}" for start, end in incident.drawing.stretches
        ),
        **_admin(place),
        **_where(incident),
    }


def _admin(place: Place | None) -> dict[str, Any]:
    gazetteer = Gazetteer.opened()
    units = {"admin1": place.admin1 if place else "", "admin2": place.admin2 if place else ""}
    named = {level: gazetteer.get(unit) for level, unit in units.items()}
    names = {level: unit.name if unit else "" for level, unit in named.items()}
    return {"country_code": place.country_code if place else "", **names}


def _where(incident: Incident) -> dict[str, Any]:
    drawing, place = incident.drawing, incident.place
    # A border-wide or country-wide total has no point, whatever the gazetteer gives the name.
    spot = place if place and drawing.drawn.value in ("point", "area") else None
    ends = drawing.stretches
    return {
        "latitude": spot.latitude if spot else None,
        "longitude": spot.longitude if spot else None,
        "coordinate_uncertainty_m": spot.coordinate_uncertainty_m if spot else None,
        "km": drawing.km,
        "from_km": ends[0][0] if ends else None,
        "to_km": ends[-1][1] if ends else None,
        "distance_to_border_m": drawing.distance_to_border_m,
        "side": drawing.side,
        "line_version": border_line().version,
    }


def claim_rows(
    incident: Incident, sources: Mapping[str, Source]
) -> Iterator[tuple[tuple[Any, ...], Incident, dict[str, Any]]]:
    """Yield each claim of an incident: its place in the ledger's order, the incident, the row."""
    shared = {"incident_id": incident.incident_id, **_where(incident)}
    placed = {one.claim.claim_id: one for one in incident.placed}
    for measurand, claims in incident.measurands.items():
        measured = {
            **shared,
            "measurand": measurand.key,
            "agreement": incident.agreements[measurand].value,
            "gap": gap(claims),
        }
        for statement in statements_of(claims):
            said = {"utterance": statement.first.claim_id, "n_independent": statement.independent}
            for claim in statement.claims:
                source = sources.get(claim.source_id, Source(claim.source_id))
                row = _claim(placed[claim.claim_id], source) | measured | said
                yield claim.order, incident, row


def _claim(placed: PlacedClaim, source: Source) -> dict[str, Any]:
    return {
        "place_id": placed.place_id,
        "place_name": placed.place_name,
        "unplaced": placed.reason,
        "source_title": source.title,
        "publisher": source.publisher,
        "published": source.published,
        "url": source.url,
        "sha256": source.sha256,
        **_said(placed.claim),
    }


def _said(claim: Claim) -> dict[str, Any]:
    start, end = claim.evidence or (None, None)
    return {
        "claim_id": claim.claim_id,
        "source_id": claim.source_id,
        "claimant": claim.claimant,
        "claimant_side": claim.claimant_side,
        "stance": claim.stance.value,
        "metric": claim.metric.value,
        "affected_side": claim.affected_side,
        "affected_class": claim.affected_class.value,
        "value_low": claim.figure.low,
        "value_high": claim.figure.high,
        "qualifier": claim.figure.qualifier.value,
        "scope": claim.scope.value,
        "event_date": claim.date.text,
        "time_precision": claim.date.precision.value,
        "evidence_start": start,
        "evidence_end": end,
        "place_written": claim.place_written,
        "value_written": claim.value_written,
        "summary": claim.summary,
        "claimant_role": claim.claimant_role,
        "event_type": EVENT_TYPES[claim.sub_event_type],
        "sub_event_type": claim.sub_event_type.value,
        "statement": claim.statement,
        "origin": claim.origin,
        "note": claim.note,
    }
