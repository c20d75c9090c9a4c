from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.errors import ValueFault
from geomap.model import (
    AffectedClass,
    Claim,
    Figure,
    Metric,
    PartialDate,
    Scope,
    Stance,
    SubEventType,
    usual_sub_event,
)

MakeClaim = Callable[..., Claim]
TEXTS = st.text(min_size=1).filter(str.strip)

#: Another value for each field that makes a claim another claim.
DISTINGUISHING = {
    "source_id": "901_other",
    "evidence": (10, 21),
    "claimant": "ISPR",
    "claimant_side": "PK",
    "stance": Stance.DENIES,
    "metric": Metric.WOUNDED,
    "affected_side": "AF",
    "affected_class": AffectedClass.FIGHTERS,
    "figure": Figure.parse("at least 58"),
    "scope": Scope.PROVINCE,
    "place_written": "Kurram",
    "date": PartialDate.parse("2025-10-12"),
    "sub_event_type": SubEventType.AIR_STRIKE,
}


def test_an_id_is_short_and_the_same_everywhere(make_claim: MakeClaim) -> None:
    assert make_claim().claim_id == make_claim().claim_id
    assert re.fullmatch("claim-[0-9a-f]{12}", make_claim().claim_id)
    # Ids stand in files of other people: this one must never change.
    assert make_claim().claim_id == "claim-c38e6233a34f"


@pytest.mark.parametrize("field", DISTINGUISHING)
def test_what_makes_the_claim_makes_its_id(make_claim: MakeClaim, field: str) -> None:
    changed = dataclasses.replace(make_claim(), **{field: DISTINGUISHING[field]})
    assert changed.claim_id != make_claim().claim_id


@given(st.fixed_dictionaries({}, optional=dict.fromkeys(("note", "statement", "origin"), TEXTS)))
def test_what_is_said_beside_a_claim_leaves_its_id(
    make_claim: MakeClaim, changes: dict[str, str]
) -> None:
    assert make_claim(**changes).claim_id == make_claim().claim_id


@given(st.lists(TEXTS, min_size=2, max_size=2, unique=True))
def test_two_claimants_make_two_claims(make_claim: MakeClaim, names: list[str]) -> None:
    first, second = (make_claim(claimant=name).claim_id for name in names)
    assert first != second


def test_fields_do_not_run_into_one_another(make_claim: MakeClaim) -> None:
    one = make_claim(claimant="a", place_written="bc")
    other = make_claim(claimant="ab", place_written="c")
    assert one.claim_id != other.claim_id


@pytest.mark.parametrize(
    ("side", "voice"),
    [("AF", "AF"), ("PK", "PK"), ("TTP", "third_party"), ("media", "third_party")],
)
def test_a_claim_speaks_with_the_voice_of_its_side(
    make_claim: MakeClaim, side: str, voice: str
) -> None:
    assert make_claim(claimant_side=side).voice == voice


@pytest.mark.parametrize("name", ["", "  ", "\t"])
def test_a_claim_without_a_claimant_is_refused(make_claim: MakeClaim, name: str) -> None:
    with pytest.raises(ValueFault, match="claimant is empty: name who says so"):
        make_claim(claimant=name)


@pytest.mark.parametrize("span", [(5, 5), (6, 5), (-1, 5)])
def test_evidence_begins_before_it_ends(make_claim: MakeClaim, span: tuple[int, int]) -> None:
    with pytest.raises(ValueFault, match="the start lies before the end"):
        make_claim(evidence=span)


def test_a_claim_cannot_be_changed(make_claim: MakeClaim) -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        make_claim().claimant = "somebody else"  # type: ignore[misc]


@pytest.mark.parametrize("metric", list(Metric))
def test_every_metric_speaks_of_some_sub_event(metric: Metric) -> None:
    expected = {
        Metric.STRIKES: "Air/drone strike",
        Metric.EXPLOSIONS: "Remote explosive/landmine/IED",
        Metric.DRONES_DOWNED: "Disrupted weapons use",
    }
    assert usual_sub_event(metric) == expected.get(metric, "Armed clash")
