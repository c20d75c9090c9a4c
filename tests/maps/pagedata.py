"""Pages to look at: of the five documents, and of claims that a test makes up."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from geomap.exchange.sheets import read_sheets
from geomap.frames import Incident, group, place_claims
from geomap.frames.assembly import claims_frame, incidents_frame
from geomap.gazetteer import Gazetteer
from geomap.maps import pages_data
from geomap.maps.recipe import Recipe
from geomap.maps.selection import selection
from geomap.maps.view import PageData, page_data
from geomap.model import Claim, Source

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


@cache
def seed_incidents() -> tuple[list[Incident], list[Source]]:
    """Return what the five sheets tell."""
    sheets = read_sheets(SEEDS)
    claims = [claim for sheet in sheets for claim in sheet.claims]
    return incidents_of(*claims), [sheet.source for sheet in sheets]


@cache
def _seed_frames() -> tuple[Any, Any]:
    incidents, sources = seed_incidents()
    return claims_frame(incidents, sources), incidents_frame(incidents)


def seed_page(view: str = "all", selected: str = "", **recipe: Any) -> PageData:
    """Return the data of a page of the five documents, everything selected."""
    claims, incidents = _seed_frames()
    chosen = Recipe("seeds", view=view, selected=selected, **recipe)
    return page_data(selection(claims.copy(), incidents.copy(), seed_incidents()[1], chosen))


def incidents_of(*claims: Claim) -> list[Incident]:
    """Return the incidents of some claims."""
    gazetteer = Gazetteer.shipped()
    return group(place_claims(claims, gazetteer), gazetteer)


def page_of(
    *claims: Claim, sources: Sequence[Source] = (), recipe: Recipe | None = None
) -> PageData:
    """Return the data of a page of these claims; their sources have no title unless given."""
    named = {source.source_id: source for source in sources}
    ids = sorted({claim.source_id for claim in claims})
    documents = [named.get(ident, Source(ident)) for ident in ids]
    (data,) = pages_data(incidents_of(*claims), documents, [recipe or Recipe("made")])
    return data
