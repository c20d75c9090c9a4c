"""The map of a report."""

from __future__ import annotations

import struct

from geomap.maps.selection import Selection
from geomap.plates import draw_plate, text_alternative
from geomap.reports.mapping import DPI
from geomap.reports.tree import Report


def test_the_map_is_the_plate_of_the_recipe(report: Report, selection: Selection) -> None:
    (figure,) = report.figures
    assert figure.png == draw_plate(selection, dpi=DPI)
    width, height = struct.unpack(">II", figure.png[16:24])
    assert (width > 1200, height > 800) == (True, True)
    assert figure.narrow == draw_plate(selection, size="column", dpi=DPI)


def test_its_text_says_what_it_shows_on_one_line(report: Report, selection: Selection) -> None:
    (figure,) = report.figures
    assert figure.alternative == text_alternative(selection).replace("\n", " ")
    assert "58" in figure.alternative
    assert "23" in figure.alternative


def test_its_caption_says_as_of_when(report: Report) -> None:
    assert report.figures[0].caption.endswith(report.as_of)
