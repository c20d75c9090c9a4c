import csv
import re

import pytest

from geomap.border.line import border_line
from geomap.border.sections import sections, sections_at, stretches
from geomap.datafiles import data_path
from geomap.errors import PlaceError, ValueFault


@pytest.mark.parametrize("side", ["AF", "PK"])
@pytest.mark.parametrize("level", ["adm1", "adm2"])
def test_sections_cover_the_line_without_gap_or_overlap(side, level):
    own = sorted((s.from_km, s.to_km) for s in sections() if (s.side, s.level) == (side, level))
    assert own[0][0] == 0
    assert own[-1][1] == border_line().length_km
    assert [end for _, end in own[:-1]] == [start for start, _ in own[1:]]


def test_ids_are_made_by_one_rule_and_belong_to_one_unit():
    units = {}
    for s in sections():
        slug = re.sub(r"[^a-z0-9]+", "-", s.name.lower())
        assert s.unit_id == slug + ("-district" if s.level == "adm2" else "")
        assert units.setdefault(s.unit_id, (s.side, s.level, s.adm1)) == (s.side, s.level, s.adm1)


def test_killa_abdullah_borders_the_line_twice_with_chaman_between():
    one, two = stretches("killa-abdullah-district")
    assert stretches("chaman-district") == [(one[1], two[0])]


def test_kunar_has_one_stretch():
    assert stretches("kunar") == [(2016.363, 2190.114)]


def test_a_unit_away_from_the_line_is_named():
    with pytest.raises(PlaceError, match="'kabul'"):
        stretches("kabul")


def test_torkham_is_between_four_units():
    assert [s.unit_id for s in sections_at(1938.39)] == [
        "nangarhar",
        "muhmand-dara-district",
        "khyber-pakhtunkhwa",
        "khyber-district",
    ]


def test_a_break_belongs_to_the_section_that_begins_and_the_end_to_the_last():
    assert sections_at(2016.363)[0].unit_id == "kunar"
    assert [s.unit_id for s in sections_at(border_line().length_km)] == [
        "badakhshan",
        "wakhan-district",
        "gilgit-baltistan",
        "hunza-district",
    ]


def test_km_off_the_line_is_refused():
    with pytest.raises(ValueFault, match="2790"):
        sections_at(2791)


def test_breaks_lie_where_their_coordinates_say():
    with data_path("line/sections.csv").open(encoding="utf-8", newline="") as handle:
        for row in csv.DictReader(handle):
            here = border_line().point_at(float(row["from_km"]))
            said = float(row["from_lon"]), float(row["from_lat"])
            assert here == pytest.approx(said, abs=2e-4)
            assert row["source"]
            assert row["licence"] == "ODbL-1.0"
