"""The answer of an oEmbed provider, against the specification's words (oembed.com, 1.0)."""

from __future__ import annotations

import json
import re

import pytest

from geomap.embeds import Map, Placement
from geomap.embeds.oembed import discoverable, discovery, snippet
from geomap.errors import EmbedError
from tests.embeds.test_escaping import Reader

THERE = Placement("all-claims", "https://example.org/maps/a.html", 500)


def test_a_response_has_what_the_specification_requires_of_rich_content(shown: Map) -> None:
    response = json.loads(snippet(shown, THERE))
    assert (response["version"], response["type"]) == ("1.0", "rich")
    assert (response["width"], response["height"]) == (800, 500)
    assert response["title"] == shown.title
    # A thumbnail is told with both its sizes or not at all.
    assert response["thumbnail_url"] == "https://example.org/maps/all-claims.png"
    assert (response["thumbnail_width"], response["thumbnail_height"]) == shown.size
    read = Reader(response["html"])
    assert read.tags == ["iframe"]
    assert dict(read.attributes)["src"] == "https://example.org/maps/a.html"
    assert dict(read.attributes)["sandbox"] == "allow-scripts"


def test_the_page_leads_to_the_response(shown: Map) -> None:
    page = discoverable(shown, THERE)
    link = Reader(discovery(shown, THERE))
    assert dict(link.attributes) == {
        "rel": "alternate",
        "type": "application/json+oembed",
        "href": "https://example.org/maps/all-claims.oembed.json",
        "title": shown.title,
    }
    head = page.split("</head>")[0]
    assert head.endswith(discovery(shown, THERE) + "\n")
    assert page.replace(discovery(shown, THERE) + "\n", "") == shown.html


@pytest.mark.parametrize("address", ["", "a.html", "//example.org/a.html"])
def test_without_an_absolute_address_there_is_no_response(shown: Map, address: str) -> None:
    with pytest.raises(EmbedError, match="oembed needs --src"):
        snippet(shown, Placement("all-claims", address))


def test_a_response_may_stand_in_a_page(shown: Map) -> None:
    assert not re.search("[<>&]", snippet(shown, THERE))
