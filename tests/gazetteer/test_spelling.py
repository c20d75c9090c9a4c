from __future__ import annotations

import runpy
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.gazetteer import Gazetteer
from geomap.gazetteer.folding import fold
from geomap.gazetteer.spelling import edits, evened, shortened, skeleton, sound


def _heard(key: str) -> str:
    return sound(evened(key))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("angoor adda", "angur ada"),
        ("speen buldak", "spin boldak"),
        ("qandahar", "kandahar"),
        ("kurram", "khurram"),
        ("paktya", "paktia"),
        ("killi luqman", "kalay luqman"),
        ("barmal", "barmal"),
        ("boldek", "boldak"),
        ("haji shaher", "haji shahr"),
    ],
)
def test_habits_of_transliteration_have_one_sound(one: str, other: str) -> None:
    assert _heard(one) == _heard(other)


@pytest.mark.parametrize(("one", "other"), [("khost", "kunar"), ("paktia", "paktika")])
def test_different_places_keep_different_sounds(one: str, other: str) -> None:
    assert _heard(one) != _heard(other)


@pytest.mark.parametrize(
    ("written", "latin"),
    [("سپین بولدک", "spin boldak"), ("طورخم", "torkham"), ("غلام خان", "ghulam khan")],
)
def test_a_name_in_arabic_script_has_the_consonants_of_its_latin_form(
    written: str, latin: str
) -> None:
    assert skeleton(_heard(fold(written))) == skeleton(_heard(latin))


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [("", "", 0), ("abc", "abc", 0), ("abc", "abd", 1), ("abc", "ac", 1), ("ac", "abc", 1),
     ("kitten", "sitting", 3), ("abcdef", "ghijkl", 4), ("a", "abcdef", 4)],
)  # fmt: skip
def test_letters_apart_are_counted_up_to_a_limit(one: str, other: str, count: int) -> None:
    assert edits(one, other, 3) == count


@given(st.text("abc", max_size=6), st.text("abc", max_size=6))
def test_distance_is_the_same_both_ways(one: str, other: str) -> None:
    assert edits(one, other, 3) == edits(other, one, 3)
    assert (edits(one, other, 3) == 0) == (one == other)


@given(st.text(max_size=30))
def test_any_text_has_a_sound(text: str) -> None:
    heard = _heard(fold(text))
    assert " " not in heard
    assert isinstance(skeleton(heard), str)


def test_a_text_is_shortened_by_each_letter_once() -> None:
    assert shortened("aab") == ["aab", "ab", "aa"]


HABITS = runpy.run_path(str(Path(__file__).parents[2] / "bench" / "habits.py"))
NAMES = sorted(
    {place.name for place in Gazetteer.shipped() if place.name.isascii() and len(place.name) > 5}
)


def _hides_a_word(name: str, respelt: str) -> bool:
    """Whether words were joined of which one is known as a word only: Kalay, or an izafat."""
    before, after = fold(name).split(), fold(respelt).split()
    known = {"e", "i", "kalay", "shaher", "shahr"}
    return len(after) < len(before) and not known.isdisjoint(before)


@given(st.sampled_from(NAMES), st.randoms(use_true_random=False))
def test_a_respelt_name_keeps_its_sound(name: str, rng: Random) -> None:
    respelt = HABITS["respelt"](name, rng, most=2)
    if respelt and not _hides_a_word(name, respelt):
        ours, theirs = _heard(fold(respelt)), _heard(fold(name))
        assert edits(ours, theirs, 3) <= 1
        assert skeleton(ours) == skeleton(theirs)


def test_respelt_names_find_their_places_first() -> None:
    rng, gazetteer, found, made = Random(4), Gazetteer.shipped(), 0, 0  # noqa: S311
    for name in NAMES:
        if respelt := HABITS["respelt"](name, rng):
            made += 1
            candidates = gazetteer.resolve(respelt).candidates
            found += bool(candidates) and fold(name) in map(fold, candidates[0].place.every_name)
    assert found / made >= 0.95
