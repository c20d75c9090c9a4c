from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import geopandas as gpd
import pytest

from geomap.model import Claim

Cli = Callable[..., object]
LedgerOf = Callable[..., Path]
MakeClaim = Callable[..., Claim]


def test_the_claims_of_the_seeds_are_those_of_the_golden_table(
    cli: Cli, seed_ledger: Path, tmp_path: Path, golden: Callable[[str, str], None]
) -> None:
    ran = cli("export", "claims.csv", "--ledger", seed_ledger)
    assert ran.status == 0
    with (tmp_path / "claims.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert ran.out == f"wrote    {len(rows) - 1} rows to claims.csv\n"
    table = io.StringIO(newline="")
    csv.writer(table, lineterminator="\n").writerows(row[:19] for row in rows)
    golden("claims.csv", table.getvalue())


@pytest.mark.parametrize("flags", [(), ("--incidents",)], ids=["claims", "incidents"])
def test_the_ending_says_the_format(
    cli: Cli, seed_ledger: Path, tmp_path: Path, flags: tuple[str, ...]
) -> None:
    layer = "incidents" if flags else "claims"
    for ending in ("csv", "geojson", "gpkg"):
        assert cli("export", f"x.{ending}", *flags, "--ledger", seed_ledger).status == 0
    with (tmp_path / "x.csv").open(encoding="utf-8", newline="") as file:
        count = len(list(csv.reader(file))) - 1
    features = json.loads((tmp_path / "x.geojson").read_text("utf-8"))["features"]
    assert len(features) == len(gpd.read_file(tmp_path / "x.gpkg", layer=layer)) == count > 0


def test_another_ending_is_refused_and_nothing_is_written(
    cli: Cli, seed_ledger: Path, tmp_path: Path
) -> None:
    ran = cli("export", "claims.xlsx", "--ledger", seed_ledger)
    assert ran.status == 2
    assert ran.err == (
        "geomap: claims.xlsx: the ending says the format; use .csv, .geojson, .gpkg\n"
    )
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_said(cli: Cli, seed_ledger: Path, tmp_path: Path) -> None:
    ran = cli("export", "none/claims.csv", "--ledger", seed_ledger)
    assert ran.status == 2
    assert "the folder none is not there" in ran.err
    assert list(tmp_path.iterdir()) == []


def test_a_line_break_of_any_kind_stays_inside_its_row(
    cli: Cli, ledger_of: LedgerOf, make_claim: MakeClaim, tmp_path: Path
) -> None:
    for note in ("one\rtwo", "one\ntwo", "one\r\ntwo", 'one", "two'):
        cli("export", "a.csv", "--ledger", ledger_of(make_claim(note=note)))
        with (tmp_path / "a.csv").open(encoding="utf-8", newline="") as file:
            assert [row["note"] for row in csv.DictReader(file)] == [note]


def test_text_of_any_kind_is_harmless_in_every_format(
    cli: Cli, ledger_of: LedgerOf, make_claim: MakeClaim, tmp_path: Path, payload: str
) -> None:
    fields = ("claimant", "claimant_role", "place_written", "note", "origin", "statement",
              "value_written", "source_id")  # fmt: skip
    claim = make_claim(**dict.fromkeys(fields, payload), place_id="")
    path = ledger_of(claim, title=payload, publisher=payload)
    for ending in ("csv", "geojson", "gpkg"):
        assert cli("export", f"a.{ending}", "--ledger", path).status == 0
    with (tmp_path / "a.csv").open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    safe = f"'{payload}" if payload[0] in "=+-@" else payload
    assert [row[name] for name in ("claimant", "place_name", "note", "source_title")] == [safe] * 4
    assert not any(cell.startswith(("=", "+", "@")) for cell in row.values())
    (feature,) = json.loads((tmp_path / "a.geojson").read_text("utf-8"))["features"]
    assert feature["properties"]["claimant"] == payload
    assert gpd.read_file(tmp_path / "a.gpkg")["claimant"].tolist() == [payload]
