"""For WordPress: a block of HTML with the frame, or a block with the picture."""

from __future__ import annotations

from geomap.embeds.escaping import html_text
from geomap.embeds.frame import framed_figure
from geomap.embeds.map import Map
from geomap.embeds.placement import Placement
from geomap.language.catalogues import phrase


def snippet(shown: Map, placement: Placement) -> str:
    """Return block markup: with an address the frame, without one the picture alone.

    An author who may not post frames loses the frame when the post is saved; the picture that
    lies under it, its caption and the map in words stay.
    """
    return framed_block(shown, placement) if placement.address else picture_block(shown, placement)


def framed_block(shown: Map, placement: Placement) -> str:
    """Return a Custom HTML block."""
    return f"<!-- wp:html -->\n{_sealed(framed_figure(shown, placement))}\n<!-- /wp:html -->\n"


def picture_block(shown: Map, placement: Placement) -> str:
    """Return an Image block with alt text and caption, and a Details block with the words.

    Both are written as WordPress itself writes them.
    """
    caption = f"<strong>{html_text(shown.title)}.</strong> {html_text(shown.caption)}"
    image = f'<img src="{html_text(placement.picture)}" alt="{html_text(shown.alt)}"/>'
    words = f'<figcaption class="wp-element-caption">{caption}</figcaption>'
    figure = f'<figure class="wp-block-image size-full">{image}{words}</figure>'
    image_block = f'<!-- wp:image {{"sizeSlug":"full"}} -->\n{figure}\n<!-- /wp:image -->'
    return _sealed(f"{image_block}\n\n{_words(shown)}")


def _words(shown: Map) -> str:
    summary = html_text(phrase(shown.language.code, "embed.in_words"))
    paragraphs = "\n\n".join(
        f"<!-- wp:paragraph -->\n<p>{html_text(line)}</p>\n<!-- /wp:paragraph -->"
        for line in shown.paragraphs
    )
    return (
        '<!-- wp:details -->\n<details class="wp-block-details">'
        f"<summary>{summary}</summary>{paragraphs}</details>\n<!-- /wp:details -->\n"
    )


def _sealed(markup: str) -> str:
    """Return markup in which WordPress finds no shortcode."""
    return markup.replace("[", "&#91;").replace("]", "&#93;")
