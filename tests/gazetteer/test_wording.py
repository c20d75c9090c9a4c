from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.gazetteer.wording import Wording, read_wording


@pytest.mark.parametrize(
    ("text", "core", "feature", "inside"),
    [
        ("Kurram district", "kurram", "district", ()),
        ("Barmal district of Paktika", "barmal", "district", ("Paktika",)),
        ("Bahram Chah in Balochistan", "bahram chah", "", ("Balochistan",)),
        ("Zazi Aryub, Paktia", "zazi aryub", "", ("Paktia",)),
        ("the Ghulam Khan border post", "ghulam khan", "border post", ()),
        ("Spin Boldak–Chaman crossing", "spin boldak chaman", "crossing", ()),
        ("the border province of Paktika", "paktika", "province", ()),
        (
            "Paktia province’s Aryoub Zazi district",
            "aryoub zazi",
            "district",
            ("Paktia province",),
        ),
        ("Barmal district in the province of Paktika", "barmal", "district", ("Paktika",)),
        ("ولسوالی سپین بولدک", "سپین بولدک", "ولسوالی", ()),
        ("", "", "", ()),
        ("{{}}", "", "", ()),
    ],
)
def test_a_wording_is_taken_apart(
    text: str, core: str, feature: str, inside: tuple[str, ...]
) -> None:
    wording = read_wording(text)
    assert (wording.core, wording.feature, wording.inside) == (core, feature, inside)


def test_near_is_noticed() -> None:
    assert read_wording("near Torkham") == Wording("torkham", "torkham", is_near=True)


def test_a_name_that_is_a_kind_word_stays() -> None:
    assert read_wording("Pass").core == "pass"


@given(st.text(max_size=300))
def test_any_text_is_accepted(text: str) -> None:
    assert isinstance(read_wording(text), Wording)
