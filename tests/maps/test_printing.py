"""The page on paper: what is printed of it, and that the screen is as before."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from geomap.model import Claim, Source
from tests.maps.browsing import DESKTOP, PHONE, Opened
from tests.maps.pagedata import page_of, seed_page

pytestmark = pytest.mark.browser

KURRAM = "2025-10-11-kurram-district"
ROWS = "#table-rows tr"
SIZES = pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
MM = 96 / 25.4
CONTROLS = (
    "#views, #find, .page-tools, .leaflet-control-container, .downloads, #table-more, .hint, "
    ".card-buttons, details.who, .legend summary, #incidents, .time button"
)
#: Of each figure, the labels that overlap and what reaches over its edge.
CROWDED = """[...document.querySelectorAll('.dumbbell')].flatMap(dumbbell => {
  const box = each => each.getBoundingClientRect();
  const values = [...dumbbell.querySelectorAll('.value')];
  const overlap = (one, other) => box(one).left < box(other).right - 1
    && box(other).left < box(one).right - 1 && box(one).top < box(other).bottom - 1
    && box(other).top < box(one).bottom - 1;
  const over = [...values, ...dumbbell.querySelectorAll('.dot')].filter(
    each => box(each).left < box(dumbbell).left - 9 || box(each).right > box(dumbbell).right + 9);
  const pairs = values.flatMap(
    (one, i) => values.slice(i + 1).filter(other => overlap(one, other)));
  return [...over, ...pairs].map(each => each.textContent || each.className);
})"""
CUT_OFF = """[...document.querySelectorAll('#board-first .spot')].filter(spot => {
  const map = document.querySelector('#board-first .folium-map').getBoundingClientRect();
  const {left, right, top, bottom} = spot.getBoundingClientRect();
  return (left + right) / 2 < map.left || (left + right) / 2 > map.right
    || (top + bottom) / 2 < map.top || (top + bottom) / 2 > map.bottom;
}).map(spot => spot.getAttribute('aria-label'))"""


def on_paper(page: Page) -> Page:
    page.emulate_media(media="print")
    page.wait_for_selector(".imprint", state="attached")
    return page


def on_screen(page: Page) -> Page:
    page.emulate_media(media="screen")
    page.wait_for_selector(".imprint", state="detached")
    return page


@SIZES
def test_a_sheet_has_the_map_the_figures_the_table_and_no_controls(
    open_page: Opened, size: tuple[int, int]
) -> None:
    page = open_page(seed_page(), size)
    inside = page.locator("#board-first .spot").count()
    hidden = page.evaluate(CUT_OFF)
    on_paper(page)
    for control in page.locator(CONTROLS).all():
        expect(control).to_be_hidden()
    box = page.locator("#board-first").bounding_box()
    assert box is not None
    assert box["width"] == pytest.approx(182 * MM, abs=1)
    assert inside
    assert set(page.evaluate(CUT_OFF)) <= set(hidden)
    for row in page.locator(".legend li").all():
        expect(row).to_be_visible()
    expect(page.locator(ROWS)).to_have_count(144)
    assert page.evaluate(CROWDED) == []
    for part in ("#sources", "#line", "#licences", "#colophon"):
        expect(page.locator(part)).to_be_visible()
    expect(page.locator("#colophon")).to_contain_text("As of 12 October 2025")
    expect(page.locator(".imprint")).to_have_text("Printed from page-0.html.")


@SIZES
def test_afterwards_the_screen_is_as_before(open_page: Opened, size: tuple[int, int]) -> None:
    page = open_page(seed_page(), size)
    shape = """() => [document.querySelectorAll('canvas').length,
      document.querySelector('#board-first .folium-map').dataset.centre,
      document.querySelector('.legend').open, document.documentElement.scrollHeight,
      [...document.styleSheets[0].cssRules].filter(
        rule => rule.media?.mediaText === 'print').length]"""
    before = page.evaluate(shape)
    for _ in range(2):
        on_screen(on_paper(page))
    expect(page.locator(ROWS)).to_have_count(50)
    page.wait_for_function(f"before => String(({shape})()) === String(before)", arg=before)


def test_dark_paper_is_printed_white(open_page: Opened) -> None:
    page = open_page(seed_page())
    page.locator("[data-theme-to=dark]").click()
    on_paper(page)
    colours = (
        "(({color, backgroundColor}) => [color, backgroundColor])(getComputedStyle(document.body))"
    )
    assert page.evaluate(colours) == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]
    land = page.locator("#board-first .leaflet-ground-pane path[fill='#fff']")
    assert land.count()
    on_screen(page)
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"


def test_the_ground_is_printed_as_lines_and_not_as_pixels(open_page: Opened) -> None:
    page = on_paper(open_page(seed_page()))
    for pane in ("ground", "provinces"):
        expect(page.locator(f"#board-first .leaflet-{pane}-pane canvas")).to_have_count(0)
        expect(page.locator(f"#board-first .leaflet-{pane}-pane svg")).to_have_count(1)


def test_a_chosen_card_is_printed_with_its_evidence_in_place_of_the_figures(
    open_page: Opened,
) -> None:
    page = on_paper(open_page(seed_page(selected=KURRAM)))
    expect(page.locator("#figures")).to_be_hidden()
    for evidence in page.locator("#card .evidence li").all():
        expect(evidence).to_be_visible()
    on_screen(page)
    expect(page.locator("#card .evidence[open]")).to_have_count(0)


def test_a_source_is_printed_with_its_address(
    open_page: Opened, make_claim: Callable[..., Claim]
) -> None:
    source = Source("900_test", title="A test", url="https://example.org/a")
    page = on_paper(open_page(page_of(make_claim(), sources=[source])))
    link = page.locator("#sources a")
    after = link.evaluate("each => getComputedStyle(each, '::after').content")
    assert "https://example.org/a" in after


def test_of_many_claims_it_is_said_how_many_are_printed(
    open_page: Opened, make_claim: Callable[..., Claim]
) -> None:
    claims = [make_claim(figure=str(number + 1)) for number in range(501)]
    page = on_paper(open_page(page_of(*claims)))
    expect(page.locator(ROWS)).to_have_count(50)
    expect(page.locator("#table .printed-only")).to_have_text(
        re.compile("^50 of 501 claims are printed")
    )


@pytest.mark.parametrize("landscape", [False, True], ids=["portrait", "landscape"])
def test_a_browser_prints_it(open_page: Opened, *, landscape: bool) -> None:
    page = open_page(seed_page())
    printed = page.pdf(format="A4", landscape=landscape)
    pages = len(re.findall(rb"/Type\s*/Page\b", printed))
    assert 8 <= pages <= 24
    expect(page.locator(ROWS)).to_have_count(50)
