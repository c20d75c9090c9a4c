from __future__ import annotations

from collections.abc import Callable

from geomap.frames import place_claims
from geomap.gazetteer import Gazetteer
from geomap.language.catalogues import LANGUAGES, phrase
from geomap.language.reasons import reasons_of
from geomap.model import Claim, Scope

MakeClaim = Callable[..., Claim]


def test_every_reason_that_the_frames_give_has_its_phrase(make_claim: MakeClaim) -> None:
    names = ("", "an eastern marketplace", "Muqur", "Kabol", "Ghulam Khn", "Dawlatabad", "Kuram")
    claims = [
        make_claim(place_id="", place_written=name, scope=scope)
        for name in names
        for scope in (Scope.PLACE, Scope.DISTRICT)
    ]
    claims.append(make_claim(place_id="no 'such' place"))
    reasons = {one.reason for one in place_claims(claims, Gazetteer.shipped())} - {""}
    found = reasons_of(reasons)
    assert set(found) == reasons
    assert len({str(key) for key, _ in found.values()}) == 5
    for language in LANGUAGES:
        for key, values in found.values():
            assert "{" not in phrase(language, str(key), **dict(values))


def test_the_values_of_a_reason_are_kept_as_they_are() -> None:
    assert reasons_of(["the id 'x'y' is not in the gazetteer"]) == {
        "the id 'x'y' is not in the gazetteer": ["reason.unknown_id", {"id": "x'y"}]
    }
    text = "could be kabul-city (one letter apart; a (large) city): say so with place_id"
    assert reasons_of([text])[text] == [
        "reason.could_be_one",
        {"place": "kabul-city", "reasons": "one letter apart; a (large) city"},
    ]
    assert reasons_of(["could be a or b"])["could be a or b"] == [
        "reason.could_be",
        {"places": "a or b"},
    ]


def test_other_words_are_no_reason() -> None:
    assert reasons_of(["", "because", "<script>"]) == {}
