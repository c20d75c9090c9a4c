"""The database under the ledger: opening it, one writer at a time, faults in plain words."""

from __future__ import annotations

import sqlite3
from types import TracebackType

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError, SQLAlchemyError
from sqlalchemy.orm import Session

from geomap.errors import LedgerError

_WRITES = "geomap_writes"


class Writing:
    """A session that commits at its end, or not at all; faults come out as ``LedgerError``."""

    def __init__(self, engine: Engine, path: str) -> None:
        self._path = path
        writing = engine.execution_options(**{_WRITES: True})
        self._session = Session(writing, expire_on_commit=False)

    def __enter__(self) -> Session:
        return self._session

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            if error is None:
                self._session.commit()
        except SQLAlchemyError as fault:
            raise explained(self._path, fault) from None
        finally:
            self._session.close()
        if isinstance(error, SQLAlchemyError):
            raise explained(self._path, error) from None


def open_engine(url: URL, name: str) -> Engine:
    """Return an engine for a ledger; raises ``LedgerError`` when no driver knows the address."""
    try:
        engine = create_engine(url)
    except (SQLAlchemyError, ImportError) as error:
        raise LedgerError(f"{name}: this database cannot be used as a ledger: {error}") from None
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _connected)
        event.listen(engine, "begin", _begun)
    return engine


def _connected(connection: sqlite3.Connection, _record: object) -> None:
    # Two people adding at once wait for each other instead of failing. Transactions are begun
    # below: the driver by itself would leave the making of tables outside of them.
    connection.execute("PRAGMA busy_timeout = 30000")
    connection.isolation_level = None


def _begun(connection: Connection) -> None:
    # Who is going to write takes the lock at once; who only reads needs none.
    writes = connection.get_execution_options().get(_WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def explained(path: str, error: Exception) -> LedgerError:
    """Return a database's fault as one of the ledger, in one sentence."""
    if isinstance(error, LedgerError):
        return error
    cause = error.orig if isinstance(error, DatabaseError) else error
    return LedgerError(f"{path}: the ledger cannot be used: {cause}")
