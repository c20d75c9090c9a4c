"""The pages that are compared: each is made from the claims in memory and written to a file."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import folium
import geopandas as gpd
from browser_marks import Marks
from folium.plugins import FastMarkerCluster
from synthetic import claims
from synthetic_incidents import incidents_of, sources_of

from geomap.maps.page import render_page
from geomap.maps.recipe import Recipe
from geomap.maps.selection import selection
from geomap.maps.view import page_data
from geomap.model import Source

#: The zoom at which the whole line stands in a window of 1280 pixels; explore chooses it too.
ALL_IN_VIEW = 6

Builder = Callable[..., None]

# A marker with a pop-up of all fields, made when it is opened and not before: the quickest way.
CALLBACK = """function (row) {
    var marker = L.marker(new L.LatLng(row[0], row[1]), {icon: L.AwesomeMarkers.icon()});
    marker.bindPopup(function () {
        var box = document.createElement('div');
        box.textContent = row.slice(2).join('\\n');
        return box;
    });
    return marker;
}"""


def build_geomap(
    frame: gpd.GeoDataFrame, path: Path, incidents: gpd.GeoDataFrame, sources: list[Source]
) -> None:
    """Write geomap's page of the claims, all fields kept."""
    data = page_data(selection(frame, incidents, sources, Recipe("bench")))
    path.write_text(render_page(data), encoding="utf-8")


def frames_of(frame: gpd.GeoDataFrame) -> tuple[gpd.GeoDataFrame, list[Source]]:
    """Return what geomap has in memory beside the claims."""
    return incidents_of(frame), sources_of(frame)


def build_explore(frame: gpd.GeoDataFrame, path: Path) -> None:
    """Write the map that geopandas draws, coloured by side; its tooltips hold all fields."""
    frame.explore(column="claimant_side").save(path)


def build_clusters(frame: gpd.GeoDataFrame, path: Path) -> None:
    """Write folium's clusters of markers with all fields in their pop-ups."""
    fields = frame.drop(columns=frame.geometry.name).astype(object)
    rows = fields.where(fields.notna(), None).to_numpy().tolist()
    spots = zip(frame.geometry.y, frame.geometry.x, rows, strict=True)
    data = [[latitude, longitude, *row] for latitude, longitude, row in spots]
    _save(FastMarkerCluster(data, callback=CALLBACK), frame, path)  # type: ignore[no-untyped-call]


def build_bare_clusters(frame: gpd.GeoDataFrame, path: Path) -> None:
    """Write folium's clusters of markers with coordinates and nothing else."""
    spots = list(zip(frame.geometry.y, frame.geometry.x, strict=True))
    _save(FastMarkerCluster(spots), frame, path)  # type: ignore[no-untyped-call]


def _save(layer: FastMarkerCluster, frame: gpd.GeoDataFrame, path: Path) -> None:
    west, south, east, north = frame.total_bounds
    shown = folium.Map([(south + north) / 2, (west + east) / 2], zoom_start=ALL_IN_VIEW)
    shown.add_child(layer)
    shown.save(path)


@dataclass(frozen=True)
class Contender:
    """How a page is made, and what its marks are.

    `imported` are modules that the builder loads while it works: whoever has the claims in
    memory may have them already, so they are loaded before the clock starts.
    """

    build: Builder
    marks: Marks
    imported: tuple[str, ...] = ()
    beside: Callable[[gpd.GeoDataFrame], tuple[Any, ...]] = lambda _frame: ()


_CLUSTERS = Marks(
    ".marker-cluster, .leaflet-marker-icon", ".leaflet-marker-pane, .leaflet-shadow-pane"
)
CONTENDERS = {
    "geomap": Contender(
        build_geomap,
        Marks("[data-drawn] .spot", ".leaflet-marker-pane, .leaflet-specks-pane"),
        ("xstatic.pkg.leaflet",),
        frames_of,
    ),
    "explore": Contender(
        build_explore,
        Marks(".leaflet-overlay-pane path, .leaflet-overlay-pane canvas", ".leaflet-overlay-pane"),
        ("matplotlib.pyplot", "mapclassify", "xyzservices"),
    ),
    "FastMarkerCluster": Contender(build_clusters, _CLUSTERS),
    "coordinates only": Contender(build_bare_clusters, _CLUSTERS),
}


def build(name: str, count: int, path: Path) -> float:
    """Return the seconds that a page of so many claims took, in a process of its own.

    Making the claims is not counted. Raises what the builder raises, or `BrokenProcessPool`
    when the process was killed.
    """
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(_timed, name, count, path).result()


def _timed(name: str, count: int, path: Path) -> float:
    contender = CONTENDERS[name]
    for module in contender.imported:
        import_module(module)
    frame = claims(count)
    beside = contender.beside(frame)
    start = time.perf_counter()
    contender.build(frame, path, *beside)
    return time.perf_counter() - start
