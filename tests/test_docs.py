"""What the README and the guides tell people to type must work, word for word."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parent.parent
README = (REPOSITORY / "README.md").read_text(encoding="utf-8")
GEOMAP = Path(sys.executable).with_name("geomap")


def blocks(language: str, text: str = README) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", text, flags=re.DOTALL | re.MULTILINE)


def commands() -> list[str]:
    joined = "\n".join(blocks("console")).replace("\\\n", " ")
    lines = re.findall(r"^\$ (geomap .*)$", joined, flags=re.MULTILINE)
    return [line.split("   #")[0].strip() for line in lines]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sheets and recipes of a clone, and nothing else of it."""
    folder = tmp_path_factory.mktemp("readme")
    shutil.copytree(REPOSITORY / "seeds", folder / "seeds")
    shutil.copytree(REPOSITORY / "maps", folder / "maps", ignore=shutil.ignore_patterns("*.html"))
    return folder


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    words = [str(GEOMAP), *shlex.split(command)[1:]]
    variables = {key: value for key, value in os.environ.items() if key != "GEOMAP_LEDGER"}
    return subprocess.run(
        words, cwd=folder, env=variables, capture_output=True, text=True, check=False, timeout=120
    )


def test_every_command_of_the_readme_runs_in_its_order(folder: Path) -> None:
    told = commands()
    assert len(told) >= 6
    for command in told:
        done = run(command, folder)
        assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
    assert (folder / "maps" / "all-claims.html").stat().st_size > 100_000
    assert "15 October 2025" in run("geomap claims 'Ghulam Khan'", folder).stdout


def test_the_python_of_the_readme_runs(folder: Path) -> None:
    run("geomap import seeds/", folder)
    (code,) = blocks("python")
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_the_sheet_of_the_guide_names_every_key_that_a_sheet_may_have(tmp_path: Path) -> None:
    from geomap.exchange.sheets import read_sheet

    text = (REPOSITORY / "CONTRIBUTING.md").read_text(encoding="utf-8")
    (sheet,) = blocks("toml", text)
    path = tmp_path / "sheet.toml"
    path.write_text(sheet.replace('sha256 = "…"', f'sha256 = "{"0" * 64}"'), encoding="utf-8")
    (claim,) = read_sheet(path).claims
    assert str(claim.figure) == "at least 58"
    assert claim.claimant == "Zabihullah Mujahid"


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "docs/architecture.md"])
def test_links_of_the_guides_lead_to_files_that_are_there(name: str) -> None:
    text = (REPOSITORY / name).read_text(encoding="utf-8")
    targets = re.findall(r"\]\((?!https?://)([^)#]+)", text)
    assert [one for one in targets if not (REPOSITORY / name).parent.joinpath(one).exists()] == []


def test_every_command_and_option_has_a_help_text() -> None:
    import click

    from geomap.cli import geomap

    context = click.Context(geomap)
    for name in geomap.list_commands(context):
        command = geomap.get_command(context, name)
        assert command is not None
        assert command.help, name
        options = [one for one in command.params if isinstance(one, click.Option)]
        assert [f"{name} {one.name}" for one in options if not one.help] == []
