"""Columns taken together: each combination of their values once."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray


def combinations(*columns: NDArray[Any]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the number of each row's combination, and the row in which each stands first.

    Combinations are numbered in the order in which they come up. Columns have one length and no
    missing value; a great many different values of many columns overflow, which raises
    ``ValueError``.
    """
    numbers = [pd.factorize(column)[0] for column in columns]
    joined = np.ravel_multi_index(numbers, [number.max(initial=0) + 1 for number in numbers])
    codes, words = pd.factorize(joined)
    return codes, first_rows(codes, len(words))


def first_rows(codes: NDArray[np.int64], count: int) -> NDArray[np.int64]:
    """Return for each of so many codes the row in which it stands first."""
    first = np.full(count, len(codes))
    np.minimum.at(first, codes, np.arange(len(codes)))
    return first
