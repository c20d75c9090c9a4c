"""What the tests of finding and linking ask of an open page."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import Page

from tests.maps.browsing import watch

READY = "html[data-ready]"
#: What makes up the screen: everything that a link has to bring back.
_SCREEN = """() => {
  const text = selector => document.querySelector(selector)?.textContent ?? '';
  const all = selector => [...document.querySelectorAll(selector)].map(each => each.textContent);
  return {
    view: all('[data-view][aria-pressed=true]'),
    title: text('#card-title'), card: text('.permanent-id'),
    choices: all('.choices .incident-name'), shown: text('#found-count'), chips: all('.chip-name'),
    centre: document.querySelector('#board-first .folium-map').dataset.centre,
    incidents: all('#incident-list .incident-name'), lang: document.documentElement.lang,
    theme: document.documentElement.dataset.theme, symbols: all('.spot .tag-count'),
    days: text('.time'),
  };
}"""


def screen(page: Page) -> dict[str, Any]:
    """Return what a reader sees, as plain values."""
    state: dict[str, Any] = page.evaluate(_SCREEN)
    return state


def settled(page: Page) -> str:
    """Return the page's fragment once it has been written."""
    page.wait_for_timeout(450)
    fragment: str = page.evaluate("location.hash")
    return fragment


def reopened(page: Page, fragment: str, faults: list[str]) -> Page:
    """Return a fresh page of the same file, opened with a fragment; what goes wrong is noted."""
    fresh = page.context.new_page()
    address = page.url.split("#")[0]
    watch(fresh, address, faults)
    fresh.goto(address + fragment)
    fresh.wait_for_selector(READY, state="attached")
    return fresh


def shown_claims(page: Page) -> int:
    """Return how many claims the page says that it shows."""
    found = re.match(r"([\d,]+) of", page.locator("#found-count").inner_text())
    assert found, page.locator("#found-count").inner_text()
    return int(found[1].replace(",", ""))
