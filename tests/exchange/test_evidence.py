from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.exchange.evidence import number_pattern, prove, stands
from geomap.model import Claim, Source

MakeClaim = Callable[..., Claim]
TEXT = "🙂 In Dir and Kurram, fifty-eight (58) soldiers died; 1,200 fled; ۲۳ hurt."


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    (tmp_path / "900_test.txt").write_text(TEXT, "utf-8")
    return tmp_path


def source(content: bytes = TEXT.encode(), file: str = "900_test.txt") -> Source:
    return Source("900_test", file=file, sha256=hashlib.sha256(content).hexdigest())


def span(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


@pytest.mark.parametrize("words", ["58", "fifty-eight", "(58) soldiers died"])
def test_a_claim_is_proved_by_its_number_in_digits_or_words(
    make_claim: MakeClaim, documents: Path, words: str
) -> None:
    proof = prove([make_claim(evidence=span(words))], [source()], documents)
    assert (proof.proved, proof.faults) == (1, ())


def test_offsets_count_code_points_and_not_bytes(make_claim: MakeClaim, documents: Path) -> None:
    start, end = span("58")
    shifted = len(TEXT[:start].encode()) - start
    wrong = make_claim(evidence=(start + shifted, end + shifted))
    assert prove([make_claim(evidence=(start, end))], [source()], documents).proved == 1
    assert prove([wrong], [source()], documents).proved == 0


def test_a_claim_without_a_number_is_proved_by_its_place(
    make_claim: MakeClaim, documents: Path
) -> None:
    claim = make_claim(figure="", place_written="Kurram", evidence=span("Dir and Kurram"))
    assert prove([claim], [source()], documents).proved == 1


def test_a_number_elsewhere_proves_nothing_and_is_shown(
    make_claim: MakeClaim, documents: Path
) -> None:
    proof = prove([make_claim(evidence=span("Dir and Kurram"))], [source()], documents)
    start, end = span("58")
    assert proof.proved == 0
    assert "'58' does not stand at" in proof.faults[0]
    assert f"{start}–{end}" in proof.faults[0]


def test_evidence_behind_the_end_of_the_document_is_a_fault(
    make_claim: MakeClaim, documents: Path
) -> None:
    proof = prove([make_claim(evidence=(0, len(TEXT) + 1))], [source()], documents)
    assert f"ends behind the document's {len(TEXT)}" in proof.faults[0]
    whole = prove([make_claim(evidence=(0, len(TEXT)))], [source()], documents)
    assert whole.proved == 1


def test_a_document_of_another_hash_proves_nothing(make_claim: MakeClaim, documents: Path) -> None:
    claims = [make_claim(evidence=span("58")), make_claim(figure="1200", evidence=span("1,200"))]
    proof = prove(claims, [source(b"another text")], documents)
    assert proof.proved == 0
    assert len(proof.faults) == 1
    assert "the SHA-256 is not that of 900_test: another text" in proof.faults[0]


def test_a_document_that_is_not_there_is_named(make_claim: MakeClaim, tmp_path: Path) -> None:
    proof = prove([make_claim()], [source()], tmp_path / "elsewhere")
    assert "the document is not there; is" in proof.faults[0]


def test_a_document_that_is_no_text_proves_nothing(make_claim: MakeClaim, tmp_path: Path) -> None:
    (tmp_path / "900_test.txt").write_bytes(b"58 \xff")
    proof = prove([make_claim(evidence=(0, 2))], [source(b"58 \xff")], tmp_path)
    assert (proof.proved, len(proof.faults)) == (0, 1)
    assert "not UTF-8 text" in proof.faults[0]


def test_claims_without_a_document_are_counted_apart(
    make_claim: MakeClaim, documents: Path
) -> None:
    proof = prove([make_claim(evidence=None)], [Source("900_test", title="A site")], documents)
    assert (proof.proved, proof.undocumented, proof.faults) == (0, 1, ())


def test_a_claim_of_a_document_without_evidence_is_a_fault(
    make_claim: MakeClaim, documents: Path
) -> None:
    proof = prove([make_claim(evidence=None)], [source()], documents)
    assert "no evidence; give the offsets" in proof.faults[0]


@given(st.integers(0, 10**9))
def test_a_number_is_found_in_digits_grouped_or_not(number: int) -> None:
    pattern = number_pattern(number)
    for form in (str(number), f"{number:,}", f"{number:,}".replace(",", " ")):
        assert pattern.search(f"killed {form}, they say")
        assert pattern.search(f"({form})")


@given(st.integers(20, 10**6), st.integers(20, 10**6))
def test_a_number_is_never_found_inside_another(number: int, other: int) -> None:
    found = number_pattern(number).search(f"killed {other:,} soldiers")
    assert bool(found) == (number == other)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (58, "58.5"), (58, "1,058"), (58, "v58"), (58, "58th"), (5, "0.5"),
        (20, "twenty-five posts"), (5, "twenty-five posts"), (2, "two hundred"),
    ],
)  # fmt: skip
def test_part_of_a_number_is_not_the_number(number: int, words: str) -> None:
    assert not number_pattern(number).search(words)


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "No casualties"), (1, "a post"), (2, "Two blasts"), (19, "nineteen"), (25, "twenty-five"),
     (90, "ninety"), (200, "200 fighters")],
)  # fmt: skip
def test_small_numbers_are_found_in_english_words(number: int, words: str) -> None:
    assert number_pattern(number).search(words)


def test_digits_of_other_scripts_are_digits(make_claim: MakeClaim) -> None:
    assert stands(make_claim(figure="23"), TEXT[slice(*span("۲۳ hurt"))])


def test_both_ends_of_a_range_must_stand_there(make_claim: MakeClaim) -> None:
    assert stands(make_claim(figure="10-15"), "between 10 and 15 soldiers")
    assert not stands(make_claim(figure="10-15"), "10 soldiers")


def test_a_place_is_not_found_inside_another_word(make_claim: MakeClaim) -> None:
    claim = make_claim(figure="", place_written="Dir")
    assert stands(claim, "in Dir, and elsewhere")
    assert not stands(claim, "the Director said")


def test_a_word_that_stands_for_a_number_proves_the_claim(make_claim: MakeClaim) -> None:
    claim = make_claim(figure="", place_written="the border", value_written="several")
    assert stands(claim, "destroyed several posts")
    assert not stands(claim, "destroyed posts")
