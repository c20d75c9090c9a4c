"""What holds a place that nobody knows: a suburb's town, a hamlet's village, the district.

This is no guess as long as it is said, and as the point and the radius are the holder's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from geomap.gazetteer.conditions import Condition
from geomap.gazetteer.features import kind_of
from geomap.gazetteer.folding import fold
from geomap.gazetteer.index import NameIndex
from geomap.gazetteer.preference import families, preferred
from geomap.gazetteer.resolution import Candidate, Resolution
from geomap.gazetteer.wording import Wording
from geomap.model import Place

_SCORE = 0.5
# One word is the end of many names: Banda, Killi, Kot. A tribe is at home in many villages.
_FEWEST_WORDS = 2
_TRIBES = ("khel", "khail", "kheyl", "khil", "zai")
_PARTS_OF_TOWNS = ("suburb", "suburbs", "outskirts", "neighbourhood", "neighborhood")


def is_part_of_town(wording: Wording) -> bool:
    """Return whether a text, such as 'Hayatabad suburb of Peshawar', names a town around it."""
    return wording.feature in _PARTS_OF_TOWNS and bool(wording.inside)


def town_instead(town: Resolution, query: str, wording: Wording) -> Resolution:
    """Return the answer for a suburb that is not known, out of the answer for its town."""
    why = f"the text says that {wording.core!r}, which is not known, is a part of it"
    candidates = tuple(replace(c, reasons=(*c.reasons, why)) for c in town.candidates)
    return replace(town, query=query, candidates=candidates)


def districts_named(index: NameIndex, name: str, around: Sequence[Condition]) -> list[Place]:
    """Return the districts of a name that meet some conditions, or else the tehsils."""
    key = fold(name)
    matches = index.exact(key) or index.same_sound(key)
    units = [match.place for match in matches if all(c.judge(match.place)[0] for c in around)]
    by_kind = {
        kind: [unit for unit in units if kind_of(unit.feature_code) == kind]
        for kind in ("district", "tehsil")
    }
    return by_kind["district"] or by_kind["tehsil"]


def district_instead(answer: Resolution, districts: Sequence[Place], name: str) -> Resolution:
    """Return the answer for a place that is not known in the one district said to hold it."""
    if answer.status != "unknown" or len(districts) != 1:
        return answer
    why = f"{answer.query!r} is not known: point and radius of {name}, said to hold it"
    district = Candidate(districts[0], _SCORE, (why,))
    return Resolution("resolved", answer.query, districts[0], (district, *answer.candidates))


def village_instead(
    index: NameIndex, answer: Resolution, core: str, around: Sequence[Condition]
) -> Resolution:
    """Return the answer for a hamlet that is not known and is named with its village.

    'Gulbadin Landi Dak' is the Gulbadin of Landi Dak. `core` is the folded name; the village must
    be the only one of its name that meets the conditions.
    """
    words = [] if core.endswith(_TRIBES) else core.split()
    for size in range(len(words) - 1, _FEWEST_WORDS - 1, -1):
        key = " ".join(words[-size:])
        places = [match.place for match in index.exact(key)]
        groups = families([p for p in places if all(c.judge(p)[0] for c in around)])
        if len(groups) == 1 and (village := preferred(groups[0])):
            why = f"{answer.query!r} is not known: named with {village.name}, taken to be a part"
            candidate = Candidate(village, _SCORE, (why,))
            return Resolution("resolved", answer.query, village, (candidate, *answer.candidates))
    return answer
