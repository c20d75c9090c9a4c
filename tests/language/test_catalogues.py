from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.language.catalogues import (
    LANGUAGES,
    catalogue,
    digits,
    fill,
    form,
    isolate,
    listed,
    number,
    phrase,
    spoken,
)

from .in_node import FEW, in_node

FSI, PDI = "\u2068", "\u2069"
WORDS = st.text(alphabet="abYZ3۴ گچہښ·,-()«» ", max_size=12)
COUNTS = st.one_of(st.integers(0, 10**11), st.integers(0, 10**9).map(lambda n: n / 1000))


@pytest.mark.parametrize(
    ("asked", "answer"),
    [("fa-AF", "fa"), ("prs", "fa"), ("ps_AF", "ps"), ("PBT", "ps"), ("ur-PK", "ur"),
     ("en-GB", "en"), ("de", "en"), ("", "en"), ("toString", "en")],
)  # fmt: skip
def test_a_language_is_found_by_its_tag(asked: str, answer: str) -> None:
    assert spoken(asked) == answer
    assert catalogue(asked) == catalogue(answer)


def test_a_phrase_chooses_its_plural_form() -> None:
    assert phrase("en", "count.claims", count=1) == "1 claim"
    assert phrase("en", "count.claims", count=2414) == "2,414 claims"
    assert phrase("ps", "count.claims", count=2) == f"{FSI}۲{PDI} ادعاوې"
    assert form("ur", "count.claims", 1) == "{count} دعویٰ"
    assert form("ur", "count.claims", "viele") == "{count} دعوے"


def test_what_a_language_lacks_is_said_in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    short = {key: said for key, said in catalogue("ps").items() if key != "count.claims"}
    full = catalogue("en")
    monkeypatch.setattr(
        "geomap.language.catalogues.catalogue", lambda language: short if language == "ps" else full
    )
    # In the plural of English, since the words are English.
    assert form("ps", "count.claims", 1) == "{count} claim"


def test_a_key_or_a_value_that_nobody_has_is_a_fault() -> None:
    with pytest.raises(KeyError, match="no\\.such"):
        phrase("fa", "no.such")
    with pytest.raises(KeyError, match="place"):
        phrase("fa", "card.no_statement")


def test_a_value_is_put_in_once_and_never_read_as_a_phrase() -> None:
    assert fill("{a} {b}", {"a": "{b}", "b": "x"}) == "{b} x"


def test_numbers_and_latin_names_are_isolated_in_a_sentence_that_runs_left() -> None:
    assert phrase("ur", "card.no_statement", place="Kurram") == (
        f"{FSI}Kurram{PDI} کے بارے میں کوئی بیان نہیں۔"
    )
    assert phrase("ur", "card.no_statement", place="کرم") == "کرم کے بارے میں کوئی بیان نہیں۔"
    assert phrase("en", "card.no_statement", place="Kurram") == "No statement about Kurram."
    assert phrase("en", "card.no_statement", place="چمن") == (f"No statement about {FSI}چمن{PDI}.")


@given(st.sampled_from(list(LANGUAGES)), WORDS)
def test_an_isolate_adds_nothing_that_can_be_seen(language: str, text: str) -> None:
    assert isolate(language, text).strip(FSI + PDI) == text
    assert isolate(language, text).count(FSI) == isolate(language, text).count(PDI) <= 1


@pytest.mark.parametrize(
    ("language", "whole", "decimal"),
    [("en", "2,790", "33.90"), ("fa", "۲٬۷۹۰", "۳۳٫۹۰"), ("ps", "۲٬۷۹۰", "۳۳٫۹۰"),
     ("ur", "2,790", "33.90")],
)  # fmt: skip
def test_a_number_is_written_as_the_language_writes_it(
    language: str, whole: str, decimal: str
) -> None:
    assert number(language, 2790) == whole
    assert number(language, 33.9, 2) == decimal
    assert number(language, 2.5, 0) == digits(language, 3)


@given(st.integers(0, 10**12), st.sampled_from(list(LANGUAGES)))
def test_a_number_reads_back(count: int, language: str) -> None:
    text = "".join(
        str(unicodedata.digit(char)) for char in number(language, count) if char.isdigit()
    )
    assert int(text) == count == int(digits(language, count))


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "a, b and c"), ("fa", "a، b و c"), ("ps", "a، b او c"), ("ur", "a، b اور c")],
)
def test_a_list_says_and_before_its_last(language: str, said: str) -> None:
    plain = str.maketrans("", "", FSI + PDI)
    assert listed(language, ["a", "b", "c"]).translate(plain) == said
    assert listed(language, ["a"]).translate(plain) == "a"
    assert listed(language, []) == ""


def test_the_languages_are_those_of_the_browser() -> None:
    (theirs,) = in_node([["en", "LANGUAGES"]])
    own = {code: (each.name, each.direction) for code, each in LANGUAGES.items()}
    assert {code: (each["name"], each["direction"]) for code, each in theirs.items()} == own
    assert list(theirs) == list(LANGUAGES)


@FEW
@given(
    st.lists(st.tuples(COUNTS, st.sampled_from([None, 0, 1, 2])), min_size=40),
    st.lists(WORDS, min_size=20),
)
def test_the_browser_says_the_same(
    counts: list[tuple[float, int | None]], words: list[str]
) -> None:
    calls, said = [], []
    for language in LANGUAGES:
        for count, places in counts:
            calls.append([language, "formatNumber", count, *([] if places is None else [places])])
            said.append(number(language, count, places))
        for word in words:
            calls.append([language, "isolate", word])
            said.append(isolate(language, word))
        for length in range(5):
            calls.append([language, "formatList", words[:length]])
            said.append(listed(language, words[:length]))
        for count in range(4):
            values = {"count": count, "shown": 1000 + count}
            calls.append([language, "t", "find.found", values])
            said.append(phrase(language, "find.found", **values))
    assert in_node(calls) == said
