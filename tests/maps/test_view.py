from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from geomap.errors import RecipeError
from geomap.maps import pages_data
from geomap.maps.recipe import Recipe
from geomap.maps.tables import CLAIM_TEXTS
from geomap.maps.view import PageData
from geomap.model import Claim, Scope, Source
from tests.maps.pagedata import page_of, seed_incidents, seed_page

MakeClaim = Callable[..., Claim]


@pytest.fixture(scope="module")
def data() -> PageData:
    return seed_page()


def chosen(**recipe: Any) -> PageData:
    (page,) = pages_data(*seed_incidents(), [Recipe("x", **recipe)])
    return page


def test_the_head_is_plain_json_and_the_same_each_time(data: PageData) -> None:
    text = json.dumps(data.head, allow_nan=False)
    assert json.loads(text) == data.head
    again = seed_page()
    assert json.dumps(again.head) == text
    assert again.tables.words == data.tables.words
    for name, column in data.tables.columns.items():
        np.testing.assert_array_equal(again.tables.columns[name], column)


def test_the_counts_are_those_of_the_rows(data: PageData) -> None:
    columns = data.tables.columns
    assert data.head["counts"] == {
        "claims": len(columns["claims.incident"]),
        "documents": 5,
        "incidents": len(columns["incidents.place"]),
        "unplaced": 7,
        "contested": 1,
    }


def test_documents_carry_their_number_and_hash(data: PageData) -> None:
    sources = data.head["sources"]
    assert [one["number"] for one in sources] == ["000", "001", "002", "003", "004"]
    assert all(len(one["sha256"]) == 64 for one in sources)


def test_the_names_of_places_and_of_who_holds_them_are_there(data: PageData) -> None:
    names = data.head["names"]
    assert names["kurram-district"]["admin1"] == "khyber-pakhtunkhwa"
    assert names["khyber-pakhtunkhwa"]["name"] == "Khyber Pakhtunkhwa"
    assert "en" not in names["khyber-pakhtunkhwa"]["names"]
    for place in names.values():
        assert {place["admin1"], place["part_of"]} <= {*names, ""}


def test_only_documents_that_are_cited_are_listed() -> None:
    head = chosen(sources=("003",)).head
    assert [one["number"] for one in head["sources"]] == ["003"]
    assert head["counts"]["documents"] == 1


def test_what_a_recipe_leaves_out_plays_no_part_in_the_comparison() -> None:
    assert chosen(sides=("AF",)).head["counts"]["contested"] == 0


def test_a_recipe_that_chooses_nothing_is_refused() -> None:
    with pytest.raises(RecipeError, match="x: no claim of the ledger is chosen; widen"):
        chosen(places=("torkham",))


def test_text_of_any_kind_is_in_the_data_as_it_is(make_claim: MakeClaim, payload: str) -> None:
    fields = ("claimant", "claimant_role", "place_written", "note", "origin", "statement")
    claim = make_claim(**dict.fromkeys(fields, payload), place_id="", scope=Scope.PLACE)
    source = Source(claim.source_id, title=payload, note=payload)
    data = page_of(claim, sources=[source], recipe=Recipe("x", title=payload, kicker=payload))
    words = data.tables.words
    for name in ("claimant", "claimant_role", "place_written", "origin", "statement"):
        assert words[f"claims.{name}"] == [payload]
    assert words["incidents.name"] == [payload]
    assert data.tables.texts[CLAIM_TEXTS.index("note")] == [payload]
    (shown,) = data.head["sources"]
    assert (shown["title"], shown["note"]) == (payload,) * 2
    assert (data.head["page"]["title"], data.head["page"]["kicker"]) == (payload,) * 2
