"""Pages without a network that tell on themselves."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from geomap.maps.page import render_page
from geomap.maps.view import PageData
from tests.maps.browsing import DESKTOP, Opened, watch


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path, faults: list[str]) -> Iterator[Opened]:
    """Open page data from a file with the network off; any fault in the page fails the test."""
    contexts: list[BrowserContext] = []

    def open_(data: PageData, size: tuple[int, int] = DESKTOP) -> Page:
        file = tmp_path / f"page-{len(contexts)}.html"
        file.write_text(render_page(data), encoding="utf-8")
        touch = size[0] < 600
        width, height = size
        context = browser.new_context(
            viewport={"width": width, "height": height},
            offline=True,
            has_touch=touch,
            is_mobile=touch,
            reduced_motion="reduce",
        )
        contexts.append(context)
        page = context.new_page()
        watch(page, file.as_uri(), faults)
        page.goto(file.as_uri())
        page.wait_for_selector("html[data-ready]", state="attached")
        return page

    yield open_
    for context in contexts:
        context.close()
    assert faults == []
