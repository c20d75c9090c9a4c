"""Pages: recipes in, one self-contained HTML file out. folium is known to this package alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from geomap.frames import Incident
from geomap.maps.page import render_page
from geomap.maps.recipe import Recipe
from geomap.maps.selection import Selection, selections
from geomap.maps.view import PageData, page_data
from geomap.maps.writing import write_files
from geomap.model import Source

__all__ = ["page_data", "pages_data", "render_page", "write_pages"]


def write_pages(selections: Iterable[Selection], folder: Path) -> list[Path]:
    """Write ``NAME.html`` for each selection into ``folder`` and return the paths.

    A page is written whole or not at all: an older one stays until the new one is complete.
    Raises ``PageError`` when it cannot be.
    """
    pages = [
        (f"{selection.recipe.name}.html", render_page(page_data(selection)).encode())
        for selection in selections
    ]
    return write_files(folder, pages, "the pages")


def pages_data(
    incidents: Sequence[Incident], sources: Sequence[Source], recipes: Sequence[Recipe]
) -> Iterator[PageData]:
    """Yield the data of each recipe's page; raises ``RecipeError`` when one chooses nothing."""
    yield from map(page_data, selections(incidents, sources, recipes))
