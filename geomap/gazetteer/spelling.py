"""Habits of transliteration: spellings of one name by people who write what they hear.

Three forms of a folded name, each joining more spellings than the one before:

* `evened`: vowels are evened out (oo/ou/o/u, ee/e/i/y, ay/ai/ey, aw/av/ow), letters are single,
  w is v, -ek is -ak, Killi/Kalay is Kili, the izafat goes (Barg-e Matal), and so do spaces;
* `sound`: then kh/q/ck are k, gh is g, ts is ch, dz is j, and an h that is not heard goes;
* `skeleton`: then only the consonants are left, g and k, j and z being one; it also joins a name
  in Arabic script to its Latin spellings.

None of them proves anything: `edits` says how far two names lie apart.
"""

from __future__ import annotations

import re

_VILLAGE = (
    "killi", "kili", "kalay", "kelay", "kalai", "kelai", "kaley", "keley", "kalli", "kelli",
    "qalay", "kalei", "kallay", "killay",
)  # fmt: skip
# Words that are written in several ways or left out: the izafat, and the 'and' in Dand wa Patan.
_IZAFAT, _AND = ("e", "i", "ee", "ye", "yi"), ("o", "u", "wa", "aw", "va")
_TOWN = ("shahr", "shahar", "shaher", "shehr", "shehar", "sheher")
_WORDS = (
    dict.fromkeys(_VILLAGE, "kili")
    | dict.fromkeys(_IZAFAT, "")
    | dict.fromkeys(_AND, "va")
    | dict.fromkeys(_TOWN, "shahr")
)
_AW = re.compile(r"[ao][wv](?=[^aeiouy]|$)")
_VOWEL_PAIRS = (
    ("oo", "u"), ("ou", "u"), ("au", "u"), ("ee", "i"), ("ea", "i"), ("ey", "i"), ("ay", "i"),
    ("ai", "i"), ("ei", "i"),
)  # fmt: skip
_VOWELS_EVEN = str.maketrans("wyeo", "viiu")
_TAIL = ("ik", "uk")
# A letter before another of its kind; taken out, one of each run is left.
_DOUBLED = re.compile(r"(.)(?=\1)")

_CONSONANT_PAIRS = (
    ("tch", "ch"), ("tsh", "ch"), ("ts", "ch"), ("dzh", "j"), ("zh", "j"), ("dz", "j"),
    ("kh", "k"), ("gh", "g"), ("ck", "k"), ("q", "k"), ("ph", "f"), ("th", "t"), ("dh", "d"),
    ("bh", "b"), ("rh", "r"),
)  # fmt: skip
_SILENT_H = re.compile(r"(?<=[abd-rt-z])h(?=[^aiu]|$)")

# Ends of a thousand names, as they sound: Khel, Kalay, Kot, Abad, Qala, Ghar, Garhi, Zai, Pur …
_COMMON = (
    "kil", "kili", "kut", "abad", "kala", "gar", "gari", "jai", "zi", "zai", "pur", "banda", "ban",
    "kan", "bajar", "bazar", "dara", "kas", "tangi", "mina", "shar",
)  # fmt: skip
_SHORTEST_TELLING = 3

_LOST = str.maketrans("", "", "aiuhv")
_HARD = str.maketrans("gz", "kj")
_ARABIC = {
    ord(letter): latin
    for letters, latin in (
        ("ب", "b"), ("پ", "p"), ("تط", "t"), ("ثسص", "s"), ("جذزژضظ", "j"), ("چ", "ch"),
        ("خغقکگ", "k"), ("د", "d"), ("ر", "r"), ("ش", "sh"), ("ف", "f"), ("ل", "l"), ("م", "m"),
        ("ن", "n"), ("اعی", "i"), ("و", "v"), ("هح", "h"),
    )
    for letter in letters
}  # fmt: skip


def evened(key: str) -> str:
    """Return a folded name with its vowels and doubled letters evened out; spaces go too.

    A name in Arabic script loses its spaces only.
    """
    words = key.split()
    if len(words) > 1:
        words[1:] = [_WORDS.get(word, word) for word in words[1:]]
    if words and words[0] in _VILLAGE:
        words[0] = "kili"
    text = "".join(words)
    if not text.isascii():
        return text
    if "w" in text or "v" in text:
        text = _AW.sub("u", text)
    for letters, vowel in _VOWEL_PAIRS:
        text = text.replace(letters, vowel)
    text = _DOUBLED.sub("", text.translate(_VOWELS_EVEN))
    return f"{text[:-2]}ak" if text.endswith(_TAIL) else text


def sound(even: str) -> str:
    """Return an `evened` name without the habits that concern consonants.

    A name in Arabic script stays as it is.
    """
    text = even
    if not text.isascii():
        return text
    for letters, consonant in _CONSONANT_PAIRS:
        text = text.replace(letters, consonant)
    if "h" in text:
        text = _SILENT_H.sub("", text)
    return _DOUBLED.sub("", text)


def skeleton(heard: str) -> str:
    """Return the consonants of a `sound`, in Latin letters whatever the script.

    w, h and vowels inside go, a vowel that begins the name is an 'a'; g is a k, z a j.
    """
    text = heard.translate(_ARABIC)
    first = "a" if text[:1] in tuple("aiuhv") else text[:1]
    rest = text[1:].translate(_LOST).translate(_HARD)
    return _DOUBLED.sub("", first.translate(_HARD) + rest)


def telling(heard: str) -> int:
    """Return how many letters of a `sound` tell it from others: those of 'khel', 'kot' … do not."""
    if not heard.endswith(_COMMON):
        return len(heard)
    length = len(heard) - len(next(word for word in _COMMON if heard.endswith(word)))
    return length if length >= _SHORTEST_TELLING else len(heard)


def edits(one: str, other: str, limit: int) -> int:
    """Return how many letters must be put in, left out or changed; `limit` + 1 when more."""
    if one == other:
        return 0
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    one, other = _without_shared_ends(one, other)
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        above, row[0] = row[0], at
        for column, facing in enumerate(other, 1):
            diagonal, above = above, row[column]
            row[column] = (
                diagonal if letter == facing else 1 + min(diagonal, above, row[column - 1])
            )
        if min(row) > limit:
            return limit + 1
    return min(row[-1], limit + 1)


def _without_shared_ends(one: str, other: str) -> tuple[str, str]:
    shortest = min(len(one), len(other))
    start = next((at for at in range(shortest) if one[at] != other[at]), shortest)
    one, other = one[start:], other[start:]
    shortest = min(len(one), len(other))
    end = next((at for at in range(shortest) if one[-1 - at] != other[-1 - at]), shortest)
    return one[: len(one) - end], other[: len(other) - end]


def shortened(text: str) -> list[str]:
    """Return a text and every form of it that lacks one letter, each once."""
    return list(dict.fromkeys((text, *(text[:at] + text[at + 1 :] for at in range(len(text))))))
