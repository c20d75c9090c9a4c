"""Selections of the seeds, in any view and language, and sheets composed of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from geomap.frames.assembly import read_incidents
from geomap.maps.recipe import Recipe
from geomap.maps.selection import Selection, selections
from geomap.plates.composition import compose
from geomap.plates.content import content_of
from geomap.plates.rendering import settings
from geomap.plates.sheet import Sheet
from geomap.plates.sizes import SIZES

Selected = Callable[..., Selection]
Composed = Callable[..., Sheet]


@pytest.fixture(scope="session")
def selected(seed_ledger: Path) -> Selected:
    """What a recipe takes of the seeds: ``selected("compare", language="ur")``."""
    incidents, sources = read_incidents(seed_ledger)

    @cache
    def selected_(view: str = "all", **fields: object) -> Selection:
        return next(selections(incidents, sources, [Recipe("seeds", view=view, **fields)]))

    return selected_


@pytest.fixture(scope="session")
def composed(selected: Selected) -> Composed:
    """A finished sheet: ``composed("page", "all", "fa")``; each is composed once."""

    @cache
    def composed_(size: str, view: str = "all", language: str = "en") -> Sheet:
        with settings():
            sheet = compose(content_of(selected(view, language=language)), SIZES[size])
            # What matplotlib warns of, such as a missing letter, it says when it draws.
            sheet.figure.draw_without_rendering()
        return sheet

    return composed_
