from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import Engine, create_engine, insert, inspect
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from geomap.ledger.tables import SCHEMA_VERSION, Base, Entry, Setting

NOW = dt.datetime(2025, 10, 12, 8, 30, tzinfo=dt.UTC)


@pytest.fixture
def engine() -> Engine:
    made = create_engine("sqlite://")
    Base.metadata.create_all(made)
    return made


def entry(**changes: object) -> Entry:
    fields = {"kind": "claim", "key": "x", "origin": "a", "stands": True, "recorded_at": NOW}
    return Entry(**{"content": "{}", **fields, **changes})


def test_a_change_of_the_tables_needs_a_new_version(engine: Engine) -> None:
    # When this fails, ledgers of people cannot be read any more: raise SCHEMA_VERSION, migrate.
    tables = inspect(engine)
    assert SCHEMA_VERSION == 1
    assert {name: [column["name"] for column in tables.get_columns(name)]
            for name in tables.get_table_names()} == {
        "entry": ["seq", "kind", "key", "origin", "stands", "recorded_at", "content"],
        "setting": ["name", "value"],
    }  # fmt: skip
    engine.dispose()


def test_rows_are_numbered_in_the_order_of_writing(engine: Engine) -> None:
    with Session(engine) as session:
        session.add_all([entry(key=key) for key in "cab"])
        session.flush()
        numbered = session.query(Entry).order_by(Entry.seq).all()
        assert [one.key for one in numbered] == ["c", "a", "b"]
        assert [one.seq for one in numbered] == [1, 2, 3]
    engine.dispose()


@pytest.mark.parametrize("field", ["kind", "key", "origin", "stands", "recorded_at", "content"])
def test_no_field_of_a_row_may_be_missing(engine: Engine, field: str) -> None:
    with Session(engine) as session:
        session.add(entry(**{field: None}))
        with pytest.raises(IntegrityError, match="NOT NULL"):
            session.flush()
    engine.dispose()


def test_a_setting_is_there_once(engine: Engine) -> None:
    first, second = (insert(Setting).values(name="schema_version", value=each) for each in "12")
    with Session(engine) as session:
        session.execute(first)
        with pytest.raises(IntegrityError, match="UNIQUE"):
            session.execute(second)
    engine.dispose()
