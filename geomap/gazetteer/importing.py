"""Take a file of places into the user's gazetteer, whichever of three kinds it is."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from geomap.gazetteer.building import build
from geomap.gazetteer.owned import MORE, OWN, keep, read_own
from geomap.gazetteer.shelf import content_version

# As many names of units that nothing is known of as a person reads.
_TOLD = 10


def import_file(path: Path) -> list[str]:
    """Import a file and return in sentences what came of it, and what was left out.

    Raises DataError when the file is of no kind that is known, or has faults.
    """
    from geomap.gazetteer.geonames import is_geonames

    if path.suffix == ".csv":
        return _import_own(path)
    if path.suffix in (".txt", ".zip") and is_geonames(path):
        return import_geonames(path)
    return _import_areas(path)


def _import_own(path: Path) -> list[str]:
    places = read_own(path)

    def fill(connection: sqlite3.Connection) -> None:
        build(connection, places, version=content_version([]))

    kept = keep(OWN, path, fill)
    return [f"{len(places)} places of your own, which win over those that ship, in {kept}"]


def import_geonames(path: Path, alternate_names: Path | None = None) -> list[str]:
    """Import a country file of GeoNames, with its alternate names; see `import_file`."""
    from geomap.gazetteer.geonames import read_geonames

    found = read_geonames(path, alternate_names)

    def fill(connection: sqlite3.Connection) -> None:
        build(connection, found.places, found.aliases, content_version([]))

    kept = keep(MORE, path, fill)
    return [
        f"{len(found.places)} places and {len(found.aliases)} further spellings in {kept}",
        f"left out: {found.left_out} rows (other countries, units, features of no use here)",
    ]


def _import_areas(path: Path) -> list[str]:
    from geomap.gazetteer.gazetteer import Gazetteer
    from geomap.gazetteer.polygons import read_areas

    areas, unmatched = read_areas(path, Gazetteer.shipped().names)

    def fill(connection: sqlite3.Connection) -> None:
        build(connection, [], version=content_version([]), areas=areas)

    kept = keep(MORE, path, fill)
    told = [f"{len(areas)} units drawn as polygons, in {kept}"]
    if unmatched:
        names = "; ".join(unmatched[:_TOLD]) + ("; …" if len(unmatched) > _TOLD else "")
        told.append(f"left out: {len(unmatched)} polygons of no unit of the gazetteer: {names}")
    return told
