"""The page of the seeds against the Web Content Accessibility Guidelines, by axe-core's rules."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from geomap.frames.assembly import read_incidents
from geomap.maps import pages_data
from geomap.maps.recipe import VIEWS, Recipe
from tests.maps.browsing import DESKTOP, PHONE, Opened

pytestmark = pytest.mark.browser

AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
#: Levels A and AA of WCAG 2.0, 2.1 and 2.2; no rule of theirs is left out.
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
KURRAM = "2025-10-11-kurram-district"
RUN = """async tags => {
  const {violations, passes} = await axe.run(document, {runOnly: {type: 'tag', values: tags}});
  return {
    kept: passes.map(rule => rule.id),
    broken: violations.flatMap(rule => rule.nodes.map(
      node => `${rule.id}: ${node.target.join(' ')}: ${node.failureSummary}`)),
  };
}"""
#: Show what is folded up, the legend over the map too.
UNFOLD = "document.querySelectorAll('details').forEach(each => { each.open = true; })"


@pytest.fixture(scope="module")
def axe() -> str:
    """The rules, as a script for ``page.evaluate``: the page's policy lets in no script element."""
    assert AXE.is_file(), "axe-core is missing; run scripts/need_node.sh .venv"
    return AXE.read_text(encoding="utf-8")


def checked(page: Page, axe: str) -> dict[str, list[str]]:
    """Return the ids of the rules that are ``kept``, and what is ``broken``, node by node."""
    page.evaluate(axe)
    result: dict[str, list[str]] = page.evaluate(RUN, TAGS)
    return result


@pytest.fixture(scope="module")
def pages(seed_ledger: Path) -> dict[str, Any]:
    """The data of the seeds' pages by view, Kurram district chosen in each."""
    recipes = [Recipe("a", view=view, selected=KURRAM) for view in VIEWS]
    return dict(zip(VIEWS, pages_data(*read_incidents(seed_ledger), recipes), strict=True))


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("view", VIEWS)
def test_every_view_with_a_card_open_keeps_all_rules(
    open_page: Opened, pages: dict[str, Any], axe: str, view: str, size: tuple[int, int]
) -> None:
    page = open_page(pages[view], size)
    expect(page.locator("#card h2")).to_have_text("Kurram")
    assert checked(page, axe)["broken"] == []
    page.evaluate(UNFOLD)
    result = checked(page, axe)
    assert result["broken"] == []
    assert {"color-contrast", "target-size", "button-name", "document-title"} <= set(result["kept"])


def test_the_rules_find_a_fault(open_page: Opened, pages: dict[str, Any], axe: str) -> None:
    page = open_page(pages["all"])
    page.evaluate("document.querySelector('#colophon').style.color = '#ddd'")
    assert any(fault.startswith("color-contrast: ") for fault in checked(page, axe)["broken"])
