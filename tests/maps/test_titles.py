from __future__ import annotations

import pytest

from geomap.maps.recipe import VIEWS
from geomap.maps.titles import span, title
from geomap.model import PartialDate

NIGHT = PartialDate.parse("2025-10-11", "night")
DAY = PartialDate.parse("2025-10-09")
EARLY = PartialDate.parse("2016-06-12")
PLAIN = str.maketrans("", "", "\u2066\u2067\u2068\u2069")


@pytest.mark.parametrize(
    ("dates", "words"),
    [
        ([NIGHT, DAY], "Two accounts of the nights of 9–12 October 2025"),
        ([NIGHT], "Two accounts of the night of 11–12 October 2025"),
        ([DAY], "Two accounts of 9 October 2025"),
        ([DAY, PartialDate.parse("2025-10-10")], "Two accounts of the days of 9–10 October 2025"),
        ([NIGHT, EARLY], ("Two accounts of incidents along the Durand Line, June 2016 – "
                          "October 2025")),
        ([PartialDate.parse("2025"), PartialDate.parse("")],
         "Two accounts of incidents along the Durand Line"),
    ],
)  # fmt: skip
def test_a_title_tells_of_the_days_that_are_known(dates: list[PartialDate], words: str) -> None:
    assert title("en", span(dates), "all") == words


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fa", "دو روایت از شب‌های ۹–۱۲ اکتوبر ۲۰۲۵"),
        ("ps", "د ۹–۱۲ اکتوبر ۲۰۲۵ شپو دوه روایتونه"),
        ("ur", "9–12 اکتوبر 2025 کی راتوں کے بارے میں دو بیانات"),
    ],
)
def test_a_title_is_said_in_the_language(language: str, words: str) -> None:
    assert title(language, span([NIGHT, DAY]), "all").translate(PLAIN) == words
    assert len({title(language, span([NIGHT]), view) for view in VIEWS}) == len(VIEWS)
