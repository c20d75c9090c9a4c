"""Markdown as Pandoc and GitHub's dialect read it."""

from __future__ import annotations

import pypandoc
import pytest

from geomap.embeds import Map, Placement
from geomap.embeds.markdown import snippet
from tests.embeds.conftest import Titled
from tests.embeds.test_escaping import PAYLOADS, Reader, line

THERE = Placement("all-claims", "https://example.org/a?x=1&copy;=2")


@pytest.mark.parametrize("reader", ["gfm", "markdown", "commonmark"])
def test_a_picture_with_alt_text_leads_to_the_page(shown: Map, reader: str) -> None:
    read = Reader(pypandoc.convert_text(snippet(shown, THERE), "html", reader))
    assert read.tags.count("img") == 1
    attributes = dict(read.attributes)
    assert attributes["src"] == "https://example.org/all-claims.png"
    assert line(attributes["alt"]) == line(shown.alt)
    hrefs = [value for name, value in read.attributes if name == "href"]
    assert hrefs == ["https://example.org/a?x=1&copy;=2"] * 2
    assert f"{shown.title}. {shown.caption}" in line(read.text)


def test_without_an_address_the_files_lie_beside_the_text(shown: Map) -> None:
    text = snippet(shown, Placement("all-claims"))
    assert "](all-claims.png)](all-claims.html)\n" in text
    assert " [Open the map by itself](all-claims.html)\n" in text


@pytest.mark.parametrize("payload", PAYLOADS, ids=ascii)
def test_a_title_is_a_title_and_no_markdown(titled: Titled, payload: str) -> None:
    title = payload if payload.strip() else "x"
    hostile = titled(title)
    for reader in ("gfm", "markdown"):
        html = pypandoc.convert_text(snippet(hostile, THERE), "html", reader)
        read = Reader(html)
        assert set(read.tags) <= {"p", "a", "img", "strong", "details", "summary"}
        assert f"{line(title)}. 144 claims" in line(read.text)


def test_the_snippet_is_as_it_was(shown: Map, golden: object) -> None:
    golden("embed.md", snippet(shown, Placement("all-claims")))  # type: ignore[operator]
