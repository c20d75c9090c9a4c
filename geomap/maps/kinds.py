"""What a claim counts, apart from where and when: metric, affected side and class."""

from __future__ import annotations

from typing import Any

import pandas as pd

from geomap.language.catalogues import LANGUAGES, form
from geomap.language.labels import label, label_with_amount
from geomap.model import Metric

_PARTS = ("metric", "affected_side", "affected_class", "event")
_MARK = "\t"


def kind_codes(claims: pd.DataFrame) -> pd.Series:
    """Return the kind of each claim of the frame of ``geomap.claims`` as one text."""
    event = claims["sub_event_type"].where(claims["metric"] == Metric.OCCURRENCE.value, "")
    kinds: pd.Series = claims[_PARTS[0]]
    for part in (claims[_PARTS[1]], claims[_PARTS[2]], event):
        kinds = kinds.str.cat(part, sep=_MARK)
    return kinds


def kind_entry(code: str) -> dict[str, Any]:
    """Return a kind as a page holds it, with what it is called in each language.

    ``said`` has for each language the ``label``, and for a count of ``one`` and of ``many`` the
    label with ``{amount}`` where the figure goes. An occurrence has no room for a figure: both
    say what happened.
    """
    kind = dict(zip(_PARTS, code.split(_MARK), strict=True))
    return kind | {"said": {language: _said(language, *kind.values()) for language in LANGUAGES}}


def _said(language: str, metric: str, side: str, kind: str, event: str) -> dict[str, str]:
    called = label(language, metric, side, kind, event)
    if metric == Metric.OCCURRENCE:
        happened = form(language, f"event.{event}")
        what = happened if happened in called else called
        return {"label": called, "one": what, "many": what}
    one, many = (label_with_amount(language, metric, side, kind, count=count) for count in (1, 2))
    return {"label": called, "one": one, "many": many}
