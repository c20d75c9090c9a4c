"""Online tiles: which sources a recipe may name, what the page then asks for, and what it says."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from geomap.errors import RecipeError
from geomap.maps.page import render_page
from geomap.maps.recipe import read_recipe
from geomap.maps.tiles import tile_fault, tile_origins, tile_source
from tests.maps.browsing import DESKTOP, PHONE
from tests.maps.pagedata import seed_page

#: One grey pixel.
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGO4BwAA5gDlo0mbpAAAAABJRU5ErkJggg=="
)
Answer = Callable[[Route], None]


def test_a_source_is_named_with_its_address_and_its_credit() -> None:
    source = tile_source("OpenTopoMap")
    assert source is not None
    assert source["url"] == "https://{s}.tile.opentopomap.org/{z}/{x}/{y}.png"
    assert source["attribution"].startswith("Map data: © OpenStreetMap contributors")
    assert not source["needs_site"]
    assert tile_origins(source) == [
        f"https://{each}.tile.opentopomap.org" for each in source["subdomains"]
    ]


def test_openstreetmap_answers_websites_alone() -> None:
    source = tile_source("OpenStreetMap.Mapnik")
    assert source is not None
    assert source["needs_site"]
    assert tile_origins(source) == ["https://tile.openstreetmap.org"]


def test_a_page_without_tiles_asks_nobody() -> None:
    assert tile_source("") is None
    assert tile_origins(None) == []
    html = render_page(seed_page())
    assert re.search(r"img-src data:;", html)
    assert '<meta name="referrer" content="no-referrer">' in html


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("OpenTopoMapp", "did you mean OpenTopoMap"),
        ("https://example.org/{z}/{x}/{y}.png", "no source of xyzservices"),
        ("Thunderforest.Landscape", "wants a key"),
        ("MtbMap", "cannot be shown: its address is http://"),
    ],
)
def test_what_cannot_be_shown_is_a_fault_of_the_recipe(
    tmp_path: Path, name: str, says: str
) -> None:
    assert says in tile_fault(name)
    recipe = tmp_path / "tiled.toml"
    recipe.write_text(f'tiles = "{name}"\n', encoding="utf-8")
    with pytest.raises(RecipeError, match=re.escape(says)):
        read_recipe(recipe)


def test_a_source_that_can_be_shown_is_no_fault(tmp_path: Path) -> None:
    recipe = tmp_path / "tiled.toml"
    recipe.write_text('tiles = "OpenTopoMap"\n', encoding="utf-8")
    assert read_recipe(recipe).tiles == "OpenTopoMap"


@pytest.fixture
def open_tiled(browser: Browser, tmp_path: Path) -> Iterator[Callable[..., tuple[Page, list[str]]]]:
    """Open a page with tiles; answer their requests as told, and note which there are."""
    contexts = []

    def open_(
        tiles: str, answer: Answer, size: tuple[int, int] = DESKTOP
    ) -> tuple[Page, list[str]]:
        file = tmp_path / "tiled.html"
        file.write_text(render_page(seed_page(tiles=tiles)), encoding="utf-8")
        context = browser.new_context(viewport={"width": size[0], "height": size[1]})
        contexts.append(context)
        asked: list[str] = []

        def note(route: Route) -> None:
            asked.append(route.request.url)
            answer(route)

        context.route(re.compile("^https?:"), note)
        page = context.new_page()
        page.goto(file.as_uri())
        page.wait_for_selector("html[data-ready]", state="attached")
        return page, asked

    yield open_
    for context in contexts:
        context.close()


@pytest.mark.browser
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_tiles_take_the_place_of_the_ground_and_are_credited(
    open_tiled: Callable[..., tuple[Page, list[str]]], size: tuple[int, int]
) -> None:
    page, asked = open_tiled(
        "OpenTopoMap", lambda route: route.fulfill(body=PIXEL, content_type="image/png"), size
    )
    board = page.locator("#board-first")
    expect(board.locator(".has-tiles")).to_have_count(1)
    expect(board.locator(".leaflet-ground-pane canvas")).to_be_hidden()
    expect(board.locator(".tile-credit")).to_contain_text("© OpenStreetMap contributors")
    expect(board.locator(".caption-spot").first).to_be_visible()
    assert asked
    assert all(re.match(r"https://[abc]\.tile\.opentopomap\.org/\d+/", url) for url in asked)
    assert page.evaluate("document.documentElement.scrollWidth") == size[0]
    expect(page.locator("#colophon")).to_contain_text("asks tile.opentopomap.org for its base map")
    page.locator("[data-lang=ur]").click()
    expect(board.locator(".tile-credit")).to_contain_text("آن لائن نقشہ")


@pytest.mark.browser
def test_without_a_network_the_page_says_so_and_stands(
    open_tiled: Callable[..., tuple[Page, list[str]]],
) -> None:
    page, _ = open_tiled("OpenTopoMap", lambda route: route.abort())
    note = page.locator("#board-first .tile-note")
    expect(note).to_contain_text("The online map (OpenTopoMap) cannot be reached from here")
    expect(page.locator("#board-first .leaflet-ground-pane canvas")).to_be_visible()
    expect(page.locator("#board-first .tile-credit")).to_have_count(0)
    page.locator("[data-lang=fa]").click()
    expect(note).to_contain_text("در دسترس نیست")


@pytest.mark.browser
def test_a_file_does_not_ask_openstreetmap(
    open_tiled: Callable[..., tuple[Page, list[str]]],
) -> None:
    page, asked = open_tiled("OpenStreetMap.Mapnik", lambda route: route.abort())
    expect(page.locator("#board-first .tile-note")).to_contain_text(
        "answer only to pages of a website"
    )
    assert asked == []


@pytest.mark.browser
def test_the_policy_lets_no_other_picture_in(
    open_tiled: Callable[..., tuple[Page, list[str]]],
) -> None:
    page, asked = open_tiled("OpenTopoMap", lambda route: route.abort())
    blocked: list[str] = []
    page.on("console", lambda message: blocked.append(message.text))
    page.evaluate("new Image().src = 'https://elsewhere.example/x.png'")
    page.wait_for_timeout(200)
    assert not any("elsewhere" in url for url in asked)
    assert any("Content Security Policy" in text for text in blocked)
