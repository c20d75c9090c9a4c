from __future__ import annotations

import pytest

from geomap.errors import ValueFault
from geomap.exchange.fields import Faults, claim_values
from geomap.model import Figure, Metric, PartialDate, Stance, SubEventType

GOOD = {
    "claimant_side": "PK",
    "stance": "",
    "metric": "strikes",
    "sub_event_type": "",
    "affected_side": "",
    "affected_class": "territory",
    "value": "",
    "scope": "border",
    "date": "2025-10-11",
    "precision": "night",
}


def test_good_fields_become_values_and_no_fault() -> None:
    faults = Faults()
    values = claim_values(GOOD, faults)
    assert faults == []
    assert values["stance"] is Stance.ASSERTS
    assert values["metric"] is Metric.STRIKES
    assert values["sub_event_type"] is SubEventType.AIR_STRIKE
    assert values["figure"] == Figure()
    assert values["date"] == PartialDate.parse("2025-10-11", "night")


def test_a_sub_event_that_is_said_stays() -> None:
    values = claim_values({**GOOD, "sub_event_type": "Armed clash"}, Faults())
    assert values["sub_event_type"] is SubEventType.ARMED_CLASH


def test_every_fault_is_found_at_once_with_its_place() -> None:
    bad = dict.fromkeys(GOOD, "???")
    faults = Faults()
    claim_values(bad, faults, "sheet.toml:7: ")
    wrong = ("side", "stance", "metric", "affected_class", "figure", "scope", "date",
             "sub_event_type")  # fmt: skip
    assert all(fault.startswith("sheet.toml:7: ") for fault in faults)
    assert all(any(word in fault for fault in faults) for word in wrong)
    assert len(faults) == 9


@pytest.mark.parametrize("field", ["metric", "claimant_side", "affected_class", "scope"])
def test_what_a_claim_must_have_may_not_be_empty(field: str) -> None:
    faults = Faults()
    claim_values({**GOOD, field: ""}, faults)
    assert len(faults) == 1


def test_only_faults_of_the_project_are_collected() -> None:
    def fail() -> None:
        raise ZeroDivisionError

    faults = Faults()
    with pytest.raises(ZeroDivisionError):
        faults.take("", fail)
    assert faults.take("", lambda: 5) == 5
    assert faults == []


def test_a_fault_is_kept_behind_its_place() -> None:
    def fail(text: str) -> None:
        raise ValueFault(f"no {text}")

    faults = Faults()
    assert faults.take("a:1: ", fail, "good") is None
    assert faults == ["a:1: no good"]
