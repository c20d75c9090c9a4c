"""An answer as plain values: a JSON object, or cells to put beside a row of a table."""

from __future__ import annotations

from typing import Any

from geomap.gazetteer.features import kind_of
from geomap.gazetteer.resolution import Candidate, Resolution

PLACE_FIELDS = (
    "place_id", "name", "country_code", "admin1", "latitude", "longitude",
    "coordinate_uncertainty_m",
)  # fmt: skip
CELLS = (
    "status", "place_id", "place_name", "country_code", "latitude", "longitude",
    "coordinate_uncertainty_m", "score", "reasons",
)  # fmt: skip
# As many candidates as a person reads.
SHOWN = 5


def record(resolution: Resolution) -> dict[str, Any]:
    """Return an answer as a JSON object; the place's fields are null unless it is resolved."""
    candidates = [candidate_record(candidate) for candidate in resolution.candidates[:SHOWN]]
    unplaced = dict.fromkeys((*PLACE_FIELDS, "score")) | {"reasons": []}
    best = candidates[0] if resolution.place else unplaced
    return {
        "query": resolution.query,
        "status": resolution.status,
        **{field: best[field] for field in unplaced},
        "candidates": candidates,
    }


def candidate_record(candidate: Candidate) -> dict[str, Any]:
    """Return a candidate as a JSON object; coordinates in decimal degrees, the radius in metres."""
    place = candidate.place
    return {
        **{field: getattr(place, field) for field in PLACE_FIELDS},
        "admin2": place.admin2,
        "kind": kind_of(place.feature_code),
        "source": place.source,
        "licence": place.licence,
        "score": round(candidate.score, 3),
        "reasons": list(candidate.reasons),
    }


def feature(record: dict[str, Any]) -> dict[str, Any]:
    """Return a record as a GeoJSON feature; its geometry is null when it is not resolved."""
    point = {"type": "Point", "coordinates": [record["longitude"], record["latitude"]]}
    properties = {key: value for key, value in record.items() if key != "candidates"}
    properties["candidates"] = [candidate["place_id"] for candidate in record["candidates"]]
    geometry = point if record["place_id"] else None
    return {"type": "Feature", "geometry": geometry, "properties": properties}


def cells(resolution: Resolution) -> dict[str, str]:
    """Return an answer as the cells of CELLS; those of a place are empty unless it is resolved."""
    if (place := resolution.place) is None:
        return dict.fromkeys(CELLS, "") | {
            "status": resolution.status,
            "reasons": why_unplaced(resolution),
        }
    return {
        "status": resolution.status,
        "place_id": place.place_id,
        "place_name": place.name,
        "country_code": place.country_code,
        "latitude": f"{place.latitude:.5f}",
        "longitude": f"{place.longitude:.5f}",
        "coordinate_uncertainty_m": f"{place.coordinate_uncertainty_m:.0f}",
        "score": f"{resolution.score:.3f}",
        "reasons": "; ".join(resolution.reasons),
    }


def why_unplaced(resolution: Resolution) -> str:
    """Return in words what a name could mean, or why the nearest place was not taken."""
    if not resolution.candidates:
        return "no place of this name is in the gazetteer"
    if resolution.status == "ambiguous":
        ids = [candidate.place.place_id for candidate in resolution.candidates[:SHOWN]]
        return f"could be {', '.join(ids)}"
    best = resolution.candidates[0]
    return f"not taken: {best.place.place_id}: {'; '.join(best.reasons)}"
