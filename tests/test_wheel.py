"""The wheel, installed into a fresh environment and used in a folder outside the clone."""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.wheel
REPO = Path(__file__).resolve().parents[1]
CONSTRAINTS = REPO / "constraints.txt"


def run(*command: str | Path, cwd: Path) -> str:
    """Run a command without what this environment adds to Python; return its output."""
    clean = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    done = subprocess.run(
        [str(part) for part in command], cwd=cwd, env=clean, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, f"{command}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    clone = folder / "clone"
    left_out = shutil.ignore_patterns(".*", "__pycache__", "*.sqlite", "tests", "node_modules")
    shutil.copytree(REPO, clone, ignore=left_out)
    # A clone in which pages were built and claims were added.
    (clone / "maps" / "mine.html").write_text("a page", "utf-8")
    (clone / "geomap-ledger.sqlite").write_text("a ledger", "utf-8")
    run(sys.executable, "-m", "build", "--wheel", "--outdir", folder, clone, cwd=folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def geomap(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("fresh")
    run(sys.executable, "-m", "venv", folder / "venv", cwd=folder)
    pinned = ["-c", CONSTRAINTS] if CONSTRAINTS.is_file() else []
    pip = folder / "venv" / "bin" / "python", "-m", "pip", "install", "--quiet"
    run(*pip, wheel, *pinned, cwd=folder)
    return folder / "venv" / "bin" / "geomap"


def test_the_wheel_carries_its_data_and_their_licences(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    data = [name.removeprefix("geomap/_data/") for name in names if "/_data/" in name]
    assert sum(name.startswith("seeds/") and name.endswith(".toml") for name in data) == 5
    assert sum(name.startswith("maps/") and name.endswith(".toml") for name in data) == 4
    assert {"line/durand_line.npy", "gazetteer/units.csv", "basemap/provinces.geojson"} <= set(data)
    assert {f"{part}/LICENCE.md" for part in ("line", "gazetteer", "basemap", "seeds")} <= set(data)
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert any(name.startswith("geomap/maps/web/") for name in names)
    assert not any(name.startswith("tests/") for name in names)


def test_the_wheel_carries_no_page_and_no_ledger_of_the_clone(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    pages = [name for name in names if name.endswith(".html")]
    templates = [f"geomap/reports/templates/{name}.html" for name in ("blocks", "report")]
    assert sorted(pages) == ["geomap/maps/web/page.html", *templates]
    assert not any(name.endswith(".sqlite") for name in names)


def test_the_wheel_works_outside_the_clone(geomap: Path, tmp_path: Path) -> None:
    located = run(geomap, "locate", "Torkham", cwd=tmp_path)
    assert located.startswith("Torkham: resolved\n")
    assert "in 5 sheets" in run(geomap, "import", "--seeds", cwd=tmp_path)
    pages = []
    for _ in range(2):
        assert "wrote    4 pages" in run(geomap, "build", cwd=tmp_path)
        pages.append({p.name: p.read_bytes() for p in (tmp_path / "maps").glob("*.html")})
    assert pages[0] == pages[1]
    assert len(pages[0]) == 4
    run(geomap, "export", "claims.csv", cwd=tmp_path)
    with (tmp_path / "claims.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) > 100
    assert {row["source_id"][:3] for row in rows} == {"000", "001", "002", "003", "004"}
