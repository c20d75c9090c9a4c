from __future__ import annotations

import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from geomap.errors import LedgerError
from geomap.ledger import Ledger, Taken
from geomap.model import Claim, Source

MakeClaim = Callable[..., Claim]
SOURCE = Source("900_test", title="A test")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ledger.sqlite"


def history(path: Path) -> list[tuple[str, str, int]]:
    with closing(sqlite3.connect(path)) as database:
        return database.execute("SELECT key, origin, stands FROM entry ORDER BY seq").fetchall()


def test_what_is_taken_in_comes_back_in_the_order_of_source_and_evidence(
    path: Path, make_claim: MakeClaim
) -> None:
    late, early = make_claim(evidence=(30, 40)), make_claim(evidence=(5, 9), figure="30")
    other = make_claim(source_id="100_first")
    with Ledger(path, create=True) as ledger:
        ledger.take_sheet(SOURCE, [late, early], "b.toml")
        ledger.take_sheet(Source("100_first"), [other], "a.toml")
    with Ledger(path) as ledger:
        assert ledger.claims() == [other, early, late]
        assert ledger.sources() == [Source("100_first"), SOURCE]


def test_taking_a_sheet_in_twice_changes_nothing(path: Path, make_claim: MakeClaim) -> None:
    claims = [make_claim(), make_claim(figure="30")]
    with Ledger(path, create=True) as ledger:
        assert ledger.take_sheet(SOURCE, claims, "a.toml") == Taken(added=2)
        before = history(path)
        assert ledger.take_sheet(SOURCE, claims, "a.toml") == Taken(same=2)
    assert history(path) == before


def test_an_edited_sheet_leaves_its_old_rows(path: Path, make_claim: MakeClaim) -> None:
    kept, gone, new = make_claim(), make_claim(figure="30"), make_claim(figure="31")
    noted = make_claim(note="seen again")
    with Ledger(path, create=True) as ledger:
        ledger.take_sheet(SOURCE, [kept, gone], "a.toml")
        before = history(path)
        taken = ledger.take_sheet(SOURCE, [noted, new], "a.toml")
        assert taken == Taken(added=1, changed=1, ended=1)
        assert set(ledger.claims()) == {noted, new}
    after = history(path)
    assert after[: len(before)] == before
    assert [row for row in after if row[0] == gone.claim_id] == [
        (gone.claim_id, "a.toml", 1), (gone.claim_id, "a.toml", 0),
    ]  # fmt: skip


def test_claims_entered_by_hand_stay_when_a_sheet_changes(
    path: Path, make_claim: MakeClaim
) -> None:
    by_hand = make_claim(figure="99", evidence=None)
    with Ledger(path, create=True) as ledger:
        ledger.take_sheet(SOURCE, [make_claim()], "a.toml")
        assert ledger.add(SOURCE, [by_hand]) == Taken(added=1)
        ledger.take_sheet(SOURCE, [], "a.toml")
        assert ledger.claims() == [by_hand]


def test_adding_the_same_claim_twice_changes_nothing(path: Path, make_claim: MakeClaim) -> None:
    with Ledger(path, create=True) as ledger:
        ledger.add(SOURCE, [make_claim()])
        before = history(path)
        assert ledger.add(SOURCE, [make_claim()]) == Taken(same=1)
    assert history(path) == before


def test_a_source_that_is_known_is_kept_when_a_claim_is_added(
    path: Path, make_claim: MakeClaim
) -> None:
    with Ledger(path, create=True) as ledger:
        ledger.take_sheet(SOURCE, [], "a.toml")
        ledger.add(Source("900_test", title="Another title"), [make_claim()])
        assert ledger.sources() == [SOURCE]


def test_two_documents_in_sheets_of_one_name_do_not_take_each_other_back(
    path: Path, make_claim: MakeClaim
) -> None:
    one, other = make_claim(), make_claim(source_id="901_other")
    with Ledger(path, create=True) as ledger:
        ledger.take_sheet(SOURCE, [one], "claims.toml")
        ledger.take_sheet(Source("901_other"), [other], "claims.toml")
        assert ledger.claims() == [one, other]


def test_a_sheet_that_was_renamed_can_still_take_back(path: Path, make_claim: MakeClaim) -> None:
    with Ledger(path, create=True) as ledger:
        ledger.take_sheet(SOURCE, [make_claim()], "a.toml")
        ledger.take_sheet(SOURCE, [make_claim()], "renamed.toml")
        ledger.take_sheet(SOURCE, [], "renamed.toml")
        assert ledger.claims() == []


def test_a_correction_stands_in_place_of_what_it_supersedes(
    path: Path, make_claim: MakeClaim
) -> None:
    first = make_claim(figure="58")
    second = make_claim(figure="57", supersedes=first.claim_id)
    third = make_claim(figure="56", supersedes=second.claim_id)
    with Ledger(path, create=True) as ledger:
        ledger.add(SOURCE, [first])
        ledger.add(SOURCE, [second])
        assert ledger.claims() == [second]
        ledger.add(SOURCE, [third])
        assert ledger.claims() == [third]
    assert [key for key, _, stands in history(path) if stands and key.startswith("claim")] == [
        claim.claim_id for claim in (first, second, third)
    ]


def test_a_correction_that_is_taken_back_lets_the_first_stand_again(
    path: Path, make_claim: MakeClaim
) -> None:
    first = make_claim(figure="58")
    second = make_claim(figure="57", supersedes=first.claim_id)
    with Ledger(path, create=True) as ledger:
        ledger.take_sheet(SOURCE, [first, second], "a.toml")
        ledger.take_sheet(SOURCE, [first], "a.toml")
        assert ledger.claims() == [first]


