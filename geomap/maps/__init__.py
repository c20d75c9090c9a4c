"""Pages: recipes in, one self-contained HTML file out. folium is known to this package alone."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from geomap.errors import PageError
from geomap.frames import Incident
from geomap.maps.page import render_page
from geomap.maps.recipe import Recipe
from geomap.maps.selection import selections
from geomap.maps.view import PageData, page_data
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
        (folder / f"{recipe.name}.html", render_page(data))
        for recipe, data in zip(recipes, pages_data(incidents, sources, recipes), strict=True)
    ]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return [_write(path, text) for path, text in pages]
    except OSError as error:
        raise PageError(f"{folder}: the pages cannot be written there: {error.strerror}") from None


def pages_data(
    incidents: Sequence[Incident], sources: Sequence[Source], recipes: Sequence[Recipe]
) -> Iterator[PageData]:
    """Yield the data of each recipe's page; raises ``RecipeError`` when one chooses nothing."""
    yield from map(page_data, selections(incidents, sources, recipes))


def _write(path: Path, text: str) -> Path:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)
    temporary = Path(name)
    temporary.chmod(0o644)
    return temporary.replace(path)
