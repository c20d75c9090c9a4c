"""The gazetteer: places by id and by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from geomap.datafiles import data_path
from geomap.errors import PlaceError
from geomap.gazetteer.alias import Alias
from geomap.gazetteer.index import NameIndex
from geomap.gazetteer.loading import load_aliases, load_places
from geomap.gazetteer.resolution import Resolution
from geomap.gazetteer.resolve import LatLon, resolve_name
from geomap.model import Place

# Generated files first: the hand-edited ones may refer to their units.
PLACE_FILES = ("units.csv", "former_units.csv", "border_places.csv")
ALIAS_FILE = "aliases.csv"


class Gazetteer:
    """A fixed set of places with their names. Iterating gives the places in their files' order."""

    def __init__(self, places: Iterable[Place], aliases: Iterable[Alias] = ()) -> None:
        """Take places, and aliases that point to them; a later place replaces one of its id."""
        self._places = {place.place_id: place for place in places}
        self.aliases = tuple(aliases)
        self._index = NameIndex(self._places, self.aliases)

    @staticmethod
    def shipped() -> Gazetteer:
        """Return the gazetteer that ships with geomap; read once, then kept.

        Raises DataError when a file is missing or has faults.
        """
        return _shipped()

    def __iter__(self) -> Iterator[Place]:
        return iter(self._places.values())

    def __len__(self) -> int:
        return len(self._places)

    def __contains__(self, place_id: object) -> bool:
        return place_id in self._places

    def get(self, place_id: str) -> Place | None:
        """Return the place of an id, or None when there is none."""
        return self._places.get(place_id)

    def place(self, place_id: str) -> Place:
        """Return the place of an id. Raises PlaceError when there is none."""
        try:
            return self._places[place_id]
        except KeyError:
            raise PlaceError(
                f"no place has the id {place_id!r}; `geomap locate NAME` shows ids"
            ) from None

    def resolve(
        self,
        name: str,
        country_code: str | None = None,
        admin1: str | None = None,
        near: LatLon | None = None,
        feature: str | None = None,
    ) -> Resolution:
        """Resolve a name as a reporter writes it.

        `country_code` is AF or PK; `admin1` a province by name or id; `near` a (latitude,
        longitude) in decimal degrees that decides between places of one name far apart; `feature`
        a word ('district', 'border post') or a GeoNames code. Never raises for a bad name: that
        is `unknown`.
        """
        return resolve_name(
            self._index,
            name,
            country_code=country_code,
            admin1=admin1,
            near=near,
            feature=feature,
        )


@cache
def _shipped() -> Gazetteer:
    places = load_places(data_path("gazetteer", name) for name in PLACE_FILES)
    aliases = load_aliases(data_path("gazetteer", ALIAS_FILE), places)
    return Gazetteer(places.values(), aliases)
