"""The five claim sheets: complete, proved, and free of the documents' sentences."""

from __future__ import annotations

import os
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import geopandas as gpd
import pytest

import geomap
from geomap.exchange.evidence import prove
from geomap.exchange.sheets import Sheet
from geomap.frames.placing import unknown_ids
from geomap.gazetteer import Gazetteer
from geomap.model import Claim

REPO = Path(__file__).resolve().parents[1]
FILES = sorted((REPO / "seeds").glob("*.toml"))
LONGEST_FIELD = 240
# A run of so many words is a sentence of the document, or much of one.
LONGEST_RUN = 10
NIGHT = "2025-10-11"
PAKISTANI_NAMED = {
    "angoor-adda", "bajaur-district", "kurram-district", "dir-district", "chitral-district",
    "bahram-chah",
}  # fmt: skip
AFGHAN_NAMED = {"kunar", "nangarhar", "paktia", "khost", "helmand"}
ZAZI = {"ali-khail-district": "Aryoub Zazi", "spina-shaga": "Spina Shaga", "giwi": "Giwi",
        "mani-jabha": "Mani Jabha"}  # fmt: skip

#: metric, affected side and class → for each figure: side, value, stance, documents; agreement.
KEY_FIGURES = {
    ("killed", "PK", "soldiers"): (
        {
            ("AF", "58", "asserts"): {"000", "001", "003", "004"},
            ("AF", "at least 58", "asserts"): {"004"},
            ("PK", "23", "asserts"): {"004"},
            ("PK", "58", "neither_confirms_nor_denies"): {"000"},
        },
        "contested",
    ),
    ("wounded", "PK", "soldiers"): (
        {
            ("AF", "30", "asserts"): {"000", "003", "004"},
            ("AF", "at least 30", "asserts"): {"001"},
            ("PK", "at least 29", "asserts"): {"004"},
            ("PK", "30", "neither_confirms_nor_denies"): {"000"},
        },
        "uncontested",
    ),
    ("positions_captured", "PK", "posts"): (
        {
            ("AF", "more than 20", "asserts"): {"000"},
            ("AF", "25", "asserts"): {"001", "004"},
            ("PK", "more than 20", "neither_confirms_nor_denies"): {"000"},
        },
        "single_source",
    ),
    ("positions_captured", "AF", "positions"): (
        {("PK", "21", "asserts"): {"004"}}, "single_source",
    ),
    ("positions_recaptured", "AF", "posts"): (
        {("PK", "19", "asserts"): {"001"}}, "single_source",
    ),
    ("killed", "AF", "fighters"): (
        {("PK", "200", "asserts"): {"004"}}, "single_source",
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def claims(seed_sheets: list[Sheet]) -> list[Claim]:
    return [claim for sheet in seed_sheets for claim in sheet.claims]


@pytest.fixture(scope="module")
def frame(seed_ledger: Path) -> gpd.GeoDataFrame:
    return geomap.claims(seed_ledger)


@pytest.fixture(scope="module")
def documents() -> Path:
    given = os.environ.get("GEOMAP_DOCUMENTS")
    folder = Path(given) if given else REPO.parent / "shared" / "seeds"
    if not folder.is_dir():
        pytest.skip(f"the documents are not at {folder}; name their folder in GEOMAP_DOCUMENTS")
    return folder


def texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from texts(one)
    elif isinstance(value, str):
        yield value


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def test_there_is_one_sheet_for_each_of_the_five_documents(seed_sheets: list[Sheet]) -> None:
    ids = [sheet.source.source_id for sheet in seed_sheets]
    assert [source_id[:4] for source_id in ids] == ["000_", "001_", "002_", "003_", "004_"]
    assert [sheet.path.stem for sheet in seed_sheets] == ids
    assert [sheet.source.file for sheet in seed_sheets] == [f"{name}.txt" for name in ids]


def test_every_claim_has_its_evidence_and_no_id_stands_twice(claims: list[Claim]) -> None:
    assert len(claims) >= 140
    assert all(claim.evidence for claim in claims)
    assert max(Counter(claim.claim_id for claim in claims).values()) == 1


def test_every_place_id_is_in_the_gazetteer(claims: list[Claim]) -> None:
    assert unknown_ids(claims, Gazetteer.shipped()) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem[:3])
def test_no_field_is_long_enough_for_a_sentence_of_a_document(path: Path) -> None:
    sheet = tomllib.loads(path.read_text("utf-8"))
    assert [text for text in texts(sheet) if len(text) > LONGEST_FIELD] == []


def test_no_sheet_repeats_a_run_of_words_of_a_document(documents: Path) -> None:
    runs: set[tuple[str, ...]] = set()
    for path in sorted(documents.glob("*.txt")):
        of_text = words(path.read_text("utf-8"))
        runs |= {tuple(of_text[at : at + LONGEST_RUN]) for at in range(len(of_text))}
    for path in FILES:
        sheet = tomllib.loads(path.read_text("utf-8"))
        # A title names the document, as a library's catalogue does.
        sheet["document"].pop("title")
        for text in texts(sheet):
            own = words(text)
            repeated = [tuple(own[at : at + LONGEST_RUN]) for at in range(len(own))]
            assert not runs & {run for run in repeated if len(run) == LONGEST_RUN}, text


def test_every_span_is_proved_against_its_document(
    documents: Path, seed_sheets: list[Sheet], claims: list[Claim]
) -> None:
    proof = prove(claims, [sheet.source for sheet in seed_sheets], documents)
    assert proof.faults == ()
    assert (proof.proved, proof.undocumented) == (len(claims), 0)


@pytest.mark.parametrize("key", KEY_FIGURES, ids="-".join)
def test_the_key_figures_are_attributed_and_compared(
    frame: gpd.GeoDataFrame, claims: list[Claim], key: tuple[str, str, str]
) -> None:
    expected, agreement = KEY_FIGURES[key]
    found: dict[tuple[str, str, str], set[str]] = {}
    for claim in claims:
        counted = (claim.metric, claim.affected_side, claim.affected_class)
        if counted == key and claim.scope == "border" and claim.figure.stated:
            assert (claim.date.text, claim.date.precision) == (NIGHT, "night")
            said = (claim.claimant_side, str(claim.figure), claim.stance.value)
            found.setdefault(said, set()).add(claim.source_id[:3])
    assert found == expected
    rows = frame[
        (frame[["metric", "affected_side", "affected_class"]] == list(key)).all(axis=1)
        & (frame["scope"] == "border")
    ]
    assert set(rows["agreement"]) == {agreement}
    assert rows["measurand"].nunique() == 1


def test_more_than_20_and_25_posts_are_two_claims_of_one_spokesman(claims: list[Claim]) -> None:
    posts = [
        claim
        for claim in claims
        if claim.metric == "positions_captured" and claim.affected_class == "posts"
        and claim.claimant == "Zabihullah Mujahid"
    ]  # fmt: skip
    assert {str(claim.figure) for claim in posts} == {"more than 20", "25"}
    assert len({claim.statement for claim in posts}) == 2


def test_25_posts_are_not_compared_with_21_positions(frame: gpd.GeoDataFrame) -> None:
    captured = frame[(frame["metric"] == "positions_captured") & (frame["scope"] == "border")]
    posts = set(captured.loc[captured["value_low"] == 25, "measurand"])
    positions = set(captured.loc[captured["value_low"] == 21, "measurand"])
    assert len(posts) == len(positions) == 1
    assert not posts & positions


def test_a_statement_of_one_press_conference_counts_as_one_source(claims: list[Claim]) -> None:
    from geomap.comparison import statements_of

    toll = [claim for claim in claims if claim.statement == "mujahid-killed-58"]
    (statement,) = statements_of(toll)
    assert (statement.documents, statement.independent) == (4, 1)


def test_each_of_the_six_places_that_pakistani_officials_named_is_there(
    claims: list[Claim],
) -> None:
    named = [claim for claim in claims if claim.statement.startswith("pk-officials-six-places-")]
    assert {claim.place_id for claim in named} == PAKISTANI_NAMED
    assert {(claim.claimant_side, claim.metric, claim.date.text) for claim in named} == {
        ("PK", "occurrence", NIGHT)
    }


def test_bahram_chah_is_where_it_is_though_written_otherwise(frame: gpd.GeoDataFrame) -> None:
    (row,) = frame[frame["place_id"] == "bahram-chah"].itertuples()
    assert row.place_written == "Bahram Chah in Balochistan"
    assert 29.2 < row.latitude < 29.6
    assert 63.8 < row.longitude < 64.2
    assert row.distance_to_border_m < 5000
    assert row.side == "uncertain"


def test_the_provinces_that_afghan_officials_named_are_there(claims: list[Claim]) -> None:
    named = {
        claim.place_id
        for claim in claims
        if claim.scope == "province" and claim.claimant_side == "AF"
        and claim.metric == "occurrence" and claim.source_id.startswith("002")
    }  # fmt: skip
    assert named == AFGHAN_NAMED


def test_aryoub_zazi_and_its_three_villages_are_there(frame: gpd.GeoDataFrame) -> None:
    found = frame[frame["place_id"].isin(ZAZI)].set_index("place_id")
    assert found["place_written"].to_dict() == ZAZI
    district = found.loc["ali-khail-district"]
    for village in ("spina-shaga", "giwi", "mani-jabha"):
        # No source locates them: each has the point and the radius of the district.
        assert (
            found.loc[village, "coordinate_uncertainty_m"] == district["coordinate_uncertainty_m"]
        )
        assert found.loc[village, "latitude"] == district["latitude"]
        assert found.loc[village].geometry.area > 0


@pytest.mark.parametrize(
    ("metric", "place_id", "figures"),
    [
        ("drones_downed", "khyber-pakhtunkhwa", {"3"}),
        ("points_of_attack", "khyber-pakhtunkhwa", {"6"}),
        ("points_of_fire", "khyber-pakhtunkhwa", {"4"}),
        ("explosions", "kabul-city", {"2", ""}),
        ("explosions", "paktika", {"1", ""}),
        ("strikes", "kabul-city", {""}),
        ("positions_destroyed", "kunar", {"1"}),
        ("positions_destroyed", "helmand", {"1"}),
    ],
)
def test_what_is_counted_at_a_place_is_there(
    claims: list[Claim], metric: str, place_id: str, figures: set[str]
) -> None:
    found = {
        str(claim.figure)
        for claim in claims
        if claim.metric == metric and claim.place_id == place_id
    }
    assert found == figures


@pytest.mark.parametrize("side", ["residents", "media", "TTP", "CRSS", "analyst"])
def test_third_parties_speak_for_themselves(claims: list[Claim], side: str) -> None:
    assert any(claim.claimant_side == side and claim.voice == "third_party" for claim in claims)


def test_what_a_side_neither_confirms_nor_denies_is_its_own_claim(claims: list[Claim]) -> None:
    silent = [claim for claim in claims if claim.stance == "neither_confirms_nor_denies"]
    assert {claim.place_id for claim in silent if claim.metric == "strikes"} >= {
        "kabul-city", "afghanistan",
    }  # fmt: skip
    assert {claim.voice for claim in silent} == {"PK", "third_party"}


def test_no_total_for_the_border_or_a_country_is_pinned_to_a_dot(frame: gpd.GeoDataFrame) -> None:
    wide = frame[frame["scope"].isin(["border", "country"])]
    assert len(wide) > 50
    assert wide["latitude"].isna().all()
    assert not (wide.geometry.geom_type == "Point").any()
