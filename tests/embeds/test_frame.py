"""The frame in a real host: another origin, a policy of its own, a phone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Frame, Page, expect

from geomap.embeds import Map, Placement
from geomap.embeds.frame import data_url, frame, framed_figure
from geomap.maps.policy import source_hash
from tests.embeds.conftest import Opening, Sites
from tests.embeds.hosting import BARE, STRICT, STRICTEST
from tests.maps.browsing import DESKTOP, PHONE

hosted = [pytest.mark.browser, pytest.mark.enable_socket]
SIZES = pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
HERE = Placement("all-claims")
#: What an embed could change of its host: its names, its markup, how it looks.
SNAPSHOT = """() => {
  const outside = (each) => !each.closest('figure');
  const rest = [...document.querySelectorAll('h1, p, title')].filter(outside);
  return {
    names: Object.getOwnPropertyNames(window).filter((name) => !/^\\d+$/.test(name)),
    markup: rest.map((each) => each.outerHTML),
    looks: [document.documentElement, document.body, ...rest].map((each) => {
      const { color, font, background } = getComputedStyle(each);
      const { left, width } = each.getBoundingClientRect();
      return [color, font, background, left, width].join();
    }),
    cookie: document.cookie,
    stored: localStorage.length,
  };
}"""
REACH = """path => {
  try {
    return String(path.split('.').reduce((at, name) => at[name], window));
  } catch (error) {
    return error.name;
  }
}"""
ESCAPES = (
    "parent.document.title",
    "top.document.body",
    "parent.localStorage",
    "localStorage.length",
    "document.cookie",
    "frameElement.id",
    "top.location.href",
)


def framed(page: Page) -> Frame:
    """Return the page within the host once it is alive."""
    page.locator("iframe").scroll_into_view_if_needed()
    inside = next(each for each in page.frames if each is not page.main_frame)
    inside.wait_for_selector("html[data-ready]", state="attached")
    return inside


def seen(page: Page) -> bytes:
    """Return a picture of the place where the frame is."""
    return page.locator("figure > div").screenshot()


def test_a_frame_may_run_scripts_and_nothing_else(shown: Map) -> None:
    for placement in (HERE, Placement("all-claims", "https://example.org/a.html")):
        markup = frame(shown, placement, "border:0")
        assert re.findall(r' sandbox="([^"]*)"', markup) == ["allow-scripts"]
        assert markup.count("<") == 2
        for attribute in ('loading="lazy"', 'referrerpolicy="no-referrer"', 'height="680"'):
            assert attribute in markup
        assert 'title="Two accounts of the nights of 9–12 October 2025"' in markup
        assert "\n" not in markup


def test_a_figure_has_inline_styles_alone(shown: Map) -> None:
    markup = framed_figure(shown, Placement("all-claims", "https://example.org/a/b.html", 500))
    tags = set(re.findall(r"<(\w+)", markup))
    assert tags == {"figure", "div", "img", "iframe", "figcaption", "b", "a", "details",
                    "summary", "p"}  # fmt: skip
    assert " id=" not in markup
    assert "height:min(500px,85svh)" in markup
    assert 'src="https://example.org/a/all-claims.png"' in markup


def test_without_an_address_the_page_and_the_picture_are_inside(shown: Map) -> None:
    markup = framed_figure(shown, HERE)
    assert data_url(shown.png) in markup
    assert "<a " not in markup
    assert re.findall(r' src="(.{5})', markup) == ["data:"]
    assert ' srcdoc="&lt;!DOCTYPE html&gt;&#10;&lt;html hidden lang=' in markup


class TestInAHost:
    pytestmark = hosted

    @SIZES
    def test_a_published_page_lives_under_a_strict_policy(
        self, open_host: Opening, shown: Map, published: Placement, sites: Sites,
        size: tuple[int, int],
    ) -> None:  # fmt: skip
        page = open_host(framed_figure(shown, published), STRICT, size)
        expect(framed(page).locator("h1")).to_have_text(shown.title)
        host, site = sites
        assert host.asked == ["/report.html"]
        assert sorted(site.asked) == ["/all-claims.html", "/all-claims.png"]

    @SIZES
    def test_a_page_within_the_markup_lives_where_scripts_may(
        self, open_host: Opening, shown: Map, sites: Sites, size: tuple[int, int]
    ) -> None:
        page = open_host(framed_figure(shown, HERE), "", size)
        inside = framed(page)
        expect(inside.locator("h1")).to_be_visible()
        assert inside.url == "about:srcdoc"
        assert [site.asked for site in sites] == [["/report.html"], []]

    def test_where_a_policy_forbids_the_scripts_the_picture_is_seen(
        self, open_host: Opening, shown: Map, faults: list[str]
    ) -> None:
        page = open_host(framed_figure(shown, HERE), STRICTEST)
        page.wait_for_timeout(500)
        before = seen(page)
        assert faults
        assert all("inline script violates" in fault for fault in faults)
        faults.clear()
        page.locator("iframe").evaluate("frame => frame.remove()")
        assert seen(page) == before

    def test_a_policy_that_allows_the_scripts_of_the_page_lets_it_live_within_the_markup(
        self, open_host: Opening, shown: Map
    ) -> None:
        scripts = re.findall(r"<script>(.*?)</script>", shown.html, re.DOTALL)
        allowed = " ".join(source_hash(script) for script in scripts)
        page = open_host(framed_figure(shown, HERE), f"{STRICTEST}; script-src {allowed}")
        expect(framed(page).locator("h1")).to_be_visible()

    def test_where_a_policy_forbids_frames_the_links_lead_on(
        self, open_host: Opening, shown: Map, published: Placement, sites: Sites,
        faults: list[str],
    ) -> None:  # fmt: skip
        page = open_host(framed_figure(shown, published), STRICT.replace("frame-src {site}; ", ""))
        page.wait_for_timeout(300)
        assert "/all-claims.html" not in sites[1].asked
        assert "Framing" in faults.pop()
        page.locator("figcaption a").first.click()
        page.wait_for_selector("html[data-ready]", state="attached")
        assert page.url == published.address

    def test_without_inline_styles_the_frame_has_its_size_from_attributes(
        self, open_host: Opening, shown: Map, published: Placement, faults: list[str]
    ) -> None:
        page = open_host(framed_figure(shown, published), BARE)
        framed(page)
        box = page.locator("iframe").bounding_box()
        assert box
        assert box["height"] >= 680
        assert box["width"] >= 700
        assert all("inline style" in fault for fault in faults)
        faults.clear()

    def test_where_a_policy_forbids_the_style_the_page_stays_hidden(
        self, open_host: Opening, shown: Map, faults: list[str]
    ) -> None:
        page = open_host(framed_figure(shown, HERE), "style-src 'self'")
        inside = framed(page)
        assert inside.evaluate("document.documentElement.hidden")
        assert page.locator("img").evaluate("image => image.naturalWidth") == shown.size[0]
        assert all("inline style" in fault for fault in faults)
        faults.clear()

    @pytest.mark.parametrize("inline", [True, False])
    def test_nothing_of_the_host_is_touched(
        self, open_host: Opening, shown: Map, published: Placement, inline: bool
    ) -> None:
        bare = open_host("").evaluate(SNAPSHOT)
        page = open_host(framed_figure(shown, HERE if inline else published))
        framed(page)
        page.wait_for_timeout(300)
        assert page.evaluate(SNAPSHOT) == bare

    @pytest.mark.parametrize("inline", [True, False])
    def test_no_script_of_the_page_gets_out(
        self, open_host: Opening, shown: Map, published: Placement, faults: list[str],
        inline: bool,
    ) -> None:  # fmt: skip
        inside = framed(open_host(framed_figure(shown, HERE if inline else published)))
        assert inside.evaluate("window.origin") == "null"
        for escape in ESCAPES:
            assert inside.evaluate(REACH, escape) in ("SecurityError", "TypeError"), escape
        assert inside.evaluate("window.open('https://example.org') === null")
        inside.wait_for_timeout(200)
        # However often that is said: nothing else may be wrong.
        assert any("Blocked opening" in fault for fault in faults)
        faults[:] = [fault for fault in faults if "Blocked opening" not in fault]

    @pytest.mark.parametrize(("height", "expected"), [(844, 680), (640, 544)])
    def test_the_height_fits_on_a_phone(
        self, open_host: Opening, shown: Map, published: Placement, height: int, expected: int
    ) -> None:
        page = open_host(framed_figure(shown, published), STRICT, (390, height))
        box = page.locator("figure > div").bounding_box()
        assert box
        assert box["height"] == pytest.approx(expected, abs=1)
        assert box["height"] <= height * 0.86
        assert box["x"] + box["width"] <= 390
        assert page.evaluate("document.documentElement.scrollWidth") == 390
        inside = framed(page)
        assert inside.evaluate("document.documentElement.scrollWidth <= innerWidth")
