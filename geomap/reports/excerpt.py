"""A few lines of Python that a notebook begins with, and what they show."""

from __future__ import annotations

import pandas as pd

from geomap.comparison import Agreement
from geomap.maps.selection import Selection
from geomap.reports.tree import Excerpt

COLUMNS = ("claimant", "claimant_side", "metric", "affected_side", "affected_class",
           "value_low", "qualifier", "place_name", "event_date", "agreement")  # fmt: skip
SHOWN = 12
_CONTESTED = 'claims["agreement"] == "contested"'
_NUMBERED = 'claims["value_low"].notna()'
_CHOOSE = 'claims = claims[claims["claim_id"].isin(chosen)].reset_index(drop=True)'


def excerpt(selection: Selection) -> Excerpt:
    """Return code that loads the claims through geomap, with what it shows.

    It shows the contested claims, or those that give a number when nothing is contested. A recipe
    that chooses among the claims is followed by the ids of those it chose.
    """
    claims = pd.DataFrame(selection.claims.drop(columns="geometry"))
    contested = claims["agreement"] == Agreement.CONTESTED.value
    rows = contested if contested.any() else claims["value_low"].notna()
    shown = claims.loc[rows, list(COLUMNS)].head(SHOWN)
    with pd.option_context("display.width", 120, "display.max_columns", None):
        code = _code(selection, _CONTESTED if contested.any() else _NUMBERED)
        return Excerpt(code, str(shown), shown.to_html(escape=True))


def _code(selection: Selection, rows: str) -> str:
    recipe = selection.recipe
    narrow = (recipe.sources, recipe.places, recipe.sides, recipe.first, recipe.last)
    chosen = ""
    if any(narrow):
        ids = "\n".join(f'    "{name}",' for name in selection.claims["claim_id"])
        chosen = f"chosen = [\n{ids}\n]\n{_CHOOSE}\n"
    columns = ", ".join(f'"{column}"' for column in COLUMNS)
    return (
        "import geomap\n\n"
        "claims = geomap.claims()  # of the ledger in this folder, or of GEOMAP_LEDGER\n"
        f"{chosen}claims.loc[{rows}, [{columns}]].head({SHOWN})"
    )
