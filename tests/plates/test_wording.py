from __future__ import annotations

from types import SimpleNamespace

import pytest

from geomap.model import AF, PK, THIRD_PARTY
from geomap.plates.wording import (
    agreement_words,
    called,
    dotted,
    incident_name,
    statement_words,
    voices_text,
)


@pytest.mark.parametrize(
    ("agreement", "gap", "stances", "numbered", "words"),
    [
        ("contested", 58 / 23, {}, (AF, PK), "Contested, × 2.5"),
        ("contested", 40.0, {}, (AF, PK), "Contested, × 40"),
        ("contested", None, {}, (), "Contested"),
        ("denied", None, {"denies": [AF]}, (), "Denied by Afghan officials"),
        ("uncontested", 1.03, {"asserts": [AF, PK]}, (AF, PK), "Near agreement"),
        ("uncontested", 1.0, {"asserts": [AF, PK]}, (AF, PK), "Both give the same figure"),
        ("uncontested", None, {"asserts": [AF, THIRD_PARTY]}, (AF,),
         "Afghan officials and others, not contested"),
        ("single_source", None, {"asserts": [PK], "neither_confirms_nor_denies": [AF]}, (PK,),
         "Pakistani officials alone; Afghan officials neither confirm nor deny"),
        ("no_assertion", None, {"denies": [PK]}, (), "Pakistani officials deny"),
    ],
)  # fmt: skip
def test_what_the_claims_amount_to_is_said_as_the_page_says_it(
    agreement: str, gap: float | None, stances: dict, numbered: tuple, words: str
) -> None:
    assert agreement_words("en", agreement, gap, stances, numbered) == words


@pytest.mark.parametrize(
    ("low", "high", "qualifier", "stance", "words"),
    [
        (58, 58, "exact", "asserts", "58"),
        (20, None, "more_than", "asserts", "more than 20"),
        (58, 58, "exact", "denies", "denies 58"),
        (None, None, "", "denies", "denies"),
        (None, None, "", "asserts", "says so, no number"),
    ],
)
def test_a_statement_keeps_its_hedge_and_its_stance(
    low: int | None, high: int | None, qualifier: str, stance: str, words: str
) -> None:
    row = SimpleNamespace(
        value_low=low, value_high=high, qualifier=qualifier, stance=stance, value_written=""
    )
    assert statement_words("en", row) == words


def test_names_are_in_a_script_that_the_reader_knows() -> None:
    names = {"fa": "کنر", "ur": "کنڑ"}
    assert called("ps", "Kunar", names) == "کنر"
    assert called("ur", "Kunar", names) == "کنڑ"
    assert called("en", "Kunar", names) == "Kunar"
    assert called("fa", "Kunar", {}) == "Kunar"


def test_an_incident_keeps_what_the_document_called_it() -> None:
    written = incident_name("ur", "Aryoub Zazi (Ali Khail)", "area", "ali-khail-district")
    assert "Aryoub Zazi" in written
    assert "Ali Khail" not in written
    assert incident_name("en", "x", "border", "durand-line") == "The whole border"
    assert incident_name("en", "the southeast", "none", "") == "the southeast"


def test_empty_parts_leave_no_dots() -> None:
    assert dotted("en", "a", "", "b") == "a · b"
    assert voices_text("en", [THIRD_PARTY, AF]) == "Afghan officials and others"
