from __future__ import annotations

from geomap.gazetteer import Gazetteer
from geomap.gazetteer.decision import Decision, Judged
from geomap.gazetteer.index import Match
from geomap.model import Place

ONE = Place("one", "Zwara", "PPL", "AF", 33.0, 62.0, 500, "s", "l")
OTHER = Place("other", "Zwara", "PPL", "AF", 36.0, 66.0, 500, "s", "l")
DECISION = Decision(Gazetteer([ONE, OTHER]).names, "Zwara")


def _judged(place: Place, passed: float = 1.0, **fields: float) -> Judged:
    return Judged(Match(place, 1.0, "exact name")._replace(**fields), passed, ())


def test_nothing_is_unknown() -> None:
    assert DECISION.between([]).status == "unknown"


def test_what_is_excluded_stays_among_the_candidates() -> None:
    answer = DECISION.between([_judged(ONE), _judged(OTHER, 0)])
    assert answer.place is ONE
    assert [c.score for c in answer.candidates] == [1.0, 0.3]
    assert DECISION.between([_judged(OTHER, 0)]).status == "unknown"


def test_two_of_equal_worth_are_ambiguous_and_the_better_kind_wins() -> None:
    assert DECISION.between([_judged(ONE), _judged(OTHER)]).status == "ambiguous"
    assert DECISION.between([_judged(ONE, 0.9), _judged(OTHER)]).place is OTHER


def test_a_guess_is_offered_and_not_taken() -> None:
    answer = DECISION.between([_judged(ONE, doubt=0.5)])
    assert (answer.status, answer.place) == ("unknown", None)
    assert answer.candidates[0].place is ONE


def test_the_users_own_entry_wins() -> None:
    own = _judged(OTHER)
    own = own._replace(match=own.match._replace(own=True))
    assert DECISION.between([_judged(ONE), own]).place is OTHER
