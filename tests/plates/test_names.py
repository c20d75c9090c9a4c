"""Names on the map: all in the window, none over another, none over a symbol."""

from __future__ import annotations

import shapely
from shapely.geometry.base import BaseGeometry

from geomap.plates.names import Names, letters_of
from geomap.plates.projection import View
from geomap.plates.sheet import Box, Sheet
from geomap.plates.sizes import SIZES

BOX = Box(0, -60, 89, 0)


def blank() -> Names:
    return Names(Sheet(SIZES["column"], "en"), View(BOX, 0.0001, 0, 0), [])


def polygons(names: Names) -> list[BaseGeometry]:
    """What is taken, without the hairlines that join names to their points."""
    return [each for each in names.taken if each.geom_type == "Polygon"]


def test_names_at_one_point_find_places_of_their_own() -> None:
    names = blank()
    style = names.sheet.style(bold=True)
    dot = shapely.Point(45, -30).buffer(1.2)
    names.taken.append(dot)
    for text in ("Kurram", "Angoor Adda", "Spin Boldak–Chaman", "Bajaur"):
        assert names.near((45, -30), text, style, [1.5, 4, 8])
    boxes = polygons(names)[1:]
    assert len(boxes) == 4
    for index, box in enumerate(boxes):
        assert not box.intersects(dot)
        assert not any(box.intersects(other) for other in boxes[:index])
        assert box.distance(dot) < 14


def test_a_name_that_finds_no_place_is_left_out() -> None:
    names = blank()
    names.taken.append(shapely.box(0, -60, 89, 0))
    lines = [((y / 3, -60), (y / 3, 0)) for y in range(267)]
    names.taken += [shapely.LineString(line) for line in lines]
    assert not names.near((45, -30), "Kurram", names.sheet.style(), [1.5])
    assert not names.at(45, -30, "Kurram", names.sheet.style())
    assert letters_of(names.sheet) == []


def test_a_name_away_from_its_point_is_joined_to_it() -> None:
    names = blank()
    assert names.near((45, -30), "Kurram", names.sheet.style(), [9])
    assert len(names.sheet.axes.lines) == 1


def test_a_name_near_the_edge_stays_in_the_window() -> None:
    names = blank()
    assert names.near((88, -1), "Chitral", names.sheet.style(), [1.5, 4])
    (box,) = polygons(names)
    assert shapely.box(0, -60, 89, 0).contains(box)


def test_a_name_that_would_be_read_as_another_symbols_stands_elsewhere() -> None:
    names = blank()
    own, other = shapely.Point(45, -30).buffer(1.2), shapely.Point(54, -25).buffer(1.2)
    names.taken += [own, other]
    names.symbols = [own, other]
    assert names.near((45, -30), "Kurram", names.sheet.style(), [6])
    box = polygons(names)[-1]
    assert box.distance(other) > 0.8 * box.distance(own)
