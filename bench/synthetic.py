"""Synthetic claims as `geomap.claims` returns them, any number of them, the same for a seed.

    PYTHONPATH=. python bench/synthetic.py [--claims 100000]

Dates of three years, mostly nights; places within 60 km of the line, each with a radius; both
sides and third parties; figures that agree and that do not; about 200 characters of text each.
"""

from __future__ import annotations

import argparse
import time

import geopandas as gpd
import numpy as np
import pandas as pd
from synthetic_events import SUB_EVENTS, incidents
from synthetic_joining import compared, measurands, utterances
from synthetic_measures import CLASSES, METRICS, QUALIFIERS, STANCES, figures
from synthetic_words import Codes, Strings, hexadecimal, names, picked, texts

from geomap.frames.assembly import _CLAIM_REST, _WHOLE, CLAIM_COLUMNS, CRS
from geomap.model import AF, EVENT_TYPES, PK, Metric

CLAIMANTS, SOURCES, PUBLISHERS, WIRES = 400, 500, 60, 40
PARTIES = (AF, PK, "TTP", "media", "residents", "hospital", "UN")
PARTY_SHARES = (0.39, 0.39, 0.06, 0.06, 0.05, 0.03, 0.02)
STANCE_SHARES = (0.9, 0.07, 0.03)
REPEATED, WITHOUT_FIGURE, FROM_A_WIRE = 0.12, 0.1, 0.3


def claims(count: int, seed: int = 1) -> gpd.GeoDataFrame:
    """Return so many claims with the columns, types and order of `geomap.claims`, EPSG:4326."""
    rng = np.random.default_rng(seed)
    told = _told(_spoken(count, rng), rng)
    told = told.sort_values(["source_id", "evidence_start", "claim_id"], ignore_index=True)
    geometry = gpd.points_from_xy(told["longitude"], told["latitude"])
    columns = [*CLAIM_COLUMNS, *_CLAIM_REST]
    frame = gpd.GeoDataFrame(told[columns], geometry=geometry, crs=CRS)
    words = [name for name, kind in frame.dtypes.items() if str(kind) == "object"]
    return frame.astype(dict.fromkeys(words, "str") | dict.fromkeys(_WHOLE, "Int64"))


def _spoken(count: int, rng: np.random.Generator) -> pd.DataFrame:
    """Return who says what of which incident; some only repeat what stands before them."""
    of = incidents(count, rng)
    spoken = of.loc[of.index.repeat(of["size"])].reset_index(drop=True)
    second = rng.random(count) < 0.3
    for name in ("metric", "affected", "class", "usual"):
        spoken[name] = np.where(second, spoken[f"{name}_1"], spoken[f"{name}_0"])
    none = (spoken["metric"] == METRICS.index(Metric.OCCURRENCE)).to_numpy()
    none = none | (rng.random(count) < WITHOUT_FIGURE)
    spoken[["low", "high", "qualifier"]] = figures(spoken["usual"].to_numpy(), rng, none=none)
    party = rng.choice(len(PARTIES), CLAIMANTS, p=PARTY_SHARES)
    spoken["claimant"] = (CLAIMANTS * rng.random(count) ** 2).astype(np.int64)
    spoken["claimant_side"] = picked(list(PARTIES), party[spoken["claimant"]])
    spoken["stance"] = rng.choice(3, count, p=STANCE_SHARES)
    spoken["source"] = rng.integers(0, SOURCES, count)
    return _with_repeats(spoken, rng)


def _with_repeats(spoken: pd.DataFrame, rng: np.random.Generator) -> pd.DataFrame:
    """Let some claims repeat the one before them in another source; `first` is that one's row."""
    row = np.arange(len(spoken))
    repeats = (rng.random(len(spoken)) < REPEATED) & spoken["incident_id"].duplicated().to_numpy()
    repeats[1:] &= ~repeats[:-1]
    first = row - repeats
    source = (spoken["source"].to_numpy()[first] + repeats * rng.integers(1, SOURCES)) % SOURCES
    wire = np.where(rng.random(len(spoken)) < FROM_A_WIRE, rng.integers(1, WIRES, len(spoken)), 0)
    spoken = spoken.iloc[first].reset_index(drop=True)
    return spoken.assign(source=source, first=first, wire=wire)


def _told(spoken: pd.DataFrame, rng: np.random.Generator) -> pd.DataFrame:
    count = len(spoken)
    sub_event = picked([one.value for one in SUB_EVENTS], spoken["sub_event"])
    start = rng.integers(100, 12_000, count)
    told = spoken.assign(
        claim_id="claim-" + pd.Series(hexadecimal(count, 12, rng), dtype=object),
        claimant=picked(names(CLAIMANTS, rng), spoken["claimant"]),
        claimant_role=picked(["", *names(30, rng)], spoken["claimant"] % 31),
        stance=picked([one.value for one in STANCES], spoken["stance"]),
        metric=picked([one.value for one in METRICS], spoken["metric"]),
        affected_side=spoken["affected"],
        affected_class=picked([one.value for one in CLASSES], spoken["class"]),
        value_low=spoken["low"].astype("Int64"),
        value_high=spoken["high"].astype("Int64"),
        value_written=np.where(spoken["qualifier"] == len(QUALIFIERS) - 1, "several", ""),
        evidence_start=start,
        evidence_end=start + rng.integers(20, 120, count),
        place_written=np.where(rng.random(count) < 0.2, "near ", "") + spoken["place_name"],
        sub_event_type=sub_event,
        event_type=picked([EVENT_TYPES[one] for one in SUB_EVENTS], spoken["sub_event"]),
        summary=texts(count, rng),
        origin=picked(["", *(f"{name} wire" for name in names(WIRES, rng))], spoken["wire"]),
        unplaced="", note="", from_km=np.nan, to_km=np.nan,
        **_sources(spoken["source"].to_numpy(), rng),
    )  # fmt: skip
    told["qualifier"] = picked([one.value for one in QUALIFIERS], spoken["qualifier"])
    told["measurand"] = measurands(told)
    return told.assign(**compared(told, spoken), **utterances(told))


def _sources(source: Codes, rng: np.random.Generator) -> dict[str, Strings]:
    code = hexadecimal(SOURCES, 16, rng)
    ids = [f"{number:03d}_{digest}" for number, digest in enumerate(code)]
    days = np.datetime64("2023-11-02") + np.sort(rng.integers(0, 1096, SOURCES))
    return {
        "source_id": picked(ids, source),
        "source_title": picked([text[:70] for text in texts(SOURCES, rng)], source),
        "publisher": picked(names(PUBLISHERS, rng), source % PUBLISHERS),
        "published": picked(np.datetime_as_string(days).tolist(), source),
        "url": picked([f"https://example.org/{one}" for one in ids], source),
        "sha256": picked(hexadecimal(SOURCES, 64, rng).tolist(), source),
    }


def main() -> None:
    """Print how long the claims take, and one of them."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--claims", type=int, default=100_000)
    count = arguments.parse_args().claims
    start = time.perf_counter()
    frame = claims(count)
    print(f"{count} claims in {time.perf_counter() - start:.1f} s")
    print(frame.iloc[count // 2].to_string())


if __name__ == "__main__":
    main()
