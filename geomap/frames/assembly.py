"""The two public frames: ``geomap.claims`` and ``geomap.incidents``."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from operator import attrgetter

import geopandas as gpd

from geomap.frames.incident import Incident, group
from geomap.frames.placing import PlacedClaim, place_claims
from geomap.frames.rows import claim_rows, incident_row
from geomap.gazetteer import Gazetteer
from geomap.ledger import Ledger
from geomap.model import Source

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
    "line_version", "name", "stretches",
)  # fmt: skip
# Behind what every export begins with: the claim's words, its measurand, its source, its place.
_CLAIM_REST = (
    "place_written", "value_written", "summary", "claimant_role", "event_type", "sub_event_type",
    "statement", "origin", "measurand", "agreement", "gap", "utterance", "n_independent",
    "unplaced", "note", "source_title", "publisher", "published", "url", "sha256", "latitude",
    "longitude", "coordinate_uncertainty_m", "km", "from_km", "to_km", "distance_to_border_m",
    "side", "line_version",
)  # fmt: skip
_WHOLE = ("value_low", "value_high", "evidence_start", "evidence_end", "n_independent")


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
    line of ``line_version``; ``stretches`` are all pieces of it as ``from/to;from/to``;
    ``agreement`` is a dict of measurand key → agreement. Raises
    ``LedgerError`` when the ledger cannot be read.
    """
    return incidents_frame(read_incidents(ledger)[0])


def claims(ledger: LedgerPath = None) -> gpd.GeoDataFrame:
    """Return one row for each claim that stands, indexed from 0, in EPSG:4326.

    Columns: ``CLAIM_COLUMNS`` first and in that order, then the claim's words and source, its
    measurand, the agreement and the gap there (the greater side's figure over the smaller's),
    the statement that it reports (``utterance`` is the id of the claim that stands for it, in
    ``n_independent`` documents), where its incident is, and ``geometry``. Raises
    ``LedgerError`` when the ledger cannot be read.
    """
    return claims_frame(*read_incidents(ledger))


def incidents_frame(found: Sequence[Incident]) -> gpd.GeoDataFrame:
    """Return the rows of ``incidents`` for these incidents, in their order."""
    rows = [incident_row(incident) for incident in found]
    geometry = [incident.drawing.geometry for incident in found]
    return gpd.GeoDataFrame(rows, columns=INCIDENT_COLUMNS, geometry=geometry, crs=CRS)


def claims_frame(found: Sequence[Incident], sources: Sequence[Source]) -> gpd.GeoDataFrame:
    """Return the rows of ``claims`` for these incidents, in the order of source and evidence."""
    by_id = {source.source_id: source for source in sources}
    rows = [row for incident in found for row in claim_rows(incident, by_id)]
    rows.sort(key=lambda row: row[0])
    geometry = [incident.drawing.geometry for _, incident, _ in rows]
    columns = [*CLAIM_COLUMNS, *_CLAIM_REST]
    values = [row for *_, row in rows]
    frame = gpd.GeoDataFrame(values, columns=columns, geometry=geometry, crs=CRS)
    return frame.astype(dict.fromkeys(_WHOLE, "Int64") | {"gap": float})


def all_placed(found: Iterable[Incident]) -> list[PlacedClaim]:
    """Return the claims of several incidents in the order of source, evidence and id."""
    placed = (one for incident in found for one in incident.placed)
    return sorted(placed, key=attrgetter("claim.order"))
