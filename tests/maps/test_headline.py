from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from geomap.frames import Incident
from geomap.frames.assembly import read_incidents
from geomap.language.catalogues import LANGUAGES
from geomap.maps import pages_data
from geomap.maps.recipe import Recipe
from geomap.model import Claim, PartialDate, Scope, Source, Stance

LedgerOf = Callable[..., Path]
MakeClaim = Callable[..., Claim]
SEEDS_DEK_END = "7 claims could not be placed."


@cache
def read(path: Path) -> tuple[list[Incident], list[Source]]:
    return read_incidents(path)


def page(path: Path, **recipe: Any) -> dict[str, Any]:
    (data,) = pages_data(*read(path), [Recipe("x", **recipe)])
    head: dict[str, Any] = data.head["page"]
    return head


@pytest.mark.parametrize(
    ("view", "title"),
    [
        ("all", "Two accounts of the nights of 9–12 October 2025"),
        ("compare", "Two accounts, side by side, of the nights of 9–12 October 2025"),
        ("AF", "What Afghan officials say of the nights of 9–12 October 2025"),
        ("PK", "What Pakistani officials say of the nights of 9–12 October 2025"),
        ("third_party", "What others say of the nights of 9–12 October 2025"),
    ],
)
def test_the_title_says_whose_account_of_which_nights(
    seed_ledger: Path, view: str, title: str
) -> None:
    head = page(seed_ledger, view=view)
    assert (head["title"], head["view"]) == (title, view)
    assert head["point_of_view"]


def test_the_dek_counts_and_names_what_is_contested(seed_ledger: Path) -> None:
    dek = page(seed_ledger)["dek"]
    assert "claims from 5 documents. Of " in dek
    assert "one is contested (58 or 23 Pakistani soldiers killed), one nearly agrees." in dek
    assert dek.endswith(SEEDS_DEK_END)


def test_what_the_recipe_says_stands(seed_ledger: Path) -> None:
    head = page(seed_ledger, title="A title", kicker="A kicker", language="ps",
                point_of_view="Mine", as_of="2025-11", selected="2025-10-11-torkham")  # fmt: skip
    assert (head["title"], head["kicker"], head["lang"]) == ("A title", "A kicker", "ps")
    assert (head["point_of_view"], head["selected"]) == ("Mine", "2025-10-11-torkham")
    assert head["as_of"] == "2025-11"
    english = head["heads"]["en"]["as_of_text"]
    assert english == "As of November 2025, day not given (set by the recipe)."


def test_a_head_is_there_in_every_language_with_the_recipes_own_words_as_written(
    seed_ledger: Path,
) -> None:
    head = page(seed_ledger, title="Ein Titel", language="de")
    assert (head["lang"], head["dir"]) == ("en", "ltr")
    assert head["own"] == {"lang": "de", "fields": ["title"]}
    assert {words["title"] for words in head["heads"].values()} == {"Ein Titel"}
    for field in ("kicker", "dek", "as_of_text", "point_of_view", "disclaimer"):
        assert len({words[field] for words in head["heads"].values()}) == len(LANGUAGES)
        assert head[field] == head["heads"]["en"][field]


@pytest.mark.parametrize(("tag", "code"), [("prs", "fa"), ("ps-AF", "ps"), ("ur", "ur")])
def test_a_page_opens_in_the_language_of_its_recipe(seed_ledger: Path, tag: str, code: str) -> None:
    head = page(seed_ledger, language=tag)
    assert (head["lang"], head["dir"]) == (code, "rtl")
    assert head["title"] == head["heads"][code]["title"] != head["heads"]["en"]["title"]


def test_the_as_of_date_is_the_newest_of_claims_and_sources(
    ledger_of: LedgerOf, make_claim: MakeClaim
) -> None:
    basis = "(the newest date in the claims and their sources)."
    claims = [make_claim(date=date) for date in ("2025-10-11", "2025-10-09", "2030")]
    head = page(ledger_of(*claims))
    assert (head["as_of"], head["as_of_text"]) == ("2025-10-11", f"As of 11 October 2025 {basis}")
    later = page(ledger_of(*claims, published="2025-10-12", name="later.sqlite"))
    assert later["as_of"] == "2025-10-12"


def test_a_page_without_any_date_says_so(ledger_of: LedgerOf, make_claim: MakeClaim) -> None:
    head = page(ledger_of(make_claim(date="")))
    assert (head["as_of"], head["as_of_text"]) == ("", "As of: no date is known.")
    assert head["title"] == "Two accounts of incidents along the Durand Line"


def test_one_day_is_told_as_a_day(ledger_of: LedgerOf, make_claim: MakeClaim) -> None:
    day = page(ledger_of(make_claim()))
    assert day["title"] == "Two accounts of 11 October 2025"


def test_a_night_in_the_title_is_told_as_everywhere(
    ledger_of: LedgerOf, make_claim: MakeClaim
) -> None:
    night = make_claim(date=PartialDate.parse("2025-10-11", "night"))
    assert page(ledger_of(night))["title"] == "Two accounts of the night of 11–12 October 2025"


def test_one_of_a_thing_is_said_as_one(ledger_of: LedgerOf, make_claim: MakeClaim) -> None:
    dek = page(ledger_of(make_claim()))["dek"]
    assert dek == (
        "One claim from one document. Of one border-wide figure, both sides speak about 0."
    )


def test_years_of_incidents_are_told_by_their_months_and_not_as_nights(
    ledger_of: LedgerOf, make_claim: MakeClaim
) -> None:
    early = make_claim(date=PartialDate.parse("2016-06-12/2016-06-14"))
    late = make_claim(date=PartialDate.parse("2025-10-11", "night"))
    assert page(ledger_of(early, late))["title"] == (
        "Two accounts of incidents along the Durand Line, June 2016 – October 2025"
    )


def test_what_is_contested_at_places_is_counted_and_the_first_two_are_named(
    ledger_of: LedgerOf, make_claim: MakeClaim
) -> None:
    claims = [
        make_claim(
            claimant_side=side, figure=figure, scope=Scope.PLACE, place_id=place, place_written=name
        )
        for place, name in (
            ("torkham", "Torkham"),
            ("chaman", "Chaman"),
            ("ghulam-khan", "Ghulam Khan"),
        )
        for side, figure in (("AF", "50"), ("PK", "2"))
    ]
    assert page(ledger_of(*claims))["dek"] == (
        "6 claims from one document. Of 3 figures, both sides speak about 3: one is contested (50 "
        "or 2 Pakistani soldiers killed, Chaman), one is contested (50 or 2 Pakistani soldiers "
        "killed, Ghulam Khan), one more is contested."
    )


def test_a_denied_figure_is_counted_as_one_that_both_sides_speak_about(
    ledger_of: LedgerOf, make_claim: MakeClaim
) -> None:
    denial = make_claim(claimant_side="PK", claimant="ISPR", figure="", stance=Stance.DENIES)
    assert page(ledger_of(make_claim(), denial))["dek"] == (
        "2 claims from one document. Of one border-wide figure, both sides speak about one: one "
        "is denied."
    )
