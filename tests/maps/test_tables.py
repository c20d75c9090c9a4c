from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pandas as pd
import pytest

from geomap.frames.assembly import claims_frame, incidents_frame
from geomap.maps.recipe import Recipe
from geomap.maps.selection import selection
from geomap.maps.tables import Tables, page_tables
from geomap.model import Claim, Scope, Source
from tests.maps.pagedata import incidents_of, seed_incidents

MakeClaim = Callable[..., Claim]


@pytest.fixture(scope="module")
def frames() -> tuple[pd.DataFrame, pd.DataFrame, list[Source]]:
    incidents, sources = seed_incidents()
    return claims_frame(incidents, sources), incidents_frame(incidents), sources


@pytest.fixture(scope="module")
def tables(frames: tuple[pd.DataFrame, pd.DataFrame, list[Source]]) -> Tables:
    return page_tables(selection(*frames, Recipe("made")))


def read(tables: Tables, name: str) -> list[object]:
    """Return what a column of words says, row by row."""
    return [tables.words[name][code] for code in tables.columns[name]]


@pytest.mark.parametrize(
    "name", ["claimant", "claimant_role", "stance", "scope", "place_written", "origin", "agreement"]
)
def test_words_read_back_as_they_were(frames, tables: Tables, name: str) -> None:
    assert read(tables, f"claims.{name}") == frames[0][name].tolist()


@pytest.mark.parametrize("name", ["value_low", "value_high", "evidence_start", "gap"])
def test_numbers_read_back_and_missing_ones_are_no_number(frames, tables, name: str) -> None:
    wanted = frames[0][name].to_numpy(dtype=float, na_value=np.nan)
    np.testing.assert_array_equal(tables.columns[f"claims.{name}"], wanted)


def test_every_claim_finds_its_incident_its_source_and_its_statement(frames, tables) -> None:
    claims, incidents, sources = frames
    ids = incidents["incident_id"].tolist()
    assert [ids[row] for row in tables.columns["claims.incident"]] == claims["incident_id"].tolist()
    documents = [source.source_id for source in sources]
    assert [documents[row] for row in tables.columns["claims.source"]] == list(claims["source_id"])
    said = claims["claim_id"].to_numpy()[tables.columns["claims.utterance"]]
    assert list(said) == list(claims["utterance"])
    same = pd.Series(tables.columns["claims.measurand"]).groupby(claims["measurand"]).nunique()
    assert (same == 1).all()


def test_dates_are_days_since_1970_and_a_month_has_two_ends(make_claim: MakeClaim) -> None:
    claims = [make_claim(date=text) for text in ("1970-01-02", "2025-10", "")]
    tables = tables_of(*claims)
    dates = {
        text: (tables.columns["dates.first"][row], tables.columns["dates.last"][row])
        for row, text in enumerate(tables.words["dates.text"])
    }
    assert dates["1970-01-02"] == (1, 1)
    assert dates["2025-10"] == (20362, 20392)
    assert np.isnan(dates[""]).all()


def test_an_id_is_its_stem_and_its_place(frames, tables: Tables) -> None:
    places = [tables.words["places.id"][row] for row in tables.columns["incidents.place"]]
    made = [
        stem[:-1] + place if stem.endswith("*") else stem
        for stem, place in zip(read(tables, "incidents.stem"), places, strict=True)
    ]
    assert made == frames[1]["incident_id"].tolist()


def test_a_place_is_held_once_for_each_way_in_which_it_is_drawn(frames, tables) -> None:
    incidents = frames[1]
    wanted = incidents.assign(key=incidents["place_id"].where(incidents["place_id"] != "",
                                                              incidents["location"]))  # fmt: skip
    assert len(tables.words["places.id"]) == len(wanted[["key", "drawn"]].drop_duplicates())
    drawn = read(tables, "places.drawn")
    assert [drawn[row] for row in tables.columns["incidents.place"]] == incidents["drawn"].tolist()


def test_shapes_are_kept_for_areas_and_stretches_alone(tables: Tables) -> None:
    shaped = tables.columns["places.shape"] > 0
    drawn = np.array(read(tables, "places.drawn"))
    np.testing.assert_array_equal(shaped, np.isin(drawn, ["area", "stretch"]))
    assert len(tables.shapes) == shaped.sum()
    kinds = {shape["type"] for shape in tables.shapes if shape}
    assert kinds <= {"Polygon", "MultiPolygon", "LineString", "MultiLineString"}


def test_wide_totals_have_no_spot(tables: Tables) -> None:
    spot = np.isin(np.array(read(tables, "places.drawn")), ["point", "area"])
    np.testing.assert_array_equal(np.isfinite(tables.columns["places.latitude"]), spot)


def test_a_place_that_is_not_found_keeps_its_name_for_an_id(make_claim: MakeClaim) -> None:
    tables = tables_of(make_claim(place_id="", place_written="a market", scope=Scope.PLACE))
    assert tables.words["places.id"] == ["?a market"]
    assert read(tables, "claims.unplaced") == ["no place of this name is in the gazetteer"]


def test_a_claim_without_its_incident_is_refused(frames) -> None:
    claims, incidents, sources = frames
    with pytest.raises(KeyError, match="has no row of its own"):
        page_tables(selection(claims, incidents.iloc[1:], sources, Recipe("made")))


def tables_of(*claims: Claim) -> Tables:
    incidents = incidents_of(*claims)
    sources = [Source(claim.source_id) for claim in claims[:1]]
    frames = claims_frame(incidents, sources), incidents_frame(incidents)
    return page_tables(selection(*frames, sources, Recipe("made")))
