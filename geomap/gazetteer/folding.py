"""Fold a name: reduce spellings that differ only in writing to one key.

`fold` drops what a typist may drop (accents, case, punctuation, vowel signs) and joins the
letters of the Arabic script that Dari, Pashto and Urdu write differently for the same sound.
Names are folded by the hundred thousand, so one table, filled as letters turn up, does it all.
"""

from __future__ import annotations

import unicodedata

# One letter stands for all that Dari, Pashto, Urdu and Arabic keyboards offer in its place.
# The Pashto letters follow their Dari counterpart in names: پښتونخوا / پختونخوا, څمکنۍ / چمکنی,
# ځاځي / جاجی.
_ARABIC_VARIANTS = {
    "ا": "ٱإأآ",
    "ت": "ټٹة",
    "ج": "ځ",
    "چ": "څ",
    "خ": "ښ",
    "د": "ډڈ",
    "ر": "ړڑ",
    "ژ": "ږ",
    "ک": "كڪ",
    "گ": "ګ",
    "ن": "ڼں",
    "و": "ؤۇۋ",
    "ه": "ھہەۂۃۀۿ",
    "ی": "يىېۍےۓئ",
}
_ARABIC = {ord(v): letter for letter, group in _ARABIC_VARIANTS.items() for v in group}
# An apostrophe or an ayn stands inside a word (Ma'ruf, ‘Ali), so it goes without leaving a gap.
_INSIDE_A_WORD = frozenset("'’‘`´ʼʻʾʿ′ء")
_GAPLESS = ("Lm", "Cf", "Mn")


class _Letters(dict[int, str]):
    """What becomes of a character: a letter or digit stays, a mark goes, any sign is a gap."""

    def __missing__(self, code: int) -> str:
        self[code] = became = _folded(chr(code))
        return became


def _folded(char: str) -> str:
    if char in _INSIDE_A_WORD or unicodedata.combining(char):
        return ""
    if unicodedata.category(char) in _GAPLESS:
        return ""
    return _ARABIC.get(ord(char), char) if char.isalnum() else " "


_LETTERS = _Letters()


def fold(name: str) -> str:
    """Return the key of a name: lower-case letters and digits, words parted by one space.

    Folding a key gives the same key. A name of nothing but signs gives an empty key.
    """
    if name.isascii():
        return " ".join(name.lower().translate(_LETTERS).split())
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    return " ".join(plain.translate(_LETTERS).split())
