"""Names to places: exact, by habits of transliteration, and one letter apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from geomap.gazetteer.alias import Alias
from geomap.gazetteer.folding import fold, skeleton
from geomap.model import Place

EXACT, ALIAS, FORMER_ALIAS, TRANSLITERATION, ONE_LETTER = 1.0, 0.97, 0.95, 0.85, 0.7
# Shorter keys meet by chance: Dir and Dur, Bak and Bara.
SHORTEST_SKELETON, SHORTEST_MISSPELT = 4, 6
_LANGUAGES = {"ps": "Pashto", "fa": "Dari", "ur": "Urdu"}


class Match(NamedTuple):
    """A place that bears a name, how well it does (0 to 1), and why."""

    place: Place
    strength: float
    reason: str


class NameIndex:
    """Finds places by name. The two weaker ways are built when they are first needed."""

    def __init__(self, places: dict[str, Place], aliases: Iterable[Alias]) -> None:
        self._by_key: dict[str, dict[str, Match]] = {}
        for place in places.values():
            for name, strength, reason in _names_of(place):
                self._add(name, Match(place, strength, reason))
        for alias in aliases:
            place = places[alias.place_id]
            self._add(alias.name, Match(place, _alias_strength(alias), _alias_reason(alias)))

    def exact(self, key: str) -> list[Match]:
        """Return the places that bear a folded name, as their own or as an alias."""
        return list(self._by_key.get(key, {}).values())

    def transliterated(self, key: str) -> list[Match]:
        """Return the places whose name differs from a folded one by habits of transliteration."""
        wanted = skeleton(key)
        if len(wanted) < SHORTEST_SKELETON:
            return []
        keys = self._by_skeleton.get(wanted, ())
        return _weaker(self, keys, TRANSLITERATION, "transliteration of")

    def one_letter_apart(self, key: str) -> list[Match]:
        """Return the places whose name is one letter apart from a folded one, spaces aside."""
        word = key.replace(" ", "")
        if len(word) < SHORTEST_MISSPELT:
            return []
        near = {known for part in _shortened(word) for known in self._by_part.get(part, ())}
        keys = [known for known in sorted(near) if _one_edit(word, known.replace(" ", ""))]
        return _weaker(self, keys, ONE_LETTER, "one letter apart from")

    def _add(self, name: str, match: Match) -> None:
        if key := fold(name):
            matches = self._by_key.setdefault(key, {})
            known = matches.get(match.place.place_id)
            # Dates say more than the same spelling without them.
            dated = known and known.strength == ALIAS and match.strength == FORMER_ALIAS
            if known is None or dated or known.strength < match.strength:
                matches[match.place.place_id] = match

    @cached_property
    def _by_skeleton(self) -> dict[str, list[str]]:
        groups: dict[str, list[str]] = {}
        for key in self._by_key:
            groups.setdefault(skeleton(key), []).append(key)
        return groups

    @cached_property
    def _by_part(self) -> dict[str, list[str]]:
        groups: dict[str, list[str]] = {}
        for key in self._by_key:
            if len(word := key.replace(" ", "")) >= SHORTEST_MISSPELT - 1:
                for part in _shortened(word):
                    groups.setdefault(part, []).append(key)
        return groups


def _names_of(place: Place) -> Iterator[tuple[str, float, str]]:
    yield place.name, EXACT, "exact name"
    for code, names in place.names.items():
        language = _LANGUAGES.get(code)
        for name in names:
            if language:
                yield name, EXACT, f"exact name in {language}"
            else:
                yield name, ALIAS, "alias"


def _alias_strength(alias: Alias) -> float:
    """Rate an alias; one known to mean several places is as good as another place's own name."""
    if alias.ambiguous:
        return EXACT
    return FORMER_ALIAS if alias.valid_to else ALIAS


def _alias_reason(alias: Alias) -> str:
    if alias.valid_to:
        return f"alias, in use until {alias.valid_to}"
    return "alias, one of several places of this name" if alias.ambiguous else "alias"


def _weaker(index: NameIndex, keys: Iterable[str], strength: float, why: str) -> list[Match]:
    """Return one match per place for several keys, all at one strength."""
    best: dict[str, Match] = {}
    for key in keys:
        for match in index.exact(key):
            reason = f"{why} {key!r}"
            best.setdefault(match.place.place_id, Match(match.place, strength, reason))
    return list(best.values())


def _shortened(word: str) -> set[str]:
    """Return a word and every form of it that lacks one letter."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def _one_edit(one: str, other: str) -> bool:
    """Return whether one insertion, deletion or exchange of a letter turns one into the other."""
    if abs(len(one) - len(other)) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if start is None:
        return True
    if len(one) == len(other):
        return one[start + 1 :] == other[start + 1 :]
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    return longer[start + 1 :] == shorter[start:]
