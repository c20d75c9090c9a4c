"""Claims and incidents as GeoDataFrames, assembled from ledger, gazetteer and line."""

from geomap.frames.assembly import CLAIM_COLUMNS, INCIDENT_COLUMNS, claims, incidents
from geomap.frames.incident import Incident, group
from geomap.frames.placing import PlacedClaim, place_claims

__all__ = [
    "CLAIM_COLUMNS",
    "INCIDENT_COLUMNS",
    "Incident",
    "PlacedClaim",
    "claims",
    "group",
    "incidents",
    "place_claims",
]
