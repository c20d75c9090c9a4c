"""Which synthetic claims measure the same, whether they agree, and which repeat another."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from synthetic_measures import agreements

from geomap.model import AF, PK, Metric


def measurands(told: pd.DataFrame) -> Any:
    """Return the key of what each claim measures, as `comparison` writes it."""
    happened = told["metric"] == Metric.OCCURRENCE.value
    parts: list[Any] = [
        told["metric"], told["affected_side"], told["affected_class"], told["scope"],
        told["place_id"], told["event_date"].replace("", "undated"),
        told["sub_event_type"].where(happened, ""),
    ]  # fmt: skip
    return parts[0].str.cat(parts[1:], sep=":")


def compared(told: pd.DataFrame, spoken: pd.DataFrame) -> dict[str, Any]:
    """Return the columns `agreement` and `gap`; `spoken` has the figures and the stance's code."""
    from_whom = told["origin"].where(told["origin"] != "", told["source_id"])
    official = told["claimant_side"].isin([AF, PK])
    voice = told["claimant_side"] + from_whom.where(~official, "")
    codes = spoken[["stance", "low", "high", "qualifier"]].assign(
        measurand=pd.factorize(told["measurand"])[0],
        voice=pd.factorize(voice)[0],
        side=told["claimant_side"],
    )
    found = agreements(codes)
    return {"agreement": found["agreement"], "gap": found["gap"]}


def utterances(told: pd.DataFrame) -> dict[str, Any]:
    """Return the columns of statements: a claim that is repeated, `first`, is one with it."""
    first = told["first"].to_numpy()
    row = np.arange(len(told))
    repeats = row[first != row]
    other = first.copy()
    other[first[repeats]] = repeats
    order = (told["source_id"] + told["claim_id"]).to_numpy()
    stands = np.where(order <= order[other], row, other)
    own = told["origin"].where(told["origin"] != "", told["source_id"]).to_numpy()
    key = "statement-" + told["claim_id"].iloc[first].str[-8:].reset_index(drop=True)
    return {
        "statement": key.where(other != row, ""),
        "utterance": told["claim_id"].to_numpy()[stands],
        "n_independent": 1 + (own != own[other]),
    }
