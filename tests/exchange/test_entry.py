from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from geomap.errors import GeomapError, SheetError
from geomap.exchange.entry import CHECKS, enter, usual_class
from geomap.model import Metric, Scope, SubEventType

GIVEN: dict[str, Any] = {
    "place": "Ghulam Khan",
    "place_id": None,
    "date": "2025-10-15",
    "night": False,
    "claimant": "ISPR",
    "claimant_role": "",
    "side": "PK",
    "stance": "asserts",
    "metric": "killed",
    "affected_side": "AF",
    "affected_class": "fighters",
    "value": "at least 15",
    "scope": "",
    "event": "",
    "summary": "",
    "source_title": "A statement",
    "source_url": "https://example.org/1",
    "source_publisher": None,
    "source_date": None,
    "supersedes": "",
    "note": "",
    "unplaced": False,
}


def faults_of(**changes: Any) -> list[str]:
    with pytest.raises(SheetError) as caught:
        enter(GIVEN | changes)
    return caught.value.faults


def test_flags_become_a_claim_with_its_place_and_source() -> None:
    source, claim, place = enter(GIVEN)
    assert place is not None
    assert claim.place_id == place.place_id == "ghulam-khan"
    assert claim.place_written == "Ghulam Khan"
    assert claim.source_id == source.source_id
    assert source.source_id.startswith("src-")
    assert (source.title, source.url) == ("A statement", "https://example.org/1")
    assert (str(claim.figure), claim.evidence) == ("at least 15", None)


def test_the_same_source_has_the_same_id_and_another_another() -> None:
    ids = [
        enter(GIVEN | {"source_title": title, "source_url": url})[0].source_id
        for title, url in (("A", ""), (" A ", ""), ("A", "https://example.org"), ("B", ""))
    ]
    assert ids[0] == ids[1]
    assert len(set(ids)) == 3


@pytest.mark.parametrize(
    ("place", "scope"),
    [
        ("Durand Line", Scope.BORDER),
        ("Afghanistan", Scope.COUNTRY),
        ("Paktika", Scope.PROVINCE),
        ("Kurram district", Scope.DISTRICT),
        ("Torkham", Scope.PLACE),
    ],
)
def test_the_scope_is_that_of_the_place_when_none_is_said(place: str, scope: Scope) -> None:
    assert enter(GIVEN | {"place": place})[1].scope is scope


def test_a_scope_and_an_event_that_are_said_stay() -> None:
    _, claim, _ = enter(GIVEN | {"scope": "post", "event": "Attack"})
    assert (claim.scope, claim.sub_event_type) == (Scope.POST, SubEventType.ATTACK)


def test_a_night_is_kept() -> None:
    assert enter(GIVEN | {"night": True})[1].date.precision == "night"


def test_all_faults_come_together_and_once() -> None:
    faults = faults_of(
        place="Atlantis", date="soon", side="the army", metric="fear", value="lots",
        source_url="ftp://x", source_date="never",
    )  # fmt: skip
    for word in ("'Atlantis' is not in the gazetteer", "date 'soon'", "side 'the army'",
                 "metric 'fear'", "figure 'lots'"):  # fmt: skip
        assert sum(word in fault for fault in faults) == 1
    assert len(faults) == len(set(faults)) == 6


def test_a_name_that_is_unknown_is_kept_without_a_place_when_asked() -> None:
    assert "say --unplaced to keep the claim without a place" in faults_of(place="Atlantis")[0]
    _, claim, place = enter(GIVEN | {"place": "Atlantis", "unplaced": True})
    assert (place, claim.place_id, claim.place_written) == (None, "", "Atlantis")


def test_a_name_of_several_places_is_answered_with_their_ids() -> None:
    (fault,) = faults_of(place="Baharak")
    assert fault.startswith("'Baharak' could be ")
    assert "choose one with --place-id" in fault
    chosen = fault.split("could be ")[1].split(",")[0]
    assert enter(GIVEN | {"place": "Baharak", "place_id": chosen})[1].place_id == chosen


def test_an_id_that_is_unknown_is_a_fault() -> None:
    assert faults_of(place_id="nowhere") == [
        "no place has the id 'nowhere'; `geomap locate NAME` shows ids"
    ]


def test_a_claimant_of_spaces_is_refused() -> None:
    with pytest.raises(GeomapError, match="claimant is empty"):
        enter(GIVEN | {"claimant": "  "})


def test_every_text_that_is_entered_is_free_of_space_around_it() -> None:
    _, claim, _ = enter(GIVEN | {"claimant": " ISPR ", "place": " Ghulam Khan "})
    assert claim == enter(GIVEN)[1]


@pytest.mark.parametrize("metric", list(Metric))
def test_a_usual_class_is_one_that_can_be_entered(metric: Metric) -> None:
    usual = usual_class(metric.value)
    if metric in (Metric.KILLED, Metric.WOUNDED, Metric.CAPTURED, Metric.DISPLACED):
        assert usual == ""
    else:
        assert enter(GIVEN | {"metric": metric.value, "affected_class": usual})[1].metric is metric


@pytest.mark.parametrize("metric", [None, "", "fear"])
def test_what_is_no_metric_has_no_usual_class(metric: str | None) -> None:
    assert usual_class(metric) == ""


@pytest.mark.parametrize(
    ("field", "good", "bad"),
    [
        ("date", "2025-10", "soon"),
        ("side", "TTP", "AF|PK"),
        ("metric", "killed", "fear"),
        ("affected_side", "AF|PK", "the army"),
        ("affected_class", "posts", "towers"),
        ("value", "", "lots"),
        ("source_url", " https://example.org ", "javascript:x"),
        ("source_date", "", "soon"),
    ],
)
def test_each_answer_is_checked_while_it_is_asked_for(field: str, good: str, bad: str) -> None:
    check: Callable[[str], object] = CHECKS[field]
    check(good)
    with pytest.raises(GeomapError):
        check(bad)
