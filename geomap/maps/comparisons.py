"""The figures of a page: measurands that stand in its panel, and what the sides say of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from geomap.comparison import Agreement
from geomap.maps.combinations import first_rows
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


@dataclass(frozen=True)
class Measurands:
    """Each measurand once: ``keys`` in their order, ``codes`` of which each claim is on."""

    keys: NDArray[Any]
    codes: NDArray[np.int64]

    @staticmethod
    def of(claims: pd.DataFrame) -> Measurands:
        """Return the measurands of the frame of ``geomap.claims``."""
        codes, keys = pd.factorize(claims["measurand"], sort=True)
        return Measurands(np.asarray(keys, dtype=object), codes)

    def of_any(self, rows: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Return for each measurand whether a claim on it is among some rows."""
        found = np.zeros(len(self.keys), dtype=bool)
        found[self.codes[rows]] = True
        return found

    def rows_of(self, key: str) -> NDArray[np.bool_]:
        """Return which claims are on a measurand."""
        return np.equal(self.codes, np.searchsorted(self.keys, key))


def panel_figures(claims: pd.DataFrame, measurands: Measurands) -> pd.DataFrame:
    """Return the measurands of the panel, indexed by key, from the frame of ``geomap.claims``.

    Wide ones with a number said, since no dot on the map shows them, and those of a place about
    which both sides speak: border-wide first, country-wide last, contested before what agrees.
    Columns: ``scope``, ``agreement``, and for ``AF`` and ``PK`` whether the side asserts a number.
    """
    stated = (claims["value_low"].notna() | claims["value_high"].notna()).to_numpy()
    asserted = stated & (claims["stance"] == Stance.ASSERTS.value).to_numpy()
    speaks = {side: (claims["claimant_side"] == side).to_numpy() for side in (AF, PK)}

    of_any = measurands.of_any
    both = of_any(speaks[AF]) & of_any(speaks[PK])
    shown = of_any(stated) & (of_any(claims["scope"].isin(WIDE).to_numpy()) | both)
    first = first_rows(measurands.codes, len(measurands.keys))[shown]
    figures = claims[["scope", "agreement"]].iloc[first].set_index(pd.Index(measurands.keys[shown]))
    for side, rows in speaks.items():
        figures[side] = of_any(rows & asserted)[shown]
    return _in_order(figures)


def count_contested(claims: pd.DataFrame, measurands: Measurands) -> int:
    """Return how many measurands are contested."""
    contested = (claims["agreement"] == Agreement.CONTESTED.value).to_numpy()
    return int(measurands.of_any(contested).sum())


def _in_order(figures: pd.DataFrame) -> pd.DataFrame:
    scope = figures["scope"].map(lambda word: _SCOPE_ORDER.get(word, 1))
    agreement = figures["agreement"].map(lambda word: _AGREEMENT_ORDER.index(Agreement(word)))
    order = np.lexsort((figures.index, agreement, scope))
    return figures.iloc[order]
