from __future__ import annotations

import pytest

from geomap.plates.figures import voice_of
from geomap.plates.places import plate_places, stretches_of
from geomap.plates.wording import VOICES
from tests.plates.conftest import Selected


def test_every_claim_is_counted_once(selected: Selected) -> None:
    places = plate_places(selected(), "en")
    assert sum(place.weight for place in places) == len(selected().claims)
    for voice in VOICES:
        said = selected().claims["claimant_side"].map(voice_of) == voice
        assert sum(place.counts.get(voice, 0) for place in places) == said.sum()


def test_what_most_is_said_of_stands_first(selected: Selected) -> None:
    weights = [place.weight for place in plate_places(selected(), "en")]
    assert weights == sorted(weights, reverse=True)


def test_a_voice_that_says_nothing_of_a_place_leaves_it_out(selected: Selected) -> None:
    places = plate_places(selected(), "en", ("AF",))
    assert places
    assert all(place.voices == ("AF",) for place in places)


def test_what_is_far_from_the_line_has_no_kilometre_of_it(selected: Selected) -> None:
    places = {(p.place_id, p.drawn): p for p in plate_places(selected(), "en")}
    assert not places["kabul-city", "point"].along_the_line
    assert not places["karachi-airport", "point"].along_the_line
    assert places["spin-boldak-chaman", "point"].along_the_line
    assert places["khost", "stretch"].along_the_line
    # An explosion somewhere in a whole province says nothing of its stretch of the line.
    assert not places["paktika", "area"].along_the_line


def test_names_are_those_of_the_language(selected: Selected) -> None:
    names = {p.place_id: p.name for p in plate_places(selected(), "ps")}
    assert names["khost"] == "خوست"
    assert names["durand-line"] == "ټوله کرښه"


@pytest.mark.parametrize(
    ("text", "pieces"),
    [("", ()), ("1.0/2.5", ((1.0, 2.5),)), ("1/2;3/4", ((1.0, 2.0), (3.0, 4.0)))],
)
def test_stretches_are_read(text: str, pieces: tuple[tuple[float, float], ...]) -> None:
    assert stretches_of(text) == pieces
