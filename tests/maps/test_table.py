"""The table of every claim that is shown, in a browser with the network off."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.maps.browsing import DESKTOP, PHONE, Opened
from tests.maps.pagedata import seed_page

pytestmark = pytest.mark.browser

ROWS = "#table-rows tr"
TITLES = ["Date", "Place", "Who says so", "What", "Figure", "Agreement", "Source", "Characters"]


def cells(page: Page, name: str) -> list[str]:
    return page.locator(f"{ROWS} .cell-{name}").all_inner_texts()


def sort_by(page: Page, title: str) -> None:
    page.get_by_role("columnheader", name=title).get_by_role("button").click()


def sorting(page: Page) -> dict[str, str]:
    """Return the headers that say how the table is sorted."""
    marked: dict[str, str] = page.evaluate(
        "Object.fromEntries([...document.querySelectorAll('#table [aria-sort]')]"
        ".map(each => [each.textContent, each.getAttribute('aria-sort')]))"
    )
    return marked


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_it_is_a_table_for_everyone(open_page: Opened, size: tuple[int, int]) -> None:
    page = open_page(seed_page(), size)
    table = page.get_by_role("table", name="Every claim shown")
    assert table.get_by_role("columnheader").all_inner_texts() == TITLES
    expect(table.get_by_role("rowheader")).to_have_count(50)
    expect(table.get_by_role("cell")).to_have_count(50 * 7)
    expect(table.locator("caption")).to_contain_text("144 claims.")
    assert table.locator("thead th:not([scope=col])").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth") == size[0]


def test_on_a_phone_every_cell_says_what_it_is(open_page: Opened) -> None:
    page = open_page(seed_page(), PHONE)
    label = "getComputedStyle(document.querySelector('#table-rows .cell-figure'), '::before')"
    assert page.evaluate(f"{label}.content") == '"Figure"'
    assert page.locator(f"{ROWS} .choose").first.bounding_box()["height"] >= 43.5  # type: ignore[index]


def test_the_newest_come_first_and_more_on_demand(open_page: Opened) -> None:
    page = open_page(seed_page())
    assert sorting(page) == {"Date": "descending"}
    assert cells(page, "date")[:5] == ["12 October 2025"] * 4 + ["night of 11–12 October 2025"]
    more = page.get_by_role("button", name="Show 50 more of 94")
    more.click()
    expect(page.locator(ROWS)).to_have_count(100)
    expect(page.locator(f"{ROWS}:nth-child(51) .choose")).to_be_focused()
    page.get_by_role("button", name="Show 44 more of 44").click()
    expect(page.locator(ROWS)).to_have_count(144)
    expect(page.locator("#table-more")).to_be_hidden()
    assert cells(page, "date")[-1] == "date not given"


def test_a_heading_sorts_and_turns_the_order_around(open_page: Opened) -> None:
    page = open_page(seed_page())
    sort_by(page, "Figure")
    assert sorting(page) == {"Figure": "descending"}
    assert cells(page, "figure")[:3] == ["at least 2,546", "at least 2,414", "200"]
    sort_by(page, "Figure")
    assert sorting(page) == {"Figure": "ascending"}
    assert cells(page, "figure")[0] == "0"
    sort_by(page, "Who says so")
    assert sorting(page) == {"Who says so": "ascending"}
    assert {"Afghan officials" in cell for cell in cells(page, "claimant")} == {True}
    sort_by(page, "Agreement")
    assert cells(page, "agreement")[0].startswith("contested")
    sort_by(page, "Characters")
    assert cells(page, "evidence")[:2] == ["350–449", "715–771"]


def test_the_view_says_whose_claims_are_listed(open_page: Opened) -> None:
    page = open_page(seed_page())
    page.locator("[data-view=AF]").click()
    expect(page.locator("caption")).to_contain_text("55 of 144 claims")
    assert {"Afghan officials" in cell for cell in cells(page, "claimant")} == {True}
    page.locator("[data-view=compare]").click()
    expect(page.locator("caption")).to_contain_text("144 claims.")


def test_a_row_chooses_its_incident(open_page: Opened) -> None:
    page = open_page(seed_page())
    row = page.locator(ROWS, has_text="residents of Kurram")
    row.locator(".cell-figure").click()
    expect(page.locator("#card h2")).to_have_text("Kurram")
    expect(row.locator(".choose")).to_have_attribute("aria-pressed", "true")
    page.locator(ROWS, has_text="TOLOnews").locator(".choose").press("Enter")
    expect(page.locator("#card h2")).to_have_text("Kunar")
    expect(row.locator(".choose")).to_have_attribute("aria-pressed", "false")
    page.keyboard.press("Escape")
    expect(page.locator(f"{ROWS} [aria-pressed=true]")).to_have_count(0)


def test_a_selection_of_text_in_a_row_chooses_nothing(open_page: Opened) -> None:
    page = open_page(seed_page())
    page.locator(f"{ROWS} .cell-claim").first.dblclick()
    expect(page.locator("#card h2")).to_have_count(1)
    page.keyboard.press("Escape")
    page.evaluate(
        "cell => getSelection().selectAllChildren(cell)",
        page.locator(f"{ROWS} .cell-claim").nth(1).element_handle(),
    )
    page.locator(f"{ROWS} .cell-claim").nth(1).dispatch_event("click")
    expect(page.locator("#card h2")).to_have_count(0)


def test_a_denial_is_no_assertion(open_page: Opened) -> None:
    page = open_page(seed_page())
    denial = page.locator(ROWS, has_text="Strikes against Afghan civilians")
    expect(denial.locator(".cell-claim")).to_have_text("denies: Strikes against Afghan civilians")
