"""What a claim counts, apart from where and when: metric, affected side and class."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from geomap.language.catalogues import LANGUAGES, form
from geomap.language.labels import label, label_with_amount
from geomap.maps.combinations import combinations
from geomap.model import Metric

_PARTS = ("metric", "affected_side", "affected_class", "event")


def kinds_of(claims: pd.DataFrame) -> tuple[NDArray[np.int64], list[dict[str, Any]]]:
    """Return the number of each claim's kind, from the frame of ``geomap.claims``, and the kinds.

    A kind has its parts and ``said``: for each language the ``label``, and for a count of ``one``
    and of ``many`` the label with ``{amount}`` where the figure goes. An occurrence has no room for
    a figure: both say what happened.
    """
    happened = (claims["metric"] == Metric.OCCURRENCE.value).to_numpy()
    parts = [claims[name].to_numpy(dtype=object) for name in _PARTS[:-1]]
    parts.append(np.where(happened, claims["sub_event_type"].to_numpy(dtype=object), ""))
    codes, first = combinations(*parts)
    return codes, [_kind(*(part[row] for part in parts)) for row in first]


def _kind(*parts: str) -> dict[str, Any]:
    said = {language: _said(language, *parts) for language in LANGUAGES}
    return {**dict(zip(_PARTS, parts, strict=True)), "said": said}


def _said(language: str, metric: str, side: str, kind: str, event: str) -> dict[str, str]:
    called = label(language, metric, side, kind, event)
    if metric == Metric.OCCURRENCE:
        happened = form(language, f"event.{event}")
        what = happened if happened in called else called
        return {"label": called, "one": what, "many": what}
    one, many = (label_with_amount(language, metric, side, kind, count=count) for count in (1, 2))
    return {"label": called, "one": one, "many": many}
