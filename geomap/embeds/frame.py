"""The frame: the one element in which a map's page stands on somebody else's."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

from geomap.embeds.escaping import html_text
from geomap.embeds.placement import Placement
from geomap.language.catalogues import phrase

if TYPE_CHECKING:
    # A map shows itself in a frame: it imports this module.
    from geomap.embeds.map import Map

# The picture lies under the frame. Where a host takes the frame away, or its policy keeps the
# page's scripts from running, the picture is what is seen.
_EDGE = "box-sizing:border-box;border:1px solid #d9d2c3"
_COVERING = "position:absolute;inset:0;width:100%;height:100%"


def frame(shown: Map, placement: Placement, style: str) -> str:
    """Return the frame of a map's page: by address, or with the whole page inside (``srcdoc``).

    It may run the page's own scripts and nothing else: it has an origin of its own, reads nothing
    of the host, opens and submits nothing. Width and height stand in attributes too, for hosts
    whose policy forbids inline styles.
    """
    inside = f'srcdoc="{html_text(_waiting(shown.html))}"'
    source = f'src="{html_text(placement.address)}"' if placement.address else inside
    return (
        f'<iframe {source} title="{html_text(shown.title)}" sandbox="allow-scripts" '
        f'loading="lazy" referrerpolicy="no-referrer" width="100%" '
        f'height="{placement.height}" style="{style}"></iframe>'
    )


def framed_figure(shown: Map, placement: Placement) -> str:
    """Return a figure: the frame over its picture, a caption, and the map in words.

    It is one piece of HTML with inline styles alone; it leaves the host's styles and scripts as
    they are. Its height is that of the placement, or 85 % of a lower screen.
    """
    language = shown.language
    picture = placement.picture if placement.address else data_url(shown.png)
    height = f"height:{placement.height}px;height:min({placement.height}px,85svh)"
    # Without the classes MathJax would typeset what stands between two signs of the dollar.
    return (
        f'<figure class="mathjax_ignore tex2jax_ignore" lang="{language.code}" '
        f'dir="{language.direction}" style="margin:1.5em 0">\n'
        f'<div style="position:relative;{_EDGE};{height}">\n'
        f'<img src="{html_text(picture)}" alt="{html_text(shown.alt)}" width="100%" loading="lazy" '
        f'style="{_COVERING};object-fit:contain;object-position:top">\n'
        f"{frame(shown, placement, f'{_COVERING};border:0')}\n</div>\n"
        f'<figcaption style="margin-top:.6em">\n{_caption(shown, placement)}'
        "</figcaption>\n</figure>"
    )


def data_url(png: bytes) -> str:
    """Return a picture as an address that holds it."""
    return f"data:image/png;base64,{base64.b64encode(png).decode()}"


def _caption(shown: Map, placement: Placement) -> str:
    paragraphs = (f"<p>{html_text(line)}</p>\n" for line in shown.paragraphs)
    return (
        f"<b{_written(shown)}>{html_text(shown.title)}.</b> {html_text(shown.caption)}\n"
        f"{_links(shown, placement)}<details><summary>{_said(shown, 'in_words')}</summary>\n"
        f"{''.join(paragraphs)}</details>\n"
    )


def _links(shown: Map, placement: Placement) -> str:
    """Return the ways out, for who sees neither frame nor picture; there are none without files."""
    if not placement.address:
        return ""
    addresses = {"open": placement.page, "picture": placement.picture}
    links = (
        f'<a href="{html_text(address)}">{_said(shown, key)}</a>'
        for key, address in addresses.items()
    )
    return f"<div>{' · '.join(links)}</div>\n"


def _said(shown: Map, key: str) -> str:
    return html_text(phrase(shown.language.code, f"embed.{key}"))


def _written(shown: Map) -> str:
    """Return in which language the recipe itself has written the title, if it has."""
    own = shown.recipe.language if shown.recipe.title else ""
    return f' lang="{html_text(own)}" dir="auto"' if own else ""


def _waiting(page: str) -> str:
    """Return a page that is seen only once its scripts run: until then the picture is."""
    return page.replace("<html ", "<html hidden ", 1)
