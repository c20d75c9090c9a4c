"""The object that shows itself, by itself and in a notebook."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

import geomap
from geomap.embeds import Map
from geomap.embeds.picture import pixels
from geomap.errors import EmbedError, LedgerError, PageError, RecipeError
from geomap.maps.recipe import Recipe


def test_a_map_is_what_a_recipe_makes_of_a_ledger(seed_ledger: Path, shown: Map) -> None:
    assert geomap.Map is Map
    made = geomap.Map(Recipe("mine", language="fa", title="A title"), seed_ledger)
    assert repr(made) == "<geomap.Map 'mine'>"
    assert made.title == "A title"
    assert (made.language.code, made.language.direction) == ("fa", "rtl")
    assert made.html.startswith('<!DOCTYPE html>\n<html lang="fa" dir="rtl">')
    assert len(made.selection.claims) == len(shown.selection.claims)
    assert shown.caption.startswith("144 claims from 5 documents. Of 6 border-wide figures")
    assert shown.caption.endswith("(the newest date in the claims and their sources).")


def test_a_ledger_is_found_as_on_the_command_line(
    seed_ledger: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(LedgerError):
        _ = Map(Recipe("mine")).selection
    monkeypatch.setenv("GEOMAP_LEDGER", str(seed_ledger))
    assert len(Map(Recipe("mine")).selection.claims) == 144


def test_a_recipe_that_chooses_nothing_or_has_faults_is_told(
    seed_ledger: Path, tmp_path: Path
) -> None:
    with pytest.raises(RecipeError, match="no claim of the ledger is chosen"):
        _ = Map(Recipe("none", places=("nowhere",)), seed_ledger).html
    recipe = tmp_path / "odd.toml"
    recipe.write_text('view = "sideways"', "utf-8")
    with pytest.raises(RecipeError, match="sideways"):
        Map(recipe)


def test_a_map_is_shown_as_page_picture_and_words(shown: Map) -> None:
    data, metadata = shown._repr_mimebundle_()
    assert list(data) == ["text/html", "image/png", "text/plain"]
    assert data["text/html"].startswith("<figure ")
    assert ' sandbox="allow-scripts" ' in data["text/html"]
    assert base64.b64decode(data["image/png"]) == shown.png
    assert data["text/plain"] == f"{shown.title}\n\n{shown.text}"
    width, height = pixels(shown.png)
    assert metadata == {
        "image/png": {"width": width // 2, "height": height // 2, "alt": shown.text}
    }


@pytest.mark.parametrize(
    ("include", "exclude", "kinds"),
    [
        (["image/png"], None, ["image/png"]),
        ({"text/plain", "text/latex"}, None, ["text/plain"]),
        (None, ["text/html"], ["image/png", "text/plain"]),
        (["text/html", "image/png"], ["image/png"], ["text/html"]),
        ([], None, []),
    ],
)
def test_only_what_is_asked_for_is_shown(
    shown: Map, include: list[str] | None, exclude: list[str] | None, kinds: list[str]
) -> None:
    data, metadata = shown._repr_mimebundle_(include=include, exclude=exclude)
    assert list(data) == kinds
    assert list(metadata) == [kind for kind in kinds if kind == "image/png"]


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("a.html", b"<!DOCTYPE html>"),
        ("a.PNG", b"\x89PNG"),
        ("a.pdf", b"%PDF"),
        ("a.svg", b"<?xml"),
    ],
)
def test_a_map_is_saved_as_the_ending_says(
    shown: Map, tmp_path: Path, name: str, start: bytes
) -> None:
    path = shown.save(tmp_path / "new" / name)
    assert path == tmp_path / "new" / name
    assert path.read_bytes().startswith(start)


def test_what_cannot_be_saved_is_told(shown: Map, tmp_path: Path) -> None:
    with pytest.raises(EmbedError, match=r"a map is saved as \.html, \.pdf, \.png or \.svg"):
        shown.save(tmp_path / "a.docx")
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(PageError, match="the map cannot be written there"):
        shown.save(tmp_path / "file" / "a.html")


def test_the_same_ledger_and_recipe_are_shown_alike(seed_ledger: Path) -> None:
    one, two = (Map(Recipe("mine"), seed_ledger)._repr_mimebundle_() for _ in range(2))
    assert one == two
