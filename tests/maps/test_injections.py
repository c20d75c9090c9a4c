"""Text from strangers is shown and does nothing: many strings, in every field that takes text."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from geomap.frames import group, place_claims
from geomap.frames.assembly import read_incidents
from geomap.gazetteer import Gazetteer, gazetteer
from geomap.gazetteer.importing import import_file
from geomap.gazetteer.shelf import cache_folder
from geomap.maps import pages_data
from geomap.maps.page import render_page
from geomap.maps.recipe import Recipe
from tests.maps import hostile
from tests.maps.browsing import DESKTOP, watch
from tests.maps.injections import PRODUCT, arrived, injections, sayable
from tests.maps.pagedata import seed_page
from tests.maps.sinks import MARK, SINKS

HERE = Path(__file__).parent
REPO = HERE.parents[1]
#: Elements that a page has once and for all, or never.
COUNTED = (
    "script", "style", "meta", "link", "base", "head title", "form", "iframe", "frame", "object",
    "embed", "img:not([src^='data:image/webp'])", "svg image", "video", "audio", "source",
    "template", "math", "foreignObject", "animate", "set", "use", "marquee", "noscript",
    "body", "head", "html", "main",
)  # fmt: skip
Opened = Callable[[Path], Page]


@dataclass(frozen=True)
class Site:
    """What ``geomap import`` and ``geomap build`` made of sheets, and what that took."""

    folder: Path
    ledger: Path
    page: Path
    said: str
    notes: list[dict[str, list[str]]]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    folder = tmp_path_factory.mktemp("site")
    hostile.write_sheets(folder / "sheets")
    (folder / "maps").mkdir()
    recipe = hostile.write_recipe(folder / "maps" / f"{hostile.file_names()[7]}.toml")
    ran = [run_audited(folder, "import", "sheets"), run_audited(folder, "build", "-o", "pages")]
    page = folder / "pages" / f"{recipe.stem}.html"
    said, notes = zip(*ran, strict=True)
    return Site(folder, folder / "geomap-ledger.sqlite", page, "".join(said), list(notes))


def run_audited(folder: Path, *arguments: str) -> tuple[str, dict[str, list[str]]]:
    """Run ``geomap`` in a folder; return what it said and what it did."""
    notes = folder / "notes.json"
    own = {"PYTHONPATH": str(REPO), "GEOMAP_GAZETTEER": str(folder / "none")}
    environment = {**os.environ, **own, "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "tests.maps.audited", notes, *arguments]
    ran = subprocess.run(
        command, cwd=folder, env=environment, check=False, capture_output=True, encoding="utf-8"
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout + ran.stderr, json.loads(notes.read_text("utf-8"))


@pytest.fixture
def own_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Places of one's own beside the shipped ones; their ids."""
    monkeypatch.setenv("GEOMAP_GAZETTEER", str(tmp_path / "gazetteer"))
    ids = hostile.write_places(tmp_path / "places.csv")
    import_file(tmp_path / "places.csv")
    gazetteer._opened.cache_clear()
    yield ids
    gazetteer._opened.cache_clear()


@pytest.fixture
def suspect(browser: Browser, faults: list[str]) -> Iterator[Opened]:
    """Open a file and note all that might be taken for more than text; any fault fails the test."""
    contexts: list[BrowserContext] = []

    def open_(path: Path) -> Page:
        size = {"width": DESKTOP[0], "height": DESKTOP[1]}
        context = browser.new_context(viewport=size, offline=True, reduced_motion="reduce")
        contexts.append(context)
        context.add_init_script(path=HERE / "suspect.js")
        page = context.new_page()
        watch(page, path.as_uri(), faults)
        page.goto(path.as_uri())
        page.wait_for_selector("html[data-ready]", state="attached")
        return page

    yield open_
    for context in contexts:
        context.close()
    assert faults == []


@pytest.fixture
def harmless(suspect: Opened, tmp_path: Path) -> Page:
    """A page without any string of these."""
    path = tmp_path / "harmless.html"
    path.write_text(render_page(seed_page()), "utf-8")
    return suspect(path)


