"""Synthetic places along the line, and incidents at them on nights of three years."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pandas as pd
from attach import points_around
from synthetic_measures import METRICS, Floats, counted_classes
from synthetic_words import Codes, Strings, names, picked

from geomap.border import attach
from geomap.model import AF, BOTH, PK, Scope, SubEventType, TimePrecision

SHARED_PLACES = 3000
AT_SHARED = 0.3
REACH_M = 60_000
NAMES = 4000
FIRST_DAY, DAYS = np.datetime64("2023-11-01"), 1096
FLARE_UPS, FLARE_UP_DAYS, IN_FLARE_UPS = 12, 6, 0.4
SMALLEST_M, LARGEST_M = 500, 40_000
SIZES, SHARES = (1, 2, 3, 4, 5, 6), (0.3, 0.25, 0.2, 0.12, 0.08, 0.05)
SCOPES, SCOPE_SHARES = (Scope.POST, Scope.PLACE, Scope.DISTRICT), (0.25, 0.6, 0.15)
PRECISIONS, PRECISION_SHARES = tuple(TimePrecision), (0.7, 0.12, 0.07, 0.06, 0.02, 0.03)
SUB_EVENTS = tuple(SubEventType)


def places(count: int, rng: np.random.Generator) -> pd.DataFrame:
    """Return places within 60 km of the line, each with a radius of 500 to 40,000 m."""
    longitude, latitude = (np.round(side, 5) for side in points_around(count, REACH_M))
    factor = (LARGEST_M / SMALLEST_M) ** (rng.random(count) ** 2)
    radius = np.round(SMALLEST_M * factor, -2)
    found = attach(longitude, latitude, radius)
    return pd.DataFrame(
        {
            "place_id": [f"synthetic-{number:06d}" for number in range(count)],
            "place_name": picked(names(NAMES, rng), rng.integers(0, NAMES, count)),
            "longitude": longitude,
            "latitude": latitude,
            "coordinate_uncertainty_m": radius,
            "km": found.km,
            "distance_to_border_m": found.distance_m,
            "side": found.side.astype(object),
            "line_version": found.line_version,
        }
    )


def incidents(claims: int, rng: np.random.Generator) -> pd.DataFrame:
    """Return incidents whose `size` adds up to so many claims: where, when, and what is counted.

    Each speaks of two measures, `_0` and `_1`. Three in ten are at one of 3,000 shared places, a
    few of which are reported often; the others have a place of their own.
    """
    size = _sizes(claims, rng)
    count = len(size)
    shared = rng.random(count) < AT_SHARED
    favoured = (SHARED_PLACES * rng.random(count) ** 2).astype(np.int64)
    where = np.where(shared, favoured, SHARED_PLACES + np.cumsum(~shared) - 1)
    made = places(SHARED_PLACES + int((~shared).sum()), rng).iloc[where].reset_index(drop=True)
    precision = rng.choice(len(PRECISIONS), count, p=PRECISION_SHARES)
    made["event_date"] = _dates(precision, rng)
    made["time_precision"] = picked([one.value for one in PRECISIONS], precision)
    made["scope"] = picked([one.value for one in SCOPES], rng.choice(3, count, p=SCOPE_SHARES))
    made["sub_event"] = rng.integers(0, len(SUB_EVENTS), count)
    night = made["event_date"].str.replace("/", "-to-").replace("", "undated")
    made["incident_id"] = night + "-" + made["place_id"]
    return made.assign(size=size, **_measures(0, count, rng), **_measures(1, count, rng))


def _sizes(claims: int, rng: np.random.Generator) -> Codes:
    size = rng.choice(SIZES, claims, p=SHARES)
    ends = np.cumsum(size)
    last = int(np.searchsorted(ends, claims))
    size[last] -= ends[last] - claims
    return np.asarray(size[: last + 1])


def _measures(
    number: int, count: int, rng: np.random.Generator
) -> dict[str, Codes | Floats | Strings]:
    metric = rng.integers(0, len(METRICS), count)
    return {
        f"metric_{number}": metric,
        f"affected_{number}": picked([AF, PK, BOTH], rng.choice(3, count, p=(0.45, 0.45, 0.1))),
        f"class_{number}": counted_classes(metric, rng),
        f"usual_{number}": rng.lognormal(2, 1, count),
    }


def _dates(precision: Codes, rng: np.random.Generator) -> Strings:
    """Return the dates, some of them in flare-ups, written as far as they are known."""
    count = len(precision)
    flare_up = rng.integers(0, DAYS, FLARE_UPS)[rng.integers(0, FLARE_UPS, count)]
    near = flare_up + np.round(rng.normal(0, FLARE_UP_DAYS, count)).astype(np.int64)
    burst = rng.random(count) < IN_FLARE_UPS
    day = FIRST_DAY + np.where(burst, near, rng.integers(0, DAYS, count)) % DAYS
    first = pd.Series(np.datetime_as_string(day), dtype=object)
    later = pd.Series(np.datetime_as_string(day + rng.integers(1, 10, count)), dtype=object)
    written: dict[TimePrecision, Callable[[], pd.Series[str]]] = {
        TimePrecision.INTERVAL: lambda: first + "/" + later,
        TimePrecision.MONTH: lambda: first.str[:7],
        TimePrecision.YEAR: lambda: first.str[:4],
        TimePrecision.UNKNOWN: lambda: first.str[:0],
    }
    dates = first.copy()
    for known, as_written in written.items():
        dates = dates.where(precision != PRECISIONS.index(known), as_written())
    return np.asarray(dates, dtype=object)
