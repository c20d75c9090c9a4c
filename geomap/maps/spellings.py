"""How else a place is spelled: names and aliases on file, by which a page can be searched."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache

from geomap.gazetteer import Gazetteer
from geomap.gazetteer.distance import distance_m
from geomap.gazetteer.folding import fold
from geomap.model import Place

#: What joins the names of two places in the name of both: "Spin Boldak–Chaman".
_JOINT = "–"


def spellings(place: Place, gazetteer: Gazetteer) -> list[str]:
    """Return the spellings of a place in any script beside its main name, each once.

    A place whose name joins those of two others is found by theirs too, if they lie within its
    radius. The order is that of the gazetteer's files.
    """
    aliases = _aliases(gazetteer)
    places = (place, *_joined(place, gazetteer))
    found = [
        name for each in places for name in (*each.every_name, *aliases.get(each.place_id, ()))
    ]
    return [name for name in dict.fromkeys(found) if name != place.name]


def _joined(place: Place, gazetteer: Gazetteer) -> Iterator[Place]:
    parts = place.name.split(_JOINT)
    for part in parts if len(parts) > 1 else ():
        for match in gazetteer.names.exact(fold(part)):
            spot = (match.place.latitude, match.place.longitude)
            metres = distance_m(place.latitude, place.longitude, *spot)
            if match.place != place and metres <= place.coordinate_uncertainty_m:
                yield match.place


@lru_cache(maxsize=2)
def _aliases(gazetteer: Gazetteer) -> Mapping[str, tuple[str, ...]]:
    """Return the aliases on file by the id of their place."""
    found: dict[str, list[str]] = defaultdict(list)
    for alias in gazetteer.aliases:
        found[alias.place_id].append(alias.name)
    return {place_id: tuple(names) for place_id, names in found.items()}
