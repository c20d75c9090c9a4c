from __future__ import annotations

from collections.abc import Callable

import pytest

from geomap.frames import PlacedClaim, place_claims
from geomap.frames.placing import unknown_ids
from geomap.gazetteer import Gazetteer
from geomap.model import Claim, Scope

MakeClaim = Callable[..., Claim]


def placed(claim: Claim) -> PlacedClaim:
    (one,) = place_claims([claim], Gazetteer.shipped())
    return one


def test_an_id_places_a_claim_whatever_the_document_wrote(make_claim: MakeClaim) -> None:
    one = placed(make_claim(place_id="kabul-city", place_written="the Afghan capital"))
    assert (one.place_id, one.place_name, one.reason) == ("kabul-city", "Kabul", "")


@pytest.mark.parametrize(
    ("written", "scope", "place_id"),
    [
        ("Kurram", Scope.DISTRICT, "kurram-district"),
        ("Kabul", Scope.PROVINCE, "kabul"),
        ("Kabul", Scope.PLACE, "kabul-city"),
        ("Pakistan", Scope.COUNTRY, "pakistan"),
    ],
)
def test_a_name_without_an_id_is_looked_up_for_its_scope(
    make_claim: MakeClaim, written: str, scope: Scope, place_id: str
) -> None:
    assert placed(make_claim(place_id="", place_written=written, scope=scope)).place_id == place_id


@pytest.mark.parametrize(
    ("place_id", "written", "reason"),
    [
        ("nowhere", "Kabul", "the id 'nowhere' is not in the gazetteer"),
        ("", "", "the claim names no place"),
        ("", "an eastern marketplace", "no place of this name is in the gazetteer"),
        ("", "Baharak", "could be "),
        ("", "Torkam", "could be torkham (transliteration of 'torkham'): say so with place_id"),
        ("", "a market", "no place of this name is in the gazetteer"),
    ],
)
def test_a_claim_that_cannot_be_placed_says_why_and_is_not_guessed(
    make_claim: MakeClaim, place_id: str, written: str, reason: str
) -> None:
    one = placed(make_claim(place_id=place_id, place_written=written, scope=Scope.PLACE))
    assert one.place is None
    assert one.place_id == ""
    assert one.place_name == written
    assert one.reason.startswith(reason)


def test_no_claim_is_dropped_and_the_order_stays(make_claim: MakeClaim) -> None:
    claims = [make_claim(place_id=place) for place in ("torkham", "", "nowhere", "torkham")]
    assert [one.claim for one in place_claims(claims, Gazetteer.shipped())] == claims


def test_every_unknown_id_is_named_once_with_the_mend(make_claim: MakeClaim) -> None:
    claims = [make_claim(place_id=place) for place in ("z", "a", "z", "", "torkham")]
    faults = unknown_ids(claims, Gazetteer.shipped())
    assert [fault.split("'")[1] for fault in faults] == ["a", "z"]
    assert all("'geomap locate NAME' finds the right id" in fault for fault in faults)
