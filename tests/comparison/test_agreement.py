from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.comparison import agreement, gap, measurand_of
from geomap.model import AffectedClass, Claim, Metric, Stance

MakeClaim = Callable[..., Claim]
#: A few words for a claim: who says, what figure, with which stance, from which origin.
TOLD = st.tuples(
    st.sampled_from(["AF", "PK", "media", "TTP"]),
    st.sampled_from(["", "58", "23", "at least 20", "more than 57", "about 60", "0"]),
    st.sampled_from(list(Stance)),
    st.sampled_from(["", "AFP", "ISPR"]),
)


def told(make_claim: MakeClaim, *rows: Sequence[object]) -> list[Claim]:
    names = ("claimant_side", "figure", "stance", "origin", "source_id")
    return [make_claim(**dict(zip(names, row, strict=False))) for row in rows]


def test_two_sides_disagree_on_a_toll(make_claim: MakeClaim) -> None:
    kabul = make_claim(claimant="Zabihullah Mujahid", claimant_side="AF", figure="58")
    islamabad = make_claim(claimant="ISPR", claimant_side="PK", figure="23")
    assert measurand_of(kabul, "durand-line") == measurand_of(islamabad, "durand-line")
    assert agreement([kabul, islamabad]) == "contested"
    assert gap([kabul, islamabad]) == pytest.approx(58 / 23)


def test_posts_and_positions_are_never_compared(make_claim: MakeClaim) -> None:
    captured = {"metric": Metric.POSITIONS_CAPTURED}
    posts = make_claim(figure="25", affected_class=AffectedClass.POSTS, **captured)
    positions = make_claim(
        claimant_side="PK", figure="21", affected_side="AF",
        affected_class=AffectedClass.POSITIONS, **captured,
    )  # fmt: skip
    assert measurand_of(posts, "durand-line") != measurand_of(positions, "durand-line")


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([("AF", "58"), ("PK", "23")], "contested"),
        ([("AF", "58"), ("AF", "at least 58")], "single_source"),
        ([("PK", "200")], "single_source"),
        ([("PK", "200"), ("PK", "200")], "single_source"),
        ([("AF", "30"), ("PK", "at least 29")], "uncontested"),
        ([("AF", ""), ("PK", "")], "uncontested"),
        ([("AF", "58"), ("PK", "58", Stance.NEITHER)], "single_source"),
        ([("AF", ""), ("PK", "", Stance.DENIES)], "denied"),
        ([("PK", "", Stance.DENIES)], "no_assertion"),
        ([("PK", "", Stance.NEITHER)], "no_assertion"),
        ([], "no_assertion"),
        ([("AF", "58"), ("AF", "30")], "contested"),
    ],
)
def test_what_the_voices_amount_to(
    make_claim: MakeClaim, rows: list[tuple[object, ...]], expected: str
) -> None:
    assert agreement(told(make_claim, *rows)) == expected


def test_documents_that_copy_one_wire_are_one_voice(make_claim: MakeClaim) -> None:
    media = ("media", "2", Stance.ASSERTS)
    copied = told(make_claim, (*media, "AFP", "900"), (*media, "AFP", "901"))
    own = told(make_claim, (*media, "", "900"), (*media, "", "901"))
    assert agreement(copied) == "single_source"
    assert agreement(own) == "uncontested"


@given(rows=st.lists(TOLD, max_size=5), data=st.data())
def test_the_order_of_the_claims_changes_nothing(
    make_claim: MakeClaim, rows: list[tuple[str, ...]], data: st.DataObject
) -> None:
    claims = told(make_claim, *rows)
    shuffled = data.draw(st.permutations(claims))
    assert agreement(shuffled) == agreement(claims)
    assert gap(shuffled) == gap(claims)


@given(rows=st.lists(TOLD, min_size=1, max_size=5), repeated=st.integers(0, 4))
def test_repeating_a_claim_changes_nothing(
    make_claim: MakeClaim, rows: list[tuple[str, ...]], repeated: int
) -> None:
    claims = told(make_claim, *rows)
    assert agreement([*claims, claims[repeated % len(claims)]]) == agreement(claims)


@given(rows=st.lists(TOLD, max_size=5))
def test_silence_is_never_an_assertion(make_claim: MakeClaim, rows: list[tuple[str, ...]]) -> None:
    claims = told(make_claim, *rows)
    silent = told(make_claim, ("PK", "58", Stance.NEITHER))
    assert agreement([*claims, *silent]) == agreement(claims)
    assert gap([*claims, *silent]) == gap(claims)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([("AF", "58"), ("PK", "23")], 58 / 23),
        ([("AF", "at least 58"), ("AF", "50"), ("PK", "at most 29")], 2.0),
        ([("AF", "58"), ("PK", "0")], None),
        ([("AF", "58"), ("PK", "")], None),
        ([("AF", "58")], None),
        ([("AF", "58"), ("media", "23")], None),
        ([("AF", "58"), ("PK", "23", Stance.DENIES)], None),
    ],
)
def test_the_gap_is_between_what_the_two_sides_assert(
    make_claim: MakeClaim, rows: list[tuple[object, ...]], expected: float | None
) -> None:
    assert gap(told(make_claim, *rows)) == pytest.approx(expected)
