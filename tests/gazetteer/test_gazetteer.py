from __future__ import annotations

import dataclasses
import subprocess
import sys
from functools import partial

import pytest

from geomap.errors import PlaceError
from geomap.gazetteer import Gazetteer
from geomap.gazetteer.building import build
from geomap.gazetteer.shelf import in_memory

CODE_THAT_LISTS_IMPORTS = """
import sys
from geomap.gazetteer import Gazetteer
Gazetteer.shipped().resolve("Torkham")
print(*sorted({"numpy", "pandas", "geopandas", "shapely", "geopy"} & set(sys.modules)))
"""


def test_places_are_found_by_id() -> None:
    gazetteer = Gazetteer.shipped()
    assert gazetteer.place("torkham").name == "Torkham"
    assert gazetteer.get("nowhere") is None
    assert "torkham" in gazetteer
    assert len(list(gazetteer)) == len(gazetteer)
    with pytest.raises(PlaceError, match="'nowhere'"):
        gazetteer.place("nowhere")


def test_the_shipped_gazetteer_is_read_once() -> None:
    assert Gazetteer.shipped() is Gazetteer.shipped()


def test_every_unit_of_both_countries_is_there() -> None:
    codes = [(place.feature_code, place.country_code) for place in Gazetteer.shipped()]
    assert codes.count(("ADM1", "AF")) == 34
    assert codes.count(("ADM2", "AF")) == 398
    assert codes.count(("ADM1", "PK")) == 7
    assert codes.count(("ADM2", "PK")) == 160
    assert codes.count(("ADM3", "PK")) == 577


def test_finding_a_place_imports_nothing_heavy() -> None:
    command = [sys.executable, "-c", CODE_THAT_LISTS_IMPORTS]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_a_place_of_ones_own_stands_for_the_shipped_one_of_its_id() -> None:
    shipped = Gazetteer.shipped()
    town, unit = shipped.place("torkham"), shipped.place("kurram-district")
    mine = dataclasses.replace(unit, feature_code="RGN")
    stores = [in_memory(partial(build, places=places)) for places in ([mine], [town, unit])]
    gazetteer = Gazetteer(stores=stores)
    assert gazetteer.ids() == {"torkham", "kurram-district"}
    assert gazetteer.of_feature("RGN") == [mine]
    assert gazetteer.of_feature("ADM2") == []
    assert gazetteer.of_feature(town.feature_code) == [town]
    assert gazetteer.names.line_m(town) == shipped.names.line_m(town)
