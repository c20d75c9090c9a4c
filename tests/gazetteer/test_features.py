from __future__ import annotations

import pytest

from geomap.gazetteer.features import is_former, kind_of, kinds_wanted


@pytest.mark.parametrize(
    ("code", "kind"),
    [("PCLI", "country"), ("ADM2H", "district"), ("PPLA2", "settlement"), ("XYZ", "place")],
)
def test_the_kind_follows_from_the_code(code: str, kind: str) -> None:
    assert kind_of(code) == kind


def test_words_and_codes_ask_for_kinds() -> None:
    assert kinds_wanted("Province") == ("province",)
    assert kinds_wanted("sub-division") == ("tehsil",)
    assert kinds_wanted("border post")[0] == "crossing"
    assert kinds_wanted("ولسوالۍ") == ("district",)
    assert kinds_wanted("ADM2") == ("district",)


@pytest.mark.parametrize("word", [None, "", "area", "somewhere", "QQQ"])
def test_other_words_ask_for_nothing(word: str | None) -> None:
    assert kinds_wanted(word) == ()


def test_only_historical_units_are_former() -> None:
    assert is_former("ADM2H")
    assert not is_former("ADM2")
    assert not is_former("PPLH")
