"""The ledger: open it, write claims into it, read what stands."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Engine, create_engine, event, inspect
from sqlalchemy.exc import DatabaseError, SQLAlchemyError
from sqlalchemy.orm import Session

from geomap.errors import LedgerError
from geomap.ledger.location import ledger_path, ledger_url
from geomap.ledger.records import claim_of, claim_text, source_of, source_text
from geomap.ledger.rows import Taken, end, newest, standing, write
from geomap.ledger.tables import SCHEMA_VERSION, Base, Entry, Setting
from geomap.model import Claim, Source

BY_HAND = "hand"


class Ledger:
    """Sources and claims in one database; nothing is ever deleted or overwritten.

    ``Ledger(path)`` opens an existing ledger, ``Ledger(path, create=True)`` makes one when there
    is none. Raises ``LedgerError`` when it cannot be opened or is no geomap ledger.
    """

    def __init__(self, path: str | os.PathLike[str] | None = None, *, create: bool = False) -> None:
        self.path = ledger_path(path)
        url = ledger_url(self.path)
        if url.startswith("sqlite") and not create and not Path(self.path).exists():
            raise LedgerError(
                f"{self.path}: no ledger here; make one with 'geomap import SHEETS' or "
                "'geomap add', or name another with --ledger or GEOMAP_LEDGER"
            )
        self._engine = _engine(url)
        try:
            self._prepare(create=create)
        except (SQLAlchemyError, LedgerError) as error:
            self._engine.dispose()
            raise _explained(self.path, error) from None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def take_sheet(self, source: Source, claims: Sequence[Claim], origin: str) -> Taken:
        """Write a document and its claims as the sheet ``origin`` has them now.

        Claims that this sheet had before and has no longer are taken back (a row says so);
        claims that were entered by hand are left alone. All or nothing.
        """
        with self._writing() as session:
            taken = write(session, "claim", origin, {c.claim_id: claim_text(c) for c in claims})
            write(session, "source", origin, {source.source_id: source_text(source)})
            gone = standing(session, "claim", origin) - {claim.claim_id for claim in claims}
            return taken + end(session, "claim", origin, sorted(gone))

    def add(self, source: Source, claims: Iterable[Claim]) -> Taken:
        """Write claims entered by hand; a source that is known already is kept as it is."""
        with self._writing() as session:
            if source.source_id not in newest(session, "source"):
                text = {source.source_id: source_text(source)}
                write(session, "source", BY_HAND, text)
            texts = {claim.claim_id: claim_text(claim) for claim in claims}
            return write(session, "claim", BY_HAND, texts)

    def claims(self) -> list[Claim]:
        """Return the claims that stand, in the order of source, evidence and id.

        A claim that a later one supersedes is left out; its row stays in the ledger.
        """
        claims = [claim_of(entry.content) for entry in self._read("claim")]
        replaced = {claim.supersedes for claim in claims}
        standing = (claim for claim in claims if claim.claim_id not in replaced)
        return sorted(standing, key=lambda c: (c.source_id, c.evidence or (0, 0), c.claim_id))

    def sources(self) -> list[Source]:
        """Return the sources, in the order of their ids."""
        sources = (source_of(entry.content) for entry in self._read("source"))
        return sorted(sources, key=lambda source: source.source_id)

    def _read(self, kind: str) -> list[Entry]:
        try:
            with Session(self._engine) as session:
                return [entry for entry in newest(session, kind).values() if entry.stands]
        except SQLAlchemyError as error:
            raise _explained(self.path, error) from None

    def _writing(self) -> _Writing:
        return _Writing(self._engine, self.path)

    def _prepare(self, *, create: bool) -> None:
        with self._writing() as session:
            tables = inspect(session.connection()).get_table_names()
            if Setting.__tablename__ not in tables:
                if tables or not create:
                    raise LedgerError(f"{self.path}: this is no geomap ledger")
                Base.metadata.create_all(session.connection())
                session.add(Setting(name="schema_version", value=str(SCHEMA_VERSION)))
            version = session.get_one(Setting, "schema_version").value
        if version != str(SCHEMA_VERSION):
            raise LedgerError(
                f"{self.path}: a ledger of version {version}; this geomap reads {SCHEMA_VERSION}"
            )


class _Writing:
    """A session that commits at its end, or not at all; faults come out as ``LedgerError``."""

    def __init__(self, engine: Engine, path: str) -> None:
        self._path = path
        self._session = Session(engine, expire_on_commit=False)

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
            raise _explained(self._path, fault) from None
        finally:
            self._session.close()
        if isinstance(error, SQLAlchemyError):
            raise _explained(self._path, error) from None


def _engine(url: str) -> Engine:
    try:
        engine = create_engine(url)
    except (SQLAlchemyError, ImportError) as error:
        raise LedgerError(f"{url}: this database cannot be used as a ledger: {error}") from None
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _wait_for_others)
    return engine


def _wait_for_others(connection: object, _record: object) -> None:
    # Two people adding at once wait for each other instead of failing.
    connection.execute("PRAGMA busy_timeout = 30000")  # type: ignore[attr-defined]


def _explained(path: str, error: Exception) -> LedgerError:
    if isinstance(error, LedgerError):
        return error
    cause = error.orig if isinstance(error, DatabaseError) else error
    return LedgerError(f"{path}: the ledger cannot be used: {cause}")
