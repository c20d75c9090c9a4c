"""The page in a browser, opened from a file with the network off."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from geomap.maps.page import render_page
from geomap.model import Claim, Scope, Stance
from tests.maps.browsing import DESKTOP, PHONE, Opened
from tests.maps.pagedata import page_of, seed_page

pytestmark = pytest.mark.browser

KURRAM = "2025-10-11-kurram-district"
SIZES = pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
VIEWS = pytest.mark.parametrize("view", ["all", "AF", "PK", "third_party", "compare"])
OVER_THE_MAP = ".caption, .spot .disc, .leaflet-bar, .leaflet-control-layers, .legend"


def boxes(page: Page, selector: str) -> list[dict[str, Any]]:
    """Return where the visible elements are, with their text."""
    found: list[dict[str, Any]] = page.evaluate(
        """selector => [...document.querySelectorAll(selector)].map(element => {
             const {left, top, right, bottom} = element.getBoundingClientRect();
             return {left, top, right, bottom, text: element.textContent};
           }).filter(box => box.right > box.left)""",
        selector,
    )
    return found


def overlaps(page: Page, selector: str) -> list[tuple[str, str]]:
    """Return the pairs of elements that lie on one another by more than a pixel."""
    return [
        (one["text"], other["text"])
        for one, other in combinations(boxes(page, selector), 2)
        if one["left"] < other["right"] - 1
        and other["left"] < one["right"] - 1
        and one["top"] < other["bottom"] - 1
        and other["top"] < one["bottom"] - 1
    ]


def place_of(page: Page, board: str) -> list[float]:
    """Return the latitude and longitude of a board's centre, and its zoom."""
    centre = page.locator(f"#board-{board} .folium-map").get_attribute("data-centre")
    return [float(number) for number in str(centre).split(",")]


def choose_kurram(page: Page) -> None:
    page.locator(".incident", has_text="Kurram").first.click()


@SIZES
@VIEWS
def test_nothing_overlaps_and_nothing_scrolls_sideways(
    open_page: Opened, size: tuple[int, int], view: str
) -> None:
    page = open_page(seed_page(view, KURRAM), size)
    assert overlaps(page, f"#board-first :is({OVER_THE_MAP})") == []
    assert overlaps(page, f"#board-second :is({OVER_THE_MAP}), .legend") == []
    assert page.evaluate("document.documentElement.scrollWidth") == size[0]
    for number in range(page.locator(".dumbbell").count()):
        assert overlaps(page, f".figure:nth-child({number + 1}) .value") == []


@SIZES
def test_kurram_is_chosen_by_click_and_read_on_the_card(
    open_page: Opened, size: tuple[int, int]
) -> None:
    page = open_page(seed_page(), size)
    choose_kurram(page)
    card = page.locator("#card")
    expect(card.locator("h2")).to_have_text("Kurram")
    afghan, pakistani = card.locator(".sides > section").all()
    expect(afghan).to_contain_text("No statement about Kurram.")
    expect(afghan).to_contain_text("Border-wide: 58 Pakistani soldiers killed")
    expect(pakistani).to_contain_text("Pakistani officials and state-run radio")
    expect(card).to_contain_text("2 claims in 2 documents.")
    expect(card).to_contain_text("km 1650–1851 (line ")
    expect(card).to_contain_text(", tolerance 100 m)")
    pakistani.locator("summary").click()
    expect(pakistani).to_contain_text("evidence: document 004, characters ")
    expect(card).to_be_in_viewport()


def test_a_symbol_is_a_button_for_mouse_and_keyboard(open_page: Opened) -> None:
    page = open_page(seed_page())
    symbol = page.locator("button.spot", has_text="Angoor Adda")
    expect(symbol).to_have_accessible_name(
        "Angoor Adda · Armed clash · night of 11–12 October 2025 · Pakistani officials · "
        "known to 2.5 km",
    )
    symbol.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#card h2")).to_have_text("Angoor Adda")
    expect(symbol).to_have_attribute("aria-pressed", "true")
    expect(symbol).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#card h2")).to_have_count(0)
    symbol.click()
    expect(page.locator("#card h2")).to_have_text("Angoor Adda")


def test_a_rail_takes_the_keyboard(open_page: Opened) -> None:
    page = open_page(seed_page())
    page.locator("path[role=button][aria-label^='Kunar'][aria-label*='Afghan']").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#card h2")).to_have_text("Kunar")


def at_torkham(make_claim: Callable[..., Claim], *dates: str) -> list[Claim]:
    where = {"place_id": "torkham", "place_written": "Torkham", "scope": Scope.PLACE}
    return [make_claim(date=date, **where) for date in dates]


