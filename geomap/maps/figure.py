"""The document around the maps: a branca figure that writes an HTML page of our own."""

from __future__ import annotations

from typing import Any

from branca.element import Figure

from geomap.language.catalogues import LANGUAGES
from geomap.maps.assets import (
    leaflet_script,
    leaflet_style,
    own_script,
    own_style,
    web_file,
)
from geomap.maps.inert import claims_of, texts_of, words_of
from geomap.maps.markup import escaped, masthead, page_markup
from geomap.maps.policy import content_security_policy
from geomap.maps.tiles import tile_origins
from geomap.maps.view import PageData

_MAPS_SLOT = "<!-- maps -->"
_MASTHEAD_SLOT = "<!-- masthead -->"


class PageFigure(Figure):
    """One self-contained document, put together as text and never compiled as a template.

    The maps that folium renders into ``html`` and ``script`` hold only text of the project's own;
    everything from outside is in ``data`` and reaches the document escaped or inert.
    """

    def __init__(self, data: PageData) -> None:
        super().__init__()
        self.data = data

    @classmethod
    def _generate_id(cls) -> str:
        return "page"

    def render(self, **kwargs: Any) -> str:
        """Render the maps into the figure's parts, then write the document around them."""
        for child in self._children.values():
            child.render(**kwargs)
        scripts = [
            leaflet_script() + web_file("prelude.js"),
            self.script.render(**kwargs),
            own_script(),
        ]
        return "".join((self._head(scripts), self._body(scripts, **kwargs), "</html>\n"))

    def _head(self, scripts: list[str]) -> str:
        page, tiles = self.data.head["page"], self.data.head["tiles"]
        # A server of tiles is told which site asks, and nothing else is told to anybody.
        referrer = "strict-origin" if tiles else "no-referrer"
        style = leaflet_style() + own_style()
        policy = content_security_policy(scripts, [style], tile_origins(tiles))
        language = LANGUAGES.get(page["lang"], LANGUAGES["en"])
        return (
            f'<!DOCTYPE html>\n<html lang="{language.code}" dir="{language.direction}">\n<head>\n'
            '<meta charset="utf-8">\n'
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f'<meta name="referrer" content="{referrer}">\n'
            f"<title>{escaped(page['title'])}</title>\n"
            f"<style>{style}</style>\n</head>\n"
        )

    def _body(self, scripts: list[str], **kwargs: Any) -> str:
        page = self.data.head["page"]
        before_masthead, rest = page_markup(page["lang"]).split(_MASTHEAD_SLOT)
        before_maps, after_maps = rest.split(_MAPS_SLOT)
        library, maps, own = (f"<script>{text}</script>\n" for text in scripts)
        drawn, read_later = claims_of(self.data)
        parts = (
            "<body>\n",
            before_masthead,
            masthead(page),
            before_maps,
            self.html.render(**kwargs),
            after_maps,
            words_of(),
            drawn,
            library,
            maps,
            own,
            # Behind the scripts: the map is drawn before the browser has read these.
            read_later,
            texts_of(self.data),
            "</body>\n",
        )
        return "".join(parts)
