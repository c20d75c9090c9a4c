from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from geomap.errors import RecipeError
from geomap.frames import Incident
from geomap.frames.assembly import read_incidents
from geomap.maps.recipe import Recipe
from geomap.maps.view import page_data
from geomap.model import Claim, Scope, Source

LedgerOf = Callable[..., Path]
MakeClaim = Callable[..., Claim]


@pytest.fixture(scope="module")
def seeds(seed_ledger: Path) -> tuple[list[Incident], list[Source]]:
    return read_incidents(seed_ledger)


@pytest.fixture(scope="module")
def data(seeds: tuple[list[Incident], list[Source]]) -> dict[str, Any]:
    return page_data(*seeds, Recipe("all-claims"))


def row(rows: list[dict[str, Any]], **wanted: object) -> dict[str, Any]:
    (found,) = (one for one in rows if wanted.items() <= one.items())
    return found


def test_the_data_are_plain_json_and_the_same_each_time(
    seeds: tuple[list[Incident], list[Source]], data: dict[str, Any]
) -> None:
    text = json.dumps(data, allow_nan=False)
    assert json.loads(text) == data
    assert json.dumps(page_data(*seeds, Recipe("all-claims"))) == text


def test_everything_that_is_named_is_there(data: dict[str, Any]) -> None:
    claims = {one["id"] for one in data["claims"]}
    incidents = {one["id"]: one for one in data["incidents"]}
    measurands = {one["key"] for one in data["measurands"]}
    assert {one["incident"] for one in data["claims"]} == set(incidents)
    assert {one["source"] for one in data["claims"]} == {one["id"] for one in data["sources"]}
    assert {one["measurand"] for one in data["claims"]} == measurands
    assert set(data["figures"]) <= measurands
    assert {one["claim"] for one in data["unplaced"]} <= claims
    listed = [claim for one in incidents.values() for claim in one["claims"]]
    assert sorted(listed) == sorted(claims)


def test_the_counts_are_those_of_the_rows(data: dict[str, Any]) -> None:
    assert data["counts"] == {
        "claims": len(data["claims"]),
        "documents": 5,
        "incidents": len(data["incidents"]),
        "unplaced": len(data["unplaced"]),
        "contested": 1,
    }


def test_who_says_58_and_who_says_23_stand_side_by_side(data: dict[str, Any]) -> None:
    toll = row(data["measurands"], label="Pakistani soldiers killed", scope="border")
    assert (toll["agreement"], toll["words"]) == ("contested", "contested, × 2.5")
    kabul, islamabad = toll["by_voice"]["AF"], toll["by_voice"]["PK"]
    assert [one["value"] for one in kabul] == ["58", "at least 58"]
    assert [(one["value"], one["stance"]) for one in islamabad] == [
        ("23", "asserts"), ("58", "neither_confirms_nor_denies"),
    ]  # fmt: skip
    assert kabul[0]["n_documents"] == 4
    assert kabul[0]["n_independent"] == 1
    assert kabul[0]["claimant"] == "Zabihullah Mujahid"


def test_the_panel_holds_wide_figures_and_the_contested_one_first(data: dict[str, Any]) -> None:
    panel = [row(data["measurands"], key=key) for key in data["figures"]]
    assert {one["scope"] for one in panel} <= {"border", "country"}
    assert panel[0]["label"] == "Pakistani soldiers killed"
    for one in panel:
        stated = [each for voice in one["by_voice"].values() for each in voice]
        assert any(each["low"] is not None or each["high"] is not None for each in stated)


def test_wide_totals_have_no_spot(data: dict[str, Any]) -> None:
    for one in data["incidents"]:
        spot = one["drawn"] in ("point", "area")
        assert (one["latitude"] is not None) == (one["radius_m"] is not None) == spot
        assert (one["geometry"] is not None) == (one["drawn"] in ("area", "stretch"))


def test_a_name_that_the_gazetteer_spells_otherwise_shows_both(data: dict[str, Any]) -> None:
    zazi = row(data["incidents"], id="2025-10-11-ali-khail-district")
    assert zazi["name"] == "Aryoub Zazi (Ali Khail)"
    assert row(data["incidents"], id="2025-10-11-kurram-district")["name"] == "Kurram"


def test_documents_carry_their_number_and_hash(data: dict[str, Any]) -> None:
    assert [one["number"] for one in data["sources"]] == ["000", "001", "002", "003", "004"]
    assert all(len(one["sha256"]) == 64 for one in data["sources"])


def test_unplaced_claims_are_listed_with_the_reason(data: dict[str, Any]) -> None:
    names = {one["place_written"]: one["reason"] for one in data["unplaced"]}
    assert names["an eastern marketplace"] == "no place of this name is in the gazetteer"
    assert all(names.values())


def test_only_documents_that_are_cited_are_listed(
    seeds: tuple[list[Incident], list[Source]],
) -> None:
    data = page_data(*seeds, Recipe("x", sources=("003",)))
    assert [one["number"] for one in data["sources"]] == ["003"]
    assert data["counts"]["documents"] == 1


def test_a_recipe_that_chooses_nothing_is_refused(
    seeds: tuple[list[Incident], list[Source]],
) -> None:
    with pytest.raises(RecipeError, match="x: no claim of the ledger is chosen; widen"):
        page_data(*seeds, Recipe("x", places=("torkham",)))


def test_text_of_any_kind_is_in_the_data_as_it_is(
    ledger_of: LedgerOf, make_claim: MakeClaim, payload: str
) -> None:
    fields = ("claimant", "claimant_role", "place_written", "note", "origin", "statement")
    claim = make_claim(**dict.fromkeys(fields, payload), place_id="", scope=Scope.PLACE)
    path = ledger_of(claim, title=payload, note=payload)
    data = page_data(*read_incidents(path), Recipe("x", title=payload, kicker=payload))
    (one,), (source,) = data["claims"], data["sources"]
    assert (one["claimant"], one["role"], one["note"], one["origin"]) == (payload,) * 4
    assert (source["title"], source["note"]) == (payload,) * 2
    assert (data["page"]["title"], data["page"]["kicker"]) == (payload,) * 2
    assert data["incidents"][0]["name"] == payload
