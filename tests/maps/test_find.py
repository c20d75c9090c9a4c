"""Finding and filtering in the page: the search box, the filters, and what is left."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from geomap.model import Claim
from tests.maps.browsing import DESKTOP, PHONE, Opened
from tests.maps.finding import shown_claims
from tests.maps.pagedata import page_of, seed_page

pytestmark = pytest.mark.browser

SIZES = pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])


def suggestions(page: Page, text: str) -> Locator:
    page.locator("#search").fill(text)
    return page.locator("#suggestions [role=option]")


def open_filter(page: Page, name: str) -> Locator:
    page.locator(f"[data-filter={name}] > button").click()
    return page.locator(f"#filter-{name}")


def line_of(panel: Locator, label: str) -> Locator:
    return panel.locator(".value-line", has_text=label).first


def count_of(panel: Locator, label: str) -> int:
    return int(line_of(panel, label).locator(".value-count").inner_text())


@pytest.mark.parametrize(
    "text", ["چمن", "چَمَن", "Chaman", "chamman", "CHAMAN", "spinboldak", "Spin-Boldak"]
)
def test_a_place_is_found_in_any_script_and_spelling(open_page: Opened, text: str) -> None:
    page = open_page(seed_page())
    first = suggestions(page, text).first
    expect(first).to_contain_text("Spin Boldak–Chaman")
    page.keyboard.press("Enter")
    expect(page.locator("#card h2")).to_have_text("Spin Boldak–Chaman")
    expect(page.locator("#search")).to_have_value("")
    expect(page.locator("#suggestions")).to_be_hidden()
    # The map is there: its centre lies within a degree of the towns.
    latitude, longitude, zoom = map(
        float, page.evaluate("document.querySelector('.folium-map').dataset.centre").split(",")
    )
    assert abs(latitude - 30.95) < 1
    assert abs(longitude - 66.44) < 1
    assert zoom > 6


def test_a_place_written_with_a_slip_is_suggested_behind_what_is_exact(open_page: Opened) -> None:
    page = open_page(seed_page())
    expect(suggestions(page, "bajuar").first).to_contain_text("Bajaur")
    expect(suggestions(page, "paktia").first.locator("bdi").first).to_have_text("Paktia")
    expect(page.locator(".suggestion", has_text="Paktika").first).to_be_visible()


def test_a_place_with_several_incidents_opens_the_choice(open_page: Opened) -> None:
    page = open_page(seed_page())
    suggestions(page, "kurram").first.click()
    expect(page.locator("#card h2")).to_have_text("2 incidents here")


def test_an_incident_is_found_by_place_and_date(open_page: Opened) -> None:
    page = open_page(seed_page())
    options = suggestions(page, "kurram 12 october")
    page.locator(
        "[role=group][aria-label=Incidents] [role=option]", has_text="12 October 2025"
    ).last.click()
    expect(options).to_have_count(0)
    expect(page.locator(".permanent-id")).to_have_text("2025-10-12-kurram-district")


def test_a_claimant_becomes_a_filter(open_page: Opened) -> None:
    page = open_page(seed_page())
    suggestions(page, "mujahid")
    page.locator("[role=group][aria-label=Claimants] [role=option]").first.click()
    expect(page.locator(".chip-name")).to_have_text("Claimant: Zabihullah Mujahid")
    assert shown_claims(page) == 16


def test_a_text_is_the_last_suggestion_and_becomes_a_filter(open_page: Opened) -> None:
    page = open_page(seed_page())
    options = suggestions(page, "airport")
    expect(options.last).to_have_text("Text contains “airport”")
    options.last.click()
    expect(page.locator(".chip-name")).to_have_text("Text contains “airport”")
    assert 0 < shown_claims(page) < 144
    page.locator(".chip").click()
    expect(page.locator(".found")).not_to_have_class("found is-active")
    expect(page.locator("#incident-list .incident")).to_have_count(37)


def test_the_search_box_is_a_combobox_for_the_keyboard(open_page: Opened) -> None:
    page = open_page(seed_page())
    box = page.get_by_role("combobox")
    box.focus()
    expect(box).to_have_attribute("aria-expanded", "false")
    box.press_sequentially("kur")
    expect(box).to_have_attribute("aria-expanded", "true")
    listed = page.get_by_role("listbox").get_by_role("option")
    expect(box).to_have_attribute("aria-activedescendant", "suggestion-0")
    page.keyboard.press("ArrowDown")
    expect(box).to_have_attribute("aria-activedescendant", "suggestion-1")
    expect(listed.nth(1)).to_have_attribute("aria-selected", "true")
    for _ in range(2):
        page.keyboard.press("ArrowUp")
    expect(listed.last).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Escape")
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(box).to_have_value("kur")
    page.keyboard.press("ArrowDown")
    expect(box).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(box).to_have_value("")


def test_escape_in_the_search_box_leaves_the_card_open(open_page: Opened) -> None:
    page = open_page(seed_page(selected="2025-10-11-kurram-district"))
    suggestions(page, "kab")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(page.locator("#card h2")).to_have_text("Kurram")
    page.keyboard.press("Escape")
    expect(page.locator("#card h2")).to_have_count(0)


def test_filters_combine_and_count_what_the_others_leave(open_page: Opened) -> None:
    page = open_page(seed_page())
    panel = open_filter(page, "precision")
    point, area = count_of(panel, "few km"), count_of(panel, "in an area")
    panel.locator("[data-none]").click()
    for label in ("few km", "in an area"):
        line_of(panel, label).locator("input").check()
    assert shown_claims(page) == point + area
    # Its own values count as before; those of another filter only what is left.
    assert count_of(panel, "few km") == point
    panel = open_filter(page, "agreement")
    expect(page.locator("#filter-precision")).to_be_hidden()
    alone = count_of(panel, "One voice alone")
    line_of(panel, "One voice alone").hover()
    line_of(panel, "One voice alone").locator(".only").click()
    assert shown_claims(page) == alone < point + area
    assert page.locator(".chip").count() == 2
    page.locator(".chip", has_text="Precision").click()
    assert shown_claims(page) > alone
    page.locator("#clear-filters").click()
    expect(page.locator(".chip")).to_have_count(0)
    expect(page.locator("#search")).to_be_focused()


def test_type_knows_what_is_claimed_and_in_what_event(open_page: Opened) -> None:
    page = open_page(seed_page())
    panel = open_filter(page, "type")
    strikes = panel.locator("[data-facet=event] .value-line", has_text="Air/drone strike")
    number = int(strikes.locator(".value-count").inner_text())
    strikes.hover()
    strikes.locator(".only").click()
    assert shown_claims(page) == number
    counts = panel.locator("[data-facet=metric] .value-count").all_inner_texts()
    assert sum(map(int, counts)) == number


def test_the_card_shows_every_claim_whatever_is_filtered(open_page: Opened) -> None:
    page = open_page(seed_page(selected="2025-10-11-kurram-district"))
    before = page.locator("#card .sides").inner_text()
    panel = open_filter(page, "claimant")
    panel.locator("[data-none]").click()
    assert page.locator("#card .sides").inner_text() == before


def test_where_nothing_is_left_the_page_says_so_and_offers_the_way_back(open_page: Opened) -> None:
    page = open_page(seed_page())
    panel = open_filter(page, "source")
    panel.locator("[data-none]").click()
    expect(page.locator("#found-count")).to_have_text("0 of 144 claims")
    expect(page.locator(".stage > .nothing")).to_contain_text("No claim fits all of this.")
    expect(page.locator("#incidents > .nothing")).to_be_attached()
    expect(page.locator(".spot")).to_have_count(0)
    page.keyboard.press("Escape")
    page.locator(".stage > .nothing .nothing-clear").click()
    expect(page.locator(".nothing")).to_have_count(0)
    expect(page.locator(".spot")).not_to_have_count(0)


def test_a_view_without_claims_offers_both_sides(open_page: Opened) -> None:
    page = open_page(seed_page("AF"))
    suggestions(page, "ISPR")
    page.locator("[role=group][aria-label=Claimants] [role=option]").first.click()
    note = page.locator(".stage > .nothing")
    expect(note).to_contain_text("Afghan officials")
    note.get_by_role("button", name="Both sides").click()
    expect(page.locator(".nothing")).to_have_count(0)
    expect(page.locator("[data-view=all]")).to_have_attribute("aria-pressed", "true")


def test_a_panel_closes_on_escape_on_a_press_beside_it_and_when_the_keyboard_leaves(
    open_page: Opened,
) -> None:
    page = open_page(seed_page(selected="2025-10-11-kurram-district"))
    button = page.locator("[data-filter=agreement] > button")
    panel = page.locator("#filter-agreement")
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Tab")
    expect(panel.locator("[data-all]")).to_be_focused()
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(button).to_be_focused()
    expect(page.locator("#card h2")).to_have_text("Kurram")
    button.click()
    page.mouse.click(640, 120)
    expect(panel).to_be_hidden()
    button.click()
    page.locator("#search").focus()
    expect(panel).to_be_hidden()


def test_filters_by_keyboard_alone(open_page: Opened) -> None:
    page = open_page(seed_page())
    page.locator("[data-filter=precision] > button").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#found-count")).to_have_text("0 of 144 claims")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert shown_claims(page) == count_of(page.locator("#filter-precision"), "few km") > 0
    page.keyboard.press("Escape")
    page.locator(".chip").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#search")).to_be_focused()


def test_many_values_can_be_narrowed(open_page: Opened) -> None:
    page = open_page(seed_page())
    panel = open_filter(page, "claimant")
    panel.get_by_role("textbox").fill("taliban off")
    expect(panel.locator(".value-line")).to_have_count(5)
    panel.get_by_role("textbox").fill("nobody at all")
    expect(panel.locator(".value-line")).to_have_count(0)
    expect(panel).to_contain_text("nothing found")


def test_on_a_phone_one_button_opens_all_filters(open_page: Opened) -> None:
    page = open_page(seed_page(selected="2025-10-11-kurram-district"), PHONE)
    expect(page.locator("#filters")).to_be_hidden()
    page.locator("#filter-opener").click()
    sheet = page.get_by_role("dialog", name="Filters")
    expect(sheet.locator(".filter")).to_have_count(5)
    panel = open_filter(page, "precision")
    line_of(panel, "whole border").locator(".only").click()
    expect(sheet.locator("#sheet-done")).to_have_text("Show 58 claims")
    page.keyboard.press("Escape")
    expect(sheet).to_be_hidden()
    expect(page.locator("#card h2")).to_have_text("Kurram")
    expect(page.locator("#filter-opener")).to_be_focused()
    assert shown_claims(page) == 58
    page.set_viewport_size({"width": 1280, "height": 900})
    expect(page.locator("#filters .filter")).to_have_count(5)


@SIZES
def test_the_bar_is_calm_and_every_target_is_large_enough(
    open_page: Opened, size: tuple[int, int]
) -> None:
    page = open_page(seed_page(), size)
    bar = page.locator(".bar").bounding_box()
    assert bar is not None
    assert bar["height"] < (70 if size == DESKTOP else 120)
    assert page.evaluate("document.documentElement.scrollWidth") == size[0]
    if size == PHONE:
        page.locator("#filter-opener").click()
        open_filter(page, "source")
        targets = page.locator("#filter-sheet :is(button, label)")
        for box in [each.bounding_box() for each in targets.all() if each.is_visible()]:
            assert box is not None
            assert box["height"] >= 43.5


def test_a_hostile_name_is_text_wherever_it_is_found(
    open_page: Opened, make_claim: Callable[..., Claim]
) -> None:
    evil = "<img src=x onerror=alert(1)>{{7*7}}"
    page = open_page(page_of(make_claim(claimant=evil), make_claim(claimant="other")))
    suggestions(page, "onerror")
    option = page.locator("[role=group][aria-label=Claimants] [role=option]").first
    expect(option).to_contain_text(evil)
    option.click()
    expect(page.locator(".chip-name")).to_have_text(f"Claimant: {evil}")
    suggestions(page, evil).last.click()
    expect(page.locator(".chip-name").last).to_have_text(f"Text contains “{evil}”")
    names = open_filter(page, "claimant").locator(".value-name")
    expect(names.filter(has_text=evil)).to_have_count(1)
