from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from geomap.cli import geomap
from geomap.errors import DataError
from geomap.gazetteer import gazetteer


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GEOMAP_GAZETTEER", str(tmp_path / "own"))
    monkeypatch.setattr(gazetteer, "_opened", gazetteer._opened.__wrapped__)


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(geomap, list(arguments))


def test_the_shipped_gazetteer_is_proved() -> None:
    result = _run("gazetteer", "check")
    assert result.stdout == ""
    assert "0 faults" in result.stderr
    assert result.exit_code == 0


def test_an_own_place_is_located_after_its_import(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text(
        "name,country_code,latitude,longitude,coordinate_uncertainty_m\n"
        "Zwara Shpa Kala,AF,33.9,69.7,500\n",
        encoding="utf-8",
    )
    assert _run("locate", "Zwara Shpa Kala").exit_code == 1
    assert "1 places of your own" in _run("gazetteer", "import", str(path)).output
    assert "own-zwara-shpa-kala" in _run("locate", "Zwara Shpa Kala").output


def test_a_pull_without_a_network_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GEOMAP_CACHE", str(tmp_path / "cache"))

    def unreachable(*_: object, **__: object) -> None:
        raise ConnectionError("no network")

    monkeypatch.setattr("requests.Session.get", unreachable)
    result = _run("gazetteer", "pull", "geonames")
    assert isinstance(result.exception, DataError)
    assert "geomap gazetteer import" in str(result.exception)
