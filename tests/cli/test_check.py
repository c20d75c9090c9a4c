from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

Cli = Callable[..., object]
WriteSheet = Callable[..., Path]
TEXT = "On Sunday, 15 fighters died near Ghulam Khan."


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "900_test.txt").write_text(TEXT, "utf-8")
    return folder


@pytest.fixture
def sheet(tmp_path: Path, write_sheet: WriteSheet) -> Callable[..., Path]:
    def made(**changes: object) -> Path:
        digest = hashlib.sha256(TEXT.encode()).hexdigest()
        row = {"evidence": [11, 22], **changes}
        return write_sheet(tmp_path / "a.toml", row, sha256=digest)

    return made


def test_spans_that_hold_are_counted(cli: Cli, sheet: Callable[..., Path], documents: Path) -> None:
    ran = cli("check", sheet(), "--documents", documents)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        f"checked  1 claim of 1 document ({sheet()})",
        f"proved   1 claim against {documents}",
    ]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"value": "16"}, "'16' does not stand at 11–22"),
        ({"evidence": [0, 9]}, "'15' does not stand at 0–9; it stands at 11–13"),
        ({"evidence": [11, 999]}, f"ends behind the document's {len(TEXT)}"),
        ({"value": "", "evidence": [0, 9]}, "'Ghulam Khan' does not stand at 0–9"),
        ({"place_id": "nowhere"}, "place_id 'nowhere' is not in the gazetteer"),
    ],
    ids=["number", "elsewhere", "end", "place", "id"],
)
def test_a_span_that_does_not_hold_is_a_fault_with_the_mend(
    cli: Cli, sheet: Callable[..., Path], documents: Path, change: dict[str, object], message: str
) -> None:
    ran = cli("check", sheet(**change), "--documents", documents)
    assert ran.status == 2
    assert message in ran.err
    assert "proved" not in ran.out


def test_a_document_that_was_edited_proves_nothing(
    cli: Cli, sheet: Callable[..., Path], documents: Path
) -> None:
    (documents / "900_test.txt").write_text(TEXT + " ", "utf-8")
    ran = cli("check", sheet(), "--documents", documents)
    assert ran.status == 2
    assert "the SHA-256 is not that of 900_test: another text" in ran.err


def test_without_documents_nothing_is_said_to_be_proved(
    cli: Cli, sheet: Callable[..., Path]
) -> None:
    ran = cli("check", sheet())
    assert ran.status == 0
    assert "proved   nothing: name the folder of the documents with --documents" in ran.out


def test_the_ledger_is_checked_when_no_sheet_is_named(
    cli: Cli, sheet: Callable[..., Path], documents: Path
) -> None:
    cli("import", sheet())
    cli("add", "--place", "Torkham", "--date", "2025-10-15", "--claimant", "x", "--side", "PK",
        "--metric", "killed", "--affected-side", "AF", "--affected-class", "fighters",
        "--source-title", "t", "--yes")  # fmt: skip
    ran = cli("check", "--documents", documents)
    assert "checked  2 claims of 2 documents (the ledger geomap-ledger.sqlite)" in ran.out
    assert "proved   1 claim against" in ran.out
    assert "; 1 cite no document" in ran.out


def test_the_shipped_sheets_are_checked_where_there_is_no_ledger(cli: Cli, tmp_path: Path) -> None:
    ran = cli("check")
    assert ran.status == 0
    assert "of 5 documents" in ran.out
    assert list(tmp_path.iterdir()) == []


def test_checking_writes_nothing(cli: Cli, sheet: Callable[..., Path], tmp_path: Path) -> None:
    cli("import", sheet())
    before = (tmp_path / "geomap-ledger.sqlite").read_bytes()
    cli("check")
    assert (tmp_path / "geomap-ledger.sqlite").read_bytes() == before


def test_a_message_cannot_steer_the_terminal(
    cli: Cli, sheet: Callable[..., Path], documents: Path
) -> None:
    changes = {"claimant": "\x1b[31mred", "place": "\x1b[31mred", "value": "99"}
    ran = cli("check", sheet(**changes), "--documents", documents)
    assert ran.status == 2
    assert "\x1b" not in ran.err + ran.out
