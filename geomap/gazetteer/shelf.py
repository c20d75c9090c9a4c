"""Where the file made from the gazetteer's CSV files is kept: in the user's cache, by content.

The name of the file is a hash of what it is made from, the code that folds names included; so a
changed CSV is never answered from an old file. Without a folder to write to, it is made in memory.
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from hashlib import blake2b
from pathlib import Path

from platformdirs import user_cache_path

from geomap.gazetteer.store import Store

Fill = Callable[[sqlite3.Connection], None]
# Code whose change changes the file.
_CODE = (
    "building.py",
    "folding.py",
    "lineside.py",
    "loading.py",
    "qualifiers.py",
    "spelling.py",
    "store.py",
)
_KEPT_FILES = 3


def cache_folder() -> Path:
    """Return the folder for files that can be made again: GEOMAP_CACHE, else the system's."""
    own = os.environ.get("GEOMAP_CACHE")
    return Path(own) if own else user_cache_path("geomap", appauthor=False)


def content_version(files: Iterable[Path]) -> str:
    """Return a hash of the names and the contents of some files and of the code that reads them."""
    own = Path(__file__).parent
    seen = blake2b(digest_size=12)
    for path in (*files, *(own / name for name in _CODE)):
        seen.update(path.name.encode())
        seen.update(path.read_bytes() if path.exists() else b"")
    return seen.hexdigest()


def shelved(version: str, fill: Fill) -> Store:
    """Return the store of a version: the one in the cache, or else one that `fill` makes now."""
    path = _place_on_shelf(version)
    if path and (store := _opened(path, version)):
        return store
    if path and _made(path, fill) and (store := _opened(path, version)):
        return store
    return in_memory(fill)


def in_memory(fill: Fill) -> Store:
    """Return a store that leaves no file behind."""
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    fill(connection)
    return Store(connection)


def _place_on_shelf(version: str) -> Path | None:
    with suppress(OSError, RuntimeError):  # RuntimeError: nobody's home
        return cache_folder() / f"gazetteer-{version}.sqlite"
    return None


def _opened(path: Path, version: str) -> Store | None:
    """Return the store of a file, None when it is missing, damaged or of something else."""
    if not path.is_file():
        return None
    with suppress(sqlite3.Error, TypeError):
        store = Store.open(path)
        if store.version() == version:
            return store
    return None


def make_whole(path: Path, fill: Fill) -> None:
    """Make a file under another name and put it in place at once, whoever else does the same."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, draft = tempfile.mkstemp(suffix=".draft", dir=path.parent)
    os.close(handle)
    try:
        with closing(sqlite3.connect(draft)) as connection:
            fill(connection)
        Path(draft).replace(path)
    finally:
        Path(draft).unlink(missing_ok=True)


def _made(path: Path, fill: Fill) -> bool:
    with suppress(OSError, sqlite3.OperationalError):
        make_whole(path, fill)
        _clear_old(path.parent)
        return True
    return False


def _clear_old(folder: Path) -> None:
    files = sorted(folder.glob("gazetteer-*.sqlite"), key=lambda file: -file.stat().st_mtime)
    for old in files[_KEPT_FILES:]:
        old.unlink(missing_ok=True)
