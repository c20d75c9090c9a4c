"""The map of the five documents, and sites in which it is embedded."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from geomap.embeds import Map, Placement
from geomap.embeds.picture import draw
from geomap.maps.recipe import Recipe
from tests.conftest import REPO
from tests.embeds.hosting import HOST, Site, serve, visit

Sites = tuple[Site, Site]
Opening = Callable[..., Page]
Titled = Callable[..., Map]


@pytest.fixture(scope="session")
def shown(seed_ledger: Path) -> Map:
    """The map of all claims of the five documents."""
    return Map(REPO / "maps" / "all-claims.toml", seed_ledger)


@pytest.fixture(scope="session")
def printed(shown: Map) -> bytes:
    """Its picture as vectors, a PDF."""
    return draw(shown.selection, "pdf")


@pytest.fixture(scope="session")
def titled(shown: Map) -> Callable[..., Map]:
    """Make the same map of a recipe with words of its own."""

    def made(title: str, **words: str) -> Map:
        other = Map(Recipe("hostile", title=title, **words))
        other.__dict__["selection"] = dataclasses.replace(shown.selection, recipe=other.recipe)
        # What is drawn is another's concern.
        other.__dict__["png"] = shown.png
        return other

    return made


@pytest.fixture
def sites() -> Iterator[Sites]:
    """A host, and a site that publishes: two origins."""
    both = Site(), Site()
    servers = [serve(site) for site in both]
    yield both
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture
def published(shown: Map, sites: Sites) -> Placement:
    """The map, published with its picture."""
    _, site = sites
    site.put("/all-claims.png", shown.png, "image/png")
    return Placement("all-claims", site.put("/all-claims.html", shown.html))


@pytest.fixture
def open_host(browser: Browser, sites: Sites, faults: list[str]) -> Iterator[Opening]:
    """Open a report with an embed in it, on a host with a policy; any fault fails the test."""
    pages: list[Page] = []

    def open_(embed: str, policy: str = "", size: tuple[int, int] = (1280, 900)) -> Page:
        host, site = sites
        address = host.put("/report.html", HOST.format(embed=embed))
        if policy:
            host.policies["/report.html"] = policy.format(site=site.address)
        pages.append(visit(browser, address, size, faults))
        return pages[-1]

    yield open_
    for page in pages:
        page.context.close()
    assert faults == []
