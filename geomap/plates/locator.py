"""Where in the world: a small globe with the map's window on it, and the map's scale."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

import geopandas as gpd
import numpy as np
import pyproj
import shapely

from geomap.datafiles import data_path
from geomap.language.catalogues import phrase
from geomap.maps.basemap import basemap
from geomap.plates.palette import FRONTIER, INK, PAPER
from geomap.plates.projection import PROJECTION, View
from geomap.plates.sheet import Box, Sheet

#: The globe seen from above the line; a sphere's radius in metres.
_GLOBE = "+proj=ortho +lat_0=30 +lon_0=68 +R=6371000 +units=m +no_defs"
_EARTH_M = 6_371_000.0
_SEA, _LAND, _HOMES = "#eef0f0", "#cfcdc6", "#8d897c"
_STEPS_KM = (10, 20, 25, 50, 100, 200, 250, 500)


def draw_locator(sheet: Sheet, box: Box, view: View) -> None:
    """Draw the globe into a box, with the two countries and the window of the map."""
    from matplotlib.patches import Circle

    radius = min(box.width, box.height) / 2
    x, y = (box.left + box.right) / 2, (box.bottom + box.top) / 2
    sea = Circle((x, y), radius, facecolor=_SEA, edgecolor=FRONTIER, linewidth=0.4 * sheet.unit)
    sheet.add(sea, 52)
    scale = radius / _EARTH_M
    for shape, fill in ((_land(), _LAND), (_homes(), _HOMES)):
        moved = shapely.transform(shape, lambda xy: xy * scale + (x, y))
        _fill(sheet, moved, fill)
    window = shapely.transform(_window(view), lambda xy: xy * scale + (x, y))
    sheet.path(shapely.get_coordinates(window), INK, 0.7 * sheet.unit, zorder=54)


def _fill(sheet: Sheet, shape: Any, fill: str) -> None:
    known = set(sheet.axes.collections)
    gpd.GeoSeries([shape]).plot(ax=sheet.axes, aspect=None, facecolor=fill, linewidth=0, zorder=53)
    for collection in sheet.axes.collections:
        if collection not in known:
            collection.set_clip_on(False)


def _on_globe(shape: Any) -> Any:
    """Return what of a shape is seen on the globe, in metres; what lies behind it is left out."""
    transform = pyproj.Transformer.from_crs("EPSG:4326", _GLOBE, always_xy=True).transform
    cap = _cap()
    seen = shapely.intersection(shapely.segmentize(shape, 2.0), cap)
    return shapely.transform(seen, lambda xy: np.column_stack(transform(xy[:, 0], xy[:, 1])))


def _cap() -> Any:
    """Return the half of the globe that is seen, short of its rim, in degrees."""
    turn = np.linspace(0, 2 * np.pi, 181)
    rim = 0.998 * _EARTH_M
    back = pyproj.Transformer.from_crs(_GLOBE, "EPSG:4326", always_xy=True).transform
    return shapely.make_valid(
        shapely.Polygon(np.column_stack(back(rim * np.cos(turn), rim * np.sin(turn))))
    )


@lru_cache(maxsize=1)
def _land() -> Any:
    text = data_path("basemap", "world.geojson").read_text(encoding="utf-8")
    [feature] = json.loads(text)["features"]
    return _on_globe(shapely.from_geojson(json.dumps(feature["geometry"])))


@lru_cache(maxsize=1)
def _homes() -> Any:
    countries = gpd.GeoDataFrame.from_features(basemap()["countries"], crs="EPSG:4326")
    own = countries[countries["iso_a2"].isin(("AF", "PK"))]
    return _on_globe(shapely.simplify(own.geometry.union_all(), 0.1))


def _window(view: View) -> Any:
    """Return the outline of the map's window on the globe, in metres."""
    half_x, half_y = view.box.width / view.scale / 2, view.box.height / view.scale / 2
    box = shapely.box(view.x - half_x, view.y - half_y, view.x + half_x, view.y + half_y)
    edge = shapely.segmentize(shapely.get_exterior_ring(box), half_x / 8)
    transform = pyproj.Transformer.from_crs(PROJECTION, _GLOBE, always_xy=True).transform
    return shapely.transform(edge, lambda xy: np.column_stack(transform(xy[:, 0], xy[:, 1])))


def scale_km(view: View, longest: float) -> int:
    """Return the round number of kilometres whose bar is at most ``longest`` millimetres."""
    fitting = [km for km in _STEPS_KM if km * 1000 * view.scale <= longest]
    return fitting[-1] if fitting else _STEPS_KM[0]


def draw_scale(sheet: Sheet, x: float, y: float, view: View, longest: float) -> float:
    """Draw the scale bar with its left end at ``x``, ``y``; return its length in millimetres."""
    km, u = scale_km(view, longest), sheet.unit
    length = km * 1000 * view.scale
    for points in ([(x, y), (x + length, y)], [(x, y), (x, y + 0.9 * u)],
                   [(x + length, y), (x + length, y + 0.9 * u)]):  # fmt: skip
        sheet.path(points, PAPER, 2.4 * u, zorder=52, solid_capstyle="projecting")
        sheet.path(points, INK, 0.8 * u, zorder=53, solid_capstyle="projecting")
    style = sheet.style(0.78, INK)
    sheet.text(
        x + length / 2,
        y + 1.0 * u,
        phrase(sheet.language, "unit.km", n=km),
        style,
        align="center",
        zorder=54,
    )
    return length