def test_incidents_at_one_place_share_a_symbol_and_stay_choosable(
    open_page: Opened, make_claim: Callable[..., Claim]
) -> None:
    page = open_page(page_of(*at_torkham(make_claim, "2025-10-11", "2025-10-09")))
    symbol = page.locator("button.spot", has_text="2 incidents here: Torkham")
    expect(symbol).to_have_accessible_name(re.compile("Afghan officials 2 claims$"))
    symbol.click()
    expect(page.locator("#card h2")).to_have_text("2 incidents here")
    page.locator("#card .incident", has_text="9 October").click()
    expect(page.locator("#card h2")).to_have_text("Torkham")
    expect(page.locator("#card .card-meta")).to_contain_text("9 October 2025")
    page.get_by_role("button", name="All 2 here").click()
    expect(page.locator("#card .incident")).to_have_count(2)


def test_a_symbol_counts_the_claims_of_each_side(
    open_page: Opened, make_claim: Callable[..., Claim]
) -> None:
    own = at_torkham(make_claim, "2025-10-11", "2025-10-09")
    others = [dataclasses.replace(own[0], claimant_side="PK", claimant="ISPR")]
    page = open_page(page_of(*own, *others))
    expect(page.locator(".spot .tag-count")).to_have_text(["2", "1"])
    page.locator("[data-view=AF]").click()
    expect(page.locator(".spot .tag-count")).to_have_text(["2"])


@SIZES
def test_switching_the_view_keeps_selection_and_view(
    open_page: Opened, size: tuple[int, int]
) -> None:
    page = open_page(seed_page(), size)
    choose_kurram(page)
    page.locator("#board-first .leaflet-control-zoom-in").click()
    before = place_of(page, "first")
    for name in ("AF", "PK", "third_party", "compare", "all"):
        page.locator(f"[data-view={name}]").click()
        expect(page.locator("#card h2")).to_have_text("Kurram")
    assert place_of(page, "first") == pytest.approx(before, abs=0.04)


def test_a_view_shows_the_claims_of_its_voice_alone(open_page: Opened) -> None:
    page = open_page(seed_page("AF"))
    expect(page.locator(".spot")).not_to_have_count(0)
    expect(page.locator(".spot").filter(has_not_text="Afghan officials")).to_have_count(0)
    expect(page.locator(".folium-map path.rail.voice-pk")).to_have_count(0)
    expect(page.locator(".folium-map path.glow.voice-pk")).to_have_count(0)
    assert page.locator(".folium-map path.rail.voice-af").count() == 5


@SIZES
def test_two_maps_move_together(open_page: Opened, size: tuple[int, int]) -> None:
    page = open_page(seed_page("compare"), size)
    expect(page.locator("#voice-first")).to_have_text("Afghan officials")
    expect(page.locator("#voice-second")).to_have_text("Pakistani officials")
    start = place_of(page, "first")
    assert place_of(page, "second") == pytest.approx(start, abs=0.02)
    page.locator("#board-second .leaflet-control-zoom-in").click()
    zoomed = place_of(page, "second")
    assert zoomed != pytest.approx(start, abs=0.02)
    assert place_of(page, "first") == pytest.approx(zoomed, abs=0.02)
    page.locator("#board-first .folium-map").focus()
    page.keyboard.press("ArrowRight")
    panned = place_of(page, "first")
    assert panned != pytest.approx(zoomed, abs=0.02)
    assert place_of(page, "second") == pytest.approx(panned, abs=0.02)


def test_who_says_58_and_who_says_23(open_page: Opened) -> None:
    page = open_page(seed_page())
    figure = page.locator(".figure", has_text="Pakistani soldiers killed").first
    expect(figure.locator(".value.voice-af")).to_have_text("58 · at least 58Afghan officials")
    expect(figure.locator(".value.voice-pk")).to_have_text("23Pakistani officials")
    expect(figure).to_contain_text("contested, × 2.5")
    silent = page.locator(".figure", has_text="Fighters killed on the Afghan side")
    expect(silent.locator(".value.voice-af")).to_contain_text("no statement")


def test_a_number_that_a_side_does_not_confirm_is_no_dot_of_that_side(
    open_page: Opened, make_claim: Callable[..., Claim]
) -> None:
    pakistani = {"claimant_side": "PK", "claimant": "ISPR"}
    claims = [
        make_claim(),
        make_claim(**pakistani, figure="23"),
        make_claim(**pakistani, stance=Stance.DENIES),
        make_claim(**pakistani, stance=Stance.NEITHER),
    ]
    figure = open_page(page_of(*claims)).locator(".figure").first
    expect(figure.locator(".dot.voice-pk")).to_have_count(1)
    expect(figure.locator(".value.voice-pk")).to_have_text("23Pakistani officials")
    figure.locator("summary").click()
    expect(figure.locator(".who")).to_contain_text("neither confirms nor denies 58")


def test_a_choice_is_announced(open_page: Opened) -> None:
    page = open_page(seed_page())
    choose_kurram(page)
    expect(page.locator("#status")).to_have_role("status")
    expect(page.locator("#status")).to_contain_text("Card shown: Kurram")


