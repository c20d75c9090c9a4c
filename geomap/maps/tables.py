"""Claims and incidents as columns of numbers and the words that they stand for.

A page holds its claims as columns: 100,000 of them stay light. A column of texts becomes numbers
into a list of the different texts; a number that may be missing is a float, NaN where it is.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
from numpy.typing import NDArray

from geomap.frames.drawing import Drawn
from geomap.maps.combinations import combinations
from geomap.maps.kinds import kinds_of
from geomap.maps.selection import Selection
from geomap.maps.shapes import drawn_shapes
from geomap.model import PartialDate, TimePrecision

#: Texts that nearly every claim has for itself: they are read when a claim is.
CLAIM_TEXTS = ("claim_id", "summary", "note")
_CODED = (
    "claimant", "claimant_role", "claimant_side", "stance", "qualifier", "value_written", "scope",
    "place_written", "origin", "statement", "sub_event_type", "agreement", "unplaced",
)  # fmt: skip
_NUMBERS = (
    "value_low", "value_high", "evidence_start", "evidence_end", "gap", "n_independent",
)  # fmt: skip
_SPOT = (
    "latitude", "longitude", "coordinate_uncertainty_m", "km", "distance_to_border_m",
)  # fmt: skip
#: Decimal digits of the numbers that are no counts: about a metre, 100 m, a thousandth.
DIGITS = {
    "places.latitude": 5,
    "places.longitude": 5,
    "places.km": 1,
    "claims.gap": 3,
}
_PLACE_WORDS = ("side", "country_code", "admin1", "admin2", "stretches", "notes", "drawn")
_DRAWN_AS_SHAPE = (Drawn.AREA, Drawn.STRETCH)
_EPOCH = np.datetime64("1970-01-01")


@dataclass
class Tables:
    """``columns`` by name, one value a row; ``words`` by name, what the codes of a column mean.

    ``texts`` holds the columns named in ``CLAIM_TEXTS``, a text for each claim.
    """

    columns: dict[str, NDArray[Any]] = field(default_factory=dict)
    words: dict[str, list[Any]] = field(default_factory=dict)
    shapes: list[dict[str, Any] | None] = field(default_factory=list)
    texts: list[list[str]] = field(default_factory=list)

    def code(self, name: str, values: pd.Series | NDArray[Any]) -> NDArray[np.int64]:
        """Add a column of texts and return the codes."""
        codes, found = pd.factorize(values)
        words = [str(word) for word in found]
        if (codes < 0).any():
            # What is missing says nothing, as an empty text does.
            words += [""] if "" not in words else []
            codes = np.where(codes < 0, words.index(""), codes)
        self.columns[name], self.words[name] = codes, words
        return codes

    def number(self, name: str, values: pd.Series) -> None:
        """Add a column of numbers that may be missing."""
        self.columns[name] = values.to_numpy(dtype=float, na_value=np.nan)


def page_tables(selection: Selection) -> Tables:
    """Return the columns of a page.

    Rows keep the order of the selection's frames. Raises ``KeyError`` when a claim's incident is
    not among the incidents or its source not among the documents.
    """
    tables = Tables()
    claims, incidents = selection.claims, selection.incidents
    _add_dates(tables, claims, incidents)
    _add_claims(tables, selection)
    _add_incidents(tables, incidents)
    _add_places(tables, incidents)
    return tables


def _add_claims(tables: Tables, selection: Selection) -> None:
    claims, measurands = selection.claims, selection.measurands
    for name in _CODED:
        tables.code(f"claims.{name}", claims[name])
    for name in _NUMBERS:
        tables.number(f"claims.{name}", claims[name])
    ids = [source.source_id for source in selection.documents]
    columns = tables.columns
    columns["claims.incident"] = _positions(
        claims["incident_id"], selection.incidents["incident_id"]
    )
    columns["claims.source"] = _positions(claims["source_id"], pd.Series(ids))
    columns["claims.utterance"] = _positions(claims["utterance"], claims["claim_id"])
    # In the order of their keys, so that a list of measurands has one order everywhere.
    columns["claims.measurand"] = measurands.codes
    columns["figures"] = np.searchsorted(measurands.keys, selection.figures.index.to_numpy(object))
    # What each claim counts.
    columns["claims.kind"], tables.words["claims.kind"] = kinds_of(claims)
    texts = (claims[name].to_numpy(dtype=object, na_value="") for name in CLAIM_TEXTS)
    tables.texts = [column.tolist() for column in texts]


def _positions(values: pd.Series, among: pd.Series) -> NDArray[np.int64]:
    found: NDArray[np.int64] = pd.Index(among).get_indexer(pd.Index(values))
    if (found < 0).any():
        missing = values[found < 0].iloc[0]
        raise KeyError(f"{values.name} {missing!r} has no row of its own")
    return found


def _add_dates(tables: Tables, claims: gpd.GeoDataFrame, incidents: gpd.GeoDataFrame) -> None:
    """Add every date once, with its first and last day since 1970-01-01."""
    texts, precisions = (
        np.concatenate([frame[name].to_numpy(dtype=object) for frame in (claims, incidents)])
        for name in ("event_date", "time_precision")
    )
    codes, first = combinations(texts, precisions)
    tables.columns["claims.date"] = codes[: len(claims)]
    tables.columns["incidents.date"] = codes[len(claims) :]
    dates = [PartialDate(texts[row], TimePrecision(precisions[row])) for row in first]
    tables.words["dates.text"] = [date.text for date in dates]
    tables.words["dates.precision"] = [date.precision.value for date in dates]
    for name in ("first", "last"):
        days = np.array([getattr(date, name) for date in dates], dtype="datetime64[D]")
        since = (days - _EPOCH).astype(float)
        tables.columns[f"dates.{name}"] = np.where(np.isnat(days), np.nan, since)


def _add_incidents(tables: Tables, incidents: gpd.GeoDataFrame) -> None:
    for name in ("name", "scope", "sub_event_type"):
        tables.code(f"incidents.{name}", incidents[name])
    # An id ends with the id of its place; what stands before is shared by many.
    places = _place_ids(incidents)
    stems = [
        f"{ident.removesuffix(place)}*" if ident.endswith(place) else ident
        for ident, place in zip(incidents["incident_id"].tolist(), places, strict=True)
    ]
    tables.code("incidents.stem", np.array(stems, dtype=object))


def _place_ids(incidents: gpd.GeoDataFrame) -> list[str]:
    """Return the place id of each incident; a place that was not found has its name for one."""
    pairs = zip(incidents["place_id"].tolist(), incidents["location"].tolist(), strict=True)
    return [place_id or f"?{location}" for place_id, location in pairs]


def _add_places(tables: Tables, incidents: gpd.GeoDataFrame) -> None:
    """Add each place once for each way in which it is drawn."""
    drawn = incidents["drawn"].to_numpy(dtype=object)
    ids = np.array(_place_ids(incidents), dtype=object)
    codes, first = combinations(ids, drawn)
    tables.columns["incidents.place"] = codes
    rows = incidents.iloc[first]
    tables.words["places.id"] = ids[first].tolist()
    tables.words["places.name"] = rows["location"].tolist()
    for name in _PLACE_WORDS:
        tables.code(f"places.{name}", rows[name])
    for name in _SPOT:
        tables.number(f"places.{name}", rows[name])
    shaped = rows["drawn"].isin(_DRAWN_AS_SHAPE).to_numpy()
    tables.shapes = drawn_shapes(rows.geometry.to_numpy()[shaped])
    numbers = np.zeros(len(rows), dtype=int)
    numbers[shaped] = np.arange(1, shaped.sum() + 1)
    tables.columns["places.shape"] = numbers
