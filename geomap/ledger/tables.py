"""The tables. Rows are only ever added: the newest row of an id is the one that counts."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import DateTime, Index, Integer, String, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

#: Written into every ledger; a ledger of another version is refused, not guessed at.
SCHEMA_VERSION = 1


class Base(DeclarativeBase):
    """Root of the mapped classes."""


class Setting(Base):
    """A fact about the ledger itself, such as its schema version."""

    __tablename__ = "setting"

    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    value: Mapped[str] = mapped_column(String(200))


class Entry(Base):
    """One thing that was written down: ``content`` is the record, as JSON with sorted keys.

    ``kind`` is ``source`` or ``claim``; ``key`` its id; ``origin`` the sheet that it came from, or
    ``hand``; ``stands`` is false when the sheet no longer has it.
    """

    __tablename__ = "entry"
    __table_args__ = (Index("entry_by_key", "kind", "key", "seq"),)

    seq: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    kind: Mapped[str] = mapped_column(String(10))
    key: Mapped[str] = mapped_column(String(200))
    origin: Mapped[str] = mapped_column(String(400))
    stands: Mapped[bool]
    recorded_at: Mapped[dt.datetime] = mapped_column(DateTime(timezone=True))
    content: Mapped[str] = mapped_column(Text)
