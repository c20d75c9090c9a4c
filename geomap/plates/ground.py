"""The quiet ground of a plate's map: countries, provinces, rivers, and the line itself."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

import geopandas as gpd
import numpy as np
import shapely

from geomap.datafiles import data_path
from geomap.frames.assembly import CRS
from geomap.maps.basemap import basemap, page_line
from geomap.plates.palette import (
    BEYOND,
    FRONTIER,
    HOME,
    INK,
    NEIGHBOUR,
    PROVINCE_LINE,
    RIVER,
)
from geomap.plates.projection import View
from geomap.plates.sheet import Sheet

#: Straight edges in degrees become curves: so long, in degrees, may they be.
_FINE = 0.5
_HOMES = ("AF", "PK")
#: What the base map covers, and what else a map may show, in degrees.
_EDGES = shapely.segmentize(shapely.box(58, 22, 80, 40), _FINE)
_AROUND = shapely.segmentize(shapely.box(40, 5, 98, 58), _FINE)


def draw_ground(sheet: Sheet, view: View) -> None:
    """Draw what lies under the claims, cut off at the window of the map."""
    from matplotlib.patches import Rectangle

    box, u = view.box, sheet.unit
    water = Rectangle((box.left, box.bottom), box.width, box.height, facecolor=BEYOND, linewidth=0)
    sheet.add(water, 1)
    countries = _seen(view, "countries")
    own = countries["iso_a2"].isin(_HOMES)
    _plot(sheet, view, _seen(view, "beyond"), facecolor=NEIGHBOUR, linewidth=0, zorder=2)
    _plot(sheet, view, countries[~own], facecolor=NEIGHBOUR, linewidth=0, zorder=2)
    _plot(sheet, view, _seen(view, "frontiers"), color=FRONTIER, linewidth=0.4 * u, zorder=3.5)
    _plot(sheet, view, countries[own], facecolor=HOME, linewidth=0, zorder=3)
    provinces = _seen(view, "province_lines")
    _plot(sheet, view, provinces, color=PROVINCE_LINE, linewidth=0.4 * u, zorder=4)
    _plot(sheet, view, _rivers(view), color=RIVER, linewidth=0.45 * u, zorder=4.5)


def draw_line(sheet: Sheet, view: View, line: Any) -> None:
    """Draw the line, already on the sheet, as the dashed hairline that it is on the page."""
    for part in shapely.get_parts(line):
        sheet.path(
            shapely.get_coordinates(part), INK, 0.7 * sheet.unit, zorder=26, within=view.box,
            dashes=(4.2, 2.2), dash_capstyle="butt",
        )  # fmt: skip


def line_on(view: View) -> Any:
    """Return the whole line on the sheet."""
    return view.shape(shapely.LineString(page_line()["coordinates"]))


def draw_frame(sheet: Sheet, view: View) -> None:
    """Draw a hairline around the map."""
    from matplotlib.patches import Rectangle

    box = view.box
    edge = Rectangle(
        (box.left, box.bottom), box.width, box.height, fill=False, edgecolor=FRONTIER,
        linewidth=0.4 * sheet.unit,
    )  # fmt: skip
    sheet.add(edge, 60)


@lru_cache(maxsize=8)
def _layer(name: str) -> gpd.GeoDataFrame:
    if name == "beyond":
        return _beyond()
    if name == "frontiers":
        return _frontiers()
    frame = gpd.GeoDataFrame.from_features(basemap()[name], crs=CRS)
    if name != "countries":
        return frame
    return frame.set_geometry(frame.geometry.segmentize(_FINE))


def _beyond() -> gpd.GeoDataFrame:
    """Return the land around the base map, which ends at its edges."""
    text = data_path("basemap", "world.geojson").read_text(encoding="utf-8")
    land = gpd.GeoDataFrame.from_features(json.loads(text), crs=CRS)
    return land.set_geometry(land.geometry.difference(_EDGES).intersection(_AROUND))


def _frontiers() -> gpd.GeoDataFrame:
    """Return the borders and coasts of the neighbours, without the edges of the base map."""
    countries = _layer("countries")
    others = countries[~countries["iso_a2"].isin(_HOMES)]
    edge = shapely.buffer(shapely.get_exterior_ring(_EDGES), 0.01)
    return others.set_geometry(others.geometry.boundary.difference(edge))


def _seen(view: View, name: str) -> gpd.GeoDataFrame:
    """Return a layer on the sheet, without what lies outside the window."""
    layer, box = _layer(name), view.box
    shapes = [view.shape(shape) for shape in layer.geometry]
    cut = shapely.clip_by_rect(
        np.array(shapes), box.left - 1, box.bottom - 1, box.right + 1,
        box.top + 1,
    )  # fmt: skip
    moved = gpd.GeoDataFrame(layer.drop(columns="geometry"), geometry=cut, crs=None)
    return moved[~moved.geometry.is_empty]


def _rivers(view: View) -> gpd.GeoDataFrame:
    """Return the rivers: the farther away a map is seen from, the fewer."""
    most = 2 if view.scale * 1e6 < 150 else 3
    rivers = _seen(view, "rivers")
    return rivers[rivers["rank"] <= most]


def _plot(sheet: Sheet, view: View, frame: gpd.GeoDataFrame, **style: Any) -> None:
    if frame.empty:
        return
    known = set(sheet.axes.collections)
    frame.plot(ax=sheet.axes, aspect=None, **style)
    for collection in sheet.axes.collections:
        if collection not in known:
            sheet.cut_off(collection, view.box)
