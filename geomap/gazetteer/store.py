"""The gazetteer's names and places in one SQLite file, so that nothing is read but what is asked.

The file is made by `building` out of the CSV files, which stay the truth, and is never changed
afterwards. It is opened read-only; an open store may be used by several threads.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from geomap.gazetteer.alias import Alias
from geomap.model import Place

LANGUAGES = ("en", "ps", "fa", "ur")
PLACE_FIELDS = (
    "place_id", "name", "feature_code", "country_code", "latitude", "longitude",
    "coordinate_uncertainty_m", "source", "licence", "admin1", "admin2", "part_of", "units",
    "note", *(f"names_{language}" for language in LANGUAGES),
)  # fmt: skip
_PLACES = f"SELECT number, {', '.join(PLACE_FIELDS)} FROM place"  # noqa: S608 - names from above

# A place's number, how well it bears a name (0 to 1), and why, in words.
Bearer = tuple[int, float, str]
# As many names as fit into memory without anybody noticing are kept there once they are in use.
MOST_IN_MEMORY, LOOKUPS_BEFORE = 200_000, 300


class Store:
    """Looks up places by number or id, and names by key, sound and skeleton."""

    def __init__(self, connection: sqlite3.Connection, *, own: bool = False) -> None:
        """Take an open database; `own` says that its entries win over those of other stores."""
        self.own = own
        self._connection = connection
        self._places: dict[int, Place] = {}
        self._line_m: dict[str, float | None] = {}
        self._bearers: dict[str, list[Bearer]] | None = None
        self._sounds: dict[str, list[tuple[str, str]]] | None = None
        self._lookups = 0

    @staticmethod
    def open(path: Path, *, own: bool = False) -> Store:
        """Open a file that `building` made. Raises sqlite3.Error when it is none."""
        uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        return Store(sqlite3.connect(uri, uri=True, check_same_thread=False), own=own)

    def __len__(self) -> int:
        return int(self._connection.execute("SELECT count(*) FROM place").fetchone()[0])

    def __iter__(self) -> Iterator[Place]:
        """Give every place in the order of the files."""
        for row in self._connection.execute(f"{_PLACES} ORDER BY number"):
            yield self._kept(row)

    def ids(self) -> list[str]:
        """Return every place's id in the order of the files."""
        sql = "SELECT place_id FROM place ORDER BY number"
        return [row[0] for row in self._connection.execute(sql)]

    def of_feature(self, feature_code: str) -> list[Place]:
        """Return the places of a GeoNames feature code in the order of the files."""
        sql = f"{_PLACES} WHERE feature_code = ? ORDER BY number"
        return [self._kept(row) for row in self._connection.execute(sql, (feature_code,))]

    def version(self) -> str:
        """Return the hash of what the store was made from. Raises sqlite3.Error when damaged."""
        return str(self._connection.execute("SELECT version FROM made_from").fetchone()[0])

    def place(self, number: int) -> Place:
        """Return the place of a number."""
        if place := self._places.get(number):
            return place
        row = self._connection.execute(f"{_PLACES} WHERE number = ?", (number,)).fetchone()
        return self._kept(row)

    def get(self, place_id: str) -> Place | None:
        """Return the place of an id, None when there is none."""
        rows = self._connection.execute(f"{_PLACES} WHERE place_id = ?", (place_id,)).fetchall()
        return self._kept(rows[0]) if rows else None

    def line_m(self, place_id: str) -> float | None:
        """Return about how far a place is from the line, in metres (to a few kilometres).

        None when the store has no place of the id.
        """
        if place_id not in self._line_m:
            sql = "SELECT line_m FROM place WHERE place_id = ?"
            row = self._connection.execute(sql, (place_id,)).fetchone()
            self._line_m[place_id] = float(row[0]) if row else None
        return self._line_m[place_id]

    def area(self, place_id: str) -> bytes | None:
        """Return the polygon of a unit as WKB, in degrees; None when the store has none."""
        sql = "SELECT wkb FROM area WHERE place_id = ?"
        row = self._connection.execute(sql, (place_id,)).fetchone()
        return bytes(row[0]) if row else None

    def bearers(self, key: str) -> list[Bearer]:
        """Return who bears a folded name."""
        if self._bearers is not None:
            return self._bearers.get(key, [])
        self._lookups += 1
        if self._lookups == LOOKUPS_BEFORE:
            self._keep_in_memory()
        sql = "SELECT place, strength, reason FROM name WHERE key = ?"
        return self._connection.execute(sql, (key,)).fetchall()

    def names_of_sound(self, heard: str) -> list[tuple[str, str]]:
        """Return the (folded name, evened name) of all names of one sound."""
        if self._sounds is not None:
            return self._sounds.get(heard, [])
        sql = "SELECT key, evened FROM spelling WHERE sound = ?"
        return self._connection.execute(sql, (heard,)).fetchall()

    def spellings(self, skeletons: list[str]) -> list[tuple[str, str]]:
        """Return the (folded name, sound) of all names of some skeletons."""
        marks = ",".join("?" * len(skeletons))
        sql = f"SELECT key, sound FROM spelling WHERE skeleton IN ({marks})"  # noqa: S608
        return self._connection.execute(sql, skeletons).fetchall()

    def skeletons_with(self, parts: list[str]) -> list[str]:
        """Return the skeletons that are, or lack one letter to be, one of some parts."""
        marks = ",".join("?" * len(parts))
        sql = f"SELECT DISTINCT skeleton FROM part WHERE part IN ({marks})"  # noqa: S608
        return [row[0] for row in self._connection.execute(sql, parts)]

    def aliases(self) -> list[Alias]:
        """Return the aliases in the order of the files."""
        with closing(self._connection.execute("SELECT * FROM alias ORDER BY rowid")) as rows:
            return [_alias(row) for row in rows]

    def _kept(self, row: tuple[Any, ...]) -> Place:
        number: int = row[0]
        if number not in self._places:
            self._places[number] = _place(row)
        return self._places[number]

    def _keep_in_memory(self) -> None:
        select = self._connection.execute
        if select("SELECT count(*) FROM name").fetchone()[0] > MOST_IN_MEMORY:
            return
        bearers: dict[str, list[Bearer]] = {}
        for key, *bearer in select("SELECT key, place, strength, reason FROM name"):
            bearers.setdefault(key, []).append((bearer[0], bearer[1], bearer[2]))
        sounds: dict[str, list[tuple[str, str]]] = {}
        for heard, key, even in select("SELECT sound, key, evened FROM spelling"):
            sounds.setdefault(heard, []).append((key, even))
        self._bearers, self._sounds = bearers, sounds


def _place(row: tuple[Any, ...]) -> Place:
    names = {lang: _list(cell) for lang, cell in zip(LANGUAGES, row[15:], strict=True)}
    _, place_id, name, code, country, latitude, longitude, radius_m, source, licence = row[:10]
    admin1, admin2, part_of, units, note = row[10:15]
    return Place(
        place_id, name, code, country, latitude, longitude, radius_m, source, licence, names,
        admin1, admin2, part_of, _list(units), note,
    )  # fmt: skip


def _alias(row: tuple[Any, ...]) -> Alias:
    name, language, script, place_id, where_seen, valid_from, valid_to, ambiguous, note = row
    return Alias(
        name, language, script, place_id, where_seen, valid_from, valid_to, bool(ambiguous), note
    )


def _list(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()
