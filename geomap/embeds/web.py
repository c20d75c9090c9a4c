"""For a web page, a static site, a content management system: the frame with its figure."""

from __future__ import annotations

from geomap.embeds.frame import framed_figure
from geomap.embeds.map import Map
from geomap.embeds.placement import Placement


def snippet(shown: Map, placement: Placement) -> str:
    """Return HTML to paste: one figure, which without an address holds page and picture too."""
    return framed_figure(shown, placement) + "\n"
