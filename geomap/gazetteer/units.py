"""Countries, provinces and districts by the names that people give them around a place."""

from __future__ import annotations

from geomap.gazetteer.conditions import OfKind
from geomap.gazetteer.containment import is_unit
from geomap.gazetteer.features import kind_of, kinds_wanted
from geomap.gazetteer.index import Match, NameIndex
from geomap.gazetteer.wording import read_wording
from geomap.model import Place

_THREE_LETTERS = {"AFG": "AF", "PAK": "PK"}


def country_named(index: NameIndex, country: str) -> str:
    """Return the code of a country given by code or name; what is neither comes back as it is."""
    code = country.strip().upper()
    if len(code) == 2 or code in _THREE_LETTERS:
        return _THREE_LETTERS.get(code, code)
    units = units_named(index, country)
    codes = {u.country_code for u in units if kind_of(u.feature_code) == "country"}
    return codes.pop() if len(codes) == 1 else country


def units_named(index: NameIndex, name: str) -> list[Place]:
    """Return the countries, provinces, districts … that a name means.

    Of weak guesses only provinces are taken: there are few, and they are well apart.
    """
    wording = read_wording(name)
    kinds = kinds_wanted(wording.feature)
    for key, wanted in ((wording.whole, ()), (wording.core, kinds)):
        for find in (index.exact, index.same_sound):
            if found := _units(find(key), wanted, wording.feature):
                return found
    for find in (index.same_consonants, index.one_letter_apart):
        if found := _provinces(find(wording.core)):
            return found
    return []


def units_around(index: NameIndex, name: str) -> list[Place]:
    """Return the units that a name means, and the tehsils that the former ones of them held.

    That a place lies in a tehsil shows by the tehsil's circle, not by the ids that a place bears.
    """
    named = units_named(index, name)
    held = (index.place(held) for unit in named for held in unit.units)
    return [*named, *(unit for unit in held if unit and kind_of(unit.feature_code) == "tehsil")]


def _units(matches: list[Match], wanted: tuple[str, ...], word: str) -> list[Place]:
    condition = OfKind(wanted, word)
    units = [match.place for match in matches if is_unit(match.place)]
    return [u for u in units if not wanted or condition.judge(u)[0]]


def _provinces(matches: list[Match]) -> list[Place]:
    return [m.place for m in matches if kind_of(m.place.feature_code) == "province"]
