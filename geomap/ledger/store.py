"""The ledger: open it, write claims into it, read what stands."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from operator import attrgetter
from types import TracebackType
from typing import Self, TypeVar

from sqlalchemy import inspect
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from geomap.errors import LedgerError
from geomap.ledger.database import Writing, explained, open_engine
from geomap.ledger.location import ledger_exists, ledger_name, ledger_url
from geomap.ledger.records import claim_of, claim_text, source_of, source_text
from geomap.ledger.rows import Taken, end, newest, write
from geomap.ledger.tables import SCHEMA_VERSION, Base, Setting
from geomap.model import Claim, Source

BY_HAND = "hand"
_Record = TypeVar("_Record", Claim, Source)


class Ledger:
    """Sources and claims in one database; nothing is ever deleted or overwritten.

    ``Ledger(path)`` opens an existing ledger, ``Ledger(path, create=True)`` makes one when there
    is none. Raises ``LedgerError`` when it cannot be opened or is no geomap ledger.
    """

    def __init__(self, path: str | os.PathLike[str] | None = None, *, create: bool = False) -> None:
        url = ledger_url(path)
        self.path = ledger_name(path)
        if not create and not ledger_exists(path):
            raise LedgerError(
                f"{self.path}: no ledger here; make one with 'geomap import SHEETS' or "
                "'geomap add', or name another with --ledger or GEOMAP_LEDGER"
            )
        self._engine = open_engine(url, self.path)
        try:
            self._prepare(create=create)
        except (SQLAlchemyError, LedgerError) as error:
            self._engine.dispose()
            raise explained(self.path, error) from None

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
        """Write one document and its claims; see ``take_sheets``."""
        return self.take_sheets([(source, claims, origin)])

    def take_sheets(self, sheets: Sequence[tuple[Source, Sequence[Claim], str]]) -> Taken:
        """Write documents and their claims as their sheets, named by the third value, have them.

        Claims that a sheet of a document had before and this one has no longer are taken back
        (a row says so); claims that were entered by hand are left alone. All the sheets are
        written or none. Raises ``LedgerError`` when a claim supersedes one that is neither in the
        ledger nor in the sheets, or itself.
        """
        with self._writing() as session:
            all_claims = [claim for _, claims, _ in sheets for claim in claims]
            _check_superseded(all_claims, set(newest(session, "claim")))
            return sum((_take(session, *sheet) for sheet in sheets), start=Taken())

    def add(self, source: Source, claims: Sequence[Claim]) -> Taken:
        """Write claims entered by hand; a source that is known already is kept as it is.

        Raises ``LedgerError`` when a claim supersedes one that is not there, or itself.
        """
        with self._writing() as session:
            if source.source_id not in newest(session, "source"):
                text = {source.source_id: source_text(source)}
                write(session, "source", BY_HAND, text)
            _check_superseded(claims, set(newest(session, "claim")))
            return write(session, "claim", BY_HAND, _texts(claims))

    def claims(self) -> list[Claim]:
        """Return the claims that stand, in the order of source, evidence and id.

        A claim that a later one supersedes is left out; its row stays in the ledger.
        """
        claims = self._read("claim", claim_of)
        replaced = {claim.supersedes for claim in claims}
        standing = (claim for claim in claims if claim.claim_id not in replaced)
        return sorted(standing, key=attrgetter("order"))

    def sources(self) -> list[Source]:
        """Return the sources, in the order of their ids."""
        return sorted(self._read("source", source_of), key=lambda source: source.source_id)

    def _read(self, kind: str, record_of: Callable[[str], _Record]) -> list[_Record]:
        try:
            with Session(self._engine) as session:
                entries = [entry for entry in newest(session, kind).values() if entry.stands]
                return [record_of(entry.content) for entry in entries]
        except SQLAlchemyError as error:
            raise explained(self.path, error) from None
        except (KeyError, TypeError, ValueError) as error:
            raise LedgerError(f"{self.path}: a {kind} in it is damaged: {error!r}") from None

    def _writing(self) -> Writing:
        return Writing(self._engine, self.path)

    def _prepare(self, *, create: bool) -> None:
        """Make the tables where there are none at all, and refuse what is not a ledger."""
        with self._writing() if create else Session(self._engine) as session:
            tables = set(inspect(session.connection()).get_table_names())
            if create and not tables:
                Base.metadata.create_all(session.connection())
                session.add(Setting(name="schema_version", value=str(SCHEMA_VERSION)))
            elif not tables >= set(Base.metadata.tables):
                raise LedgerError(f"{self.path}: this is no geomap ledger")
            setting = session.get(Setting, "schema_version")
            version = setting.value if setting else "unknown"
        if version != str(SCHEMA_VERSION):
            raise LedgerError(
                f"{self.path}: a ledger of version {version}; this geomap reads {SCHEMA_VERSION}"
            )


def _take(session: Session, source: Source, claims: Sequence[Claim], origin: str) -> Taken:
    texts = _texts(claims)
    taken = write(session, "claim", origin, texts)
    write(session, "source", origin, {source.source_id: source_text(source)})
    gone = _read_of(session, source) - set(texts)
    return taken + end(session, "claim", origin, sorted(gone))


def _texts(claims: Sequence[Claim]) -> dict[str, str]:
    return {claim.claim_id: claim_text(claim) for claim in claims}


def _read_of(session: Session, source: Source) -> set[str]:
    """Return the ids of the claims that stand and were read out of a document by a sheet."""
    entries = [entry for entry in newest(session, "claim").values() if entry.origin != BY_HAND]
    claims = (claim_of(entry.content) for entry in entries if entry.stands)
    return {claim.claim_id for claim in claims if claim.source_id == source.source_id}


def _check_superseded(claims: Sequence[Claim], in_ledger: set[str]) -> None:
    known = in_ledger | {claim.claim_id for claim in claims}
    for claim in claims:
        if claim.supersedes == claim.claim_id:
            raise LedgerError(f"{claim.claim_id} cannot supersede itself: nothing in it differs")
        if claim.supersedes and claim.supersedes not in known:
            raise LedgerError(f"no claim {claim.supersedes} to supersede; see 'geomap export'")
