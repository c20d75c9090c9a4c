"""From the frames of claims and incidents to the data of a page: plain values, no HTML."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import geopandas as gpd

from geomap.errors import RecipeError
from geomap.gazetteer import Gazetteer
from geomap.maps.basemap import basemap, page_line
from geomap.maps.comparisons import count_contested, panel_figures
from geomap.maps.credits import CREDITS, DISCLAIMER
from geomap.maps.headline import page_head
from geomap.maps.recipe import Recipe
from geomap.maps.tables import Tables, page_tables
from geomap.model import Source


@dataclass(frozen=True)
class PageData:
    """What one page shows: its ``head`` and back matter, and its claims in ``tables``."""

    head: dict[str, Any]
    tables: Tables


def page_data(
    claims: gpd.GeoDataFrame,
    incidents: gpd.GeoDataFrame,
    sources: Sequence[Source],
    recipe: Recipe,
) -> PageData:
    """Return the data of one page from the frames of ``geomap.claims`` and ``geomap.incidents``.

    Every row is shown: what the recipe selects has been chosen before. The same frames and recipe
    give the same data. Raises ``RecipeError`` when there is no claim.
    """
    if claims.empty:
        raise RecipeError(f"recipe {recipe.name}: no claim of the ledger is chosen; widen [select]")
    cited = set(claims["source_id"].unique())
    documents = [source for source in sources if source.source_id in cited]
    figures = panel_figures(claims)
    head = page_head(claims, incidents, figures, documents, recipe)
    return PageData(
        {
            "page": head | {"disclaimer": DISCLAIMER},
            "line": page_line(),
            "sources": [_source(source) for source in documents],
            "basemap": basemap(),
            "names": _names(incidents),
            "licences": list(CREDITS),
            "counts": {
                "claims": len(claims),
                "documents": len(documents),
                "incidents": len(incidents),
                "unplaced": int((claims["place_id"] == "").sum()),
                "contested": count_contested(claims),
            },
        },
        page_tables(claims, incidents, documents, list(figures.index)),
    )


def _source(source: Source) -> dict[str, Any]:
    """Return a document as a page names it; a number stands before the five seeds' names."""
    number = source.source_id[:3] if source.source_id[:3].isdigit() else source.source_id
    kept = ("title", "publisher", "author", "published", "language", "url", "file", "sha256")
    fields = {field: getattr(source, field) for field in (*kept, "note")}
    return {"id": source.source_id, "number": number, **fields}


def _names(incidents: gpd.GeoDataFrame) -> dict[str, dict[str, Any]]:
    """Return what the gazetteer knows beyond the frames, by place id: names, and who holds it."""
    gazetteer = Gazetteer.opened()
    wanted = set(incidents["place_id"].unique()) - {""}
    if len(wanted) > len(gazetteer):
        wanted &= {place.place_id for place in gazetteer}
    places = [place for place in map(gazetteer.get, sorted(wanted)) if place is not None]
    units = {unit for place in places for unit in (place.admin1, place.part_of) if unit}
    held = [place for place in map(gazetteer.get, sorted(units - wanted)) if place is not None]
    return {
        place.place_id: {
            "name": place.name,
            "names": {
                language: names[0]
                for language, names in sorted(place.names.items())
                if names and language != "en"
            },
            "admin1": place.admin1,
            "part_of": place.part_of,
        }
        for place in (*places, *held)
    }
