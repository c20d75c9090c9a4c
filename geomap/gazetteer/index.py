"""Names to places in four ways, each weaker than the one before.

Exact: the folded name is the place's own or an alias. By sound: it differs by habits of
transliteration. By consonants: a vowel or two differ as well. One letter apart: a consonant too.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from geomap.gazetteer.building import SHORTEST_PARTED
from geomap.gazetteer.spelling import edits, evened, shortened, skeleton, sound, telling
from geomap.gazetteer.store import Store
from geomap.model import Place

EVENED, SAME_SOUND, SAME_CONSONANTS, OTHER_SCRIPT, ONE_LETTER = 0.88, 0.85, 0.8, 0.75, 0.7
# Shorter names meet by chance: Dir and Dur, Bak and Bara, Shewa and Shewan.
SHORTEST_EVENED, SHORTEST_SOUND, SHORTEST_SKELETON = 3, 4, 3
SHORTEST_MISSPELT, SHORTEST_IN_OTHER_SCRIPT = 6, 4
# What a difference weighs against the length of a name: half a letter for habits alone, one for
# each vowel, two for a consonant.
_HABIT, _VOWEL, _CONSONANT, _SCRIPT = 0.5, 1.0, 2.0, 1.0
_MOST_LETTERS = 9


class Match(NamedTuple):
    """A place that bears a name: how well it does (0 to 1), and why, in words.

    `letters`: how many are written differently. `doubt`: how much of the name differs to the ear,
    0 for none. `own`: the user entered it.
    """

    place: Place
    strength: float
    reason: str
    letters: int = 0
    doubt: float = 0.0
    own: bool = False


class _Near(NamedTuple):
    """A folded name near the one looked for; sorts the nearest first."""

    doubt: float
    letters: int
    key: str


class NameIndex:
    """Finds places by name in stores, of which an earlier one wins over a later one."""

    def __init__(self, stores: Sequence[Store]) -> None:
        self._stores = tuple(stores)

    def line_m(self, place: Place) -> float:
        """Return about how far a place is from the line, in metres."""
        for store in self._stores:
            if (metres := store.line_m(place.place_id)) is not None:
                return metres
        raise KeyError(place.place_id)

    def place(self, place_id: str) -> Place | None:
        """Return the place of an id, None when no store has it."""
        return next((found for store in self._stores if (found := store.get(place_id))), None)

    def exact(self, key: str) -> list[Match]:
        """Return the places that bear a folded name, as their own or as an alias."""
        if len(self._stores) == 1:
            place = self._stores[0].place
            found = self._stores[0].bearers(key)
            return [Match(place(number), strength, reason) for number, strength, reason in found]
        return _first_of_each(
            Match(store.place(number), strength, reason, own=store.own)
            for store in self._stores
            for number, strength, reason in store.bearers(key)
        )

    def same_sound(self, key: str) -> list[Match]:
        """Return the places whose name differs from a folded one by habits of transliteration."""
        even = evened(key)
        heard = sound(even)
        if len(heard) < SHORTEST_EVENED:
            return []
        known = [pair for store in self._stores for pair in store.names_of_sound(heard)]
        same = [name for name, other in known if other == even]
        if not same and (not known or len(heard) < SHORTEST_SOUND):
            return []
        doubt = _HABIT / telling(heard)
        near = [_Near(doubt, 0, name) for name in same or [name for name, _ in known]]
        return self._bearers(key, near, EVENED if same else SAME_SOUND, "transliteration of")

    def same_consonants(self, key: str) -> list[Match]:
        """Return the places whose name differs from a folded one by a few vowels or in script."""
        heard = sound(evened(key))
        bones = skeleton(heard)
        if len(bones) < SHORTEST_SKELETON:
            return []
        known = {pair for store in self._stores for pair in store.spellings([bones])}
        if heard.isascii():
            near = _near(heard, known, min(3, len(bones) - 2), _VOWEL)
            return self._bearers(key, near, SAME_CONSONANTS, "transliteration of")
        if len(bones) < SHORTEST_IN_OTHER_SCRIPT:
            return []
        latin = (_Near(_SCRIPT / len(heard), 0, name) for name, heard in known if heard.isascii())
        why = "the consonants, in another script, of"
        return self._bearers(key, sorted(latin), OTHER_SCRIPT, why)

    def one_letter_apart(self, key: str) -> list[Match]:
        """Return the places whose name is, habits aside, one letter apart from a folded one."""
        heard = sound(evened(key))
        bones = skeleton(heard)
        if len(key.replace(" ", "")) < SHORTEST_MISSPELT or len(bones) < SHORTEST_PARTED:
            return []
        parts, known = shortened(bones), set[tuple[str, str]]()
        for store in self._stores:
            # Two names of three consonants each are too short to be told from others.
            skeletons = [s for s in store.skeletons_with(parts) if len(s) + len(bones) > 6]
            known.update(store.spellings(skeletons))
        near = _near(heard, known, 1, _CONSONANT)
        return self._bearers(key, near, ONE_LETTER, "one letter apart from")

    def _bearers(self, key: str, near: Collection[_Near], strength: float, why: str) -> list[Match]:
        """Return the places that bear any of some folded names, the nearest name of each."""
        found = self._matches(near, strength, why)
        if len(found) < 2:
            return found
        # Only places that are heard alike are ranked by how they are written.
        word = key.replace(" ", "")
        ranked = (
            one._replace(letters=edits(word, one.key.replace(" ", ""), _MOST_LETTERS))
            for one in near
        )
        return self._matches(sorted(ranked), strength, why)

    def _matches(self, near: Iterable[_Near], strength: float, why: str) -> list[Match]:
        return _first_of_each(
            Match(store.place(number), strength, f"{why} {key!r}", letters, doubt, store.own)
            for doubt, letters, key in near
            for store in self._stores
            for number, *_ in store.bearers(key)
        )


def _near(heard: str, known: Iterable[tuple[str, str]], limit: int, weight: float) -> list[_Near]:
    """Return those of some (folded name, sound) that are heard within a limit of letters."""
    found, latin, length = [], heard.isascii(), telling(heard)
    for name, other in known:
        if (off := edits(heard, other, limit)) <= limit and other.isascii() == latin:
            found.append(_Near(weight * max(1, off) / length, 0, name))
    return sorted(found)


def _first_of_each(matches: Iterable[Match]) -> list[Match]:
    best: dict[str, Match] = {}
    for match in matches:
        best.setdefault(match.place.place_id, match)
    return list(best.values())
