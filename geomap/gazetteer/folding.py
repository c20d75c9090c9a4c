"""Fold a name: reduce spellings that differ only in writing to one key.

`fold` drops what a typist may drop (accents, case, punctuation, vowel signs) and joins the
letters of the Arabic script that Dari, Pashto and Urdu write differently for the same sound.
`skeleton` goes further, into the habits of transliteration, and is therefore a weaker match.
"""

from __future__ import annotations

import re
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
_ARABIC[ord("ء")] = None  # type: ignore[assignment]
# An apostrophe or an ayn stands inside a word (Ma'ruf, ‘Ali), so it goes without leaving a gap.
_APOSTROPHES = frozenset("'’‘`´ʼʻʾʿ′")

# Applied in this order to a folded Latin name.
_HABITS = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"\b(killi|kili|kalay|kelay|kalai)\b", "kili"),
        (r"oo|ou|au|ow|aw(?=[^aeiou]|$)", "u"),
        (r"ee|ea|ey|ay|ai|ei", "i"),
        (r"kh|q|gh|ck", "k"),
        (r"ph", "f"),
        (r"th", "t"),
        (r"dh", "d"),
        (r"w", "v"),
        (r"y|e", "i"),
        (r"o", "u"),
        (r"z", "j"),
        (r"(?<=[a-z])h(?=[^aeiou]|$)", ""),
        (r"\s+", ""),
        (r"(.)\1+", r"\1"),
        (r"(?<=.)[aiu](?=k$)", "a"),
        (r"(?<=..)[ai]$", ""),
    )
)


def fold(name: str) -> str:
    """Return the key of a name: lower-case letters and digits, words parted by one space.

    Folding a key gives the same key. A name of nothing but signs gives an empty key.
    """
    if name.isascii():
        return _words(name.lower())
    return _words(_unaccented(_unaccented(name).casefold()).translate(_ARABIC))


def skeleton(key: str) -> str:
    """Return what is left of a folded name when habits of transliteration are taken off.

    Joins oo/u, ee/i, ay/i, kh/q/k, gh/k, w/v, e/i, o/u, z/j, doubled letters, a silent h, a last
    vowel, -ak/-ek, Killi/Kalay, and spaces: 'angur ada' and 'angooradda' have one skeleton. Names
    in Arabic script lose their spaces only.
    """
    for pattern, replacement in _HABITS:
        key = pattern.sub(replacement, key)
    return key


def _unaccented(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _words(text: str) -> str:
    return " ".join("".join(map(_letter, text)).split())


def _letter(letter: str) -> str:
    """Return a letter or digit as it is, a modifier as nothing, any other sign as a gap."""
    if letter.isalnum() and unicodedata.category(letter) != "Lm":
        return letter
    inside_a_word = letter in _APOSTROPHES or unicodedata.category(letter) in ("Lm", "Cf", "Mn")
    return "" if inside_a_word else " "
