from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.language.catalogues import LANGUAGES
from geomap.language.isolates import (
    END,
    FIRST_STRONG,
    LEFT_TO_RIGHT,
    RIGHT_TO_LEFT,
    isolated,
    runs_left,
)

from .in_node import FEW, in_node

OPENING = LEFT_TO_RIGHT + RIGHT_TO_LEFT + FIRST_STRONG
PIECES = st.sampled_from(["abc", "کرم", "58", "۵۸", ": ", " – ", f"{FIRST_STRONG}58{END}",
                          f"{FIRST_STRONG}کرم{END}", FIRST_STRONG, END])  # fmt: skip
TEXTS = st.lists(PIECES, max_size=5).map("".join)


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("کرم", ""),
        (" – ", ""),
        ("Kurram", FIRST_STRONG),
        ("58", FIRST_STRONG),
        (f"{FIRST_STRONG}58{END} کرم", FIRST_STRONG),
        # Nothing but isolates: no letter of its own says how it runs.
        (f"{FIRST_STRONG}کرم{END}: {FIRST_STRONG}58{END}", RIGHT_TO_LEFT),
        (f"{FIRST_STRONG}کرم {FIRST_STRONG}58{END}{END}", RIGHT_TO_LEFT),
    ],
)
def test_what_runs_against_a_leftward_line_is_isolated(text: str, opening: str) -> None:
    assert isolated(text, leftward=True) == (f"{opening}{text}{END}" if opening else text)


def test_what_runs_against_a_rightward_line_is_isolated() -> None:
    assert isolated("Kurram 58", leftward=False) == "Kurram 58"
    assert isolated("کرم", leftward=False) == f"{FIRST_STRONG}کرم{END}"
    made = f"{FIRST_STRONG}کرم{END}: 58"
    assert isolated(made, leftward=False) == f"{LEFT_TO_RIGHT}{made}{END}"


@given(text=TEXTS, leftward=st.booleans())
def test_a_text_is_wrapped_whole_or_not_at_all(text: str, *, leftward: bool) -> None:
    found = isolated(text, leftward=leftward)
    assert found == text or (found[0] in OPENING and found[1:-1] == text and found[-1] == END)


@FEW
@given(st.lists(TEXTS, min_size=20, max_size=40))
def test_the_browser_isolates_the_same(texts: list[str]) -> None:
    calls = [(language, "isolate", text) for language in LANGUAGES for text in texts]
    expected = [
        isolated(text, leftward=LANGUAGES[language].direction == "rtl")
        for language, _, text in calls
    ]
    assert in_node(calls) == expected


def test_letters_run_left_in_the_scripts_that_do() -> None:
    assert [runs_left(char) for char in "aک9۹ "] == [False, True, False, False, False]
