from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

Cli = Callable[..., object]
TEXT = "🙂 fifty-eight dead, 58 dead;\n58 \x1b[31mhurt"


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "900.txt"
    path.write_text(TEXT, "utf-8")
    return path


def test_every_span_is_printed_as_a_sheet_takes_it(cli: Cli, document: Path) -> None:
    ran = cli("spans", document, "58")
    assert ran.status == 0
    spans = [tomllib.loads(line)["evidence"] for line in ran.out.splitlines()]
    assert [TEXT[start:end] for start, end in spans] == ["58", "58"]
    assert spans[0][0] == TEXT.index("58")


def test_the_words_around_a_span_cannot_steer_the_terminal(cli: Cli, document: Path) -> None:
    assert "\x1b" not in cli("spans", document, "hurt").out


@pytest.mark.parametrize("words", ["59", "", "DEAD"])
def test_words_that_do_not_stand_there_are_a_fault(cli: Cli, document: Path, words: str) -> None:
    ran = cli("spans", document, words)
    assert ran.status == 2
    assert f"{words!r} does not stand there; copy the words exactly" in ran.err


def test_a_document_that_is_no_text_is_a_fault(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "900.txt").write_bytes(b"\xff\xfe")
    ran = cli("spans", tmp_path / "900.txt", "58")
    assert ran.status == 2
    assert "the document is not UTF-8 text" in ran.err
