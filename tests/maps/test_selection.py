from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from geomap.frames import Incident
from geomap.frames.assembly import read_incidents
from geomap.maps.recipe import Recipe
from geomap.maps.selection import choose
from geomap.model import Claim


@pytest.fixture(scope="module")
def incidents(seed_ledger: Path) -> list[Incident]:
    return read_incidents(seed_ledger)[0]


def claims_of(incidents: list[Incident]) -> set[Claim]:
    return {claim for incident in incidents for claim in incident.claims}


def test_a_recipe_that_says_nothing_takes_everything(incidents: list[Incident]) -> None:
    chosen = choose(incidents, Recipe("x"))
    assert [one.incident_id for one in chosen] == [one.incident_id for one in incidents]
    assert claims_of(chosen) == claims_of(incidents)


@pytest.mark.parametrize(
    ("recipe", "kept"),
    [
        (Recipe("x", sources=("004",)), lambda claim: claim.source_id.startswith("004")),
        (Recipe("x", sides=("AF",)), lambda claim: claim.claimant_side == "AF"),
        (Recipe("x", sides=("third_party",)), lambda c: c.claimant_side not in ("AF", "PK")),
        (Recipe("x", sides=("TTP",)), lambda claim: claim.claimant_side == "TTP"),
        (Recipe("x", places=("kabul-city",)), lambda claim: claim.place_id == "kabul-city"),
        (Recipe("x", last="2025-10-09"), lambda c: not c.date.text or c.date.first.isoformat()
         <= "2025-10-09"),
        (Recipe("x", first="2025-10-12"), lambda c: not c.date.text or c.date.last.isoformat()
         >= "2025-10-12"),
        (Recipe("x", sources=("004",), sides=("PK",), places=("durand-line",)),
         lambda c: c.source_id.startswith("004") and c.claimant_side == "PK"
         and c.place_id == "durand-line"),
    ],
    ids=["sources", "side", "third-party", "named-party", "place", "to", "from", "all-together"],
)  # fmt: skip
def test_a_recipe_narrows_the_claims(
    incidents: list[Incident], recipe: Recipe, kept: Callable[[Claim], bool]
) -> None:
    every = claims_of(incidents)
    chosen = claims_of(choose(incidents, recipe))
    assert chosen == {claim for claim in every if kept(claim)}
    assert 0 < len(chosen) < len(every)


def test_a_place_of_which_nothing_is_claimed_chooses_nothing(incidents: list[Incident]) -> None:
    assert choose(incidents, Recipe("x", places=("torkham",))) == []


def test_an_incident_keeps_only_the_claims_that_were_chosen(incidents: list[Incident]) -> None:
    chosen = choose(incidents, Recipe("x", sides=("PK",)))
    assert all(one.voice == "PK" for incident in chosen for one in incident.claims)
    line = next(one for one in chosen if one.incident_id == "2025-10-11-durand-line")
    assert "contested" not in line.agreements.values()
