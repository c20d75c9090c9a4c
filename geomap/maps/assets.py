"""The files that go into a page: Leaflet from its package, the page's own script and style."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib import resources
from pathlib import Path

from xstatic.pkg import leaflet

#: The page's own script, in the order in which its parts are joined.
SCRIPTS = (
    "dom.js",
    "words.js",
    "dates.js",
    "amounts.js",
    "packed.js",
    "format.js",
    "store.js",
    "rows.js",
    "texts.js",
    "state.js",
    "shown.js",
    "places.js",
    "wording.js",
    "measure.js",
    "offset.js",
    "basemap.js",
    "terrain.js",
    "tiles.js",
    "discs.js",
    "clusters.js",
    "spots.js",
    "specks.js",
    "rails.js",
    "labels.js",
    "ground.js",
    "captions.js",
    "controls.js",
    "board.js",
    "boards.js",
    "theme.js",
    "tongues.js",
    "dumbbell.js",
    "figures.js",
    "statements.js",
    "card.js",
    "lists.js",
    "order.js",
    "table.js",
    "tablerow.js",
    "records.js",
    "tablefiles.js",
    "download.js",
    "sight.js",
    "strip.js",
    "legend.js",
    "timescale.js",
    "timecounts.js",
    "timewithin.js",
    "timewords.js",
    "timereadout.js",
    "timeplot.js",
    "timespans.js",
    "timebrush.js",
    "timehandles.js",
    "timeplay.js",
    "timecard.js",
    "time.js",
    "findwords.js",
    "folded.js",
    "facets.js",
    "filters.js",
    "textfilter.js",
    "lookup.js",
    "incidentlookup.js",
    "suggestions.js",
    "filterpanel.js",
    "filtersheet.js",
    "filterbar.js",
    "chips.js",
    "find.js",
    "copylink.js",
    "link.js",
    "linking.js",
    "paper.js",
    "printing.js",
    "main.js",
)
STYLES = (
    "base.css",
    "theme.css",
    "map.css",
    "ground.css",
    "tiles.css",
    "time.css",
    "panel.css",
    "lists.css",
    "table.css",
    "tongues.css",
    "find.css",
    "print.css",
)

_URL_DECLARATION = re.compile(r"[^{};]*:\s*url\([^)]*\)[^;}]*;?")
_SOURCE_MAP = re.compile(r"\n?//# sourceMappingURL=\S*\s*$")


@cache
def leaflet_script() -> str:
    """Return Leaflet's script without the pointer to its source map."""
    return _SOURCE_MAP.sub("\n", _leaflet_file("leaflet.js"))


@cache
def leaflet_style() -> str:
    """Return Leaflet's style sheet without its pictures: the page draws its own symbols."""
    return _URL_DECLARATION.sub("", _leaflet_file("leaflet.css"))


@cache
def own_script() -> str:
    """Return the page's script as one function that leaves nothing in the global scope."""
    return "(() => {\n'use strict';\n" + _joined(SCRIPTS) + "})();\n"


@cache
def own_style() -> str:
    """Return the page's style sheet."""
    return _joined(STYLES)


@cache
def web_file(name: str) -> str:
    """Return one file of ``geomap/maps/web``."""
    return resources.files("geomap.maps").joinpath("web").joinpath(name).read_text(encoding="utf-8")


def _joined(names: Iterable[str]) -> str:
    return "".join(web_file(name) for name in names)


def _leaflet_file(name: str) -> str:
    return Path(leaflet.BASE_DIR, name).read_text(encoding="utf-8")
