from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.cli.wording import (
    agreement_text,
    date_text,
    day_text,
    days_text,
    sentence,
    spoken,
    value_text,
    voices_text,
)
from geomap.comparison import agreement, measurand_of
from geomap.model import AffectedClass, Claim, Metric, PartialDate, Stance

MakeClaim = Callable[..., Claim]
# The night of the last day that computers know ends after it.
DAYS = st.dates(dt.date(1000, 1, 1), dt.date(9999, 12, 30))


def said(claim: Claim) -> str:
    return sentence(claim, measurand_of(claim, claim.place_id))


@pytest.mark.parametrize(
    ("text", "precision", "words"),
    [
        ("2025-10-11", "night", "night of 11–12 October 2025"),
        ("2025-10-31", "night", "night of 31 October – 1 November 2025"),
        ("2025-12-31", "night", "night of 31 December 2025 – 1 January 2026"),
        ("2025-10-09", "", "9 October 2025"),
        ("2025-10", "", "October 2025, day not given"),
        ("2025", "", "2025"),
        ("2021/2025", "", "2021–2025"),
        ("2025-01/2025-09", "", "1 January – 30 September 2025"),
        ("2025-10-09/2025-10-12", "", "9–12 October 2025"),
        ("", "", "date not given"),
    ],
)
def test_a_date_claims_no_more_than_is_known(text: str, precision: str, words: str) -> None:
    assert date_text(PartialDate.parse(text, precision)) == words


@given(DAYS)
def test_a_day_reads_back_from_its_words(day: dt.date) -> None:
    words = day_text(day)
    assert dt.datetime.strptime(f"{words} +0000", "%d %B %Y %z").date() == day
    assert not words.startswith("0")


@given(DAYS, DAYS)
def test_a_range_of_days_ends_with_its_last_day(one: dt.date, other: dt.date) -> None:
    first, last = sorted((one, other))
    words = days_text(first, last)
    assert words.endswith(day_text(last))
    assert words.startswith(str(first.day))
    assert (words == day_text(last)) == (first == last)


@given(DAYS)
def test_every_night_can_be_told(day: dt.date) -> None:
    assert date_text(PartialDate.parse(day.isoformat(), "night")).startswith("night of ")


def test_the_last_night_of_the_calendar_can_be_told() -> None:
    assert "9999" in date_text(PartialDate.parse("9999-12-31", "night"))


@pytest.mark.parametrize(
    ("figure", "written", "value"),
    [
        ("58", "", "58"),
        ("at least 2414", "", "at least 2,414"),
        ("", "several", "several"),
        ("", "Hundreds", "hundreds"),
        ("", "overnight", ""),
        ("", "", ""),
    ],
)
def test_a_value_is_the_figure_or_the_word_that_stood_for_it(
    make_claim: MakeClaim, figure: str, written: str, value: str
) -> None:
    assert value_text(make_claim(figure=figure, value_written=written)) == value


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "58 Pakistani soldiers killed"),
        ({"figure": "more than 20"}, "More than 20 Pakistani soldiers killed"),
        ({"figure": "1"}, "1 Pakistani soldier killed"),
        ({"figure": "", "value_written": "hundreds"}, "Hundreds of Pakistani soldiers killed"),
        ({"figure": "", "value_written": "several"}, "Several Pakistani soldiers killed"),
        ({"figure": ""}, "Pakistani soldiers killed"),
        ({"figure": "200", "affected_side": "AF", "affected_class": AffectedClass.FIGHTERS},
         "200 fighters killed on the Afghan side"),
        ({"figure": "3", "affected_side": "TTP"}, "3 TTP soldiers killed"),
        ({"metric": Metric.OCCURRENCE, "figure": "", "summary": "clashes go on"}, "Clashes go on"),
        ({"metric": Metric.OCCURRENCE, "figure": ""}, "Armed clash"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_a_claim_is_said_in_plain_words(
    make_claim: MakeClaim, changes: dict[str, object], words: str
) -> None:
    assert said(make_claim(**changes)) == words


@pytest.mark.parametrize(
    "party",
    ["TTP", "BLA", "ISKP"],
)
def test_the_name_of_a_party_keeps_its_letters(make_claim: MakeClaim, party: str) -> None:
    claim = make_claim(affected_side=party, affected_class=AffectedClass.FIGHTERS, figure="3")
    assert said(claim) == f"3 {party} fighters killed"


@pytest.mark.parametrize(
    ("stance", "words"),
    [
        (Stance.ASSERTS, "58 Pakistani soldiers killed"),
        (Stance.DENIES, "denies: 58 Pakistani soldiers killed"),
        (Stance.NEITHER, "neither confirms nor denies: 58 Pakistani soldiers killed"),
    ],
)
def test_a_stance_stands_before_what_is_said(
    make_claim: MakeClaim, stance: Stance, words: str
) -> None:
    claim = make_claim(stance=stance)
    assert spoken(claim, measurand_of(claim, claim.place_id)) == words


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([("AF", "58"), ("PK", "23")], "contested, × 2.5"),
        ([("AF", "58"), ("PK", "0")], "contested"),
        ([("AF", "58"), ("PK", "58")], "both give the same figure"),
        ([("AF", "30"), ("PK", "at least 29")], "near agreement"),
        ([("AF", ""), ("PK", "", Stance.DENIES)], "denied by Pakistani officials"),
        ([("PK", "200")], "Pakistani officials alone"),
        ([("AF", "58"), ("PK", "58", Stance.NEITHER)],
         "Afghan officials alone; Pakistani officials neither confirm nor deny"),
        ([("AF", ""), ("media", "")], "Afghan officials and others, not contested"),
        ([("PK", "", Stance.NEITHER)], "Pakistani officials neither confirm nor deny"),
        ([("PK", "", Stance.DENIES)], "Pakistani officials deny"),
    ],
)  # fmt: skip
def test_agreement_is_told_with_who_speaks(
    make_claim: MakeClaim, rows: list[tuple[object, ...]], words: str
) -> None:
    names = ("claimant_side", "figure", "stance")
    claims = [make_claim(**dict(zip(names, row, strict=False))) for row in rows]
    assert agreement_text(agreement(claims), claims) == words


def test_voices_are_named_in_the_same_order_always(make_claim: MakeClaim) -> None:
    claims = [make_claim(claimant_side=side) for side in ("TTP", "PK", "AF")]
    assert voices_text(claims, Stance.ASSERTS) == (
        "Afghan officials and Pakistani officials and others"
    )
    assert voices_text(claims, Stance.DENIES) == ""
