"""What a claim counts, apart from where and when: metric, affected side and class."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from geomap.comparison import Measurand
from geomap.model import AffectedClass, Metric, Scope, SubEventType

_PARTS = ("metric", "affected_side", "affected_class", "event")
_MARK = "\t"


def kind_codes(claims: pd.DataFrame) -> pd.Series:
    """Return the kind of each claim of the frame of ``geomap.claims`` as one text."""
    event = claims["sub_event_type"].where(claims["metric"] == Metric.OCCURRENCE.value, "")
    kinds: pd.Series = claims[_PARTS[0]]
    for part in (claims[_PARTS[1]], claims[_PARTS[2]], event):
        kinds = kinds.str.cat(part, sep=_MARK)
    return kinds


def kind_entry(code: str) -> dict[str, str]:
    """Return a kind as a page holds it, with its name for many and for one."""
    kind = dict(zip(_PARTS, code.split(_MARK), strict=True))
    measurand = _measurand(kind)
    return kind | {"label": measurand.label, "singular": measurand.singular}


def kind_label(claim: Mapping[str, Any] | pd.Series) -> str:
    """Return the name of what a row of the claims counts: ``Pakistani soldiers killed``."""
    event = claim["sub_event_type"] if claim["metric"] == Metric.OCCURRENCE.value else ""
    return _measurand({**{name: claim[name] for name in _PARTS[:-1]}, "event": event}).label


def _measurand(kind: Mapping[str, str]) -> Measurand:
    return Measurand(
        metric=Metric(kind["metric"]),
        affected_side=kind["affected_side"],
        affected_class=AffectedClass(kind["affected_class"]),
        scope=Scope.PLACE,
        place="",
        night="",
        sub_event_type=SubEventType(kind["event"]).value if kind["event"] else "",
    )
