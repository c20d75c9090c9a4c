"""The page's own markup with its words, before the page's script takes them over.

``data-text`` and ``data-label`` of an element name the phrases that stand in it and that a person
who cannot see it is told; so the script finds them when the reader chooses another language.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from typing import Any

from geomap.language.catalogues import phrase
from geomap.maps.assets import web_file

_TEXT = re.compile(r'data-text="([\w.]+)"([^>]*)>')
_LABEL = re.compile(r'data-label="([\w.]+)"')
_MASTHEAD = (("p", "kicker", "kicker"), ("h1", "headline", "title"), ("p", "dek", "dek"))


def page_markup(language: str) -> str:
    """Return ``page.html`` with its phrases in a language."""

    def text(match: re.Match[str]) -> str:
        return f"{match[0]}{escape(phrase(language, match[1]))}"

    def label(match: re.Match[str]) -> str:
        return f'{match[0]} aria-label="{escape(phrase(language, match[1]))}"'

    return _LABEL.sub(label, _TEXT.sub(text, web_file("page.html")))


def masthead(page: Mapping[str, Any]) -> str:
    """Return kicker, headline and dek of the ``page`` of a page's head.

    What the recipe says in its own words says in which language, and runs as its letters do.
    """
    own = page["own"]
    lines = (
        f'<{tag} class="{name}" id="{name}"{_written(own, field)}>{escaped(page[field])}</{tag}>\n'
        for tag, name, field in _MASTHEAD
    )
    return "".join(lines)


def escaped(text: str) -> str:
    """Return a text as HTML holds it: what is no text becomes ``?``, U+0000 the sign for it."""
    said = escape(text.encode("utf-8", "replace").decode())
    return said.replace("\0", "\N{REPLACEMENT CHARACTER}").replace("\r", "&#13;")


def _written(own: Mapping[str, Any], field: str) -> str:
    return f' lang="{escape(own["lang"])}" dir="auto"' if field in own["fields"] else ""
