"""The gazetteer: places by id and by name."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from geomap.datafiles import data_path
from geomap.errors import PlaceError
from geomap.gazetteer.alias import Alias
from geomap.gazetteer.building import build
from geomap.gazetteer.choice import LatLon
from geomap.gazetteer.index import NameIndex
from geomap.gazetteer.loading import load_folder
from geomap.gazetteer.owned import MORE, OWN, user_stores
from geomap.gazetteer.resolution import Resolution
from geomap.gazetteer.resolve import resolve_name
from geomap.gazetteer.shelf import content_version, in_memory, shelved
from geomap.gazetteer.store import Store
from geomap.model import Place

_ANSWERS = 1 << 15


class Gazetteer:
    """A fixed set of places with their names. Iterating gives the places in their files' order."""

    def __init__(
        self,
        places: Iterable[Place] = (),
        aliases: Iterable[Alias] = (),
        *,
        stores: Sequence[Store] = (),
    ) -> None:
        """Take places, and aliases that point to them; a later place replaces one of its id.

        Or take stores, made before, that hold both; an earlier one wins over a later one.
        """
        self.stores = tuple(stores) or (in_memory(lambda db: build(db, places, aliases)),)
        self.names = NameIndex(self.stores)
        # Tables of events name the same places over and over.
        self._answers = lru_cache(_ANSWERS)(self._answer)

    @staticmethod
    def shipped() -> Gazetteer:
        """Return the gazetteer that ships with geomap; opened once, then kept.

        Raises DataError when a file is missing or has faults.
        """
        return _shipped()

    @staticmethod
    def opened() -> Gazetteer:
        """Return the shipped gazetteer with what the user added to it; opened once, then kept.

        Raises DataError when a file of either is damaged.
        """
        return _opened()

    @property
    def aliases(self) -> tuple[Alias, ...]:
        """The aliases in the order of their files."""
        return tuple(alias for store in self.stores for alias in store.aliases())

    def __iter__(self) -> Iterator[Place]:
        if len(self.stores) == 1:
            return iter(list(self.stores[0]))
        by_id = {place.place_id: place for store in reversed(self.stores) for place in store}
        return iter(by_id.values())

    def __len__(self) -> int:
        return len(self.stores[0]) if len(self.stores) == 1 else sum(1 for _ in self)

    def ids(self) -> set[str]:
        """Return the ids of all places; much quicker than making the places."""
        return {place_id for store in self.stores for place_id in store.ids()}

    def of_feature(self, feature_code: str) -> list[Place]:
        """Return the places of a GeoNames feature code, each once, in the order of the files."""
        found = [place for store in self.stores for place in store.of_feature(feature_code)]
        return [place for place in found if self.get(place.place_id) is place]

    def __contains__(self, place_id: object) -> bool:
        return isinstance(place_id, str) and self.get(place_id) is not None

    def get(self, place_id: str) -> Place | None:
        """Return the place of an id, or None when there is none."""
        return next(filter(None, (store.get(place_id) for store in self.stores)), None)

    def place(self, place_id: str) -> Place:
        """Return the place of an id. Raises PlaceError when there is none."""
        if (place := self.get(place_id)) is None:
            raise PlaceError(f"no place has the id {place_id!r}; `geomap locate NAME` shows ids")
        return place

    def area(self, place_id: str) -> bytes | None:
        """Return the polygon of a unit as WKB in degrees; None when no layer has it."""
        return next(filter(None, (store.area(place_id) for store in self.stores)), None)

    def resolve(
        self,
        name: str,
        country_code: str | None = None,
        admin1: str | None = None,
        near: LatLon | None = None,
        feature: str | None = None,
        *,
        admin2: str | None = None,
    ) -> Resolution:
        """Resolve a name as a reporter writes it.

        `country_code` is AF or PK, or a country's name; `admin1` a province by name or id, also a
        former one; `near` a (latitude, longitude) in decimal degrees that decides between places
        of one name far apart; `feature` a word ('district', 'border post') or a GeoNames code.
        Never raises for a bad name: that is `unknown`.

        `admin2` is the district that is said to hold the place. A name that is not known in it
        or next to it is answered with the district, and the reason says so; without `admin2` an
        unknown village stays unknown.
        """
        spot = (near[0], near[1]) if near else None
        return self._answers(name, country_code, admin1, spot, feature, admin2)

    def _answer(  # noqa: PLR0917 - the cache knows arguments by position sooner than by name
        self,
        name: str,
        country_code: str | None,
        admin1: str | None,
        near: LatLon | None,
        feature: str | None,
        admin2: str | None,
    ) -> Resolution:
        return resolve_name(
            self.names,
            name,
            country_code=country_code,
            admin1=admin1,
            near=near,
            feature=feature,
            admin2=admin2,
        )


@cache
def _shipped() -> Gazetteer:
    return Gazetteer(stores=[_shipped_store()])


@cache
def _opened() -> Gazetteer:
    stores = [*user_stores(OWN), _shipped_store(), *user_stores(MORE)]
    return Gazetteer(stores=stores) if len(stores) > 1 else _shipped()


@cache
def _shipped_store() -> Store:
    folder = data_path("gazetteer")
    version = content_version([*sorted(folder.glob("*.csv")), data_path("line", "durand_line.npy")])

    def fill(connection: sqlite3.Connection) -> None:
        places, aliases = load_folder(folder)
        build(connection, places.values(), aliases, version)

    return shelved(version, fill)
