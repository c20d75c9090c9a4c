from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import geopandas as gpd
import pytest

import geomap
from geomap.border.line import border_line
from geomap.errors import LedgerError
from geomap.frames import CLAIM_COLUMNS, INCIDENT_COLUMNS
from geomap.frames.assembly import all_placed, read_incidents
from geomap.model import Claim

MakeClaim = Callable[..., Claim]
LedgerOf = Callable[..., Path]


@pytest.fixture(scope="module")
def claims(seed_ledger: Path) -> gpd.GeoDataFrame:
    return geomap.claims(seed_ledger)


@pytest.fixture(scope="module")
def incidents(seed_ledger: Path) -> gpd.GeoDataFrame:
    return geomap.incidents(seed_ledger).set_index("incident_id", drop=False)


def test_claims_stand_in_the_order_of_source_and_evidence(claims: gpd.GeoDataFrame) -> None:
    order = claims[["source_id", "evidence_start", "evidence_end", "claim_id"]]
    assert order.equals(order.sort_values(list(order), ignore_index=True))
    assert claims.index.tolist() == list(range(len(claims)))


def test_numbers_of_claims_are_whole_or_missing(claims: gpd.GeoDataFrame) -> None:
    for name in ("value_low", "value_high", "evidence_start", "evidence_end"):
        assert claims[name].dtype == "Int64"
    more = claims[claims["qualifier"] == "more_than"]
    assert more["value_low"].tolist() == [20] * len(more)
    assert more["value_high"].isna().all()
    assert claims.loc[claims["qualifier"] == "", "value_low"].isna().all()


def test_every_claim_belongs_to_an_incident_and_has_its_geometry(
    claims: gpd.GeoDataFrame, incidents: gpd.GeoDataFrame
) -> None:
    counted = claims.groupby("incident_id").size()
    assert counted.to_dict() == incidents["n_claims"].to_dict()
    own = incidents.geometry.loc[claims["incident_id"]].reset_index(drop=True)
    drawn = own.notna()
    assert (claims.geometry.notna() == drawn).all()
    assert claims.geometry[drawn].geom_equals(own[drawn]).all()


def test_the_agreement_of_a_claim_is_that_of_its_measurand(
    claims: gpd.GeoDataFrame, incidents: gpd.GeoDataFrame
) -> None:
    for claim in claims.itertuples():
        assert incidents.loc[claim.incident_id, "agreement"][claim.measurand] == claim.agreement


@pytest.mark.parametrize(
    ("incident", "drawn", "geometry"),
    [
        ("2025-10-11-durand-line", "border", "LineString"),
        ("2025-10-11-kurram-district", "area", "Polygon"),
        ("2025-10-11-paktika", "stretch", "LineString"),
        ("2025-10-09-paktika", "area", "Polygon"),
        ("2025-10-09-kabul-city", "point", "Point"),
        ("2025-10-11-spina-shaga", "area", "Polygon"),
        ("2025-10-09-afghanistan", "country", None),
        ("2025-10-09-unplaced-the-southeast", "none", None),
    ],
)
def test_geometry_is_as_honest_as_the_source_allows(
    incidents: gpd.GeoDataFrame, incident: str, drawn: str, geometry: str | None
) -> None:
    row = incidents.loc[incident]
    assert row["drawn"] == drawn
    assert getattr(row["geometry"], "geom_type", None) == geometry


def test_only_places_and_areas_have_a_point_and_always_with_a_radius(
    incidents: gpd.GeoDataFrame,
) -> None:
    spotted = incidents["drawn"].isin(["point", "area"])
    for name in ("latitude", "longitude", "coordinate_uncertainty_m"):
        assert (incidents[name].notna() == spotted).all()
    assert (incidents.loc[spotted, "coordinate_uncertainty_m"] > 0).all()


