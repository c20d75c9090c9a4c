"""What the package promises to whoever imports it."""

from __future__ import annotations

import inspect
import subprocess
import sys
import time
from pathlib import Path

import geopandas as gpd
import pytest

import geomap
from geomap.frames import CLAIM_COLUMNS, INCIDENT_COLUMNS

HEAVY = {"geopandas", "folium", "matplotlib", "sqlalchemy"}
EXPORT_COLUMNS = [
    "claim_id",
    "incident_id",
    "source_id",
    "claimant",
    "claimant_side",
    "stance",
    "metric",
    "affected_side",
    "affected_class",
    "value_low",
    "value_high",
    "qualifier",
    "scope",
    "place_id",
    "place_name",
    "event_date",
    "time_precision",
    "evidence_start",
    "evidence_end",
]
ACLED_COLUMNS = [
    "event_date",
    "time_precision",
    "event_type",
    "sub_event_type",
    "admin1",
    "admin2",
    "location",
    "latitude",
    "longitude",
    "geo_precision",
    "source",
    "notes",
]
MODULES = "import sys; print(*sorted(name for name in sys.modules if '.' not in name))"


def modules_after(code: str, folder: Path) -> set[str]:
    """Return the libraries that a fresh interpreter has imported after some code."""
    command = [sys.executable, "-c", f"{code}\n{MODULES}"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split())


def test_four_names_are_public() -> None:
    assert geomap.__all__ == ["Map", "claims", "incidents", "resolve"]
    assert all(inspect.getdoc(getattr(geomap, name)) for name in geomap.__all__)
    with pytest.raises(AttributeError, match="module 'geomap' has no attribute 'draw'"):
        geomap.draw  # noqa: B018


def test_claims_have_the_documented_columns_in_their_order(seed_ledger: Path) -> None:
    frame = geomap.claims(seed_ledger)
    assert isinstance(frame, gpd.GeoDataFrame)
    assert list(CLAIM_COLUMNS) == EXPORT_COLUMNS == list(frame)[:19]
    assert {"agreement", "measurand", "km", "from_km", "to_km", "distance_to_border_m",
            "side"} <= set(frame)  # fmt: skip
    assert frame.crs == "EPSG:4326"
    assert frame.geometry.name == "geometry"


def test_incidents_have_the_documented_columns_in_their_order(seed_ledger: Path) -> None:
    frame = geomap.incidents(seed_ledger)
    assert isinstance(frame, gpd.GeoDataFrame)
    assert list(frame) == [*INCIDENT_COLUMNS, "geometry"]
    # ACLED's names, where it has one.
    assert set(ACLED_COLUMNS) <= set(frame)
    assert frame.crs == "EPSG:4326"
    assert frame["incident_id"].is_unique


def test_coordinates_are_longitude_and_latitude_of_the_region(seed_ledger: Path) -> None:
    west, south, east, north = geomap.incidents(seed_ledger).total_bounds
    assert 60 < west < east < 78
    assert 23 < south < north < 39


def test_a_ledger_is_found_as_on_the_command_line(
    seed_ledger: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GEOMAP_LEDGER", str(seed_ledger))
    assert len(geomap.incidents()) == len(geomap.incidents(str(seed_ledger))) > 0


def test_resolve_answers_with_one_place_several_or_none() -> None:
    torkham = geomap.resolve("Torkham")
    assert (torkham.status, torkham.place and torkham.place.place_id) == ("resolved", "torkham")
    assert geomap.resolve("Baharak").status == "ambiguous"
    assert geomap.resolve("Atlantis").place is None


def test_importing_the_package_imports_nothing_heavy(tmp_path: Path) -> None:
    assert not modules_after("import geomap", tmp_path) & (HEAVY | {"numpy", "pandas"})
    assert modules_after("import geomap; geomap.claims", tmp_path) >= {"geopandas"}


def test_who_draws_no_plate_does_not_pay_for_matplotlib(tmp_path: Path) -> None:
    assert "matplotlib" not in modules_after("import geomap.plates, geomap.maps", tmp_path)


def test_locating_a_place_imports_nothing_heavy(tmp_path: Path) -> None:
    code = (
        "import sys\nfrom geomap.cli import main\nsys.argv = ['geomap', 'locate', 'Torkham']\n"
        "try:\n    main()\nexcept SystemExit as end:\n    assert not end.code"
    )
    assert not modules_after(code, tmp_path) & (HEAVY | {"pandas"})


def test_a_place_is_located_faster_than_geopandas_is_imported(tmp_path: Path) -> None:
    def seconds(*command: str) -> float:
        times = []
        for _ in range(3):
            start = time.perf_counter()
            subprocess.run(command, cwd=tmp_path, capture_output=True, check=True)
            times.append(time.perf_counter() - start)
        return min(times)

    locate = str(Path(sys.executable).with_name("geomap")), "locate", "Torkham"
    assert seconds(*locate) < seconds(sys.executable, "-c", "import geopandas")
