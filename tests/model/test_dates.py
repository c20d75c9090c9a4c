from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.errors import ValueFault
from geomap.model import PartialDate, TimePrecision

DAYS = st.dates()


@pytest.mark.parametrize(
    ("text", "precision", "first", "last"),
    [
        ("2025", "year", dt.date(2025, 1, 1), dt.date(2025, 12, 31)),
        ("2024-02", "month", dt.date(2024, 2, 1), dt.date(2024, 2, 29)),
        ("2025-10-11", "day", dt.date(2025, 10, 11), dt.date(2025, 10, 11)),
        ("2025-10-11/2025-10-12", "interval", dt.date(2025, 10, 11), dt.date(2025, 10, 12)),
        ("2021/2025", "interval", dt.date(2021, 1, 1), dt.date(2025, 12, 31)),
        ("2025-01/2025-09", "interval", dt.date(2025, 1, 1), dt.date(2025, 9, 30)),
        ("", "unknown", None, None),
    ],
)
def test_a_date_is_as_exact_as_it_is_written(
    text: str, precision: str, first: dt.date | None, last: dt.date | None
) -> None:
    date = PartialDate.parse(f" {text} ")
    assert (date.text, date.precision, date.first, date.last) == (text, precision, first, last)


@given(DAYS)
def test_every_day_of_the_calendar_is_a_date(day: dt.date) -> None:
    date = PartialDate.parse(day.isoformat())
    assert date.precision is TimePrecision.DAY
    assert date.first == date.last == day
    assert PartialDate.parse(date.text, date.precision) == date


@given(DAYS, DAYS)
def test_an_interval_runs_forward(one: dt.date, other: dt.date) -> None:
    text = f"{one}/{other}"
    if one < other:
        date = PartialDate.parse(text)
        assert (date.first, date.last) == (one, other)
    else:
        with pytest.raises(ValueFault, match="two dates, the earlier first"):
            PartialDate.parse(text)


@given(st.text())
def test_any_text_is_a_date_or_a_fault(text: str) -> None:
    try:
        date = PartialDate.parse(text)
    except ValueFault:
        return
    assert PartialDate.parse(date.text) == date


@given(DAYS)
def test_a_night_is_named_by_its_evening(day: dt.date) -> None:
    night = PartialDate.parse(day.isoformat(), "night")
    assert night.precision is TimePrecision.NIGHT
    assert night.night == PartialDate.parse(day.isoformat()).night == day.isoformat()


def test_an_unknown_date_has_a_key_of_its_own() -> None:
    assert PartialDate.parse("").night == "undated"


@pytest.mark.parametrize("text", ["2025-13", "2025-02-29", "2025-10-32", "0000", "0000-01-01"])
def test_a_day_that_is_not_on_the_calendar_is_refused(text: str) -> None:
    with pytest.raises(ValueFault, match="not on the calendar: write 2025"):
        PartialDate.parse(text)


@pytest.mark.parametrize("text", ["2025-00", "2025-10-00", "2025-00-11"])
def test_month_and_day_nought_are_not_on_the_calendar(text: str) -> None:
    with pytest.raises(ValueFault, match="not on the calendar"):
        PartialDate.parse(text)


def test_digits_of_other_scripts_do_not_make_another_date() -> None:
    # Taken as they are, they would be a night that compares with no other.
    try:
        date = PartialDate.parse("٢٠٢٥-١٠-١١")
    except ValueFault:
        return
    assert date == PartialDate.parse("2025-10-11")


@pytest.mark.parametrize(
    "text", ["11 October 2025", "2025-10-1", "25-10-11", "2025/10/11", "2025-10-11T20:00", "/", "x"]
)
def test_what_is_no_date_is_refused_with_the_forms(text: str) -> None:
    with pytest.raises(ValueFault, match="write 2025, 2025-10, 2025-10-11 or an interval"):
        PartialDate.parse(text)


@pytest.mark.parametrize(
    ("text", "precision"),
    [("2025-10", "day"), ("2025", "night"), ("2025-10-11", "month"), ("", "night")],
)
def test_a_precision_that_the_date_does_not_have_is_refused(text: str, precision: str) -> None:
    with pytest.raises(ValueFault, match=f"is known to the .*, not to the {precision}"):
        PartialDate.parse(text, precision)


def test_a_precision_outside_the_list_is_refused() -> None:
    with pytest.raises(ValueFault, match="time precision 'evening' is not in the list"):
        PartialDate.parse("2025-10-11", "evening")
