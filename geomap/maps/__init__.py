"""Pages: recipes in, one self-contained HTML file out. folium is known to this package alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from geomap.frames import Incident
from geomap.maps.page import render_page
from geomap.maps.recipe import Recipe
from geomap.maps.selection import selections
from geomap.maps.view import PageData, page_data
from geomap.maps.writing import write_files
from geomap.model import Source

__all__ = ["page_data", "pages_data", "render_page", "write_pages"]


def write_pages(
    incidents: Sequence[Incident],
    sources: Sequence[Source],
    recipes: Sequence[Recipe],
    folder: Path,
) -> list[Path]:
    """Write ``NAME.html`` for each recipe into ``folder`` and return the paths.

    A page is written whole or not at all: an older one stays until the new one is complete.
    Raises ``RecipeError`` before anything is written, and ``PageError`` when it cannot be.
    """
    pages = [
        (f"{recipe.name}.html", render_page(data).encode())
        for recipe, data in zip(recipes, pages_data(incidents, sources, recipes), strict=True)
    ]
    return write_files(folder, pages, "the pages")


def pages_data(
    incidents: Sequence[Incident], sources: Sequence[Source], recipes: Sequence[Recipe]
) -> Iterator[PageData]:
    """Yield the data of each recipe's page; raises ``RecipeError`` when one chooses nothing."""
    yield from map(page_data, selections(incidents, sources, recipes))
