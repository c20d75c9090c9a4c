"""What many tests share: a quiet environment, claims and sheets to start from, the command line."""

from __future__ import annotations

import contextlib
import dataclasses
import io
import os
import shutil
import sys
import time
import types
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from geomap.exchange.sheets import read_sheets
from geomap.ledger import Ledger
from geomap.model import (
    AffectedClass,
    Claim,
    Figure,
    Metric,
    PartialDate,
    Scope,
    Source,
    Stance,
)
from tests.maps.browsing import ARGUMENTS, NAMES

REPO = Path(__file__).resolve().parents[1]
GOLDEN = REPO / "tests" / "golden"

# Runs are the same everywhere: no clock of the place, no language, no ledger of the person.
os.environ.update(TZ="UTC", LC_ALL="C.UTF-8", PYTHONIOENCODING="utf-8")
os.environ.pop("GEOMAP_LEDGER", None)
# Nor what the person added to the gazetteer.
os.environ["GEOMAP_GAZETTEER"] = str(REPO / "tests" / "no-own-gazetteer")
time.tzset()

# A loaded machine is slow, which is no fault of the code.
settings.register_profile("geomap", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "geomap")

#: Texts that somewhere would be run, were they not kept as texts.
PAYLOADS = (
    "{{7*7}}",
    "<script>alert(1)</script>",
    "\x1b[31mred\x1b[0m",
    "=1+1",
    "@SUM(A1)",
    "${7*7}",
    "\u202eevil",
)


@dataclasses.dataclass(frozen=True)
class Ran:
    """How a command ended and what it wrote."""

    status: int
    out: str
    err: str


def make_claim(**changes: Any) -> Claim:
    """Return a claim; ``figure`` and ``date`` may be given as a person writes them."""
    fields: dict[str, Any] = {
        "source_id": "900_test",
        "claimant": "Zabihullah Mujahid",
        "claimant_side": "AF",
        "stance": Stance.ASSERTS,
        "metric": Metric.KILLED,
        "affected_side": "PK",
        "affected_class": AffectedClass.SOLDIERS,
        "figure": "58",
        "scope": Scope.BORDER,
        "place_written": "Durand Line",
        "place_id": "durand-line",
        "date": "2025-10-11",
        "evidence": (10, 20),
        **changes,
    }
    if isinstance(fields["figure"], str):
        fields["figure"] = Figure.parse(fields["figure"])
    if isinstance(fields["date"], str):
        fields["date"] = PartialDate.parse(fields["date"])
    return Claim(**fields)


def toml_text(value: object) -> str:
    """Return a value as TOML writes it."""
    if not isinstance(value, str):
        return str(value)
    marks = {'"': '\\"', "\\": "\\\\"}
    shown = (
        marks.get(char) or (char if char.isprintable() else f"\\U{ord(char):08x}") for char in value
    )
    return f'"{"".join(shown)}"'


def sheet_text(document: Mapping[str, object], claims: Sequence[Mapping[str, object]]) -> str:
    """Return a claim sheet that holds exactly these fields."""
    lines = ["[document]", *(f"{key} = {toml_text(value)}" for key, value in document.items())]
    for claim in claims:
        lines += ["", "[[claim]]", *(f"{key} = {toml_text(claim[key])}" for key in claim)]
    return "\n".join(lines) + "\n"


def write_sheet(path: Path, *claims: Mapping[str, object], **document: object) -> Path:
    """Write a valid sheet, but for what is changed; without claims it has one."""
    head = {"file": "900_test.txt", "sha256": "0" * 64, "title": "A test", **document}
    row = {
        "claimant": "ISPR",
        "claimant_side": "PK",
        "metric": "killed",
        "affected_side": "AF",
        "affected_class": "fighters",
        "value": "15",
        "scope": "place",
        "place": "Ghulam Khan",
        "date": "2025-10-15",
        "evidence": [10, 20],
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(sheet_text(head, [row | dict(one) for one in claims or ({},)]), "utf-8")
    return path


@pytest.fixture(scope="session", name="make_claim")
def make_claim_fixture() -> Callable[..., Claim]:
    """Make claims."""
    return make_claim


@pytest.fixture(scope="session", name="write_sheet")
def write_sheet_fixture() -> Callable[..., Path]:
    """Write claim sheets."""
    return write_sheet


@pytest.fixture
def ledger_of(tmp_path: Path) -> Callable[..., Path]:
    """Make a ledger that holds claims."""

    def made(*claims: Claim, name: str = "made.sqlite", **source: str) -> Path:
        with Ledger(tmp_path / name, create=True) as ledger:
            for source_id in sorted({claim.source_id for claim in claims}):
                own = [claim for claim in claims if claim.source_id == source_id]
                ledger.take_sheet(Source(source_id, **source), own, f"{source_id}.toml")
        return tmp_path / name

    return made


@pytest.fixture(scope="session")
def seed_sheets() -> list[Any]:
    """The five sheets, read."""
    return read_sheets(REPO / "seeds")


@pytest.fixture(scope="session")
def seed_ledger(tmp_path_factory: pytest.TempPathFactory, seed_sheets: list[Any]) -> Path:
    """A ledger with the five sheets; to write into it, take ``seed_copy``."""
    path = tmp_path_factory.mktemp("seeds") / "seeds.sqlite"
    with Ledger(path, create=True) as ledger:
        for sheet in seed_sheets:
            ledger.take_sheet(sheet.source, sheet.claims, sheet.path.name)
    path.chmod(0o444)
    return path


@pytest.fixture
def seed_copy(seed_ledger: Path, tmp_path: Path) -> Path:
    """A ledger with the five sheets that a test may change."""
    copy = Path(shutil.copyfile(seed_ledger, tmp_path / "copy.sqlite"))
    copy.chmod(0o644)
    return copy


@pytest.fixture
def cli(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ran]:
    """Run ``geomap`` in an empty folder, without a terminal, as the installed command does."""
    from geomap.cli import main

    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")

    def run(*arguments: object) -> Ran:
        out, err = io.StringIO(), io.StringIO()
        monkeypatch.setattr(sys, "argv", ["geomap", *map(str, arguments)])
        # click names the program after the module that was started, which here is pytest.
        monkeypatch.setitem(sys.modules, "__main__", types.ModuleType("__main__"))
        monkeypatch.setattr(sys, "stdin", io.StringIO())
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            try:
                main()
                status = 0
            except SystemExit as end:
                status = int(end.code or 0)
        return Ran(status, out.getvalue(), err.getvalue())

    return run


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium: the one of the system, else the one that playwright has installed."""
    path = next(filter(None, map(shutil.which, NAMES)), None)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture
def faults() -> list[str]:
    """What went wrong in the pages that were opened; a test that expects it empties the list."""
    return []


@pytest.fixture
def golden() -> Callable[[str, str], None]:
    """Compare a text with the file of that name in tests/golden.

    GEOMAP_UPDATE_GOLDEN=1 in the environment writes the files anew instead; read the difference
    before you keep it.
    """

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if os.environ.get("GEOMAP_UPDATE_GOLDEN") == "1":
            path.write_text(text, encoding="utf-8", newline="")
        assert text == path.read_bytes().decode("utf-8")

    return compare


@pytest.fixture(scope="session", params=PAYLOADS, ids=ascii)
def payload(request: pytest.FixtureRequest) -> str:
    """One text after another that must stay a text."""
    text: str = request.param
    return text
