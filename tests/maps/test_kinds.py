from __future__ import annotations

from collections.abc import Callable

import pytest

from geomap.frames.assembly import claims_frame
from geomap.language.catalogues import LANGUAGES
from geomap.maps.kinds import kinds_of
from geomap.model import Claim, Metric, SubEventType
from tests.maps.pagedata import incidents_of

MakeClaim = Callable[..., Claim]
AIR = SubEventType.AIR_STRIKE


@pytest.mark.parametrize(
    ("changes", "label", "one", "many"),
    [
        ({}, "Pakistani soldiers killed", "{amount} Pakistani soldier killed",
         "{amount} Pakistani soldiers killed"),
        ({"sub_event_type": AIR}, "Pakistani soldiers killed", "{amount} Pakistani soldier killed",
         "{amount} Pakistani soldiers killed"),
        ({"metric": Metric.OCCURRENCE, "figure": "", "sub_event_type": AIR},
         "Air/drone strike: that it happened", "Air/drone strike", "Air/drone strike"),
        ({"metric": Metric.OCCURRENCE, "figure": "", "sub_event_type": SubEventType.OTHER},
         "That it happened", "That it happened", "That it happened"),
    ],
)  # fmt: skip
def test_a_kind_is_named_as_its_measurand(
    make_claim: MakeClaim, changes: dict[str, object], label: str, one: str, many: str
) -> None:
    claims = claims_frame(incidents_of(make_claim(**changes)), [])
    _, (entry,) = kinds_of(claims)
    assert entry["said"]["en"] == {"label": label, "one": one, "many": many}
    assert (entry["metric"], entry["affected_side"]) == (claims["metric"].iloc[0], "PK")


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_a_kind_is_named_in_every_language(make_claim: MakeClaim, language: str) -> None:
    claims = claims_frame(incidents_of(make_claim()), [])
    _, (kind,) = kinds_of(claims)
    said = kind["said"]
    assert set(said[language]) == {"label", "one", "many"}
    assert said[language]["many"].count("{amount}") == 1
    assert not set(said[language].values()) & set(said["en"].values())
