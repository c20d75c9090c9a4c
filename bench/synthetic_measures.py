"""What synthetic claims measure, the figures they give, and whether those agree."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd
from synthetic_words import Codes

from geomap.comparison import Agreement
from geomap.model import AF, PK, AffectedClass, Metric, Qualifier, Stance
from geomap.model.figures import ABOUT_TOLERANCE

Floats = npt.NDArray[np.float64]

METRICS = tuple(Metric)
CLASSES = tuple(AffectedClass)
QUALIFIERS = tuple(Qualifier)
STANCES = tuple(Stance)
_HALVES = [0.35, 0.25, 0.15, 0.2, 0.05]  # of those that give a figure, in the order of QUALIFIERS
_PEOPLE = (AffectedClass.SOLDIERS, AffectedClass.SECURITY_FORCES, AffectedClass.FIGHTERS,
           AffectedClass.CIVILIANS, AffectedClass.PEOPLE, AffectedClass.LEADERS)  # fmt: skip
_POSTS = (AffectedClass.POSTS, AffectedClass.POSITIONS)
_GROUND = (AffectedClass.TERRITORY, AffectedClass.FACILITIES, AffectedClass.CAMPS)
_COUNTED = {
    Metric.OCCURRENCE: (AffectedClass.FORCES,),
    Metric.KILLED: _PEOPLE,
    Metric.WOUNDED: _PEOPLE,
    Metric.CAPTURED: _PEOPLE,
    Metric.POSITIONS_CAPTURED: _POSTS,
    Metric.POSITIONS_RECAPTURED: _POSTS,
    Metric.POSITIONS_DESTROYED: (*_POSTS, AffectedClass.EQUIPMENT),
    Metric.DRONES_DOWNED: (AffectedClass.DRONES,),
    Metric.DISPLACED: (AffectedClass.CIVILIANS, AffectedClass.PEOPLE),
}


def counted_classes(metric: Codes, rng: np.random.Generator) -> Codes:
    """Return for each metric the class of what is counted, one that it can count."""
    fitting = [[CLASSES.index(one) for one in _COUNTED.get(each, _GROUND)] for each in METRICS]
    drawn = rng.random(len(metric))
    sizes = np.array([len(one) for one in fitting])[metric]
    table = np.array([(one * len(CLASSES))[: len(CLASSES)] for one in fitting])
    return np.asarray(table[metric, (drawn * sizes).astype(np.int64)])


def figures(
    usual: Floats, rng: np.random.Generator, *, none: npt.NDArray[np.bool_]
) -> pd.DataFrame:
    """Return `low`, `high` (NaN where nothing bounds them) and the code of the `qualifier`."""
    count = len(usual)
    number = np.maximum(1, np.round(usual * rng.choice([0.4, 1.0, 1.0, 1.5, 2.5], count)))
    qualifier = rng.choice(len(_HALVES), count, p=_HALVES)
    qualifier[none] = QUALIFIERS.index(Qualifier.NONE)
    upward = _is_one_of(qualifier, Qualifier.AT_LEAST, Qualifier.MORE_THAN)
    low = np.where(none | _is_one_of(qualifier, Qualifier.AT_MOST), np.nan, number)
    high = np.where(none | upward, np.nan, number)
    wide = _is_one_of(qualifier, Qualifier.EXACT) & (rng.random(count) < 0.1)
    return pd.DataFrame({"low": low, "high": high + wide * 5, "qualifier": qualifier})


def agreements(claims: pd.DataFrame) -> pd.DataFrame:
    """Return `agreement` and `gap` of each claim's measurand, by the rules of `comparison`.

    `claims` has `measurand` and `voice` (codes), `side`, `stance`, `low`, `high`, `qualifier`.
    """
    asserts = claims["stance"] == STANCES.index(Stance.ASSERTS)
    lower, upper = _bounds(claims)
    keyed = pd.DataFrame(
        {
            "measurand": claims["measurand"],
            "asserts": asserts,
            "denies": claims["stance"] == STANCES.index(Stance.DENIES),
            "lower": np.where(asserts, lower, -np.inf),
            "upper": np.where(asserts, upper, np.inf),
            "voice": claims["voice"].where(asserts),
        }
    ).groupby("measurand", sort=False)
    # Ranges that fit together two by two all share one number.
    apart = keyed["lower"].transform("max") > keyed["upper"].transform("min")
    found = [~keyed["asserts"].transform("any"), keyed["denies"].transform("any"), apart,
             keyed["voice"].transform("nunique") > 1]  # fmt: skip
    words = (Agreement.NO_ASSERTION, Agreement.DENIED, Agreement.CONTESTED, Agreement.UNCONTESTED)
    said = np.select(found, [word.value for word in words], Agreement.SINGLE_SOURCE.value)
    return pd.DataFrame({"agreement": said.astype(object), "gap": _gaps(claims, asserts)})


def _is_one_of(qualifier: Codes, *names: Qualifier) -> npt.NDArray[np.bool_]:
    return np.isin(qualifier, [QUALIFIERS.index(name) for name in names])


def _bounds(claims: pd.DataFrame) -> tuple[Floats, Floats]:
    qualifier = claims["qualifier"].to_numpy()
    about = _is_one_of(qualifier, Qualifier.ABOUT) * ABOUT_TOLERANCE
    lower = claims["low"].fillna(-np.inf) + _is_one_of(qualifier, Qualifier.MORE_THAN)
    upper = claims["high"].fillna(np.inf)
    return (lower * (1 - about)).to_numpy(), (upper * (1 + about)).to_numpy()


def _gaps(claims: pd.DataFrame, asserts: pd.Series[bool]) -> Floats:
    ends = claims["high"].fillna(claims["low"])
    highest = {
        side: ends.where(asserts & (claims["side"] == side))
        .groupby(claims["measurand"], sort=False)
        .transform("max")
        for side in (AF, PK)
    }
    both = pd.DataFrame(highest)
    return np.where(both.notna().all(axis=1), both.max(axis=1) / both.min(axis=1), np.nan)
