"""Block markup, parsed by the parser that WordPress itself uses."""

from __future__ import annotations

import json
import subprocess
from typing import Any

import pytest

from geomap.embeds import Map, Placement
from geomap.embeds.wordpress import framed_block, picture_block, snippet
from tests.conftest import REPO
from tests.embeds.conftest import Titled
from tests.embeds.test_escaping import PAYLOADS, Reader, line

HERE = Placement("all-claims")
THERE = Placement("all-claims", "https://example.org/a.html")
PARSE = """const { parse } = require('@wordpress/block-serialization-default-parser');
process.stdout.write(JSON.stringify(parse(require('fs').readFileSync(0, 'utf8'))));"""


def parsed(markup: str) -> list[Any]:
    """Return the blocks that WordPress finds, without the line ends between them."""
    done = subprocess.run(
        ["node", "-e", PARSE], cwd=REPO, input=markup, capture_output=True, text=True, check=True
    )
    found: list[Any] = json.loads(done.stdout)
    return [block for block in found if block["blockName"] or block["innerHTML"].strip()]


def test_with_an_address_it_is_a_block_of_html_with_the_frame(shown: Map) -> None:
    (block,) = parsed(snippet(shown, THERE))
    assert block["blockName"] == "core/html"
    read = Reader(block["innerHTML"])
    assert {"figure", "iframe", "img", "figcaption"} <= set(read.tags)
    assert shown.title in read.text


def test_without_one_it_is_a_picture_with_alt_text_and_caption(shown: Map) -> None:
    block, words = parsed(snippet(shown, HERE))
    assert words["blockName"] == "core/details"
    assert [each["blockName"] for each in words["innerBlocks"]] == ["core/paragraph"] * len(
        shown.paragraphs
    )
    assert (block["blockName"], block["attrs"]) == ("core/image", {"sizeSlug": "full"})
    read = Reader(block["innerHTML"])
    assert read.tags == ["figure", "img", "figcaption", "strong"]
    attributes = dict(read.attributes)
    assert attributes["src"] == "all-claims.png"
    assert attributes["alt"] == shown.alt
    assert read.text.strip() == f"{shown.title}. {shown.caption}"


@pytest.mark.parametrize("payload", [*PAYLOADS, "<!-- /wp:html --><!-- wp:x /-->"], ids=ascii)
def test_no_title_is_a_block_or_a_shortcode(titled: Titled, payload: str) -> None:
    hostile = titled(payload)
    markup = framed_block(hostile, THERE) + picture_block(hostile, THERE)
    assert "[" not in markup
    assert markup.count("<!--") == 6 + 2 * len(hostile.paragraphs)
    if payload.startswith("<!--"):
        names = [block["blockName"] for block in parsed(markup)]
        assert names == ["core/html", "core/image", "core/details"]
    assert line(payload) in line(Reader(picture_block(hostile, THERE)).text)
