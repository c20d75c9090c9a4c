"""What a recipe chooses of the claims."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import geopandas as gpd
import pandas as pd

from geomap.errors import RecipeError
from geomap.frames import Incident, PlacedClaim, group
from geomap.frames.assembly import all_placed, claims_frame, incidents_frame
from geomap.gazetteer import Gazetteer
from geomap.maps.comparisons import Measurands, panel_figures
from geomap.maps.recipe import Recipe
from geomap.model import PartialDate, Source


@dataclass(frozen=True)
class Selection:
    """What a recipe has chosen: the same for its page, its plate and its report.

    ``claims`` and ``incidents`` are frames of ``geomap.claims`` and ``geomap.incidents``, of which
    every row is shown; ``documents`` are the sources that the claims cite.
    """

    recipe: Recipe
    claims: gpd.GeoDataFrame
    incidents: gpd.GeoDataFrame
    documents: Sequence[Source]

    @cached_property
    def measurands(self) -> Measurands:
        """What the claims measure."""
        return Measurands.of(self.claims)

    @cached_property
    def figures(self) -> pd.DataFrame:
        """The measurands of the panel, indexed by key, as ``panel_figures`` gives them."""
        return panel_figures(self.claims, self.measurands)


def selections(
    incidents: Sequence[Incident], sources: Sequence[Source], recipes: Sequence[Recipe]
) -> Iterator[Selection]:
    """Yield what each recipe chooses; raises ``RecipeError`` when one chooses nothing."""
    whole = claims_frame(incidents, sources), incidents_frame(incidents)
    for recipe in recipes:
        chosen = choose(incidents, recipe)
        claims, found = whole
        if chosen != list(incidents):
            claims, found = claims_frame(chosen, sources), incidents_frame(chosen)
        yield selection(claims, found, sources, recipe)


def selection(
    claims: gpd.GeoDataFrame,
    incidents: gpd.GeoDataFrame,
    sources: Sequence[Source],
    recipe: Recipe,
) -> Selection:
    """Return frames whose every row has been chosen, with the documents that they cite.

    Raises ``RecipeError`` when there is no claim.
    """
    if claims.empty:
        raise RecipeError(f"recipe {recipe.name}: no claim of the ledger is chosen; widen [select]")
    cited = set(claims["source_id"].unique())
    documents = tuple(source for source in sources if source.source_id in cited)
    return Selection(recipe, claims, incidents, documents)


def choose(incidents: Sequence[Incident], recipe: Recipe) -> list[Incident]:
    """Return the incidents with only the claims that the recipe asks for."""
    placed = all_placed(incidents)
    chosen = [one for one in placed if _chosen(one, recipe)]
    # Grouping draws every place anew; a recipe that takes everything can do without.
    return list(incidents) if len(chosen) == len(placed) else group(chosen, Gazetteer.opened())


def _chosen(placed: PlacedClaim, recipe: Recipe) -> bool:
    claim = placed.claim
    return (
        (not recipe.sources or claim.source_id.startswith(recipe.sources))
        and (not recipe.places or placed.place_id in recipe.places)
        and (not recipe.sides or claim.voice in recipe.sides or claim.claimant_side in recipe.sides)
        and _between(claim.date, recipe.first, recipe.last)
    )


def _between(date: PartialDate, first: str, last: str) -> bool:
    """Whether any day that the date can be lies between; an undated claim always does."""
    if date.first is None or date.last is None:
        return True
    earliest = PartialDate.parse(first).first or dt.date.min
    latest = PartialDate.parse(last).last or dt.date.max
    return date.first <= latest and earliest <= date.last
