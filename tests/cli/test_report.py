"""geomap report."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import REPO, Ran

Cli = Callable[..., Ran]
RECIPE = REPO / "maps" / "all-claims.toml"


def test_it_writes_what_is_asked_for(cli: Cli, seed_ledger: Path, tmp_path: Path) -> None:
    ran = cli("report", RECIPE, "-o", "a.html", "-o", "b.md", "--ledger", seed_ledger)
    assert (ran.status, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[0] == "read     144 claims from 5 documents"
    assert lines[1] == "wrote    a.html"
    assert lines[-1] == "wrote    b.md"
    assert "58 or 23 Pakistani soldiers killed" in (tmp_path / "a.html").read_text("utf-8")


@pytest.mark.parametrize("name", ["report.odt", "report"])
def test_an_ending_that_is_none_lists_the_five(cli: Cli, seed_ledger: Path, name: str) -> None:
    ran = cli("report", RECIPE, "-o", name, "--ledger", seed_ledger)
    assert (ran.status, ran.out) == (2, "")
    assert len(ran.err.splitlines()) == 1
    assert ran.err.endswith(" .html, .pdf, .docx, .md, .ipynb\n")


def test_without_a_file_to_write_it_says_so(cli: Cli) -> None:
    ran = cli("report", RECIPE)
    assert ran.status == 2
    assert "--output" in ran.err


def test_a_recipe_that_is_not_there_is_one_message(cli: Cli, seed_ledger: Path) -> None:
    ran = cli("report", "none.toml", "-o", "a.html", "--ledger", seed_ledger)
    assert (ran.status, ran.err) == (
        2, "geomap: none.toml: cannot be read: No such file or directory\n")  # fmt: skip


def test_an_empty_ledger_is_said(cli: Cli, ledger_of: Callable[..., Path]) -> None:
    ran = cli("report", RECIPE, "-o", "a.html", "--ledger", ledger_of())
    assert ran.status == 2
    assert "'geomap import' first" in ran.err


def test_a_template_s_fault_is_one_line_with_its_place(
    cli: Cli, seed_ledger: Path, tmp_path: Path
) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "report.html").write_text("first\n{{ report.nothing }}", "utf-8")
    ran = cli("report", RECIPE, "-o", "a.html", "--template", "own", "--ledger", seed_ledger)
    assert ran.status == 2
    assert ran.err.startswith("geomap: own/report.html:2: ")
    assert len(ran.err.splitlines()) == 1
    assert not (tmp_path / "a.html").exists()
