from __future__ import annotations

import dataclasses
import json

from hypothesis import given
from hypothesis import strategies as st

from geomap.ledger.records import claim_of, claim_text, source_of, source_text
from geomap.model import (
    AffectedClass,
    Claim,
    Figure,
    Metric,
    PartialDate,
    Scope,
    Source,
    Stance,
    SubEventType,
    TimePrecision,
)

TEXTS = st.text()
DATES = st.sampled_from(["", "2025", "2025-10", "2025-10-11", "2021/2025"]).map(PartialDate.parse)
NIGHTS = st.dates().map(lambda day: PartialDate.parse(day.isoformat(), TimePrecision.NIGHT))
FIGURES = st.sampled_from(["", "0", "58", "at least 58", "about 9", "10-15", "at most 3"])
SPANS = st.tuples(st.integers(0, 10**6), st.integers(10**6 + 1, 10**9))
CLAIMS = st.builds(
    Claim,
    source_id=TEXTS,
    claimant=TEXTS.filter(str.strip),
    claimant_side=st.sampled_from(["AF", "PK", "TTP"]),
    stance=st.sampled_from(Stance),
    metric=st.sampled_from(Metric),
    affected_side=st.sampled_from(["AF", "PK", "AF|PK", ""]),
    affected_class=st.sampled_from(AffectedClass),
    figure=FIGURES.map(Figure.parse),
    scope=st.sampled_from(Scope),
    place_written=TEXTS,
    date=DATES | NIGHTS,
    sub_event_type=st.sampled_from(SubEventType),
    evidence=st.none() | SPANS,
    note=TEXTS,
    summary=TEXTS,
    origin=TEXTS,
    supersedes=TEXTS,
)
SOURCES = st.builds(Source, TEXTS, title=TEXTS, publisher=TEXTS, note=TEXTS, file=TEXTS)


@given(CLAIMS)
def test_a_claim_comes_back_as_it_was_written_down(claim: Claim) -> None:
    again = claim_of(claim_text(claim))
    assert again == claim
    assert again.claim_id == claim.claim_id
    assert [type(value) for value in vars(again).values()] == [
        type(getattr(claim, name)) for name in vars(again)
    ]


@given(SOURCES)
def test_a_source_comes_back_as_it_was_written_down(source: Source) -> None:
    assert source_of(source_text(source)) == source


@given(CLAIMS)
def test_a_record_is_json_with_sorted_keys(claim: Claim) -> None:
    text = claim_text(claim)
    raw = json.loads(text)
    assert list(raw) == sorted(raw) == sorted(field.name for field in dataclasses.fields(Claim))
    assert claim_text(claim_of(text)) == text
