from __future__ import annotations

import base64
import json
import re
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from geomap.model import Claim

Cli = Callable[..., object]
LedgerOf = Callable[..., Path]
MakeClaim = Callable[..., Claim]
REPO = Path(__file__).resolve().parents[2]
DATA = re.compile(
    r'<script type="application/octet-stream" id="geomap-(\w+)">(.*?)</script>', re.DOTALL
)


def packed(page: str) -> dict[str, list[Any]]:
    """Return what a page carries as JSON, by the name of its element, a value a line."""
    return {
        name: [json.loads(zlib.decompress(base64.b64decode(line))) for line in text.split("\n")]
        for name, text in DATA.findall(page)
        if name not in ("columns", "rest")
    }


@pytest.fixture
def recipe(tmp_path: Path) -> Path:
    path = tmp_path / "mine.toml"
    path.write_text('view = "all"\n', "utf-8")
    return path


def test_every_recipe_becomes_a_page_and_a_few_lines_say_so(
    cli: Cli, seed_ledger: Path, tmp_path: Path
) -> None:
    recipes = sorted((REPO / "maps").glob("*.toml"))
    ran = cli("build", "--ledger", seed_ledger)
    assert ran.status == 0
    pages = sorted(path.name for path in (tmp_path / "maps").iterdir())
    assert pages == sorted(f"{path.stem}.html" for path in recipes)
    words = [line.split()[0] for line in ran.out.splitlines() if not line.startswith(" ")]
    assert words == ["read", "placed", "unplaced", "wrote", "open"]
    assert "from 5 documents" in ran.out
    assert "an eastern marketplace: no place of this name is in the gazetteer (2)" in ran.out
    assert ran.out.splitlines()[-1] == f"open     {tmp_path}/maps/all-claims.html"


def test_the_same_ledger_and_recipe_give_the_same_bytes(
    cli: Cli, seed_ledger: Path, recipe: Path, tmp_path: Path
) -> None:
    for folder in ("one", "two"):
        cli("build", recipe, "--ledger", seed_ledger, "-o", folder)
    one, two = ((tmp_path / folder / "mine.html").read_bytes() for folder in ("one", "two"))
    assert one == two
    assert one.startswith(b"<!DOCTYPE html>")


def test_pages_can_be_built_twice_in_a_folder_outside_the_clone(
    cli: Cli, seed_ledger: Path, tmp_path: Path
) -> None:
    # A folder of this name, with pages and no recipes, must not hide the recipes that ship.
    (tmp_path / "maps").mkdir()
    (tmp_path / "maps" / "all-claims.html").write_text("older", "utf-8")
    ran = cli("build", "--ledger", seed_ledger)
    assert ran.status == 0
    assert len(list((tmp_path / "maps").glob("*.html"))) == 4


def test_a_page_stays_untouched_when_a_build_fails(
    cli: Cli, seed_ledger: Path, recipe: Path, tmp_path: Path
) -> None:
    cli("build", recipe, "--ledger", seed_ledger)
    page = tmp_path / "maps" / "mine.html"
    before = page.read_bytes()
    recipe.write_text('view = "sideways"\ncolour = "red"\n', "utf-8")
    ran = cli("build", recipe, "--ledger", seed_ledger)
    assert (ran.status, ran.out) == (2, "")
    known = "as_of, kicker, language, point_of_view, selected, tiles, title, view"
    assert ran.err.splitlines() == [
        f"geomap: {recipe}: unknown key 'colour'; known: {known}",
        f"geomap: {recipe}: view 'sideways' is not one of all, AF, PK, third_party, compare",
    ]
    assert [path.name for path in page.parent.iterdir()] == ["mine.html"]
    assert page.read_bytes() == before


def test_no_page_is_written_when_the_ledger_cannot_be_read(
    cli: Cli, recipe: Path, tmp_path: Path
) -> None:
    (tmp_path / "l.sqlite").write_text("no database " * 99, "utf-8")
    ran = cli("build", recipe, "--ledger", "l.sqlite")
    assert ran.status == 2
    assert not (tmp_path / "maps").exists()


