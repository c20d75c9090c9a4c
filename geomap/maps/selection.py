"""What a recipe chooses of the claims."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from geomap.frames import Incident, PlacedClaim, group
from geomap.frames.assembly import all_placed
from geomap.gazetteer import Gazetteer
from geomap.maps.recipe import Recipe
from geomap.model import PartialDate


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
