"""The figures of a page: measurands that stand in its panel, and what the sides say of them."""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from geomap.comparison import Agreement
from geomap.model import AF, PK, Scope, Stance

#: Nothing on a map shows a figure of so wide a scope.
WIDE = (Scope.BORDER.value, Scope.COUNTRY.value)
_AGREEMENT_ORDER = (
    Agreement.CONTESTED,
    Agreement.DENIED,
    Agreement.UNCONTESTED,
    Agreement.SINGLE_SOURCE,
    Agreement.NO_ASSERTION,
)
_SCOPE_ORDER = {Scope.BORDER.value: 0, Scope.COUNTRY.value: 2}


def panel_figures(claims: pd.DataFrame) -> pd.DataFrame:
    """Return the measurands of the panel, indexed by key, from the frame of ``geomap.claims``.

    Wide ones with a number said, since no dot on the map shows them, and those of a place about
    which both sides speak: border-wide first, country-wide last, contested before what agrees.
    Columns: ``scope``, ``agreement``, and for ``AF`` and ``PK`` whether the side asserts a number.
    """
    codes, keys = pd.factorize(claims["measurand"])
    stated = (claims["value_low"].notna() | claims["value_high"].notna()).to_numpy()
    asserted = stated & (claims["stance"] == Stance.ASSERTS.value).to_numpy()
    speaks = {side: (claims["claimant_side"] == side).to_numpy() for side in (AF, PK)}

    def holds(rows: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Whether it holds of any claim on each measurand."""
        found = np.zeros(len(keys), dtype=bool)
        found[codes[rows]] = True
        return found

    both = holds(speaks[AF]) & holds(speaks[PK])
    shown = holds(stated) & (holds(claims["scope"].isin(WIDE).to_numpy()) | both)
    first = np.full(len(keys), len(codes))
    np.minimum.at(first, codes, np.arange(len(codes)))
    figures = claims[["scope", "agreement"]].iloc[first[shown]].set_index(keys[shown])
    for side, rows in speaks.items():
        figures[side] = holds(rows & asserted)[shown]
    return _in_order(figures)


def count_contested(claims: pd.DataFrame) -> int:
    """Return how many measurands are contested."""
    contested = claims["agreement"] == Agreement.CONTESTED.value
    return int(claims.loc[contested, "measurand"].nunique())


def _in_order(figures: pd.DataFrame) -> pd.DataFrame:
    scope = figures["scope"].map(lambda word: _SCOPE_ORDER.get(word, 1))
    agreement = figures["agreement"].map(lambda word: _AGREEMENT_ORDER.index(Agreement(word)))
    order = np.lexsort((figures.index, agreement, scope))
    return figures.iloc[order]
