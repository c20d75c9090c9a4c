from __future__ import annotations

import sqlite3
from pathlib import Path
from threading import Thread

import pytest

from geomap.gazetteer import Alias, Gazetteer
from geomap.gazetteer.building import build
from geomap.gazetteer.store import LOOKUPS_BEFORE, Store
from geomap.model import Place

NAMES = {"en": ("Zuara",), "ps": (), "fa": (), "ur": ()}
TOWN = Place("t", "Zwara", "PPL", "AF", 34, 69, 500, "s", "l", NAMES, units=("a", "b"), note="n")
ALIAS = Alias("Zwarah", "en", "Latn", "t", "seen", ambiguous=True, note="x")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    path = tmp_path / "s.sqlite"
    with sqlite3.connect(path) as connection:
        build(connection, [TOWN], [ALIAS], "v", {"t": b"wkb"})
    connection.close()
    return Store.open(path)


def test_what_went_in_comes_out(store: Store) -> None:
    assert list(store) == [TOWN]
    assert store.get("t") == store.place(0) == TOWN
    assert store.get("nobody") is None
    assert store.aliases() == [ALIAS]
    assert (len(store), store.version(), store.area("t")) == (1, "v", b"wkb")
    assert store.area("nobody") is None
    assert store.ids() == ["t"]
    assert (store.of_feature("PPL"), store.of_feature("ADM2")) == ([TOWN], [])


def test_the_distance_from_the_line_is_the_same_each_time(store: Store) -> None:
    metres = store.line_m("t")
    assert metres is not None
    assert metres > 0
    assert store.line_m("t") == metres
    assert store.line_m("nobody") is None


def test_a_place_is_the_same_object_each_time(store: Store) -> None:
    assert store.get("t") is store.place(0) is next(iter(store))


def test_names_kept_in_memory_are_those_on_disk(store: Store) -> None:
    before = (store.bearers("zwarah"), store.names_of_sound("zvara"))
    for _ in range(LOOKUPS_BEFORE + 1):
        store.bearers("nobody")
    assert (store.bearers("zwarah"), store.names_of_sound("zvara")) == before
    assert store.names_of_sound("nobody") == []


def test_an_open_store_cannot_be_written(store: Store) -> None:
    with pytest.raises(sqlite3.OperationalError):
        store._connection.execute("DELETE FROM place")


def test_threads_may_share_a_gazetteer() -> None:
    gazetteer, found = Gazetteer.shipped(), []
    work = [
        Thread(target=lambda: found.append(gazetteer.resolve("Spin Buldakh").status))
        for _ in range(8)
    ]
    for thread in work:
        thread.start()
    for thread in work:
        thread.join()
    assert len(found) == 8
    assert len(set(found)) == 1