def test_a_claim_cannot_be_lost_by_superseding_itself(path: Path, make_claim: MakeClaim) -> None:
    first = make_claim()
    corrected = make_claim(note="the night is sure", supersedes=first.claim_id)
    assert corrected.claim_id == first.claim_id
    with Ledger(path, create=True) as ledger:
        ledger.add(SOURCE, [first])
        try:
            ledger.add(SOURCE, [corrected])
        except LedgerError:
            assert ledger.claims() == [first]
        assert [claim.claim_id for claim in ledger.claims()] == [first.claim_id]


def test_a_claim_of_a_sheet_cannot_be_lost_by_superseding_itself(
    path: Path, make_claim: MakeClaim
) -> None:
    claim = make_claim(supersedes=make_claim().claim_id)
    with Ledger(path, create=True) as ledger:
        try:
            ledger.take_sheet(SOURCE, [claim], "a.toml")
        except LedgerError:
            return
        assert ledger.claims() == [claim]


def test_a_correction_of_a_claim_that_is_not_there_is_refused(
    path: Path, make_claim: MakeClaim
) -> None:
    with Ledger(path, create=True) as ledger:
        with pytest.raises(LedgerError, match="claim-000000000000"):
            ledger.add(SOURCE, [make_claim(supersedes="claim-000000000000")])
        assert ledger.claims() == []


def test_a_writing_that_fails_leaves_nothing(path: Path, make_claim: MakeClaim) -> None:
    class Broken(Claim):
        @property
        def claim_id(self) -> str:  # type: ignore[override]
            raise ZeroDivisionError

    with Ledger(path, create=True) as ledger:
        ledger.take_sheet(SOURCE, [make_claim()], "a.toml")
        before = history(path)
        with pytest.raises(ZeroDivisionError):
            ledger.take_sheet(SOURCE, [make_claim(figure="1"), Broken(**vars(make_claim()))], "a")
    assert history(path) == before


def test_no_ledger_is_made_by_reading(path: Path) -> None:
    with pytest.raises(LedgerError, match=r"no ledger here; make one with 'geomap import SHEETS'"):
        Ledger(path)
    assert not path.exists()


@pytest.mark.parametrize("content", [b"", b"claims, all of them\n" * 99, b"SQLite format 3\0"])
def test_a_file_that_is_no_ledger_is_refused_and_left_alone(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(LedgerError, match=r"ledger\.sqlite: "):
        Ledger(path)
    if content:
        with pytest.raises(LedgerError, match=r"ledger\.sqlite: "):
            Ledger(path, create=True)
    assert path.read_bytes() == content


@pytest.mark.parametrize("table", ["photos", "setting"])
def test_the_database_of_another_program_is_refused_and_left_alone(path: Path, table: str) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute(f"CREATE TABLE {table} (name TEXT, x TEXT)")
    before = path.read_bytes()
    for create in (False, True):
        with pytest.raises(LedgerError, match=r"ledger\.sqlite: "):
            Ledger(path, create=create)
    assert path.read_bytes() == before


def test_a_ledger_of_another_version_is_refused(path: Path) -> None:
    Ledger(path, create=True).close()
    with closing(sqlite3.connect(path)) as database:
        database.execute("UPDATE setting SET value = '99'")
        database.commit()
    with pytest.raises(LedgerError, match="a ledger of version 99; this geomap reads 1"):
        Ledger(path)


def test_a_making_that_is_cut_off_leaves_nothing_in_the_way(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class CutOff:
        def __str__(self) -> str:
            raise LedgerError("cut off")

    with monkeypatch.context() as patched:
        patched.setattr("geomap.ledger.store.SCHEMA_VERSION", CutOff())
        with pytest.raises(LedgerError, match="cut off"):
            Ledger(path, create=True)
    Ledger(path, create=True).close()


def test_a_ledger_that_several_people_make_at_once_is_made_once(tmp_path: Path) -> None:
    code = (
        "import sys, time\nfrom geomap.ledger import Ledger\n"
        "time.sleep(max(0, float(sys.argv[1]) - time.time()))\n"
        "Ledger('made.sqlite', create=True).close()"
    )
    command = [sys.executable, "-c", code, str(time.time() + 1.5)]
    makers = [
        subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, text=True) for _ in range(4)
    ]
    faults = [maker.communicate()[1] for maker in makers]
    assert faults == [""] * 4
    Ledger(tmp_path / "made.sqlite").close()


def test_a_folder_is_no_ledger(tmp_path: Path) -> None:
    for create in (False, True):
        with pytest.raises(LedgerError, match="the ledger cannot be used"):
            Ledger(tmp_path, create=create)


def test_a_folder_that_is_not_there_holds_no_ledger(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="the ledger cannot be used: unable to open"):
        Ledger(tmp_path / "none" / "ledger.sqlite", create=True)


def test_a_damaged_row_is_an_error_of_the_ledger(path: Path, make_claim: MakeClaim) -> None:
    with Ledger(path, create=True) as ledger:
        ledger.add(SOURCE, [make_claim()])
    with closing(sqlite3.connect(path)) as database:
        database.execute("UPDATE entry SET content = '{}' WHERE kind = 'claim'")
        database.commit()
    with Ledger(path) as ledger, pytest.raises(LedgerError):
        ledger.claims()
