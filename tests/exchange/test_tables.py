from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest
from shapely import Point

import geomap
from geomap.errors import ValueFault
from geomap.exchange.tables import ENDINGS, write_table
from geomap.frames import CLAIM_COLUMNS
from geomap.model import Claim

MakeClaim = Callable[..., Claim]
LedgerOf = Callable[..., Path]


@pytest.fixture(scope="module")
def claims(seed_ledger: Path) -> gpd.GeoDataFrame:
    return geomap.claims(seed_ledger)


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def small(**columns: object) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame([columns], geometry=[Point(70, 34)], crs="EPSG:4326")


def test_a_csv_says_what_the_frame_says(claims: gpd.GeoDataFrame, tmp_path: Path) -> None:
    write_table(claims, tmp_path / "claims.csv", "claims")
    rows = rows_of(tmp_path / "claims.csv")
    assert list(rows[0]) == [name for name in claims if name != "geometry"]
    assert tuple(rows[0])[:19] == CLAIM_COLUMNS
    assert len(rows) == len(claims)
    for name in ("claim_id", "claimant", "place_name", "note"):
        assert [row[name] for row in rows] == claims[name].tolist()
    assert {row["value_low"] for row in rows} >= {"", "58", "23", "2414"}
    assert not any("." in row["value_low"] + row["evidence_start"] for row in rows)


def test_a_geojson_follows_its_standard(claims: gpd.GeoDataFrame, tmp_path: Path) -> None:
    write_table(claims, tmp_path / "claims.geojson", "claims")
    read = json.loads((tmp_path / "claims.geojson").read_text("utf-8"), parse_constant=pytest.fail)
    assert read["type"] == "FeatureCollection"
    assert "crs" not in read or "CRS84" in read["crs"]["properties"]["name"]
    assert [feature["properties"]["claim_id"] for feature in read["features"]] == list(
        claims["claim_id"]
    )
    assert all("id" not in feature for feature in read["features"])
    known = claims.set_index("claim_id")
    for feature in read["features"]:
        row = known.loc[feature["properties"]["claim_id"]]
        low = feature["properties"]["value_low"]
        assert isinstance(low, int) or low is None
        assert (feature["geometry"] is None) == (row["geometry"] is None)


def test_a_geopackage_reads_back_the_same(claims: gpd.GeoDataFrame, tmp_path: Path) -> None:
    write_table(claims, tmp_path / "claims.gpkg", "claims")
    read = gpd.read_file(tmp_path / "claims.gpkg", layer="claims")
    assert read.crs == claims.crs
    assert read["claim_id"].tolist() == claims["claim_id"].tolist()
    assert read["value_low"].fillna(-1).tolist() == claims["value_low"].fillna(-1).tolist()
    assert read["note"].fillna("").tolist() == claims["note"].tolist()
    assert read.geometry.isna().tolist() == claims.geometry.isna().tolist()
    there = claims.geometry.notna()
    assert read.geometry[there].geom_equals_exact(claims.geometry[there], 1e-9).all()


@pytest.mark.parametrize("ending", ENDINGS)
def test_incidents_can_be_written_in_every_format(
    seed_ledger: Path, tmp_path: Path, ending: str
) -> None:
    incidents = geomap.incidents(seed_ledger)
    path = tmp_path / f"incidents{ending}"
    write_table(incidents, path, "incidents")
    text = path.read_bytes()
    assert len(text) > 5000
    if ending == ".csv":
        agreements = [json.loads(row["agreement"]) for row in rows_of(path)]
        assert agreements == incidents["agreement"].tolist()


def test_the_same_frame_gives_the_same_bytes(claims: gpd.GeoDataFrame, tmp_path: Path) -> None:
    for ending in (".csv", ".geojson"):
        paths = [tmp_path / f"{name}{ending}" for name in "ab"]
        for path in paths:
            write_table(claims, path, "claims")
        assert paths[0].read_bytes() == paths[1].read_bytes()


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])
def test_no_cell_of_a_csv_is_a_formula(tmp_path: Path, text: str) -> None:
    write_table(small(note=text, claimant="fine", value=-5), tmp_path / "a.csv", "a")
    assert rows_of(tmp_path / "a.csv") == [{"note": f"'{text}", "claimant": "fine", "value": "-5"}]


def test_text_of_any_kind_comes_through_every_format(tmp_path: Path, payload: str) -> None:
    for ending in ENDINGS:
        write_table(small(note=f"see {payload}"), tmp_path / f"a{ending}", "a")
    assert rows_of(tmp_path / "a.csv")[0]["note"] == f"see {payload}"
    collection = json.loads((tmp_path / "a.geojson").read_text("utf-8"))
    assert collection["features"][0]["properties"]["note"] == f"see {payload}"
    assert gpd.read_file(tmp_path / "a.gpkg")["note"].tolist() == [f"see {payload}"]


def test_a_ledger_whose_claims_were_all_taken_back_exports_its_columns(
    ledger_of: LedgerOf, make_claim: MakeClaim, tmp_path: Path
) -> None:
    from geomap.ledger import Ledger
    from geomap.model import Source

    with Ledger(ledger_of(make_claim())) as ledger:
        ledger.take_sheet(Source("900_test"), [], "900_test.toml")
    write_table(geomap.claims(tmp_path / "made.sqlite"), tmp_path / "a.csv", "claims")
    with (tmp_path / "a.csv").open(encoding="utf-8", newline="") as file:
        assert tuple(next(csv.reader(file))[:19]) == CLAIM_COLUMNS


@pytest.mark.parametrize("name", ["claims", "claims.xlsx", "claims.csv.gz"])
def test_another_ending_is_answered_with_those_that_work(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueFault, match=r"the ending says the format; use \.csv, \.geojson, \.g"):
        write_table(small(note="x"), tmp_path / name, "a")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ValueFault, match=r"the folder .*none is not there"):
        write_table(small(note="x"), tmp_path / "none" / "a.csv", "a")


def test_an_older_file_stays_when_writing_fails(tmp_path: Path) -> None:
    (tmp_path / "a.gpkg").write_text("older", "utf-8")
    with pytest.raises(AttributeError, match="to_file"):
        write_table(pd.DataFrame([{"note": "x"}]), tmp_path / "a.gpkg", "a")  # type: ignore[arg-type]
    assert [path.name for path in tmp_path.iterdir()] == ["a.gpkg"]
    assert (tmp_path / "a.gpkg").read_text("utf-8") == "older"
