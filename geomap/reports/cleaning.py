"""Texts from outside, made fit for every format: no code among them that steers a reader."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from typing import Any

import geopandas as gpd

from geomap.maps.recipe import Recipe
from geomap.maps.selection import Selection
from geomap.model import Source

_MARK = "\N{REPLACEMENT CHARACTER}"
# Controls and halves of surrogate pairs, which XML cannot hold, noncharacters, and what turns the
# direction of the text around it.
_STEERING = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_SPACE = re.compile(r"[\t\n\r\u2028\u2029]+")


def clean_text(text: str) -> str:
    """Return a text on one line, with a mark for each character that would steer a reader."""
    return _STEERING.sub(_MARK, _SPACE.sub(" ", text))


def clean(selection: Selection) -> Selection:
    """Return a selection in which every text is clean; numbers stay as they are."""
    recipe = replace(selection.recipe, **_texts(selection.recipe))
    return Selection(
        recipe,
        _frame(selection.claims),
        _frame(selection.incidents),
        tuple(replace(source, **_texts(source)) for source in selection.documents),
    )


def _texts(record: Recipe | Source) -> dict[str, Any]:
    values = {field.name: getattr(record, field.name) for field in fields(record)}
    return {name: clean_text(value) for name, value in values.items() if isinstance(value, str)}


def _frame(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    texts = {
        column: frame[column].map(_cell)
        for column in frame.columns
        if column != frame.geometry.name and frame[column].dtype in ("str", "object")
    }
    return frame.assign(**texts)


def _cell(value: Any) -> Any:
    return clean_text(value) if isinstance(value, str) else value
