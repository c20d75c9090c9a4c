from __future__ import annotations

import pytest

from geomap.language.catalogues import LANGUAGES
from geomap.plates.figures import plate_figures, scale_end, voice_of
from tests.plates.conftest import Selected


def test_the_figures_are_those_of_the_panel(selected: Selected) -> None:
    keys = {figure.key for figure in plate_figures(selected(), "en")}
    assert keys == set(selected().figures.index)


def test_both_sides_figures_with_the_gap_in_words(selected: Selected) -> None:
    killed = plate_figures(selected(), "en")[0]
    assert killed.label == "Pakistani soldiers killed"
    assert killed.group == "both"
    assert killed.agreement_words == "Contested, × 2.5"
    assert killed.disputed
    assert [(m.voice, m.numbers, m.kind) for m in killed.marks] == [
        ("AF", (58,), "value"),
        ("PK", (23,), "value"),
    ]


def test_silence_is_a_mark_without_a_number(selected: Selected) -> None:
    figures = {figure.label: figure for figure in plate_figures(selected(), "en")}
    fighters = figures["Fighters killed on the Afghan side"]
    silent = fighters.marks[0]
    assert (silent.voice, silent.numbers, silent.kind) == ("AF", (), "silent")
    assert silent.words == "no statement"
    assert fighters.group == "one"


def test_a_stance_without_a_number_is_no_silence(selected: Selected) -> None:
    figures = {figure.label: figure for figure in plate_figures(selected(), "en")}
    posts = figures["Pakistani posts captured"]
    assert posts.marks[1].kind == "stance"
    assert posts.marks[1].words == "neither confirms nor denies"
    assert posts.marks[0].numbers == (20, 25)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_all_of_it(selected: Selected, language: str) -> None:
    for figure in plate_figures(selected(), language):
        assert all((figure.label, figure.agreement_words, figure.where, figure.when))
        assert all(mark.words for mark in figure.marks)


def test_a_scale_ends_at_a_round_number(selected: Selected) -> None:
    figures = plate_figures(selected(), "en")
    assert scale_end(f for f in figures if f.group == "both") == 60
    assert scale_end(f for f in figures if f.group == "one") == 200
    assert scale_end([]) == 1


def test_whoever_is_no_side_is_heard_among_the_others() -> None:
    assert [voice_of(side) for side in ("AF", "PK", "TTP", "residents")] == [
        "AF", "PK", "third_party", "third_party",
    ]  # fmt: skip
