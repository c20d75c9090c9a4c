"""The HTML to paste, in hosts that speak other languages before a browser reads it."""

from __future__ import annotations

import re

import bleach
import pytest
from playwright.sync_api import expect

from geomap.embeds import Map, Placement
from geomap.embeds.frame import data_url
from geomap.embeds.web import snippet
from tests.embeds.conftest import Opening, Titled
from tests.embeds.test_escaping import PAYLOADS, Reader, line
from tests.embeds.test_frame import framed

HERE = Placement("all-claims")
FIRE = "window.__fired=1"
HOSTILE = (
    f"</script><script>{FIRE}</script>",
    f"<img src=x onerror={FIRE}>",
    f'"><svg onload="{FIRE}">',
    f"'><svg onload='{FIRE}'>",
    f"&quot;&gt;&lt;script&gt;{FIRE}&lt;/script&gt;",
    f"</iframe></figure><script>{FIRE}</script>",
    f"&#34; onload=&#34;{FIRE}",
    f"${{{FIRE}}}{{{{7*7}}}}{{% x %}}",
    "javascript:alert(1)",
    "\u202eevil\x1b[31m",
)  # fmt: skip


@pytest.mark.browser
@pytest.mark.enable_socket
@pytest.mark.parametrize("payload", HOSTILE, ids=ascii)
def test_a_hostile_title_is_text_in_the_host_and_in_the_frame(
    open_host: Opening, titled: Titled, payload: str
) -> None:
    hostile = titled(payload, point_of_view=payload)
    page = open_host(snippet(hostile, HERE))
    inside = framed(page)
    said = payload.replace("\x1b", "\ufffd")
    expect(page.locator("figcaption b")).to_have_text(f"{said}.")
    assert page.locator("iframe").get_attribute("title") == said
    assert said in str(page.locator("img").get_attribute("alt"))
    expect(inside.locator("h1")).to_have_text(said)
    for frame in page.frames:
        assert frame.evaluate("window.__fired") is None
    assert page.locator("script, svg").count() == 0
    assert page.locator("iframe, img").count() == 2


def test_nothing_is_left_for_a_template_engine(titled: Titled) -> None:
    hostile = titled(" ".join(PAYLOADS))
    text = snippet(hostile, HERE)
    assert not re.search(r"\{\{|\{%|\{#|`|\[gallery|\[/|\n\n", text)


def test_a_cleaner_that_takes_the_frame_away_leaves_the_rest(shown: Map) -> None:
    tags = {"figure", "div", "img", "figcaption", "b", "details", "summary", "p"}
    clean = bleach.clean(snippet(shown, HERE), tags, {"img": ["src", "alt"]}, ["data"], strip=True)
    read = Reader(clean)
    assert set(read.tags) == tags
    assert read.attributes == [("src", data_url(shown.png)), ("alt", shown.alt)]
    assert all(text in read.text for text in (shown.title, shown.caption, *shown.paragraphs))
    assert "geomap" not in read.text


def test_the_frame_stands_on_one_line(shown: Map) -> None:
    lines = snippet(shown, HERE).splitlines()
    assert sum("<iframe" in line for line in lines) == sum("</iframe>" in line for line in lines)
    assert len(lines) == len(shown.paragraphs) + 11
    assert line(lines[0]).startswith("<figure ")


def test_it_is_little_more_than_the_page_and_the_picture(shown: Map) -> None:
    text = snippet(shown, HERE)
    assert len(text.encode()) < 1.15 * len(shown.html.encode()) + 1.34 * len(shown.png) + 8000


def test_the_published_snippet_is_as_it_was(shown: Map, golden: object) -> None:
    text = snippet(shown, Placement("all-claims", "https://example.org/maps/all-claims.html"))
    golden("embed.html", text)  # type: ignore[operator]