def test_kilometres_lie_on_the_line_whose_version_is_printed(incidents: gpd.GeoDataFrame) -> None:
    line = border_line()
    assert set(incidents["line_version"]) == {line.version}
    for name in ("km", "from_km", "to_km"):
        assert incidents[name].dropna().between(0, line.length_km).all()
    stretches = incidents[incidents["from_km"].notna()]
    assert (stretches["from_km"] < stretches["to_km"]).all()
    assert stretches["km"].isna().all()
    assert (stretches["distance_to_border_m"] == 0).all()


def test_the_side_is_one_of_the_words_of_the_design(incidents: gpd.GeoDataFrame) -> None:
    assert set(incidents["side"]) <= {"AF", "PK", "AF|PK", "uncertain", ""}
    assert incidents.loc["2025-10-11-angoor-adda", "side"] == "uncertain"
    assert incidents.loc["2025-10-09-kabul-city", "side"] == "AF"
    assert incidents.loc["2025-10-11-kurram-district", "side"] == "PK"


def test_units_are_named_and_not_numbered(incidents: gpd.GeoDataFrame) -> None:
    kurram = incidents.loc["2025-10-11-kurram-district"]
    assert (kurram["country_code"], kurram["admin1"], kurram["admin2"]) == (
        "PK", "Khyber Pakhtunkhwa", "Kurram",
    )  # fmt: skip
    assert kurram["geo_precision"] == 2
    assert incidents.loc["2025-10-11-durand-line", "geo_precision"] == 3


def test_unplaced_incidents_are_kept_with_the_reason(incidents: gpd.GeoDataFrame) -> None:
    row = incidents.loc["2025-10-09-unplaced-an-eastern-marketplace"]
    assert row["location"] == "an eastern marketplace"
    assert row["notes"] == "no place of this name is in the gazetteer"
    assert row["place_id"] == row["side"] == ""


def test_a_ledger_that_holds_nothing_gives_the_same_columns(
    ledger_of: LedgerOf, make_claim: MakeClaim
) -> None:
    path = ledger_of()
    full = geomap.claims(ledger_of(make_claim(), name="full.sqlite"))
    assert list(geomap.incidents(path)) == [*INCIDENT_COLUMNS, "geometry"]
    assert list(geomap.claims(path)) == list(full)
    assert tuple(full)[:19] == CLAIM_COLUMNS


def test_a_claim_without_evidence_or_source_is_a_row_like_any_other(
    ledger_of: LedgerOf, make_claim: MakeClaim
) -> None:
    frame = geomap.claims(ledger_of(make_claim(evidence=None), title="A site"))
    assert frame.loc[0, "source_title"] == "A site"
    assert frame[["evidence_start", "evidence_end"]].isna().all(axis=None)


def test_text_of_any_kind_stays_as_it_is(
    ledger_of: LedgerOf, make_claim: MakeClaim, payload: str
) -> None:
    fields = ("claimant", "claimant_role", "place_written", "note", "origin", "statement",
              "value_written")  # fmt: skip
    claim = make_claim(**dict.fromkeys(fields, payload), place_id="")
    frame = geomap.claims(ledger_of(claim, title=payload, publisher=payload))
    row = frame.loc[0]
    assert {row[field] for field in fields} == {payload}
    assert row["place_name"] == row["source_title"] == row["publisher"] == payload


def test_claims_of_several_incidents_come_back_in_order(seed_ledger: Path) -> None:
    found, sources = read_incidents(seed_ledger)
    placed = [one.claim for one in all_placed(reversed(found))]
    assert placed == sorted(placed, key=lambda c: (c.source_id, c.evidence or (0, 0), c.claim_id))
    assert len(sources) == 5


def test_a_ledger_that_is_not_there_is_an_error_of_the_ledger(tmp_path: Path) -> None:
    for read in (geomap.claims, geomap.incidents):
        with pytest.raises(LedgerError, match="no ledger here"):
            read(tmp_path / "none.sqlite")
