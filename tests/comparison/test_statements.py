from __future__ import annotations

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from geomap.comparison import statements_of
from geomap.model import Claim, Stance

MakeClaim = Callable[..., Claim]
PARTS = st.fixed_dictionaries(
    {
        "source_id": st.sampled_from(["900", "901", "902"]),
        "statement": st.sampled_from(["", "killed-58", "wounded"]),
        "claimant_side": st.sampled_from(["AF", "PK", "media"]),
        "figure": st.sampled_from(["", "58", "at least 58"]),
        "stance": st.sampled_from(list(Stance)),
        "origin": st.sampled_from(["", "press conference"]),
        "evidence": st.sampled_from([(1, 2), (30, 40), None]),
    }
)


def test_two_documents_that_report_one_utterance_make_one_statement(make_claim: MakeClaim) -> None:
    said = {"statement": "mujahid-killed-58", "origin": "to the press"}
    later = make_claim(source_id="901", claimant_role="spokesman", **said)
    first = make_claim(source_id="900", **said)
    (statement,) = statements_of([later, first])
    assert statement.claims == (first, later)
    assert statement.first is later
    assert (statement.documents, statement.independent) == (2, 1)


def test_documents_that_speak_in_their_own_name_count_each(make_claim: MakeClaim) -> None:
    claims = [make_claim(source_id=source, statement="seen") for source in ("900", "901")]
    (statement,) = statements_of(claims)
    assert statement.independent == 2


def test_another_figure_under_the_same_key_is_never_lost(make_claim: MakeClaim) -> None:
    claims = [make_claim(statement="posts", figure=figure) for figure in ("more than 20", "25")]
    assert sorted(str(one.first.figure) for one in statements_of(claims)) == ["25", "more than 20"]


def test_claims_without_a_key_stand_alone(make_claim: MakeClaim) -> None:
    claims = [make_claim(source_id=source) for source in ("900", "901")]
    assert [one.documents for one in statements_of(claims)] == [1, 1]


def test_assertions_stand_before_denials_and_those_before_silence(make_claim: MakeClaim) -> None:
    claims = [make_claim(stance=stance) for stance in reversed(Stance)]
    assert [one.first.stance for one in statements_of(claims)] == list(Stance)


@given(rows=st.lists(PARTS, max_size=6))
def test_every_claim_is_in_exactly_one_statement(
    make_claim: MakeClaim, rows: list[dict[str, object]]
) -> None:
    claims = [make_claim(**row) for row in rows]
    joined = [claim for one in statements_of(claims) for claim in one.claims]
    assert sorted(map(id, joined)) == sorted(map(id, claims))
    for statement in statements_of(claims):
        same = {(one.voice, one.stance, one.figure) for one in statement.claims}
        assert len(same) == 1
        assert 1 <= statement.documents <= len(statement.claims)


def test_a_statement_has_no_more_independent_sources_than_documents(make_claim: MakeClaim) -> None:
    claims = [
        make_claim(statement="killed-58", origin=origin, evidence=(at, at + 2))
        for at, origin in ((1, ""), (30, "to the press"))
    ]
    (statement,) = statements_of(claims)
    assert statement.documents == 1
    assert statement.independent == 1
