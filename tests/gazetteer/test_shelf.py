from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from geomap.gazetteer.building import build
from geomap.gazetteer.shelf import cache_folder, content_version, shelved
from geomap.model import Place

TOWN = Place("t", "Zwara", "PPL", "AF", 34, 69, 500, "s", "l")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GEOMAP_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def _fill(connection: sqlite3.Connection) -> None:
    build(connection, [TOWN], version="v")


def _refuse(connection: sqlite3.Connection) -> None:
    raise AssertionError("made again")


def test_a_store_is_made_once_and_leaves_no_draft(folder: Path) -> None:
    assert len(shelved("v", _fill)) == 1
    assert len(shelved("v", _refuse)) == 1
    assert [path.name for path in folder.iterdir()] == ["gazetteer-v.sqlite"]


@pytest.mark.parametrize("damage", [b"", b"nonsense" * 1000])
def test_a_damaged_store_is_made_again(folder: Path, damage: bytes) -> None:
    shelved("v", _fill)
    (folder / "gazetteer-v.sqlite").write_bytes(damage)
    assert len(shelved("v", _fill)) == 1


def test_without_a_folder_to_write_to_it_is_made_in_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("GEOMAP_CACHE", str(tmp_path / "file" / "below"))
    assert len(shelved("v", _fill)) == 1


def test_old_stores_are_cleared_away(folder: Path) -> None:
    for version in "abcde":
        shelved(version, lambda db, version=version: build(db, [TOWN], version=version))
    assert len(list(folder.iterdir())) == 3


def test_the_version_follows_the_content(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("1", encoding="utf-8")
    before = content_version([path])
    assert content_version([path]) == before
    path.write_text("2", encoding="utf-8")
    assert content_version([path]) != before


def test_the_folder_may_be_chosen(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert cache_folder() == folder
    monkeypatch.delenv("GEOMAP_CACHE")
    assert cache_folder().name == "geomap"
