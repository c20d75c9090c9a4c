from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.language.amounts import amount
from geomap.language.catalogues import LANGUAGES
from geomap.model import Figure

from .in_node import FEW, in_node

PLAIN = str.maketrans("", "", "\u2068\u2069")
HEDGES = ("", "at least ", "more than ", "about ", "at most ")
NUMBERS = st.integers(0, 10**11)
FIGURES = st.one_of(
    st.tuples(st.sampled_from(HEDGES), NUMBERS).map(
        lambda pair: Figure.parse(f"{pair[0]}{pair[1]}")
    ),
    st.tuples(NUMBERS, NUMBERS).map(lambda ends: Figure.parse(f"{min(ends)}-{max(ends)}")),
)
WRITTEN = ("several", "Hundreds", "range", "more_than", "midnight", "")


@given(FIGURES)
def test_english_figures_are_those_of_the_model(figure: Figure) -> None:
    assert amount("en", figure) == amount("en", figure, inside=True) == str(figure)


@pytest.mark.parametrize(
    ("written", "said"),
    [("several", "several"), ("Hundreds", "hundreds"), ("midnight", ""), ("range", ""), ("", "")],
)
def test_a_word_stands_for_a_number_only_if_it_says_how_many(written: str, said: str) -> None:
    assert amount("en", Figure(), written) == said


def test_inside_a_sentence_words_are_bent() -> None:
    more = Figure.parse("more than 20")
    assert amount("en", Figure(), "hundreds", inside=True) == "hundreds of"
    assert amount("ps", more).translate(PLAIN) == "تر ۲۰ زیات"
    assert amount("ps", more, inside=True).translate(PLAIN) == "تر ۲۰ زیاتو"
    assert amount("ur", more, inside=True).translate(PLAIN) == "20 سے زائد"


def test_a_range_keeps_its_smaller_number_first() -> None:
    # Each number in an isolate of its own: in Dari the first stands on the right.
    assert amount("fa", Figure(10, 15)) == "\u2068۱۰\u2069–\u2068۱۵\u2069"


@FEW
@given(st.lists(FIGURES, min_size=30))
def test_the_browser_tells_figures_in_the_same_words(figures: list[Figure]) -> None:
    calls, said = [], []
    for language in LANGUAGES:
        for figure, written in [(each, "") for each in figures] + [(Figure(), w) for w in WRITTEN]:
            told = {"low": figure.low, "high": figure.high, "qualifier": figure.qualifier.value}
            for inside in (False, True):
                calls.append([language, "formatAmount", told | {"written": written}, inside])
                said.append(amount(language, figure, written, inside=inside))
    assert in_node(calls) == said
