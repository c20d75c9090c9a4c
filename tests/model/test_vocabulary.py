from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.errors import GeomapError, ValueFault
from geomap.model import (
    BOTH,
    EVENT_TYPES,
    Metric,
    Qualifier,
    Scope,
    Stance,
    SubEventType,
    parse_choice,
    parse_side,
    side_group,
)
from geomap.model.vocabulary import USUAL_SUB_EVENT

ACLED_EVENT_TYPES = {
    "Battles",
    "Explosions/Remote violence",
    "Violence against civilians",
    "Strategic developments",
}


def test_the_metrics_are_the_closed_list_of_the_design() -> None:
    assert [metric.value for metric in Metric] == [
        "occurrence",
        "killed",
        "wounded",
        "captured",
        "positions_captured",
        "positions_recaptured",
        "positions_destroyed",
        "drones_downed",
        "strikes",
        "explosions",
        "points_of_attack",
        "points_of_fire",
        "displaced",
    ]


def test_stances_qualifiers_and_scopes_are_spelled_as_in_the_design() -> None:
    assert [one.value for one in Stance] == ["asserts", "denies", "neither_confirms_nor_denies"]
    assert [one.value for one in Qualifier] == [
        "exact", "at_least", "more_than", "about", "at_most", "",
    ]  # fmt: skip
    assert [one.value for one in Scope] == [
        "post", "place", "district", "province", "section", "border", "country",
    ]  # fmt: skip


def test_every_sub_event_belongs_to_an_event_type_of_acled() -> None:
    assert set(EVENT_TYPES) == set(SubEventType)
    assert set(EVENT_TYPES.values()) == ACLED_EVENT_TYPES
    assert set(USUAL_SUB_EVENT.values()) <= set(SubEventType)


@pytest.mark.parametrize(
    ("written", "side"),
    [("AF", "AF"), (" pk ", "PK"), ("af", "AF"), ("TTP", "TTP"), ("third_party", "third_party")],
)
def test_a_side_is_a_country_or_a_named_party(written: str, side: str) -> None:
    assert parse_side(written) == side


@pytest.mark.parametrize("written", ["", "A", "the Taliban", "AF|PK", "<b>", "T" * 32, "1TP"])
def test_what_is_no_side_is_refused_with_the_mend(written: str) -> None:
    with pytest.raises(ValueFault, match="write AF, PK, or the name of a third party in one word"):
        parse_side(written)


@pytest.mark.parametrize("written", ["AF|PK", "", "  "])
def test_both_sides_or_nobody_may_be_affected(written: str) -> None:
    assert parse_side(written, several=True) in (BOTH, "")


@given(st.text())
def test_a_side_that_is_accepted_is_one_word_and_reads_the_same_again(text: str) -> None:
    try:
        side = parse_side(text)
    except ValueFault:
        return
    assert parse_side(side) == side
    assert side.isascii()
    assert len(side.split()) == 1


@pytest.mark.parametrize(
    ("side", "voice"),
    [("AF", "AF"), ("PK", "PK"), ("TTP", "third_party"), ("own_observation", "third_party")],
)
def test_every_side_speaks_with_one_of_three_voices(side: str, voice: str) -> None:
    assert side_group(side) == voice


def test_a_word_outside_the_list_is_answered_with_the_list() -> None:
    with pytest.raises(GeomapError) as caught:
        parse_choice(Metric, "murdered", "metric")
    message = str(caught.value)
    assert message.startswith("metric 'murdered' is not in the list: occurrence, killed")
    assert all(metric.value in message for metric in Metric)


@given(st.sampled_from(list(Metric)), st.sampled_from(["", " ", "\t\n"]))
def test_a_word_of_the_list_is_taken_with_space_around_it(metric: Metric, space: str) -> None:
    assert parse_choice(Metric, f"{space}{metric.value}{space}", "metric") is metric
