from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.cli.wording import date_text, day_text, days_text
from geomap.language.catalogues import LANGUAGES
from geomap.language.datewords import date_phrase, day, days, months
from geomap.model import PartialDate

from .in_node import FEW, in_node

# The night of the last day that computers know ends after it.
DAYS = st.dates(dt.date(1000, 1, 1), dt.date(9999, 12, 30))
PLAIN = str.maketrans("", "", "\u2068\u2069")


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    first, last = sorted((draw(DAYS), draw(DAYS)))
    length = draw(st.sampled_from([4, 7, 10]))
    one, other = first.isoformat()[:length], last.isoformat()[:length]
    texts = [one, ""] if one == other else [one, "", f"{one}/{other}"]
    text = draw(st.sampled_from(texts))
    night = len(text) == 10 and draw(st.booleans())
    return PartialDate.parse(text, "night" if night else "")


@given(partial_dates())
def test_english_dates_are_those_of_the_page(date: PartialDate) -> None:
    assert date_phrase("en", date) == date_text(date)


@given(DAYS, DAYS)
def test_english_days_are_those_of_the_page(one: dt.date, other: dt.date) -> None:
    first, last = sorted((one, other))
    assert day("en", one) == day_text(one)
    assert days("en", first, last) == days_text(first, last)


def test_even_the_last_night_can_be_told() -> None:
    night = PartialDate.parse("9999-12-31", "night")
    assert date_phrase("en", night) == date_text(night) == "night of 31 December 9999"


@pytest.mark.parametrize(
    ("text", "precision", "fa", "ps", "ur"),
    [
        ("2025-10-11", "night", "شب ۱۱–۱۲ اکتوبر ۲۰۲۵", "د ۱۱–۱۲ اکتوبر ۲۰۲۵ شپه",
         "11–12 اکتوبر 2025 کی رات"),
        ("2025-10-31", "night", "شب ۳۱ اکتوبر – ۱ نومبر ۲۰۲۵", "د ۳۱ اکتوبر – ۱ نومبر ۲۰۲۵ شپه",
         "31 اکتوبر – 1 نومبر 2025 کی رات"),
        ("2025-02", "", "فبروری ۲۰۲۵، روز نامعلوم", "فبروري ۲۰۲۵، ورځ نه ده ښودل شوې",
         "فروری 2025، دن نہیں بتایا گیا"),
        ("2021/2025", "", "۲۰۲۱–۲۰۲۵", "۲۰۲۱–۲۰۲۵", "2021–2025"),
        ("", "", "تاریخ نامعلوم", "نېټه نه ده ښودل شوې", "تاریخ نہیں بتائی گئی"),
    ],
)  # fmt: skip
def test_a_date_claims_no_more_than_is_known(
    text: str, precision: str, fa: str, ps: str, ur: str
) -> None:
    date = PartialDate.parse(text, precision)
    said = {language: date_phrase(language, date).translate(PLAIN) for language in LANGUAGES}
    assert (said["fa"], said["ps"], said["ur"]) == (fa, ps, ur)


@given(st.sampled_from(list(LANGUAGES)), DAYS, DAYS)
def test_months_name_both_ends_or_the_one(language: str, one: dt.date, other: dt.date) -> None:
    first, last = sorted((one, other))
    same = (first.year, first.month) == (last.year, last.month)
    words = months(language, first, last).translate(PLAIN)
    assert ("–" in words) is not same
    assert words.startswith(months(language, first, first).translate(PLAIN))


@FEW
@given(st.lists(partial_dates(), min_size=60))
def test_the_browser_tells_dates_in_the_same_words(dates: list[PartialDate]) -> None:
    calls, said = [], []
    for language in LANGUAGES:
        for date in dates:
            first, last = (
                None if end is None else _since_1970(end) for end in (date.first, date.last)
            )
            told = {"first": first, "last": last, "text": date.text}
            calls.append([language, "datePhrase", told | {"precision": date.precision.value}])
            said.append(date_phrase(language, date))
            if date.first and date.last:
                calls.append([language, "formatMonths", first, last])
                said.append(months(language, date.first, date.last))
    assert in_node(calls) == said


def _since_1970(date: dt.date) -> int:
    return (date - dt.date(1970, 1, 1)).days
