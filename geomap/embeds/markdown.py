"""For Markdown in which no page can live, on GitHub for example: picture, caption, link."""

from __future__ import annotations

from geomap.embeds.escaping import markdown_text
from geomap.embeds.map import Map
from geomap.embeds.placement import Placement
from geomap.language.catalogues import phrase


def snippet(shown: Map, placement: Placement) -> str:
    """Return Markdown (CommonMark): the picture, which leads to the page, its caption, the words.

    The words are folded away where the host knows ``<details>``.
    """
    page, opened, words = link(placement.page), _said(shown, "open"), _said(shown, "in_words")
    return "\n\n".join(
        (
            f"[![{markdown_text(shown.alt)}]({link(placement.picture)})]({page})",
            f"{captioned(shown)} [{opened}]({page})",
            f"<details>\n<summary>{words}</summary>",
            *map(markdown_text, shown.paragraphs),
            "</details>\n",
        )
    )


def captioned(shown: Map) -> str:
    """Return the caption as Markdown, the title in bold."""
    return f"**{markdown_text(shown.title)}.** {markdown_text(shown.caption)}"


def link(address: str) -> str:
    """Return an address as the destination of a link, in which ``&`` could begin a reference."""
    return address.replace("&", "&amp;")


def _said(shown: Map, key: str) -> str:
    return markdown_text(phrase(shown.language.code, f"embed.{key}"))
