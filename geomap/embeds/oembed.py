"""For whoever reads oEmbed 1.0: the answer of a provider, as a file beside the page."""

from __future__ import annotations

from geomap.embeds.escaping import html_text, json_text
from geomap.embeds.frame import frame
from geomap.embeds.map import Map
from geomap.embeds.placement import Placement
from geomap.errors import EmbedError

#: The width in CSS pixels that a consumer is told; the frame itself takes what it gets.
WIDTH = 800


def snippet(shown: Map, placement: Placement) -> str:
    """Return a response of the type ``rich`` (oembed.com, section 2.3.4.4) as JSON.

    Raises ``EmbedError`` without an absolute address: consumers know a page by nothing else.
    """
    if not placement.is_absolute:
        raise EmbedError("oembed needs --src with the https:// address of the published page")
    width, height = shown.size
    response = {
        "version": "1.0",
        "type": "rich",
        "title": shown.title,
        "provider_name": "geomap",
        "width": WIDTH,
        "height": placement.height,
        "html": frame(shown, placement, "border:0;max-height:85svh"),
        "thumbnail_url": placement.picture,
        "thumbnail_width": width,
        "thumbnail_height": height,
    }
    return json_text(response) + "\n"


def discovery(shown: Map, placement: Placement) -> str:
    """Return the link by which a consumer finds the response: it belongs into the page's head."""
    address = placement.beside("oembed.json")
    return (
        f'<link rel="alternate" type="application/json+oembed" href="{html_text(address)}" '
        f'title="{html_text(shown.title)}">'
    )


def discoverable(shown: Map, placement: Placement) -> str:
    """Return the page with that link in its head."""
    return shown.html.replace("</head>", f"{discovery(shown, placement)}\n</head>", 1)
