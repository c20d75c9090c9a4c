"""From the frames of claims and incidents to the data of a page: plain values, no HTML."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import geopandas as gpd

from geomap.gazetteer import Gazetteer
from geomap.language.placenames import names_of
from geomap.language.reasons import reasons_of
from geomap.maps.basemap import basemap, page_line
from geomap.maps.comparisons import count_contested
from geomap.maps.headline import page_head
from geomap.maps.selection import Selection
from geomap.maps.spellings import spellings
from geomap.maps.tables import Tables, page_tables
from geomap.maps.tiles import tile_source
from geomap.model import Source


@dataclass(frozen=True)
class PageData:
    """What one page shows: its ``head`` and back matter, and its claims in ``tables``."""

    head: dict[str, Any]
    tables: Tables


def page_data(selection: Selection) -> PageData:
    """Return the data of one page; the same selection gives the same data."""
    claims, incidents, documents = selection.claims, selection.incidents, selection.documents
    return PageData(
        {
            "page": page_head(selection),
            "line": page_line(),
            "sources": [_source(source) for source in documents],
            "basemap": basemap(),
            "tiles": tile_source(selection.recipe.tiles),
            "names": _names(incidents),
            "reasons": reasons_of(claims["unplaced"].unique()),
            "counts": {
                "claims": len(claims),
                "documents": len(documents),
                "incidents": len(incidents),
                "unplaced": int((claims["place_id"] == "").sum()),
                "contested": count_contested(claims, selection.measurands),
            },
        },
        page_tables(selection),
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
        wanted &= gazetteer.ids()
    places = [place for place in map(gazetteer.get, sorted(wanted)) if place is not None]
    units = {unit for place in places for unit in (place.admin1, place.part_of) if unit}
    held = [place for place in map(gazetteer.get, sorted(units - wanted)) if place is not None]
    return {
        place.place_id: {
            "name": place.name,
            "names": names_of(place),
            "admin1": place.admin1,
            "part_of": place.part_of,
            "also": spellings(place, gazetteer),
        }
        for place in (*places, *held)
    }
