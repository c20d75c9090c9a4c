from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from geomap.frames import group, place_claims
from geomap.gazetteer import Gazetteer
from geomap.maps.comparisons import measurand_entries, panel
from geomap.model import Claim, Metric, Scope, Stance

MakeClaim = Callable[..., Claim]


def entries(*claims: Claim) -> list[dict[str, Any]]:
    gazetteer = Gazetteer.shipped()
    incidents = group(place_claims(claims, gazetteer), gazetteer)
    return [entry for incident in incidents for entry in measurand_entries(incident)]


def test_both_sides_figures_stand_next_to_each_other(make_claim: MakeClaim) -> None:
    (entry,) = entries(
        make_claim(claimant_role="spokesman", statement="58"),
        make_claim(source_id="901", statement="58", evidence=(5, 9)),
        make_claim(claimant="ISPR", claimant_side="PK", figure="23"),
        make_claim(claimant="Pakistan", claimant_side="PK", stance=Stance.NEITHER),
    )
    assert entry["label"] == "Pakistani soldiers killed"
    assert (entry["agreement"], entry["words"]) == ("contested", "contested, × 2.5")
    (kabul,) = entry["by_voice"]["AF"]
    assert (kabul["value"], kabul["low"], kabul["high"], kabul["role"]) == (
        "58",
        58,
        58,
        "spokesman",
    )
    assert (kabul["n_documents"], kabul["n_independent"], len(kabul["claims"])) == (2, 2, 2)
    assert [(one["value"], one["stance"]) for one in entry["by_voice"]["PK"]] == [
        ("23", "asserts"), ("58", "neither_confirms_nor_denies"),
    ]  # fmt: skip
    assert list(entry["by_voice"]) == ["AF", "PK", "third_party"]
    assert entry["by_voice"]["third_party"] == []


def test_an_entry_says_of_what_it_tells(make_claim: MakeClaim) -> None:
    (entry,) = entries(
        make_claim(place_id="kurram-district", place_written="Kurram", scope=Scope.DISTRICT)
    )
    assert entry["incident"] == "2025-10-11-kurram-district"
    assert entry["detail"] == "Kurram · 11 October 2025"
    assert (entry["unit"], entry["scope"]) == ("soldiers", "district")


@pytest.mark.parametrize(
    ("changes", "shown"),
    [
        ({}, True),
        ({"figure": "at most 5"}, True),
        ({"figure": "0"}, True),
        ({"scope": Scope.COUNTRY, "place_id": "pakistan"}, True),
        ({"figure": ""}, False),
        ({"figure": "", "value_written": "hundreds"}, False),
        ({"scope": Scope.PROVINCE, "place_id": "kunar"}, False),
    ],
)
def test_the_panel_shows_wide_figures_that_were_said(
    make_claim: MakeClaim, changes: dict[str, object], *, shown: bool
) -> None:
    found = entries(make_claim(**changes))
    assert panel(found) == ([found[0]["key"]] if shown else [])


def test_the_border_stands_before_countries_and_what_is_contested_first(
    make_claim: MakeClaim,
) -> None:
    found = entries(
        make_claim(scope=Scope.COUNTRY, place_id="pakistan"),
        make_claim(metric=Metric.CAPTURED),
        make_claim(metric=Metric.WOUNDED, figure="30"),
        make_claim(metric=Metric.WOUNDED, figure="9", claimant_side="PK"),
    )
    shown = [next(one for one in found if one["key"] == key) for key in panel(found)]
    assert [(one["scope"], one["agreement"]) for one in shown] == [
        ("border", "contested"), ("border", "single_source"), ("country", "single_source"),
    ]  # fmt: skip


def test_the_panel_shows_a_place_where_both_sides_speak_and_no_other(
    make_claim: MakeClaim,
) -> None:
    local = {"scope": Scope.PLACE, "place_id": "torkham", "place_written": "Torkham"}
    rows = entries(
        make_claim(),
        make_claim(**local, figure="2"),
        make_claim(**local, figure="9", claimant_side="PK"),
        make_claim(**local, figure="4", metric=Metric.WOUNDED),
        make_claim(place_id="pakistan", scope=Scope.COUNTRY, place_written="Pakistan"),
    )
    shown = [key.split(":") for key in panel(rows)]
    assert [(key[0], key[3]) for key in shown] == [
        ("killed", "border"),
        ("killed", "place"),
        ("killed", "country"),
    ]
