"""What a reporter writes around a name, taken apart: the name, what it is, where it lies.

'Barmal district of Paktika' is the name Barmal, a district, inside Paktika.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from geomap.gazetteer.features import FEATURE_WORDS, LONGEST_WORD
from geomap.gazetteer.folding import fold

LONGEST_QUERY = 200
# Words before a name that say nothing of which place is meant.
_PREPOSITIONS = frozenset(
    {"near", "in", "at", "around", "outside", "inside", "from", "close", "to"}
)
_DIRECTIONS = frozenset(
    {f"{north}{east}ern" for north in ("north", "south") for east in ("", "east", "west")}
)
_OPENERS = (
    frozenset({"a", "an", "the", "border", "eastern", "western", "neighbouring", "neighboring"})
    | _PREPOSITIONS
    | _DIRECTIONS
)
_POSSESSIVE = re.compile(r"(?:['’]s?)\s+(?=\S)")
_INSIDE = re.compile(r"\s+(?:in|of|,)\s+|\s*[,،]\s*|\s*[()]\s*", re.IGNORECASE)


@dataclass(frozen=True)
class Wording:
    """A query taken apart; all parts are folded except `inside`.

    ``whole`` is the name with every word that may belong to it, ``core`` the name without the
    word for its kind, ``feature`` that word (empty when none), ``inside`` the units named around
    it as written, the nearest first, and ``is_near`` whether the text says near it, not at it.
    """

    whole: str
    core: str
    feature: str = ""
    inside: tuple[str, ...] = ()
    is_near: bool = False


def read_wording(query: str) -> Wording:
    """Take a query apart. Anything is accepted; what holds no name gives an empty core."""
    text = query[: LONGEST_QUERY + 1].strip()
    owners, text = _split_possessive(text)
    parts = [part for part in _INSIDE.split(text) if fold(part)]
    if not parts:
        return Wording("", "")
    parts = _join_kind(parts)
    whole = _without_openers(fold(parts[0]))
    core, feature = _without_kind(whole)
    is_near = bool(re.match(r"\W*(near|close to|around|outside)\b", text, re.IGNORECASE))
    inside = tuple(part for part in parts[1:] if not _is_kind_alone(part))
    return Wording(whole, core, feature, (*inside, *owners), is_near)


def _split_possessive(text: str) -> tuple[tuple[str, ...], str]:
    """Split "Paktia province's Aryoub Zazi district" into the owner and the rest."""
    owner, *rest = _POSSESSIVE.split(text, maxsplit=1)
    return ((owner,), rest[0]) if rest and fold(owner) and " " in text else ((), text)


def _join_kind(parts: list[str]) -> list[str]:
    """Turn 'district of Barmal' and 'the border province of Paktika' into name and kind."""
    if len(parts) > 1 and _is_kind_alone(parts[0]):
        return [f"{parts[1]} {_without_openers(fold(parts[0]))}", *parts[2:]]
    return parts


def _is_kind_alone(part: str) -> bool:
    """Return whether a part, such as 'the province' in 'in the province of', names nothing."""
    return _without_openers(fold(part)) in FEATURE_WORDS


def _without_openers(key: str) -> str:
    words = key.split()
    while len(words) > 1 and words[0] in _OPENERS:
        del words[0]
    return " ".join(words)


def _without_kind(whole: str) -> tuple[str, str]:
    """Return the name without the word for its kind at its end or beginning, and that word."""
    words = whole.split()
    for size in range(min(LONGEST_WORD, len(words) - 1), 0, -1):
        last, first = " ".join(words[-size:]), " ".join(words[:size])
        if last in FEATURE_WORDS:
            return " ".join(words[:-size]), last
        if first in FEATURE_WORDS:
            return " ".join(words[size:]), first
    return whole, ""
