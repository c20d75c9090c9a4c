from __future__ import annotations

from collections.abc import Callable

import pytest

from geomap.frames.assembly import claims_frame
from geomap.maps.kinds import kind_codes, kind_entry, kind_label
from geomap.model import Claim, Metric, SubEventType
from tests.maps.pagedata import incidents_of

MakeClaim = Callable[..., Claim]
AIR = SubEventType.AIR_STRIKE


@pytest.mark.parametrize(
    ("changes", "label", "singular"),
    [
        ({}, "Pakistani soldiers killed", "Pakistani soldier killed"),
        ({"sub_event_type": AIR}, "Pakistani soldiers killed", "Pakistani soldier killed"),
        ({"metric": Metric.OCCURRENCE, "figure": "", "sub_event_type": AIR},
         "Air/drone strike: that it happened", "Air/drone strike: that it happened"),
    ],
)  # fmt: skip
def test_a_kind_is_named_as_its_measurand(
    make_claim: MakeClaim, changes: dict[str, object], label: str, singular: str
) -> None:
    claims = claims_frame(incidents_of(make_claim(**changes)), [])
    entry = kind_entry(kind_codes(claims).iloc[0])
    assert (entry["label"], entry["singular"]) == (label, singular)
    assert kind_label(claims.iloc[0]) == label
    assert (entry["metric"], entry["affected_side"]) == (claims["metric"].iloc[0], "PK")
