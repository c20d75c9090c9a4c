from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from geomap.frames import Incident, group, place_claims
from geomap.gazetteer import Gazetteer
from geomap.maps.entries import claim_entry, incident_entry, source_entry, unplaced_entry
from geomap.model import Claim, Scope, Source

MakeClaim = Callable[..., Claim]


def incident(*claims: Claim) -> Incident:
    gazetteer = Gazetteer.shipped()
    (one,) = group(place_claims(claims, gazetteer), gazetteer)
    return one


@pytest.mark.parametrize(
    ("source_id", "number"),
    [("004_74ab18bbe3edc453", "004"), ("src-1f2e3d4c", "src-1f2e3d4c"), ("", "")],
)
def test_a_document_is_named_by_its_number_where_it_has_one(source_id: str, number: str) -> None:
    entry = source_entry(Source(source_id, title="A title", url="https://example.org"))
    assert (entry["id"], entry["number"]) == (source_id, number)
    assert (entry["title"], entry["url"], entry["publisher"]) == (
        "A title", "https://example.org", "",
    )  # fmt: skip


def test_a_claim_carries_everything_that_a_reader_may_ask_of_it(make_claim: MakeClaim) -> None:
    claim = make_claim(figure="at least 58", claimant_role="spokesman", note="a note")
    one = incident(claim)
    entry = claim_entry(one.placed[0], one)
    assert entry["sentence"] == "At least 58 Pakistani soldiers killed"
    assert (entry["low"], entry["high"], entry["qualifier"]) == (58, None, "at_least")
    assert (entry["side"], entry["voice"], entry["role"]) == ("AF", "AF", "spokesman")
    assert (entry["evidence"], entry["note"]) == ([10, 20], "a note")
    assert (entry["date"], entry["date_text"]) == ("2025-10-11", "11 October 2025")
    assert entry["incident"] == one.incident_id
    assert json.loads(json.dumps(entry)) == entry


def test_a_claim_without_evidence_says_none(make_claim: MakeClaim) -> None:
    one = incident(make_claim(evidence=None))
    assert claim_entry(one.placed[0], one)["evidence"] is None


@pytest.mark.parametrize(
    ("place_id", "scope", "spot", "shape"),
    [
        ("kabul-city", Scope.PLACE, True, None),
        ("kurram-district", Scope.DISTRICT, True, "Polygon"),
        ("paktika", Scope.PROVINCE, False, "LineString"),
        ("durand-line", Scope.BORDER, False, None),
        ("pakistan", Scope.COUNTRY, False, None),
        ("", Scope.PLACE, False, None),
    ],
)
def test_an_incident_is_drawn_as_its_place_allows(
    make_claim: MakeClaim, place_id: str, scope: Scope, shape: str | None, *, spot: bool
) -> None:
    written = "a market" if not place_id else "x"
    entry = incident_entry(incident(make_claim(place_id=place_id, scope=scope,
                                               place_written=written)))  # fmt: skip
    for field in ("latitude", "longitude", "radius_m"):
        assert (entry[field] is not None) == spot
    assert (entry["geometry"] or {}).get("type") == shape
    assert json.loads(json.dumps(entry, allow_nan=False)) == entry


def test_a_shape_is_drawn_to_the_digits_that_are_meant(make_claim: MakeClaim) -> None:
    entry = incident_entry(incident(make_claim(place_id="kurram-district", scope=Scope.DISTRICT)))
    corners = entry["geometry"]["coordinates"][0]
    assert corners[0] == corners[-1]
    assert all(round(value, 4) == value for corner in corners for value in corner)
    assert 20 < len(corners) < 500


def test_an_incident_names_who_speaks_and_of_what(make_claim: MakeClaim) -> None:
    claims = [make_claim(claimant_side=side) for side in ("media", "PK", "AF")]
    entry = incident_entry(incident(*claims))
    assert entry["voices"] == ["AF", "PK", "third_party"]
    assert entry["claims"] == [claim.claim_id for claim in claims]
    assert len(entry["measurands"]) == 1


def test_a_claim_without_a_place_is_listed_with_the_reason(make_claim: MakeClaim) -> None:
    one = incident(make_claim(place_id="", place_written="a market", scope=Scope.PLACE))
    assert unplaced_entry(one.placed[0]) == {
        "claim": one.claims[0].claim_id,
        "place_written": "a market",
        "reason": "no place of this name is in the gazetteer",
    }
