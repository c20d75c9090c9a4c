"""Every letter of the four languages is there, in every cut, and joined as it should be."""

from __future__ import annotations

import json

import pytest
from fontTools.ttLib import TTFont
from matplotlib.textpath import TextPath

from geomap.datafiles import data_path
from geomap.language.catalogues import LANGUAGES, catalogue
from geomap.plates.fonts import Style, properties, width_mm

#: Letters that fonts for Arabic alone lack: Pashto's, and Urdu's.
PASHTO, URDU = "ښځډګېړږټڅچڼۍئپ", "ٹڈڑےںہھگچپی"


def letters(language: str) -> set[str]:
    text = json.dumps(dict(catalogue(language)), ensure_ascii=False, default=dict)
    return {char for char in text if char.isalnum() and ord(char) > 0x7F}


@pytest.mark.parametrize("family", ["Arabic", "Naskh"])
@pytest.mark.parametrize("cut", ["Regular", "Bold"])
def test_a_font_has_the_letters_of_pashto_dari_and_urdu(family: str, cut: str) -> None:
    known = set(map(chr, TTFont(data_path("fonts", f"Plate{family}-{cut}.ttf")).getBestCmap()))
    wanted = set(PASHTO + URDU).union(*map(letters, ("fa", "ps", "ur")))
    assert {char for char in wanted if ord(char) < 0x700 and ord(char) >= 0x600} <= known


@pytest.mark.parametrize("file", sorted(p.name for p in data_path("fonts").glob("*.ttf")))
def test_a_font_has_the_signs_that_steer_direction(file: str) -> None:
    known = TTFont(data_path("fonts", file)).getBestCmap()
    assert {0x200C, 0x200E, 0x2066, 0x2067, 0x2068, 0x2069} <= set(known)


@pytest.mark.parametrize("serif", [False, True])
@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "en"])
def test_letters_join(language: str, serif: bool) -> None:
    style = Style(20, "black", bold=True, serif=serif, leftward=True)
    joined, apart = width_mm("ببب", style), width_mm("ب\u200cب\u200cب", style)
    assert joined < 0.9 * apart


def test_what_runs_left_is_laid_out_from_the_right() -> None:
    prop = properties(Style(20, "black", leftward=True))
    # The dot below of ب stands at the right end, where the word begins.
    word = TextPath((0, 0), "باا", prop=prop)
    low = word.vertices[word.vertices[:, 1] < 0]
    assert len(low)
    assert low[:, 0].mean() > word.get_extents().width / 2


def test_serifs_that_are_not_bold_are_italic() -> None:
    assert properties(Style(9, "black", serif=True)).get_style() == "italic"
    assert properties(Style(9, "black", bold=True, serif=True)).get_style() == "normal"
    assert properties(Style(9, "black", serif=True, leftward=True)).get_style() == "normal"
