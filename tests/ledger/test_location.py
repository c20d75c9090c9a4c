from __future__ import annotations

from pathlib import Path

import pytest

from geomap.errors import LedgerError
from geomap.ledger import (
    DEFAULT_LEDGER,
    LEDGER_VARIABLE,
    Ledger,
    ledger_exists,
    ledger_name,
)
from geomap.ledger.location import ledger_url


def test_the_caller_comes_before_the_environment_and_that_before_the_folder(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv(LEDGER_VARIABLE, raising=False)
    assert ledger_name() == DEFAULT_LEDGER == "geomap-ledger.sqlite"
    monkeypatch.setenv(LEDGER_VARIABLE, "of-the-environment.sqlite")
    assert ledger_name() == "of-the-environment.sqlite"
    assert ledger_name(Path("mine.sqlite")) == "mine.sqlite"


def test_an_address_of_a_database_stays_as_it_is() -> None:
    assert str(ledger_url("postgresql://host/db")) == "postgresql://host/db"
    assert str(ledger_url("a/b.sqlite")) == "sqlite:///a/b.sqlite"
    assert ledger_name("sqlite:///a/b.sqlite") == "a/b.sqlite"


def test_a_ledger_is_there_when_its_file_is(tmp_path: Path) -> None:
    (tmp_path / "l.sqlite").touch()
    for name, there in (("l.sqlite", True), ("none.sqlite", False)):
        assert ledger_exists(tmp_path / name) is there
        assert ledger_exists(f"sqlite:///{tmp_path}/{name}") is there
    # Whether a server has it is known only to the server.
    assert ledger_exists("postgresql://host/db")


@pytest.mark.parametrize("address", ["://", "://x", "sqlite://[", "a b://x"])
def test_what_is_no_address_is_an_error_of_the_ledger(address: str) -> None:
    with pytest.raises(LedgerError):
        Ledger(address)


@pytest.mark.parametrize("name", ["a b.sqlite", "ü.sqlite", "50%.sqlite", "c#d.db", "plain"])
def test_a_file_of_any_name_can_be_a_ledger(tmp_path: Path, name: str) -> None:
    Ledger(tmp_path / name, create=True).close()
    assert [path.name for path in tmp_path.iterdir()] == [name]
    Ledger(tmp_path / name).close()


@pytest.mark.parametrize("name", ["why?.sqlite", "%41.sqlite"])
def test_a_name_that_looks_like_an_address_is_still_a_name(tmp_path: Path, name: str) -> None:
    Ledger(tmp_path / name, create=True).close()
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_ledger_in_the_home_folder_is_found_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    Ledger("~/mine.sqlite", create=True).close()
    assert (tmp_path / "mine.sqlite").is_file()
    Ledger("~/mine.sqlite").close()


def test_a_sqlite_address_opens_a_ledger_that_is_there(tmp_path: Path) -> None:
    Ledger(tmp_path / "mine.sqlite", create=True).close()
    Ledger(f"sqlite:///{tmp_path}/mine.sqlite").close()


def test_a_password_in_an_address_is_never_shown() -> None:
    with pytest.raises(LedgerError) as caught:
        Ledger("postgresql+none://me:secret@localhost/db")
    assert "secret" not in str(caught.value)
    assert "secret" not in ledger_name("postgresql://me:secret@localhost/db")
