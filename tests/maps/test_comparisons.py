from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import pytest

from geomap.frames.assembly import claims_frame
from geomap.maps import comparisons
from geomap.maps.comparisons import Measurands
from geomap.model import Claim, Metric, Scope, Stance
from tests.maps.pagedata import incidents_of, seed_page

MakeClaim = Callable[..., Claim]


def panel_figures(claims: pd.DataFrame) -> pd.DataFrame:
    return comparisons.panel_figures(claims, Measurands.of(claims))


def count_contested(claims: pd.DataFrame) -> int:
    return comparisons.count_contested(claims, Measurands.of(claims))


def frame(*claims: Claim) -> pd.DataFrame:
    return claims_frame(incidents_of(*claims), [])


def test_a_side_that_only_denies_asserts_no_number(make_claim: MakeClaim) -> None:
    rows = frame(make_claim(), make_claim(claimant_side="PK", stance=Stance.DENIES))
    (one,) = panel_figures(rows).itertuples()
    assert (one.AF, one.PK, one.agreement) == (True, False, "denied")
    assert count_contested(rows) == 0


def test_measurands_are_counted_as_contested_and_not_claims(make_claim: MakeClaim) -> None:
    rows = frame(
        make_claim(), make_claim(source_id="901"), make_claim(claimant_side="PK", figure="23")
    )
    assert count_contested(rows) == 1
    assert seed_page().head["counts"]["contested"] == 1


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
    rows = frame(make_claim(**changes))
    assert list(panel_figures(rows).index) == (list(rows["measurand"]) if shown else [])


def test_the_border_stands_before_countries_and_what_is_contested_first(
    make_claim: MakeClaim,
) -> None:
    rows = frame(
        make_claim(scope=Scope.COUNTRY, place_id="pakistan"),
        make_claim(metric=Metric.CAPTURED),
        make_claim(metric=Metric.WOUNDED, figure="30"),
        make_claim(metric=Metric.WOUNDED, figure="9", claimant_side="PK"),
    )
    shown = panel_figures(rows)
    assert list(shown[["scope", "agreement"]].itertuples(index=False, name=None)) == [
        ("border", "contested"), ("border", "single_source"), ("country", "single_source"),
    ]  # fmt: skip


def test_the_panel_shows_a_place_where_both_sides_speak_and_no_other(
    make_claim: MakeClaim,
) -> None:
    local = {"scope": Scope.PLACE, "place_id": "torkham", "place_written": "Torkham"}
    rows = frame(
        make_claim(),
        make_claim(**local, figure="2"),
        make_claim(**local, figure="9", claimant_side="PK"),
        make_claim(**local, figure="4", metric=Metric.WOUNDED),
        make_claim(place_id="pakistan", scope=Scope.COUNTRY, place_written="Pakistan"),
    )
    shown = [key.split(":") for key in panel_figures(rows).index]
    assert [(key[0], key[3]) for key in shown] == [
        ("killed", "border"),
        ("killed", "place"),
        ("killed", "country"),
    ]
