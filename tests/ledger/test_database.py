from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest
from sqlalchemy import Engine, make_url, select, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from geomap.errors import LedgerError
from geomap.ledger.database import Writing, explained, open_engine
from geomap.ledger.location import ledger_url
from geomap.ledger.tables import Base, Setting
from geomap.model import Claim


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "l.sqlite"


@pytest.fixture
def engine(path: Path) -> Iterator[Engine]:
    opened = open_engine(ledger_url(path), "l.sqlite")
    yield opened
    opened.dispose()


def names(engine: Engine) -> list[str]:
    with Session(engine) as session:
        return list(session.scalars(select(Setting.name)))


def make(engine: Engine, *settings: str) -> None:
    with Writing(engine, "l.sqlite") as session:
        Base.metadata.create_all(session.connection())
        session.add_all(Setting(name=name, value="x") for name in settings)


def test_what_is_written_is_kept(engine: Engine) -> None:
    make(engine, "a")
    with Writing(engine, "l.sqlite") as session:
        session.add(Setting(name="b", value="x"))
    assert names(engine) == ["a", "b"]


def test_what_fails_leaves_nothing_not_even_tables(engine: Engine, path: Path) -> None:
    with suppress(ZeroDivisionError), Writing(engine, "l.sqlite") as session:
        Base.metadata.create_all(session.connection())
        session.add(Setting(name="a", value="x"))
        session.flush()
        raise ZeroDivisionError
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("SELECT name FROM sqlite_master").fetchall() == []


def test_a_fault_of_the_database_is_one_of_the_ledger(engine: Engine) -> None:
    with (
        pytest.raises(LedgerError, match=r"l\.sqlite: the ledger cannot be used: no such table"),
        Writing(engine, "l.sqlite") as session,
    ):
        session.execute(text("SELECT * FROM photos"))


def test_a_fault_at_the_end_is_one_of_the_ledger_too(engine: Engine) -> None:
    make(engine, "a")
    with (
        pytest.raises(LedgerError, match=r"the ledger cannot be used: UNIQUE"),
        Writing(engine, "l.sqlite") as session,
    ):
        session.add(Setting(name="a", value="x"))
    assert names(engine) == ["a"]


def test_a_writer_keeps_others_from_writing_and_lets_them_read(engine: Engine, path: Path) -> None:
    make(engine, "a")
    with (
        Writing(engine, "l.sqlite") as session,
        closing(sqlite3.connect(path, timeout=0)) as other,
    ):
        session.add(Setting(name="b", value="x"))
        session.flush()
        assert other.execute("SELECT name FROM setting").fetchall() == [("a",)]
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("INSERT INTO setting VALUES ('c', 'x')")


def test_a_ledger_can_be_read_while_somebody_writes(
    ledger_of: Callable[..., Path], make_claim: Callable[..., Claim]
) -> None:
    path = ledger_of(make_claim())
    code = "import sys; from geomap.ledger import Ledger; print(len(Ledger(sys.argv[1]).claims()))"
    with closing(sqlite3.connect(path, isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        # Whoever waits for the lock waits for half a minute.
        done = subprocess.run(
            [sys.executable, "-c", code, path],
            capture_output=True, text=True, check=False, timeout=15,
        )  # fmt: skip
    assert (done.stdout, done.stderr) == ("1\n", "")


@pytest.mark.parametrize("address", ["none://x", "postgresql+none://x/y"])
def test_an_address_that_no_driver_knows_is_an_error_of_the_ledger(address: str) -> None:
    with pytest.raises(LedgerError, match="mine: this database cannot be used as a ledger"):
        open_engine(make_url(address), "mine")


def test_a_fault_is_told_in_one_sentence_and_once() -> None:
    fault = explained("l.sqlite", OperationalError("SELECT 1", {}, ValueError("disk is full")))
    assert str(fault) == "l.sqlite: the ledger cannot be used: disk is full"
    assert explained("l.sqlite", fault) is fault