def test_layers_can_be_switched_off_one_by_one(open_page: Opened) -> None:
    page = open_page(seed_page())
    page.locator("#board-first .leaflet-control-layers").hover()
    page.locator("#board-first label", has_text="Pakistani officials").locator("input").uncheck()
    expect(page.locator("#board-first path.rail.voice-pk")).to_have_count(0)
    expect(page.locator("#board-first path.rail.voice-af")).not_to_have_count(0)


def test_touch_targets_on_the_phone_are_large_enough(open_page: Opened) -> None:
    page = open_page(seed_page(selected=KURRAM), PHONE)
    for box in boxes(page, "button:not(.spot), .leaflet-bar a, summary"):
        assert box["bottom"] - box["top"] >= 43.5, box["text"]


def test_the_whole_is_readable_without_the_map(open_page: Opened) -> None:
    page = open_page(seed_page())
    expect(page.locator("#incident-list .incident")).to_have_count(37)
    expect(page.locator("#unplaced")).to_contain_text("an eastern marketplace")
    expect(page.locator("#sources li")).to_have_count(5)
    expect(page.locator("#licences")).to_contain_text("ODbL 1.0")
    expect(page.locator("#colophon")).to_contain_text("As of 12 October 2025")
    expect(page.locator("#colophon")).to_contain_text("Figures are claims, not findings.")


def test_a_silent_side_is_not_given_numbers_that_it_did_not_confirm(open_page: Opened) -> None:
    page = open_page(seed_page(selected="2025-10-11-helmand"))
    afghan, pakistani = page.locator("#card .sides > section").all()
    expect(afghan).to_contain_text("Clashes go on")
    expect(pakistani).to_contain_text("No statement about Helmand.")
    expect(pakistani).to_contain_text("23 Pakistani soldiers killed")
    for number in ("58", "30 ", "more than 20"):
        expect(pakistani).not_to_contain_text(number)


def test_two_publishers_own_accounts_are_two_statements(open_page: Opened) -> None:
    page = open_page(seed_page(selected="2025-10-11-durand-line"))
    others = page.locator("#card .voice-column.voice-others")
    own = others.locator(".utterance", has_text="the publisher (own account)")
    expect(own).to_have_count(2)
    expect(own.first.locator("summary")).to_contain_text("document 000")
    expect(own.last.locator("summary")).to_contain_text("document 002")


def test_a_page_that_opens_unseen_is_drawn_when_it_is_seen(
    browser: Browser, tmp_path: Path
) -> None:
    (tmp_path / "page.html").write_text(render_page(seed_page()), encoding="utf-8")
    host = tmp_path / "host.html"
    frame = '<iframe src="page.html" style="width: 900px; height: 700px" hidden></iframe>'
    host.write_text(f"<!DOCTYPE html><title>host</title>{frame}", encoding="utf-8")
    context = browser.new_context(viewport={"width": 1000, "height": 800}, offline=True)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(host.as_uri())
    inside = page.frame_locator("iframe")
    inside.locator("html[data-ready]").wait_for(state="attached")
    page.evaluate("document.querySelector('iframe').hidden = false")
    expect(inside.locator("#board-first .spot").first).to_be_visible()
    expect(inside.locator("#board-first .caption-spot", has_text="Angoor Adda")).to_be_visible()
    assert errors == []
    context.close()


# The browser has not read the page to its end yet, as far as the page can tell.
UNREAD = """
const found = Document.prototype.getElementById;
Document.prototype.getElementById = function (id) {
    return id === 'geomap-texts' && !window.wholePageIsHere ? null : found.call(this, id);
};"""
READ = "window.wholePageIsHere = true; document.body.append('');"


def test_what_is_chosen_before_all_columns_are_read_is_shown_when_they_are(
    browser: Browser, tmp_path: Path
) -> None:
    file = tmp_path / "page.html"
    file.write_text(render_page(seed_page()), encoding="utf-8")
    width, height = DESKTOP
    context = browser.new_context(viewport={"width": width, "height": height}, offline=True)
    context.add_init_script(UNREAD)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(file.as_uri())
    page.locator("button.spot", has_text="Angoor Adda").click()
    page.locator("[data-view=PK]").click()
    page.locator("[lang=ps][data-lang]").click()
    expect(page.locator("#board-first button.spot.is-chosen")).to_have_count(1)
    assert page.locator("html[data-ready]").count() == 0
    assert page.locator("#card h2").count() == 0
    page.evaluate(READ)
    page.locator("html[data-ready]").wait_for(state="attached")
    expect(page.locator("#card h2")).to_have_text("انګور اډه")
    expect(page.locator("[data-view=PK]")).to_have_attribute("aria-pressed", "true")
    assert errors == []
    context.close()
