"""The map that a recipe gives, as one object: page, picture and words."""

from __future__ import annotations

import base64
import os
from collections.abc import Callable, Container
from functools import cached_property
from pathlib import Path
from typing import Any

from geomap.embeds.frame import framed_figure
from geomap.embeds.picture import draw, pixels, words
from geomap.embeds.placement import Placement
from geomap.errors import EmbedError
from geomap.frames.assembly import LedgerPath, read_incidents
from geomap.language.catalogues import LANGUAGES, Language, phrase
from geomap.maps.headline import page_head
from geomap.maps.page import render_page
from geomap.maps.recipe import Recipe, read_recipe
from geomap.maps.selection import Selection, selections
from geomap.maps.view import page_data
from geomap.maps.writing import write_files


class Map:
    """What a recipe makes of a ledger: a page to open, a picture to print, words to read out.

    In a notebook it shows itself: as its page in a sandboxed frame where frames can live, else as
    its picture, else in words. Each part is made when it is first asked for.

    >>> import geomap
    >>> map = geomap.Map("maps/all-claims.toml")  # doctest: +SKIP
    >>> map.save("all-claims.pdf")  # doctest: +SKIP

    ``recipe`` is a recipe file or a ``Recipe``; ``ledger`` a path or database URL, else
    ``GEOMAP_LEDGER`` or the ledger in the current folder. Raises ``RecipeError`` when the recipe
    has faults, ``LedgerError`` when the ledger cannot be read.
    """

    def __init__(self, recipe: Recipe | str | os.PathLike[str], ledger: LedgerPath = None) -> None:
        self.recipe = recipe if isinstance(recipe, Recipe) else read_recipe(Path(recipe))
        self.ledger = ledger
        #: The file that the recipe was read from; of a ``Recipe``, the one it would be.
        self.written_in = f"{recipe.name}.toml" if isinstance(recipe, Recipe) else os.fspath(recipe)

    def __repr__(self) -> str:
        return f"<geomap.Map {self.recipe.name!r}>"

    @cached_property
    def selection(self) -> Selection:
        """What the recipe has chosen of the claims; raises ``RecipeError`` when it is nothing."""
        (chosen,) = selections(*read_incidents(self.ledger), [self.recipe])
        return chosen

    @cached_property
    def html(self) -> str:
        """The page: one HTML document that needs no network."""
        return render_page(page_data(self.selection))

    @cached_property
    def png(self) -> bytes:
        """The picture as it stands under a frame or in a text: a PNG."""
        return draw(self.selection, "png")

    @property
    def size(self) -> tuple[int, int]:
        """The width and height of the picture in pixels."""
        return pixels(self.png)

    @property
    def title(self) -> str:
        """The headline of page and picture."""
        return str(self._head["title"])

    @property
    def caption(self) -> str:
        """What stands below the map: what it is made of, and as of when."""
        return f"{self._head['dek']} {self._head['as_of_text']}"

    @cached_property
    def text(self) -> str:
        """The map in words, for who cannot see it: a paragraph a line."""
        return words(self.selection)

    @property
    def alt(self) -> str:
        """A short text in the picture's place, where the map in words stands below it."""
        return phrase(self.language.code, "embed.alt", title=self.title)

    @property
    def paragraphs(self) -> list[str]:
        """The map in words without what title and caption say already."""
        said = f"{self.title}. {self.caption}"
        return [line for line in self.text.splitlines() if line.strip() and line not in said]

    @property
    def language(self) -> Language:
        """The language in which title, caption and words are."""
        return LANGUAGES[self._head["lang"]]

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Write the map into a file, as its ending says: .html, .pdf, .png or .svg.

        Returns the path. Raises ``EmbedError`` for another ending, ``PageError`` when the file
        cannot be written.
        """
        file = Path(path)
        ending = file.suffix.lower()
        if ending not in (".html", ".pdf", ".png", ".svg"):
            raise EmbedError(f"{file}: a map is saved as .html, .pdf, .png or .svg")
        made: dict[str, Callable[[], bytes]] = {".html": self.html.encode, ".png": lambda: self.png}
        content = made.get(ending, lambda: draw(self.selection, ending[1:]))()
        return write_files(file.parent, [(file.name, content)], "the map")[0]

    @cached_property
    def _head(self) -> dict[str, Any]:
        return page_head(self.selection)

    def _repr_mimebundle_(
        self, include: Container[str] | None = None, exclude: Container[str] | None = None
    ) -> tuple[dict[str, str], dict[str, Any]]:
        """Return what a notebook shows, by media type, and the picture's alt text and size."""
        made: dict[str, Callable[[], str]] = {
            "text/html": self._framed,
            "image/png": lambda: base64.b64encode(self.png).decode(),
            "text/plain": lambda: f"{self.title}\n\n{self.text}",
        }
        wanted = [kind for kind in made if include is None or kind in include]
        data = {kind: made[kind]() for kind in wanted if exclude is None or kind not in exclude}
        if "image/png" not in data:
            return data, {}
        width, height = self.size
        return data, {"image/png": {"width": width // 2, "height": height // 2, "alt": self.text}}

    def _framed(self) -> str:
        return framed_figure(self, Placement(self.recipe.name))
