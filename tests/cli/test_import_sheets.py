from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from geomap.exchange.sheets import read_sheet
from geomap.ledger import Ledger

REPO = Path(__file__).resolve().parents[2]
Cli = Callable[..., object]
WriteSheet = Callable[..., Path]


def claims_in(path: Path) -> list[str]:
    with Ledger(path) as ledger:
        return sorted(f"{claim.claimant} {claim.figure}" for claim in ledger.claims())


def test_the_five_sheets_are_taken_in_and_twice_changes_nothing(cli: Cli, tmp_path: Path) -> None:
    first = cli("import", REPO / "seeds", "--ledger", "l.sqlite")
    before = (tmp_path / "l.sqlite").read_bytes()
    second = cli("import", REPO / "seeds", "--ledger", "l.sqlite")
    count = int(first.out.split()[1])
    assert count > 100
    assert first.out.splitlines() == [
        f"read     {count} claims in 5 sheets",
        f"ledger   l.sqlite: {count} new, 0 changed, 0 taken back, 0 as before",
    ]
    assert second.out.splitlines()[1] == (
        f"ledger   l.sqlite: 0 new, 0 changed, 0 taken back, {count} as before"
    )
    assert (first.status, second.status) == (0, 0)
    assert (tmp_path / "l.sqlite").read_bytes() == before


def test_the_shipped_sheets_are_found_from_any_folder(cli: Cli) -> None:
    ran = cli("import", "--seeds")
    assert ran.status == 0
    assert "in 5 sheets" in ran.out


def test_the_ledger_of_the_environment_is_used(
    cli: Cli, write_sheet: WriteSheet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GEOMAP_LEDGER", "mine.sqlite")
    assert cli("import", write_sheet(tmp_path / "a.toml")).status == 0
    assert claims_in(tmp_path / "mine.sqlite") == ["ISPR 15"]


def test_an_edited_sheet_says_what_changed_and_leaves_hand_entered_claims(
    cli: Cli, write_sheet: WriteSheet, tmp_path: Path
) -> None:
    sheet = tmp_path / "a.toml"
    ledger = ("--ledger", tmp_path / "l.sqlite")
    cli("import", write_sheet(sheet, {}, {"value": "16"}), *ledger)
    cli("add", "--place", "Torkham", "--date", "2025-10-15", "--claimant", "by hand", "--side",
        "PK", "--metric", "killed", "--affected-side", "AF", "--affected-class", "fighters",
        "--source-title", "t", "--yes", *ledger)  # fmt: skip
    ran = cli("import", write_sheet(sheet, {"note": "sure"}, {"value": "17"}), *ledger)
    assert "1 new, 1 changed, 1 taken back, 0 as before" in ran.out
    assert claims_in(tmp_path / "l.sqlite") == ["ISPR 15", "ISPR 17", "by hand "]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"value": "lots"}, "figure 'lots' is not understood"),
        ({"place_id": "nowhere"}, "place_id 'nowhere' is not in the gazetteer"),
        ({"claimant": ""}, "claimant is empty"),
        ({"supersedes": "claim-000000000000"}, "claim-000000000000"),
    ],
    ids=["figure", "place", "claimant", "supersedes"],
)
def test_one_fault_in_one_sheet_and_nothing_is_written(
    cli: Cli, write_sheet: WriteSheet, tmp_path: Path, change: dict[str, str], message: str
) -> None:
    write_sheet(tmp_path / "old.toml", file="old.txt")
    cli("import", tmp_path / "old.toml", "--ledger", tmp_path / "l.sqlite")
    before = (tmp_path / "l.sqlite").read_bytes()
    write_sheet(tmp_path / "sheets" / "a.toml", file="a.txt")
    write_sheet(tmp_path / "sheets" / "b.toml", change, file="b.txt")
    ran = cli("import", tmp_path / "sheets", "--ledger", tmp_path / "l.sqlite")
    assert (ran.status, ran.out) == (2, "")
    assert message in ran.err
    assert (tmp_path / "l.sqlite").read_bytes() == before