def test_a_ledger_without_claims_is_said(cli: Cli, ledger_of: LedgerOf, recipe: Path) -> None:
    ran = cli("build", recipe, "--ledger", ledger_of())
    assert ran.status == 2
    assert "the ledger has no claims yet: 'geomap import' first" in ran.err


def test_a_folder_that_cannot_be_made_is_a_message(
    cli: Cli, seed_ledger: Path, recipe: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    ran = cli("build", recipe, "--ledger", seed_ledger, "-o", "file/maps")
    assert ran.status == 2
    assert "file/maps" in ran.err


def test_a_claim_that_was_added_is_on_the_next_page(
    cli: Cli, seed_copy: Path, recipe: Path, tmp_path: Path
) -> None:
    cli("add", "--place", "Ghulam Khan", "--date", "2025-10-15", "--claimant", "ISPR of the test",
        "--side", "PK", "--metric", "killed", "--affected-side", "AF", "--affected-class",
        "fighters", "--value", "at least 15", "--source-title", "A statement", "--yes",
        "--ledger", seed_copy)  # fmt: skip
    cli("build", recipe, "--ledger", seed_copy)
    page = (tmp_path / "maps" / "mine.html").read_text("utf-8")
    (frame,) = packed(page)["frame"]
    assert "2025-10-15-*" in frame["words"]["incidents.stem"]
    assert "ghulam-khan" in frame["words"]["places.id"]
    assert "ISPR of the test" in frame["words"]["claims.claimant"]


def test_text_of_any_kind_is_never_computed_or_run(
    cli: Cli, ledger_of: LedgerOf, make_claim: MakeClaim, recipe: Path, payload: str
) -> None:
    fields = ("claimant", "claimant_role", "place_written", "note", "origin", "statement",
              "summary", "value_written")  # fmt: skip
    claim = make_claim(**dict.fromkeys(fields, payload), place_id="")
    recipe.write_text(f"title = {json.dumps(payload)}\n", "utf-8")
    path = ledger_of(claim, title=payload, publisher=payload, note=payload)
    ran = cli("build", recipe, "--ledger", path)
    assert ran.status == 0
    assert "\x1b" not in ran.out
    assert "\u202e" not in ran.out
    page = (recipe.parent / "maps" / "mine.html").read_text("utf-8")
    read = packed(page)
    (frame,) = read["frame"]
    assert frame["page"]["title"] == frame["words"]["claims.claimant"][0] == payload
    assert read["texts"][0][2][0] == frame["sources"][0]["title"] == payload
    assert "<script>alert(1)</script>" not in page


def test_plates_are_written_beside_or_instead_of_pages(
    cli: Cli, seed_ledger: Path, recipe: Path, tmp_path: Path
) -> None:
    forms = ("--format", "svg", "--format", "html", "--size", "card")
    ran = cli("build", recipe, "--ledger", seed_ledger, *forms)
    assert ran.status == 0
    assert sorted(path.name for path in (tmp_path / "maps").iterdir()) == ["mine.html", "mine.svg"]
    assert [line for line in ran.out.splitlines() if line.startswith("wrote")] == [
        "wrote    1 page: maps/mine.html",
        "wrote    1 plate: maps/mine.svg",
    ]
    assert ran.out.splitlines()[-1].endswith("maps/mine.html")
    ran = cli("build", recipe, "--ledger", seed_ledger, "-o", "out", *forms[:2], *forms[4:])
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["mine.svg"]
    assert ran.out.splitlines()[-1].endswith("out/mine.svg")


@pytest.mark.parametrize(
    "option", [("--dpi", "0"), ("--dpi", "many"), ("--size", "poster"), ("--format", "gif")]
)
def test_what_no_plate_has_is_one_message(
    cli: Cli, seed_ledger: Path, recipe: Path, tmp_path: Path, option: tuple[str, str]
) -> None:
    ran = cli("build", recipe, "--ledger", seed_ledger, "--format", "png", *option)
    assert ran.status == 2
    assert f"Invalid value for '{option[0]}'" in ran.err
    assert not (tmp_path / "maps").exists()
