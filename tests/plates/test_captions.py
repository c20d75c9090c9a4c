"""What is named: the places of the claims, and areas inside what they name alone."""

from __future__ import annotations

import json

import pytest
import shapely

from geomap.datafiles import data_path
from geomap.plates.captions import short_name
from geomap.plates.content import content_of
from geomap.plates.names import letters_of
from geomap.plates.projection import view_of
from geomap.plates.sheet import Box, Sheet
from tests.plates.conftest import Composed, Selected


def test_places_of_the_seeds_are_named_on_the_page(composed: Composed) -> None:
    texts = {text.get_text() for text in letters_of(composed("page"))}
    assert {"Kabul", "Kurram", "Bahram Chah", "Spin Boldak–Chaman", "Angoor Adda"} <= texts
    assert "Karachi · 550 km" in texts


def test_a_long_name_loses_its_brackets() -> None:
    assert short_name("Islamabad (Islamabad International Airport)") == "Islamabad"
    assert short_name("Aryoub Zazi (Ali Khail)") == "Aryoub Zazi (Ali Khail)"


def window(sheet: Sheet) -> Box:
    """The window of the only map of a sheet: the frame drawn last around it."""
    frame = max(
        (p for p in sheet.axes.patches if p.get_zorder() == 60 and not p.get_fill()),
        key=lambda patch: patch.get_width(),
    )
    x, y = frame.get_xy()
    return Box(x, y, x + frame.get_width(), y + frame.get_height())


@pytest.mark.parametrize("size", ["column", "page"])
def test_the_name_of_a_province_stands_in_it(
    composed: Composed, selected: Selected, size: str
) -> None:
    sheet, content = composed(size), content_of(selected())
    view = view_of(content.places(content.voices), window(sheet), 6 * sheet.unit)
    shapes = json.loads(data_path("basemap", "provinces.geojson").read_text("utf-8"))["features"]
    by_name = {each["properties"]["name"]: each["geometry"] for each in shapes}
    named = [
        text
        for text in letters_of(sheet)
        if text.get_fontstyle() == "italic" and text.get_text() in by_name
    ]
    assert len(named) > 12
    for text in named:
        extent = text.get_window_extent().transformed(sheet.axes.transData.inverted())
        middle = shapely.Point((extent.x0 + extent.x1) / 2, (extent.y0 + extent.y1) / 2)
        shape = view.shape(shapely.from_geojson(json.dumps(by_name[text.get_text()])))
        assert shape.distance(middle) < 0.5, text.get_text()


def test_towns_are_named_where_there_is_room(composed: Composed) -> None:
    texts = {text.get_text() for text in letters_of(composed("page"))}
    assert {"Herat", "Quetta"} <= texts
    assert "Abbaskhan Kala" not in texts
