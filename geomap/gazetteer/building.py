"""Make the file that `store` reads: places, names, and what the names sound like."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from geomap.gazetteer.alias import Alias
from geomap.gazetteer.folding import fold
from geomap.gazetteer.lineside import metres_from_line
from geomap.gazetteer.qualifiers import without_qualifier
from geomap.gazetteer.spelling import evened, shortened, skeleton, sound
from geomap.gazetteer.store import LANGUAGES, PLACE_FIELDS
from geomap.model import Place

EXACT, ALIAS, FORMER_ALIAS, SHORTENED = 1.0, 0.97, 0.95, 0.9
# A shorter skeleton is one letter apart from half of all names.
SHORTEST_PARTED = 3
_LANGUAGES = {"ps": "Pashto", "fa": "Dari", "ur": "Urdu"}
# 'yes' in a column of ambiguous aliases: as good as another place's own name, and never decided.
AMBIGUOUS = "alias, one of several places of this name"

_SCHEMA = f"""
CREATE TABLE made_from (version TEXT);
CREATE TABLE place (number INTEGER PRIMARY KEY, {", ".join(PLACE_FIELDS)}, line_m REAL);
CREATE TABLE alias (name, language, script, place_id, where_seen, valid_from, valid_to,
                    ambiguous INTEGER, note);
CREATE TABLE area (place_id TEXT PRIMARY KEY, wkb BLOB);
CREATE TABLE name (key TEXT, place INTEGER, strength REAL, reason TEXT,
                   PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE spelling (key TEXT, evened TEXT, sound TEXT, skeleton TEXT);
CREATE TABLE part (part TEXT, skeleton TEXT, PRIMARY KEY (part, skeleton)) WITHOUT ROWID;
"""
# Indices are made after the rows: a sorted pass instead of a search for every row.
_INDICES = """
CREATE UNIQUE INDEX place_by_id ON place (place_id);
CREATE INDEX spelling_by_sound ON spelling (sound, key, evened);
CREATE INDEX spelling_by_skeleton ON spelling (skeleton, key, sound);
"""

Named = tuple[str, int, float, str]


def build(
    connection: sqlite3.Connection,
    places: Iterable[Place],
    aliases: Iterable[Alias] = (),
    version: str = "",
    areas: Mapping[str, bytes] | None = None,
) -> None:
    """Fill an empty database; a later place replaces one of its id.

    `areas` are polygons as WKB by the id of a unit, which may be a place of another store.
    Raises KeyError when an alias points to a place that is not among `places`.
    """
    by_id = {place.place_id: place for place in places}
    numbers = {place_id: number for number, place_id in enumerate(by_id)}
    aliases = list(aliases)
    names = _names(by_id, numbers, aliases)
    connection.executescript(f"PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; {_SCHEMA}")
    with connection:
        connection.execute("INSERT INTO made_from VALUES (?)", (version,))
        _fill(connection, "place", len(PLACE_FIELDS) + 2, _place_rows(by_id.values()))
        _fill(connection, "alias", 9, (tuple(vars(alias).values()) for alias in aliases))
        _fill(connection, "area", 2, (areas or {}).items())
        _fill(connection, "name", 4, names)
        spellings = list(_spellings(dict.fromkeys(name[0] for name in names)))
        _fill(connection, "spelling", 4, spellings)
        _fill(connection, "part", 2, _parts({spelling[3] for spelling in spellings}))
    connection.executescript(_INDICES)


def _fill(
    connection: sqlite3.Connection, table: str, columns: int, rows: Iterable[tuple[object, ...]]
) -> None:
    marks = ",".join("?" * columns)
    connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608


def _place_rows(places: Iterable[Place]) -> Iterator[tuple[object, ...]]:
    places = list(places)
    away = metres_from_line([(place.longitude, place.latitude) for place in places])
    for number, (place, line_m) in enumerate(zip(places, away, strict=True)):
        lists = [place.units, *(place.names.get(language, ()) for language in LANGUAGES)]
        units, *names = ["|".join(texts) for texts in lists]
        fields = [getattr(place, name) for name in PLACE_FIELDS[:12]]
        yield number, *fields, units, place.note, *names, line_m


def _names(
    places: dict[str, Place], numbers: dict[str, int], aliases: Iterable[Alias]
) -> list[Named]:
    """Return every name once per place that bears it, sorted; the strongest reason is kept."""
    best: dict[tuple[str, int], Named] = {}
    own = (found for place in places.values() for found in _names_of(place))
    further = ((alias.place_id, alias.name, *_alias_worth(alias)) for alias in aliases)
    for place_id, name, strength, reason in chain(own, further):
        if key := fold(name):
            named = (key, numbers[place_id], strength, reason)
            known = best.get(named[:2])
            # Dates say more than the same spelling without them.
            dated = known and known[2] == ALIAS and strength == FORMER_ALIAS
            if known is None or dated or known[2] < strength:
                best[named[:2]] = named
    for key, number, _, _ in list(best.values()):
        if rest := without_qualifier(key):
            why = f"short for {key!r}"
            best.setdefault((rest, number), (rest, number, SHORTENED, why))
    return sorted(best.values())


def _names_of(place: Place) -> Iterator[tuple[str, str, float, str]]:
    yield place.place_id, place.name, EXACT, "exact name"
    for code, names in place.names.items():
        language = _LANGUAGES.get(code)
        reason = f"exact name in {language}" if language else "alias"
        for name in names:
            yield place.place_id, name, EXACT if language else ALIAS, reason


def _alias_worth(alias: Alias) -> tuple[float, str]:
    if alias.valid_to:
        reason = f"alias, in use until {alias.valid_to}"
        return EXACT if alias.ambiguous else FORMER_ALIAS, reason
    return (EXACT, AMBIGUOUS) if alias.ambiguous else (ALIAS, "alias")


def _spellings(keys: Iterable[str]) -> Iterator[tuple[str, str, str, str]]:
    for key in keys:
        even = evened(key)
        heard = sound(even)
        yield key, even, heard, skeleton(heard)


def _parts(skeletons: Iterable[str]) -> list[tuple[str, str]]:
    return sorted(
        (part, whole)
        for whole in skeletons
        if len(whole) >= SHORTEST_PARTED
        for part in shortened(whole)
    )
