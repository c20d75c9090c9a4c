"""The two public frames: ``geomap.claims`` and ``geomap.incidents``."""

from __future__ import annotations

import os
from collections.abc import Iterable
from operator import attrgetter
from typing import Any

import geopandas as gpd

from geomap.border.line import border_line
from geomap.comparison import measurand_of
from geomap.frames.incident import Incident, group
from geomap.frames.placing import PlacedClaim, place_claims
from geomap.gazetteer import Gazetteer
from geomap.ledger import Ledger
from geomap.model import EVENT_TYPES, Place, Source

CRS = "EPSG:4326"
LedgerPath = str | os.PathLike[str] | None

#: What every export of claims begins with, in this order.
CLAIM_COLUMNS = (
    "claim_id", "incident_id", "source_id", "claimant", "claimant_side", "stance", "metric",
    "affected_side", "affected_class", "value_low", "value_high", "qualifier", "scope",
    "place_id", "place_name", "event_date", "time_precision", "evidence_start", "evidence_end",
)  # fmt: skip
#: ACLED's names where ACLED has one; the rest are DESIGN's own.
INCIDENT_COLUMNS = (
    "incident_id", "event_date", "time_precision", "event_type", "sub_event_type", "country_code",
    "admin1", "admin2", "location", "place_id", "scope", "drawn", "latitude", "longitude",
    "geo_precision", "coordinate_uncertainty_m", "km", "from_km", "to_km",
    "distance_to_border_m", "side", "claimant_sides", "n_claims", "agreement", "source", "notes",
    "line_version",
)  # fmt: skip
# Behind what every export begins with: the claim's words, its measurand, its source, its place.
_CLAIM_REST = (
    "place_written", "value_written", "summary", "claimant_role", "event_type", "sub_event_type",
    "statement", "origin", "measurand", "agreement", "unplaced", "note", "source_title",
    "publisher", "published", "url", "sha256", "latitude", "longitude",
    "coordinate_uncertainty_m", "km", "from_km", "to_km", "distance_to_border_m", "side",
    "line_version",
)  # fmt: skip
_WHOLE = ("value_low", "value_high", "evidence_start", "evidence_end")
# ACLED's geo_precision: 1 the named place, 2 a part of a region, 3 a whole region.
_GEO_PRECISION = {"point": 1, "area": 2, "stretch": 3, "border": 3, "country": 3}


def read_incidents(ledger: LedgerPath = None) -> tuple[list[Incident], list[Source]]:
    """Return the incidents and sources of a ledger; raises ``LedgerError``."""
    with Ledger(ledger) as opened:
        claims, sources = opened.claims(), opened.sources()
    gazetteer = Gazetteer.opened()
    return group(place_claims(claims, gazetteer), gazetteer), sources


def incidents(ledger: LedgerPath = None) -> gpd.GeoDataFrame:
    """Return one row for each incident, indexed from 0, in EPSG:4326 (longitude, latitude).

    ``ledger`` is a path or database URL; without one, ``GEOMAP_LEDGER`` or the ledger in the
    current folder. Columns: ``INCIDENT_COLUMNS`` and ``geometry``: a point (its radius is
    ``coordinate_uncertainty_m``), an area, a stretch of the line, the whole line, or nothing for
    country-wide and unplaced ones; pieces of
    the line are simplified to 100 m. ``km``, ``from_km`` and ``to_km`` are kilometres along the
    line of ``line_version``; ``agreement`` is a dict of measurand key → agreement. Raises
    ``LedgerError`` when the ledger cannot be read.
    """
    found, _ = read_incidents(ledger)
    rows = [_incident_row(incident) for incident in found]
    geometry = [incident.drawing.geometry for incident in found]
    return gpd.GeoDataFrame(rows, columns=INCIDENT_COLUMNS, geometry=geometry, crs=CRS)


def claims(ledger: LedgerPath = None) -> gpd.GeoDataFrame:
    """Return one row for each claim that stands, indexed from 0, in EPSG:4326.

    Columns: ``CLAIM_COLUMNS`` first and in that order, then the claim's words and source, its
    measurand and the agreement there, where its incident is, and ``geometry``. Raises
    ``LedgerError`` when the ledger cannot be read.
    """
    found, sources = read_incidents(ledger)
    by_id = {source.source_id: source for source in sources}
    pairs = [(one, incident) for incident in found for one in incident.placed]
    pairs.sort(key=lambda pair: pair[0].claim.order)
    rows = [_claim_row(one, incident, by_id) for one, incident in pairs]
    geometry = [incident.drawing.geometry for _, incident in pairs]
    columns = [*CLAIM_COLUMNS, *_CLAIM_REST]
    frame = gpd.GeoDataFrame(rows, columns=columns, geometry=geometry, crs=CRS)
    return frame.astype(dict.fromkeys(_WHOLE, "Int64"))


def _incident_row(incident: Incident) -> dict[str, Any]:
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


def _claim_row(
    placed: PlacedClaim, incident: Incident, sources: dict[str, Source]
) -> dict[str, Any]:
    claim = placed.claim
    measurand = measurand_of(claim, placed.place_id)
    start, end = claim.evidence or (None, None)
    source = sources.get(claim.source_id, Source(claim.source_id))
    return {
        "claim_id": claim.claim_id,
        "incident_id": incident.incident_id,
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
        "place_id": placed.place_id,
        "place_name": placed.place_name,
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
        "measurand": measurand.key,
        "agreement": incident.agreements[measurand].value,
        "unplaced": placed.reason,
        "note": claim.note,
        "source_title": source.title,
        "publisher": source.publisher,
        "published": source.published,
        "url": source.url,
        "sha256": source.sha256,
        **_where(incident),
    }


def all_placed(found: Iterable[Incident]) -> list[PlacedClaim]:
    """Return the claims of several incidents in the order of source, evidence and id."""
    placed = (one for incident in found for one in incident.placed)
    return sorted(placed, key=attrgetter("claim.order"))
