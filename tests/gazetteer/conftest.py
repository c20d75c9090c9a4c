from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from geomap.gazetteer import gazetteer


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Keep what a test imports apart, and forget it afterwards."""
    folder = tmp_path / "own"
    monkeypatch.setenv("GEOMAP_GAZETTEER", str(folder))
    gazetteer._opened.cache_clear()
    yield folder
    gazetteer._opened.cache_clear()