def walk(page: Page, **steps: Any) -> dict[str, list[str]]:
    """Open all that a reader can open; return the texts that were read, by where."""
    steps["asked"] = sayable()[:: len(sayable()) // 16]
    read: dict[str, list[str]] = page.evaluate((HERE / "walk.js").read_text("utf-8"), steps)
    return read


def notes_of(page: Page) -> dict[str, Any]:
    notes: dict[str, Any] = page.evaluate("({ ...window.__notes, blobs: [] })")
    return notes


def missing(texts: Iterable[str], read: Iterable[str]) -> list[str]:
    """Return the texts that were not read."""
    whole = "\n".join(read)
    return [text for text in texts if arrived(text) not in whole]


def assert_nothing_happened(page: Page, harmless: Page) -> None:
    """Nothing ran, nothing was asked for, and no text became markup, code or an address."""
    notes, own = notes_of(page), notes_of(harmless)
    assert notes["fired"] == notes["violations"] == notes["attributes"] == []
    markup = {one for one in notes["markup"] if "<" in one}
    assert markup <= set(own["markup"])
    assert {one[:20] for one in notes["elements"]} <= {one[:20] for one in own["elements"]}
    allowed = ("https://", "http://", "#", "data:image/webp;base64,")
    assert [one for one in notes["addresses"] if not one.startswith(allowed)] == []
    for selector in COUNTED:
        assert page.locator(selector).count() == harmless.locator(selector).count(), selector
    assert page.evaluate("({}).__fired") is None
    assert page.evaluate("document.querySelectorAll('iframe, object, embed').length") == 0
    assert page.evaluate("Object.keys(window).filter((key) => key === 'geomap')") == []


def test_the_strings_are_many_and_each_another() -> None:
    texts = injections()
    assert len(texts) >= 600
    assert len(set(texts)) == len(texts)
    assert set(SINKS) <= {*texts, *(text for text in SINKS if text != text.strip())}
    assert texts == injections.__wrapped__()
    assert [text for text in texts if text != text.strip()] == []


def test_import_and_build_write_their_files_and_do_nothing_else(site: Site) -> None:
    for notes in site.notes:
        assert notes["barred"] == notes["compiled"] == []
        own = (str(site.folder), str(cache_folder()), "pages", "/dev/null")
        written = [path for path in notes["written"] if "?mode=ro" not in path]
        assert [path for path in written if not (path.startswith(own) or path.isdigit())] == []
    assert [path.name for path in (site.folder / "pages").iterdir()] == [site.page.name]
    assert not list(site.folder.rglob(f"*{MARK}*"))


def test_nothing_is_worked_out(site: Site) -> None:
    assert PRODUCT not in site.said + site.page.read_text("utf-8")


@pytest.mark.browser
def test_every_string_in_every_field_of_a_sheet_is_text_on_the_page(
    suspect: Opened, harmless: Page, site: Site
) -> None:
    page, (incidents, _) = suspect(site.page), read_incidents(site.ledger)
    (words,) = hostile.bundles(len(sayable()))
    for selector in ("h1", "title", ".kicker"):
        shown = page.locator(selector).first.evaluate("element => element.textContent")
        assert shown == words.replace("\0", "\N{REPLACEMENT CHARACTER}"), selector
    read = walk(page, cards=60, isWhole=False)
    assert_nothing_happened(page, harmless)
    rows = list(map(hostile.claim_row, range(len(sayable()))))
    placed = [row for row in rows if "place_id" in row]
    for fields, where in {
        ("claimant", "claimant_role"): "card .claimant",
        ("note", "origin"): "card .claim-note",
    }.items():
        assert missing((row[field] for row in placed for field in fields), read[where]) == []
    assert missing(sayable(), read["#table-rows tr"]) == []
    assert missing([words], read["#colophon"]) == []
    # A sentence begins with a capital letter, whatever it was.
    told = [row["summary"][1:] for row in rows if row["metric"] == "occurrence"]
    assert missing(told, read["#table-rows tr"]) == []
    unplaced = [row["place"] for row in rows if "place_id" not in row]
    assert missing(unplaced, read["#unplaced li"]) == []
    assert missing((one.name for one in incidents), read[".incident-name"]) == []
    assert not any(PRODUCT in text for texts in read.values() for text in texts)


@pytest.mark.browser
def test_every_string_in_a_document_or_a_place_of_ones_own_is_text_on_the_page(
    suspect: Opened, harmless: Page, own_places: list[str], tmp_path: Path
) -> None:
    claims, sources = hostile.claims_of_documents(own_places)
    known = Gazetteer.opened()
    incidents = group(place_claims(claims, known), known)
    (data,) = pages_data(incidents, sources, [Recipe("documents", title="a\ud800\0b\rc")])
    path = tmp_path / "documents.html"
    path.write_text(render_page(data), "utf-8")
    page = suspect(path)
    assert page.locator("h1").evaluate("e => e.textContent") == "a?\N{REPLACEMENT CHARACTER}b\rc"
    read = walk(page, cards=150, isWhole=True)
    assert_nothing_happened(page, harmless)
    shown = [each for source in sources for each in (source.publisher, source.author, source.note)]
    assert missing(shown, read["#sources li"]) == []
    assert missing((one.title or one.file for one in sources), read["#sources li"]) == []
    assert missing(injections(), read["card .claimant"]) == []
    assert missing(injections(), read["card .claim-note"]) == []
    assert missing(hostile.bundles(hostile.NOTED), read["card .note"]) == []
    assert missing((one.name for one in incidents), read["card h2"]) == []
    assert not any(PRODUCT in text for texts in read.values() for text in texts)
