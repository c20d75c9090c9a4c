"""From incidents to the data of a page: plain values, no HTML, everything said in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from geomap.comparison import Agreement
from geomap.errors import RecipeError
from geomap.frames import Incident
from geomap.frames.assembly import all_placed
from geomap.maps import wording
from geomap.maps.basemap import basemap, page_line
from geomap.maps.comparisons import measurand_entries, panel
from geomap.maps.credits import CREDITS, DISCLAIMER
from geomap.maps.entries import claim_entry, incident_entry, source_entry, unplaced_entry
from geomap.maps.headline import page_head
from geomap.maps.recipe import Recipe
from geomap.maps.selection import choose
from geomap.model import AF, PK, THIRD_PARTY, Source

_SHORT = {AF: "Afghan", PK: "Pakistani", THIRD_PARTY: "Others"}


def page_data(
    incidents: Sequence[Incident], sources: Sequence[Source], recipe: Recipe
) -> dict[str, Any]:
    """Return the data of one page: what the recipe chooses of the incidents, and the ground.

    The result holds plain JSON values only and is the same for the same claims and recipe.
    """
    chosen = choose(incidents, recipe)
    placed = all_placed(chosen)
    if not placed:
        raise RecipeError(f"recipe {recipe.name}: no claim of the ledger is chosen; widen [select]")
    cited = {one.claim.source_id for one in placed}
    documents = [source for source in sources if source.source_id in cited]
    measurands = [row for incident in chosen for row in measurand_entries(incident)]
    data = {
        "line": page_line(),
        "voices": [
            {"id": voice, "name": name, "short": _SHORT[voice]}
            for voice, name in wording.VOICES.items()
        ],
        "sources": [source_entry(source) for source in documents],
        "claims": [claim_entry(one, incident) for incident in chosen for one in incident.placed],
        "incidents": [incident_entry(incident) for incident in chosen],
        "measurands": measurands,
        "figures": panel(measurands),
        "unplaced": [unplaced_entry(one) for one in placed if one.place is None],
        "basemap": basemap(),
        "licences": list(CREDITS),
        "counts": {
            "claims": len(placed),
            "documents": len(documents),
            "incidents": len(chosen),
            "unplaced": sum(one.place is None for one in placed),
            "contested": sum(row["agreement"] == Agreement.CONTESTED for row in measurands),
        },
    }
    return {"page": page_head(chosen, documents, recipe, data) | {"disclaimer": DISCLAIMER}, **data}
