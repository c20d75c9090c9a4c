from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Cli = Callable[..., Any]


@pytest.fixture
def recipe(tmp_path: Path) -> Path:
    path = tmp_path / "all-claims.toml"
    path.write_text('view = "all"\n', "utf-8")
    return path


def test_what_to_paste_is_all_that_is_printed(cli: Cli, recipe: Path, seed_ledger: Path) -> None:
    ran = cli("embed", recipe, "--for", "html", "--ledger", seed_ledger)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith("<figure ")
    assert ran.out.endswith("</figure>\n")
    assert {char for char in ran.out if not char.isprintable()} == {"\n"}


def test_files_that_a_text_needs_are_named(cli: Cli, recipe: Path, seed_ledger: Path) -> None:
    ran = cli("embed", recipe, "--for", "latex", "--ledger", seed_ledger)
    assert ran.out.startswith("% ")
    assert ran.err == "the text points at all-claims.pdf: -o FOLDER writes what it needs\n"
    ran = cli("embed", recipe, "--for", "markdown", "--ledger", seed_ledger)
    assert "points at all-claims.html and all-claims.png: -o" in ran.err
    ran = cli("embed", recipe, "--for", "quarto", "--ledger", seed_ledger, "--src",
              "https://example.org/a/b.html")  # fmt: skip
    assert (
        "points at https://example.org/a/b.html, https://example.org/a/all-claims.png, "
        "all-claims.pdf and all-claims.png: -o"
    ) in ran.err


def test_a_folder_gets_page_picture_and_text(
    cli: Cli, recipe: Path, seed_ledger: Path, tmp_path: Path
) -> None:
    ran = cli("embed", recipe, "--for", "latex", "-o", "paper", "--ledger", seed_ledger)
    names = ["all-claims-for-latex.tex", "all-claims.html", "all-claims.png", "all-claims.pdf"]
    assert ran.out.splitlines() == [f"wrote    paper/{name}" for name in names]
    assert sorted(path.name for path in (tmp_path / "paper").iterdir()) == sorted(names)


def test_an_oembed_response_is_found_from_the_page(
    cli: Cli, recipe: Path, seed_ledger: Path, tmp_path: Path
) -> None:
    cli("embed", recipe, "--for", "oembed", "-o", "site", "--src", "https://example.org/a/b.html",
        "--height", "500", "--ledger", seed_ledger)  # fmt: skip
    response = json.loads((tmp_path / "site" / "all-claims.oembed.json").read_text("utf-8"))
    assert response["height"] == 500
    page = (tmp_path / "site" / "all-claims.html").read_text("utf-8")
    assert 'href="https://example.org/a/all-claims.oembed.json"' in page


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--for", "html", "--src", "javascript:alert(1)"), "is no web address"),
        (("--for", "oembed"), "oembed needs --src"),
        (("--for", "docx"), "docx is a file: name the folder to write it into with -o"),
        (("--for", "html", "--height", "12"), "200<=x<=4000"),
        (("--for", "fax"), "'fax' is not one of 'html'"),
        ((), "Missing option '--for'"),
    ],
)
def test_what_cannot_be_is_one_message(
    cli: Cli, recipe: Path, seed_ledger: Path, options: tuple[str, ...], message: str,
    tmp_path: Path,
) -> None:  # fmt: skip
    ran = cli("embed", recipe, *options, "--ledger", seed_ledger)
    assert (ran.status, ran.out) == (2, "")
    assert message in ran.err
    assert "Traceback" not in ran.err
    assert [path.name for path in tmp_path.iterdir() if path.is_dir()] == []


def test_a_recipe_with_faults_writes_nothing(
    cli: Cli, recipe: Path, seed_ledger: Path, tmp_path: Path
) -> None:
    recipe.write_text('view = "sideways"\n', "utf-8")
    ran = cli("embed", recipe, "--for", "html", "-o", "site", "--ledger", seed_ledger)
    assert (ran.status, ran.out) == (2, "")
    assert "'sideways' is not one of" in ran.err
    assert not (tmp_path / "site").exists()


def test_a_recipe_of_any_name_gives_files_of_a_plain_one(
    cli: Cli, seed_ledger: Path, tmp_path: Path
) -> None:
    recipe = tmp_path / "an odd_{name}% چمن.toml"
    recipe.write_text('view = "all"\n', "utf-8")
    ran = cli("embed", recipe, "--for", "latex", "-o", "paper", "--ledger", seed_ledger)
    assert ran.status == 0
    assert all(path.name.startswith("an-odd-name-") for path in (tmp_path / "paper").iterdir())
