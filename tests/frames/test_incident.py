from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.frames import Incident, group, place_claims
from geomap.gazetteer import Gazetteer
from geomap.model import Claim, Metric, PartialDate, Scope, SubEventType

MakeClaim = Callable[..., Claim]
GAZETTEER = Gazetteer.shipped()


def incidents(*claims: Claim) -> list[Incident]:
    return group(place_claims(claims, GAZETTEER), GAZETTEER)


def test_claims_on_one_place_and_night_are_one_incident(make_claim: MakeClaim) -> None:
    night = PartialDate.parse("2025-10-11", "night")
    (incident,) = incidents(
        make_claim(place_id="kurram-district", scope=Scope.DISTRICT),
        make_claim(place_id="kurram-district", scope=Scope.PLACE, date=night, figure="23"),
    )
    assert incident.incident_id == "2025-10-11-kurram-district"
    assert incident.date == night
    assert incident.scope is Scope.PLACE
    assert incident.place is GAZETTEER.place("kurram-district")


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({"date": "2025-10-12"}, "2025-10-12-durand-line"),
        ({"date": "2025"}, "2025-durand-line"),
        ({"date": "2021/2025"}, "2021-to-2025-durand-line"),
        ({"date": ""}, "undated-durand-line"),
        ({"place_id": "torkham"}, "2025-10-11-torkham"),
        ({"place_id": "", "place_written": "The Old  Fort!"}, "2025-10-11-unplaced-the-old-fort"),
        ({"place_id": "", "place_written": "»…«"}, "2025-10-11-unplaced-nowhere"),
        ({"place_id": "", "place_written": "کلی"}, "2025-10-11-unplaced-کلی"),
    ],
)
def test_an_id_reads_as_date_and_place(
    make_claim: MakeClaim, changes: dict[str, str], name: str
) -> None:
    assert [incident.incident_id for incident in incidents(make_claim(**changes))] == [name]


@given(text=st.text())
def test_an_id_can_stand_in_an_address_and_a_file_name(make_claim: MakeClaim, text: str) -> None:
    claim = make_claim(place_id="", place_written=f"no such place {text}")
    (incident,) = incidents(claim)
    assert not set(incident.incident_id) & set(" /\\<>\"'&?#:\n")


def test_incidents_come_in_the_order_of_their_ids(make_claim: MakeClaim) -> None:
    places = ("torkham", "durand-line", "ghulam-khan", "torkham")
    found = [one.incident_id for one in incidents(*(make_claim(place_id=id_) for id_ in places))]
    assert found == sorted(set(found))
    assert len(found) == 3


def test_the_gravest_event_names_the_incident(make_claim: MakeClaim) -> None:
    events = (SubEventType.OTHER, SubEventType.ARMED_CLASH, SubEventType.AIR_STRIKE)
    for last in (1, 2, 3):
        (incident,) = incidents(*(make_claim(sub_event_type=one) for one in events[:last]))
        assert incident.sub_event_type is events[last - 1]


def test_a_province_is_a_stretch_for_a_clash_and_an_area_for_an_explosion(
    make_claim: MakeClaim,
) -> None:
    at = {"place_id": "paktika", "scope": Scope.PROVINCE}
    explosion = make_claim(**at, metric=Metric.EXPLOSIONS, sub_event_type=SubEventType.EXPLOSION)
    clash = make_claim(**at)
    assert incidents(explosion)[0].drawing.drawn == "area"
    assert incidents(clash, explosion)[0].drawing.drawn == "stretch"


def test_a_total_for_the_border_is_not_pinned_to_a_dot_by_another_claim(
    make_claim: MakeClaim,
) -> None:
    found = incidents(make_claim(), make_claim(scope=Scope.SECTION, figure="5"))
    assert all(incident.drawing.drawn != "point" for incident in found)


def test_what_is_measured_is_sorted_and_every_claim_is_in_one_group(make_claim: MakeClaim) -> None:
    claims = [
        make_claim(metric=Metric.WOUNDED, figure="30"),
        make_claim(),
        make_claim(claimant_side="PK", figure="23"),
    ]
    (incident,) = incidents(*claims)
    assert [measurand.metric for measurand in incident.measurands] == ["killed", "wounded"]
    assert sum(map(len, incident.measurands.values())) == 3
    assert list(incident.agreements.values()) == ["contested", "single_source"]
