from __future__ import annotations

import dataclasses
from collections.abc import Callable
from itertools import product

import pytest

from geomap.comparison import Measurand, measurand_of
from geomap.model import AffectedClass, Claim, Metric, PartialDate, Scope, SubEventType

MakeClaim = Callable[..., Claim]
SIDES = ("AF", "PK", "AF|PK", "", "TTP")


def measurand(metric: Metric, side: str, affected: AffectedClass, event: str = "") -> Measurand:
    event = event or (SubEventType.ARMED_CLASH.value if metric is Metric.OCCURRENCE else "")
    return Measurand(metric, side, affected, Scope.BORDER, "durand-line", "2025-10-11", event)


@pytest.mark.parametrize(
    "changes",
    [
        {"metric": Metric.WOUNDED},
        {"affected_side": "AF"},
        {"affected_class": AffectedClass.FIGHTERS},
        {"scope": Scope.PROVINCE},
        {"date": PartialDate.parse("2025-10-12")},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_claims_that_count_different_things_have_different_measurands(
    make_claim: MakeClaim, changes: dict[str, object]
) -> None:
    other = dataclasses.replace(make_claim(), **changes)  # type: ignore[arg-type]
    one, two = measurand_of(make_claim(), "durand-line"), measurand_of(other, "durand-line")
    assert one != two
    assert one.key != two.key


@pytest.mark.parametrize(
    "changes",
    [
        {"claimant": "ISPR", "claimant_side": "PK"},
        {"figure": "23"},
        {"source_id": "901"},
        {"place_written": "the border"},
        {"sub_event_type": SubEventType.SHELLING},
        {"date": PartialDate.parse("2025-10-11", "night")},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_who_says_it_and_how_much_does_not_change_what_is_measured(
    make_claim: MakeClaim, changes: dict[str, object]
) -> None:
    assert measurand_of(make_claim(**changes), "durand-line") == measurand_of(
        make_claim(), "durand-line"
    )


def test_an_air_strike_is_not_a_clash(make_claim: MakeClaim) -> None:
    clash, strike = (
        measurand_of(make_claim(metric=Metric.OCCURRENCE, sub_event_type=event), "kabul-city")
        for event in (SubEventType.ARMED_CLASH, SubEventType.AIR_STRIKE)
    )
    assert clash != strike


def test_a_place_that_is_not_resolved_is_never_the_place_of_that_id(make_claim: MakeClaim) -> None:
    claim = make_claim(place_written="torkham")
    assert measurand_of(claim, "").place == "?torkham"
    assert measurand_of(claim, "") != measurand_of(claim, "torkham")


@pytest.mark.parametrize(
    ("metric", "side", "affected", "label"),
    [
        ("killed", "PK", "soldiers", "Pakistani soldiers killed"),
        ("killed", "AF", "fighters", "Fighters killed on the Afghan side"),
        ("killed", "TTP", "leaders", "TTP leaders killed"),
        ("killed", "PK", "security_forces", "Pakistani security officials killed"),
        ("positions_captured", "PK", "posts", "Pakistani posts captured"),
        ("positions_captured", "AF", "positions", "Afghan positions captured"),
        ("drones_downed", "AF", "drones", "Afghan drones downed"),
        ("explosions", "AF", "territory", "Explosions in Afghanistan"),
        ("strikes", "AF", "facilities", "Strikes against Afghan military facilities"),
        ("points_of_attack", "PK", "territory", "Points attacked in Pakistan"),
        ("wounded", "AF|PK", "people", "People wounded on either side"),
    ],
)
def test_a_label_says_whose_and_what_in_plain_words(
    metric: str, side: str, affected: str, label: str
) -> None:
    assert measurand(Metric(metric), side, AffectedClass(affected)).label == label


@pytest.mark.parametrize(
    ("event", "label"),
    [
        ("Armed clash", "Armed clash: that it happened"),
        ("Other", "That it happened"),
        ("Change to group/activity", "Movement of forces"),
    ],
)
def test_an_occurrence_is_labelled_by_its_event(event: str, label: str) -> None:
    found = measurand(Metric.OCCURRENCE, "AF", AffectedClass.TERRITORY, event)
    assert found.label == label


@pytest.mark.parametrize("metric", list(Metric))
def test_every_combination_has_a_label_in_words(metric: Metric) -> None:
    for side, affected in product(SIDES, AffectedClass):
        label = measurand(metric, side, affected).label
        assert label[0].isupper()
        assert "_" not in label
        assert "|" not in label
        assert label == " ".join(label.split())


@pytest.mark.parametrize(
    ("metric", "side", "affected", "singular"),
    [
        ("positions_captured", "PK", "posts", "Pakistani post captured"),
        ("explosions", "AF", "territory", "Explosion in Afghanistan"),
        ("killed", "AF", "fighters", "Fighter killed on the Afghan side"),
        ("killed", "PK", "people", "Person killed in Pakistan"),
    ],
)
def test_one_is_said_in_the_singular(metric: str, side: str, affected: str, singular: str) -> None:
    assert measurand(Metric(metric), side, AffectedClass(affected)).singular == singular
