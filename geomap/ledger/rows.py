"""Rows are only ever added; what stands is read off the newest row of each record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from geomap.ledger.tables import Entry


@dataclass(frozen=True)
class Taken:
    """What one writing changed: records added, changed, taken back, and left as they were."""

    added: int = 0
    changed: int = 0
    ended: int = 0
    same: int = 0

    def __add__(self, other: Taken) -> Taken:
        return Taken(
            self.added + other.added,
            self.changed + other.changed,
            self.ended + other.ended,
            self.same + other.same,
        )


def newest(session: Session, kind: str) -> dict[str, Entry]:
    """Return the newest row of every record of a kind, by its id."""
    last = select(func.max(Entry.seq)).where(Entry.kind == kind).group_by(Entry.key)
    entries = session.scalars(select(Entry).where(Entry.seq.in_(last)).order_by(Entry.seq))
    return {entry.key: entry for entry in entries}


def write(session: Session, kind: str, origin: str, texts: dict[str, str]) -> Taken:
    """Add a row for every record that is new or has changed."""
    known = newest(session, kind)
    taken = Taken()
    for key, text in texts.items():
        old = known.get(key)
        if old is not None and old.stands and old.content == text:
            taken += Taken(same=1)
            continue
        session.add(_entry(kind, key, origin, text, stands=True))
        taken += Taken(changed=1) if old is not None and old.stands else Taken(added=1)
    return taken


def end(session: Session, kind: str, origin: str, keys: Sequence[str]) -> Taken:
    """Add a row that takes each record back."""
    known = newest(session, kind)
    for key in keys:
        session.add(_entry(kind, key, origin, known[key].content, stands=False))
    return Taken(ended=len(keys))


def _entry(kind: str, key: str, origin: str, content: str, *, stands: bool) -> Entry:
    now = dt.datetime.now(dt.UTC)
    # A file's name may hold bytes that are no text.
    origin = origin.encode("utf-8", "replace").decode()
    return Entry(kind=kind, key=key, origin=origin, stands=stands, recorded_at=now, content=content)
