from __future__ import annotations

import sqlite3

import pytest

from geomap.gazetteer import Alias
from geomap.gazetteer.building import AMBIGUOUS, build
from geomap.gazetteer.store import Store
from geomap.model import Place

TOWN = Place("t", "Zwara", "PPL", "AF", 34, 69, 500, "s", "l", {"en": ("Zuara",), "ps": ("زوره",)})


def _built(*aliases: Alias) -> Store:
    connection = sqlite3.connect(":memory:")
    build(connection, [TOWN], aliases, "v")
    return Store(connection)


def test_every_name_is_borne_with_its_reason() -> None:
    store = _built(Alias("Zwarah", "en", "Latn", "t", "seen", valid_to="1990"))
    assert store.bearers("zwara") == [(0, 1.0, "exact name")]
    assert store.bearers("zuara") == [(0, 0.97, "alias")]
    assert store.bearers("زوره") == [(0, 1.0, "exact name in Pashto")]
    assert store.bearers("zwarah") == [(0, 0.95, "alias, in use until 1990")]


def test_an_ambiguous_alias_is_marked() -> None:
    store = _built(Alias("X", "en", "Latn", "t", "seen", ambiguous=True))
    assert store.bearers("x") == [(0, 1.0, AMBIGUOUS)]


def test_an_alias_of_nobody_is_refused() -> None:
    with pytest.raises(KeyError):
        _built(Alias("X", "en", "Latn", "nobody", "seen"))
