from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from geomap import __version__
from geomap.cli import COMMANDS


def test_help_names_every_command_with_a_sentence(cli: Callable[..., object]) -> None:
    ran = cli("--help")
    assert ran.status == 0
    for name in COMMANDS:
        assert re.search(rf"^  {name} +[A-Z].+\.", ran.out, re.MULTILINE), name
    assert "geomap import --seeds" in ran.out


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_every_command_fits_the_terminal(cli: Callable[..., object], name: str) -> None:
    for flag in ("--help", "-h"):
        ran = cli(name, flag)
        assert ran.status == 0
        assert ran.out.startswith(f"Usage: geomap {name}")
        assert max(map(len, ran.out.splitlines())) <= 80


def test_the_version_is_that_of_the_package(cli: Callable[..., object]) -> None:
    assert cli("--version").out == f"geomap, version {__version__}\n"


@pytest.mark.parametrize("arguments", [("fly",), ("build", "--fast"), ("locate",), ("export",)])
def test_a_command_that_is_not_understood_ends_with_2(
    cli: Callable[..., object], arguments: tuple[str, ...]
) -> None:
    ran = cli(*arguments)
    assert ran.status == 2
    assert ran.err.startswith("Usage: geomap")
    assert ran.out == ""


@pytest.mark.parametrize(
    "arguments",
    [
        ("import", "none.toml"),
        ("build", "none.toml"),
        ("claims", "--ledger", "none.sqlite"),
        ("check", "--ledger", "none.sqlite"),
        ("export", "a.csv", "--ledger", "none.sqlite"),
        ("claims", "--ledger", "none://x"),
    ],
    ids=" ".join,
)
def test_a_fault_of_the_input_is_a_message_and_status_2(
    cli: Callable[..., object], tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    ran = cli(*arguments)
    assert ran.status == 2
    assert ran.out == ""
    assert all(line.startswith("geomap: ") for line in ran.err.splitlines())
    assert "Traceback" not in ran.err
    assert list(tmp_path.iterdir()) == []


def test_a_message_cannot_steer_the_terminal(
    cli: Callable[..., object], write_sheet: Callable[..., Path], tmp_path: Path
) -> None:
    write_sheet(
        tmp_path / "\x1b[31m.toml", {"claimant": "\x1b[31mred"}, {"claimant": "\x1b[31mred"}
    )
    ran = cli("import", tmp_path / "\x1b[31m.toml")
    assert ran.status == 2
    assert "the same claim stands twice" in ran.err
    assert "\x1b" not in ran.err


def test_the_installed_command_ends_with_the_same_status(tmp_path: Path) -> None:
    command = [str(Path(sys.executable).with_name("geomap")), "import", "none.toml"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("geomap: none.toml: no such file or folder")
