from __future__ import annotations

from collections.abc import Callable

import pytest

from geomap.frames import group, place_claims
from geomap.frames.rows import claim_rows, incident_row
from geomap.gazetteer import Gazetteer
from geomap.model import Claim, Scope, Stance

MakeClaim = Callable[..., Claim]
GAZETTEER = Gazetteer.shipped()


def rows_of(*claims: Claim) -> list[dict[str, object]]:
    (incident,) = group(place_claims(claims, GAZETTEER), GAZETTEER)
    return [row for *_, row in sorted(claim_rows(incident, {}), key=lambda each: each[0])]


def test_claims_of_one_utterance_name_the_claim_that_stands_for_it(make_claim: MakeClaim) -> None:
    first = make_claim(statement="58")
    named = make_claim(source_id="901", statement="58", claimant_role="spokesman")
    other = make_claim(claimant_side="PK", claimant="ISPR", figure="23")
    rows = {row["claim_id"]: row for row in rows_of(first, named, other)}
    assert rows[first.claim_id]["utterance"] == named.claim_id
    assert rows[first.claim_id]["n_independent"] == 2
    assert rows[other.claim_id]["utterance"] == other.claim_id
    assert {row["agreement"] for row in rows.values()} == {"contested"}
    assert {row["gap"] for row in rows.values()} == {58 / 23}


def test_a_shared_origin_is_one_occasion(make_claim: MakeClaim) -> None:
    rows = rows_of(
        make_claim(statement="58", origin="press"),
        make_claim(source_id="901", statement="58", origin="press"),
    )
    assert {row["n_independent"] for row in rows} == {1}


def test_a_gap_needs_two_sides_that_assert(make_claim: MakeClaim) -> None:
    denial = make_claim(claimant_side="PK", stance=Stance.DENIES)
    assert {row["gap"] for row in rows_of(make_claim(), denial)} == {None}


def test_an_incident_tells_all_its_stretches_and_its_name(make_claim: MakeClaim) -> None:
    claim = make_claim(place_id="kurram-district", place_written="Kurram", scope=Scope.DISTRICT)
    (incident,) = group(place_claims([claim], GAZETTEER), GAZETTEER)
    row = incident_row(incident)
    pieces = [tuple(map(float, piece.split("/"))) for piece in row["stretches"].split(";")]
    assert (pieces[0][0], pieces[-1][1]) == pytest.approx((row["from_km"], row["to_km"]), abs=0.06)
    assert row["name"] == "Kurram"
