from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.errors import ValueFault
from geomap.model import Figure, Qualifier

COUNTS = st.integers(0, 10**7)
HEDGES = [one for one in Qualifier if one is not Qualifier.NONE]


def hedged(number: int, qualifier: Qualifier) -> Figure:
    low = None if qualifier is Qualifier.AT_MOST else number
    high = None if qualifier in (Qualifier.AT_LEAST, Qualifier.MORE_THAN) else number
    return Figure(low, high, qualifier)


FIGURES = (
    st.builds(hedged, COUNTS, st.sampled_from(HEDGES))
    | st.builds(lambda a, b: Figure(min(a, b), max(a, b), Qualifier.EXACT), COUNTS, COUNTS)
    | st.just(Figure())
)


@pytest.mark.parametrize(
    ("written", "low", "high", "qualifier"),
    [
        ("58", 58, 58, "exact"),
        ("exactly 58", 58, 58, "exact"),
        ("at least 29", 29, None, "at_least"),
        ("No fewer than 29", 29, None, "at_least"),
        ("58+", 58, None, "at_least"),
        ("more than 20", 20, None, "more_than"),
        ("over 20", 20, None, "more_than"),
        ("about 2,000", 2000, 2000, "about"),
        ("around 2 000", 2000, 2000, "about"),
        ("up to 5", None, 5, "at_most"),
        ("10-15", 10, 15, "exact"),
        ("10–15", 10, 15, "exact"),
        ("10 to 15", 10, 15, "exact"),
        ("0", 0, 0, "exact"),
        ("  ", None, None, ""),
    ],
)
def test_a_figure_keeps_how_it_was_hedged(
    written: str, low: int | None, high: int | None, qualifier: str
) -> None:
    assert Figure.parse(written) == Figure(low, high, Qualifier(qualifier))


@pytest.mark.parametrize(
    "written", ["several", "-5", "5.5", "1,23", "perhaps 5", "58 soldiers", "nan", "٫", "5-", "1e3"]
)
def test_what_is_no_figure_is_refused_with_the_forms(written: str) -> None:
    with pytest.raises(ValueFault, match="is not understood: write 58, at least 58, more than 20"):
        Figure.parse(written)


def test_a_range_runs_upward() -> None:
    with pytest.raises(ValueFault, match="the smaller number stands first"):
        Figure.parse("15-10")


@pytest.mark.parametrize("written", ["9" * 5000, str(2**63), "1" + "0" * 400])
def test_a_number_that_no_table_holds_is_refused(written: str) -> None:
    with pytest.raises(ValueFault):
        Figure.parse(written)


@given(FIGURES)
def test_a_figure_written_out_reads_back_the_same(figure: Figure) -> None:
    assert Figure.parse(str(figure)) == figure


@given(st.text())
def test_any_text_is_a_figure_or_a_fault(text: str) -> None:
    try:
        figure = Figure.parse(text)
    except ValueFault:
        return
    assert Figure.parse(str(figure)) == figure
    assert figure.stated or not text.strip()


@given(FIGURES, FIGURES)
def test_agreeing_is_mutual(one: Figure, other: Figure) -> None:
    assert one.agrees(other) == other.agrees(one)


@given(FIGURES)
def test_a_figure_agrees_with_itself(figure: Figure) -> None:
    assert figure.agrees(figure)


@given(COUNTS, COUNTS)
def test_two_exact_figures_agree_only_when_equal(one: int, other: int) -> None:
    assert Figure.parse(str(one)).agrees(Figure.parse(str(other))) == (one == other)


@given(COUNTS, COUNTS)
def test_more_than_a_number_excludes_the_number(bound: int, count: int) -> None:
    assert Figure.parse(f"more than {bound}").agrees(Figure.parse(str(count))) == (count > bound)


@given(COUNTS, COUNTS)
def test_at_least_a_number_includes_the_number(bound: int, count: int) -> None:
    assert Figure.parse(f"at least {bound}").agrees(Figure.parse(str(count))) == (count >= bound)


@pytest.mark.parametrize(
    ("one", "other", "agrees"),
    [
        ("58", "23", False),
        ("58", "at least 58", True),
        ("30", "at least 29", True),
        ("more than 20", "25", True),
        ("about 200", "190", True),
        ("about 200", "221", False),
        ("10-15", "15-20", True),
        ("10-14", "15-20", False),
        ("at most 5", "at least 6", False),
        ("0", "at most 0", True),
    ],
)
def test_figures_agree_when_one_count_could_be_both(one: str, other: str, *, agrees: bool) -> None:
    assert Figure.parse(one).agrees(Figure.parse(other)) is agrees


def test_a_claim_without_a_figure_states_nothing() -> None:
    assert not Figure().stated
    assert str(Figure()) == ""
    assert Figure.parse("0").stated
