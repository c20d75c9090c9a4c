from __future__ import annotations

import numpy as np
import pytest
import shapely

from geomap.plates.places import plate_places
from geomap.plates.projection import view_of
from geomap.plates.rails import beside, draw_rails
from geomap.plates.sheet import Box, Sheet
from geomap.plates.sizes import SIZES
from tests.plates.conftest import Selected


@pytest.fixture
def sheet() -> Sheet:
    return Sheet(SIZES["page"], "en")


def test_a_rail_keeps_its_distance_to_the_left(sheet: Sheet) -> None:
    line = shapely.LineString([(0, 0), (100, 0)])
    (path,) = beside(sheet, line, 2)
    assert path[:, 1] == pytest.approx(2)
    (path,) = beside(sheet, line, -2)
    assert path[:, 1] == pytest.approx(-2)


def test_a_rail_runs_through_small_zigzags(sheet: Sheet) -> None:
    zigzag = np.column_stack([np.arange(0, 100, 0.5), np.tile([0.6, -0.6], 100)])
    (path,) = beside(sheet, shapely.LineString(zigzag), 2)
    middle = path[5:-5, 1]
    assert np.ptp(middle) < 0.5
    assert middle.mean() == pytest.approx(2, abs=0.3)


def test_rails_stand_on_their_speakers_side_of_the_line(sheet: Sheet, selected: Selected) -> None:
    for voice, left in (("AF", True), ("PK", False)):
        places = plate_places(selected(), "en", (voice,))
        view = view_of(places, Box(0, -110, 183, 0), 6)
        rails = draw_rails(sheet, view, places)
        assert rails
        stretches = [view.shape(p.geometry) for p in places if p.drawn == "stretch"]
        line = shapely.line_merge(shapely.union_all(stretches), directed=True)
        for rail in rails:
            middle = rail.interpolate(0.5, normalized=True)
            part = min(shapely.get_parts(line), key=middle.distance)
            at = part.project(middle)
            foot, ahead = part.interpolate(at - 1.5), part.interpolate(at + 1.5)
            cross = (ahead.x - foot.x) * (middle.y - foot.y) - (ahead.y - foot.y) * (
                middle.x - foot.x
            )
            assert (cross > 0) == left
