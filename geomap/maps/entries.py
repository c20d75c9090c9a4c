"""Sources, claims and incidents as the plain values that a page holds."""

from __future__ import annotations

import json
from typing import Any

import shapely

from geomap.comparison import measurand_of
from geomap.frames import Incident, PlacedClaim
from geomap.frames.drawing import DRAWN_TOLERANCE_M, Drawn
from geomap.gazetteer import Gazetteer
from geomap.maps import wording
from geomap.model import Source

# About 11 m at these latitudes, well inside the radius of any place.
_DIGITS = 4
_DEGREES_PER_M = 1 / 111_320


def source_entry(source: Source) -> dict[str, Any]:
    """Return a document as a page names it; a number stands before the five seeds' names."""
    number = source.source_id[:3] if source.source_id[:3].isdigit() else source.source_id
    kept = ("title", "publisher", "author", "published", "language", "url", "file", "sha256")
    fields = {field: getattr(source, field) for field in (*kept, "note")}
    return {"id": source.source_id, "number": number, **fields}


def claim_entry(placed: PlacedClaim, incident: Incident) -> dict[str, Any]:
    """Return a claim with everything that a reader may ask of it."""
    claim = placed.claim
    measurand = measurand_of(claim, placed.place_id)
    return {
        "id": claim.claim_id,
        "incident": incident.incident_id,
        "source": claim.source_id,
        "claimant": claim.claimant,
        "role": claim.claimant_role,
        "side": claim.claimant_side,
        "voice": claim.voice,
        "stance": claim.stance.value,
        "metric": claim.metric.value,
        "label": measurand.label,
        "value": wording.value_text(claim),
        "low": claim.figure.low,
        "high": claim.figure.high,
        "qualifier": claim.figure.qualifier.value,
        "sentence": wording.sentence(claim, measurand),
        "scope": claim.scope.value,
        "place_written": claim.place_written,
        "date": claim.date.text,
        "time_precision": claim.date.precision.value,
        "date_text": wording.date_text(claim.date),
        "evidence": list(claim.evidence) if claim.evidence else None,
        "origin": claim.origin,
        "statement": claim.statement,
        "measurand": measurand.key,
        "sub_event_type": claim.sub_event_type.value,
        "note": claim.note,
    }


def incident_entry(incident: Incident) -> dict[str, Any]:
    """Return an incident: where and how it is drawn, and what is said about it."""
    place, drawing = incident.place, incident.drawing
    spot = place if drawing.drawn in (Drawn.POINT, Drawn.AREA) else None
    voices = {claim.voice for claim in incident.claims}
    return {
        "id": incident.incident_id,
        "name": wording.incident_name(incident),
        "date": incident.date.text,
        "time_precision": incident.date.precision.value,
        "date_text": wording.date_text(incident.date),
        "scope": incident.scope.value,
        "drawn": drawing.drawn.value,
        "latitude": spot.latitude if spot else None,
        "longitude": spot.longitude if spot else None,
        "radius_m": spot.coordinate_uncertainty_m if spot else None,
        "geometry": _geometry(incident),
        "km": None if drawing.km is None else round(drawing.km, 1),
        "stretches": [[round(end, 1) for end in piece] for piece in drawing.stretches],
        "distance_to_border_m": _whole(drawing.distance_to_border_m),
        "side": drawing.side,
        "where": wording.where_text(incident, _province(incident)),
        "certainty": wording.certainty_text(incident),
        "event": incident.sub_event_type.value,
        "voices": [voice for voice in wording.VOICES if voice in voices],
        "claims": [claim.claim_id for claim in incident.claims],
        "measurands": [measurand.key for measurand in incident.measurands],
        "note": place.note if place else "",
    }


def unplaced_entry(placed: PlacedClaim) -> dict[str, Any]:
    """Return a claim that has no place, with the reason."""
    return {
        "claim": placed.claim.claim_id,
        "place_written": placed.claim.place_written,
        "reason": placed.reason,
    }


def _province(incident: Incident) -> str:
    unit = Gazetteer.opened().get(incident.place.admin1) if incident.place else None
    return unit.name if unit and incident.place and unit is not incident.place else ""


def _whole(value: float | None) -> int | None:
    return None if value is None else round(value)


def _geometry(incident: Incident) -> dict[str, Any] | None:
    shape = incident.drawing.geometry
    if shape is None or incident.drawing.drawn not in (Drawn.AREA, Drawn.STRETCH):
        return None
    drawn = shapely.simplify(shape, DRAWN_TOLERANCE_M * _DEGREES_PER_M)
    rounded = shapely.transform(drawn, lambda points: points.round(_DIGITS))
    geometry: dict[str, Any] = json.loads(shapely.to_geojson(rounded))
    return geometry
