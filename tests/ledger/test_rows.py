from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session

from geomap.ledger.rows import Taken, end, newest, write
from geomap.ledger.tables import Base, Entry


@pytest.fixture
def session() -> Iterator[Session]:
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine) as opened:
        yield opened
    engine.dispose()


def rows(session: Session) -> list[tuple[str, str, str, bool]]:
    entries = session.scalars(select(Entry).order_by(Entry.seq))
    return [(entry.key, entry.content, entry.origin, entry.stands) for entry in entries]


def standing(session: Session, kind: str) -> set[str]:
    return {key for key, entry in newest(session, kind).items() if entry.stands}


def test_a_record_is_written_once_and_again_only_when_it_changes(session: Session) -> None:
    assert write(session, "claim", "a", {"x": "1", "y": "2"}) == Taken(added=2)
    assert write(session, "claim", "a", {"x": "1", "y": "3"}) == Taken(changed=1, same=1)
    assert rows(session) == [
        ("x", "1", "a", True), ("y", "2", "a", True), ("y", "3", "a", True),
    ]  # fmt: skip
    assert {key: entry.content for key, entry in newest(session, "claim").items()} == {
        "x": "1", "y": "3",
    }  # fmt: skip


def test_taking_back_adds_a_row_and_removes_none(session: Session) -> None:
    write(session, "claim", "a", {"x": "1", "y": "2"})
    assert end(session, "claim", "a", ["x"]) == Taken(ended=1)
    assert rows(session) == [
        ("x", "1", "a", True), ("y", "2", "a", True), ("x", "1", "a", False),
    ]  # fmt: skip
    assert standing(session, "claim") == {"y"}


def test_what_was_taken_back_can_be_written_again(session: Session) -> None:
    write(session, "claim", "a", {"x": "1"})
    end(session, "claim", "a", ["x"])
    assert write(session, "claim", "a", {"x": "1"}) == Taken(added=1)
    assert standing(session, "claim") == {"x"}
    assert len(rows(session)) == 3


def test_the_newest_rows_are_told_by_kind(session: Session) -> None:
    write(session, "claim", "a", {"x": "1"})
    write(session, "claim", "hand", {"y": "1", "x": "2"})
    write(session, "source", "a", {"x": "3"})
    assert {key: entry.origin for key, entry in newest(session, "claim").items()} == {
        "x": "hand", "y": "hand",
    }  # fmt: skip
    assert newest(session, "source")["x"].content == "3"
    assert newest(session, "photo") == {}


def test_every_row_says_when_it_was_written(session: Session) -> None:
    write(session, "claim", "a", {"x": "1"})
    (entry,) = newest(session, "claim").values()
    assert entry.recorded_at.year >= 2025


COUNTS = st.builds(Taken, *[st.integers(0, 99)] * 4)


@given(COUNTS, COUNTS)
def test_what_two_writings_changed_adds_up(one: Taken, other: Taken) -> None:
    both = one + other
    assert both == other + one
    assert both.added == one.added + other.added
    assert both.ended - one.ended == other.ended
    assert both.changed + both.same == one.changed + other.changed + one.same + other.same
    assert one + Taken() == one