def test_a_claim_of_a_later_sheet_can_be_superseded(
    cli: Cli, write_sheet: WriteSheet, tmp_path: Path
) -> None:
    (first,) = read_sheet(write_sheet(tmp_path / "sheets" / "b.toml", file="b.txt")).claims
    corrected = {"value": "12", "supersedes": first.claim_id}
    write_sheet(tmp_path / "sheets" / "a.toml", corrected, file="a.txt")
    assert cli("import", "sheets", "--ledger", "l.sqlite").status == 0
    assert claims_in(tmp_path / "l.sqlite") == ["ISPR 12"]


def test_a_failed_first_import_makes_no_ledger(
    cli: Cli, write_sheet: WriteSheet, tmp_path: Path
) -> None:
    assert cli("import", write_sheet(tmp_path / "a.toml", {"metric": "fear"})).status == 2
    assert [path.name for path in tmp_path.iterdir()] == ["a.toml"]


def test_an_unknown_place_id_is_named_with_its_sheet(
    cli: Cli, write_sheet: WriteSheet, tmp_path: Path
) -> None:
    ran = cli("import", write_sheet(tmp_path / "a.toml", {"place_id": "nowhere"}))
    assert f"{tmp_path}/a.toml:" in ran.err


def test_one_document_in_two_sheets_is_refused_however_they_are_named(
    cli: Cli, write_sheet: WriteSheet, tmp_path: Path
) -> None:
    sheets = [write_sheet(tmp_path / name) for name in ("a.toml", "b.toml")]
    ran = cli("import", *sheets)
    assert ran.status == 2
    assert "the same document as" in ran.err


def test_the_faults_of_all_paths_come_together(
    cli: Cli, write_sheet: WriteSheet, tmp_path: Path
) -> None:
    sheets = [
        write_sheet(tmp_path / f"{name}.toml", {"value": "lots"}, file=f"{name}.txt")
        for name in "ab"
    ]
    ran = cli("import", *sheets)
    assert len(ran.err.splitlines()) == 2


def test_nothing_to_import_is_said(cli: Cli) -> None:
    ran = cli("import")
    assert ran.status == 2
    assert "name a claim sheet or a folder of them, or say --seeds" in ran.err


@pytest.mark.parametrize("content", ["no database\n" * 99, "SQLite format 3\0"])
def test_a_file_that_is_no_ledger_is_left_alone(
    cli: Cli, write_sheet: WriteSheet, tmp_path: Path, content: str
) -> None:
    (tmp_path / "l.sqlite").write_text(content, "utf-8")
    ran = cli("import", write_sheet(tmp_path / "a.toml"), "--ledger", "l.sqlite")
    assert ran.status == 2
    assert ran.err.startswith("geomap: l.sqlite: ")
    assert (tmp_path / "l.sqlite").read_text("utf-8") == content


def test_text_of_any_kind_is_taken_in_as_it_is(
    cli: Cli, write_sheet: WriteSheet, tmp_path: Path, payload: str
) -> None:
    fields = ("claimant", "claimant_role", "place", "note", "origin", "statement", "as_written")
    sheet = write_sheet(tmp_path / "a.toml", dict.fromkeys(fields, payload), title=payload)
    assert cli("import", sheet, "--ledger", "l.sqlite").status == 0
    with Ledger(tmp_path / "l.sqlite") as ledger:
        (claim,), (source,) = ledger.claims(), ledger.sources()
    texts = (claim.claimant, claim.claimant_role, claim.place_written, claim.note, claim.origin,
             claim.statement, claim.value_written, source.title)  # fmt: skip
    assert set(texts) == {payload}


def test_sheets_that_a_person_copied_elsewhere_are_the_same_sheets(
    cli: Cli, tmp_path: Path
) -> None:
    shutil.copytree(REPO / "seeds", tmp_path / "mine")
    cli("import", REPO / "seeds")
    assert "0 new, 0 changed, 0 taken back" in cli("import", "mine").out
