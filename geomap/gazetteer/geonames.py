"""Read files in GeoNames' format: the country files AF.zip and PK.zip, or allCountries.

Columns: https://download.geonames.org/export/dump/readme.txt. Administrative units are left out:
the gazetteer has its own, with radii; so are features that no report of the border names.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from geomap.errors import DataError
from geomap.gazetteer.alias import Alias
from geomap.gazetteer.folding import fold
from geomap.gazetteer.provinces import provinces_of
from geomap.model import Place

COLUMNS = 19
LICENCE = "CC BY 4.0"
COUNTRIES = ("AF", "PK")
# Radii in metres by the beginning of a code: GeoNames gives points to about a minute of arc.
_RADII = (
    ("PPLC", 15_000), ("PPLA2", 4_000), ("PPLA3", 3_000), ("PPLA", 8_000), ("PPL", 2_500),
    ("PASS", 2_500), ("GAP", 2_500), ("PSTB", 2_500), ("AIR", 3_000), ("VAL", 10_000),
    ("MT", 5_000), ("PK", 4_000), ("HLL", 4_000), ("RDGE", 8_000), ("SPUR", 4_000),
    ("STM", 15_000), ("WAD", 8_000), ("RGN", 30_000), ("LCTY", 4_000), ("AREA", 8_000),
    ("FT", 2_500), ("MIL", 2_500), ("CMP", 2_500), ("RVN", 4_000), ("TRB", 30_000),
)  # fmt: skip


class Contents(NamedTuple):
    """What a file came to: places, further spellings, and how many rows were left out."""

    places: list[Place]
    aliases: list[Alias]
    left_out: int


def is_geonames(path: Path) -> bool:
    """Return whether a file (.txt, or a .zip of one) begins as GeoNames' files do."""
    try:
        with _rows(path) as rows:
            first = next(rows, [])
    except (DataError, UnicodeDecodeError, csv.Error):
        return False
    return len(first) == COLUMNS and first[0].isdigit()


def read_geonames(path: Path, alternate_names: Path | None = None) -> Contents:
    """Return the places of Afghanistan and Pakistan in a file; places know their province.

    `alternate_names` is GeoNames' file of them, which says of what language each is; without it
    the country file's own list is taken. Raises DataError when a row is not of GeoNames' form.
    """
    places: list[Place] = []
    aliases: list[Alias] = []
    left_out = 0
    with _rows(path) as rows:
        for number, row in enumerate(rows, 1):
            if (place := _place(row, number, path)) is None:
                left_out += 1
                continue
            places.append(place)
            if not alternate_names:
                aliases += _aliases(place, row[3])
    if alternate_names:
        aliases = list(_alternates(alternate_names, {place.place_id: place for place in places}))
    return Contents(_with_provinces(places), aliases, left_out)


@contextmanager
def _rows(path: Path) -> Iterator[Iterator[list[str]]]:
    """Open a file for reading, whichever of the two it is."""
    if path.suffix != ".zip":
        with path.open(encoding="utf-8", newline="") as file:
            yield csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return
    try:
        with zipfile.ZipFile(path) as archive:
            name = max(archive.namelist(), key=lambda n: archive.getinfo(n).file_size, default="")
            with archive.open(name) as raw:
                file = io.TextIOWrapper(raw, encoding="utf-8", newline="")
                yield csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
    except (zipfile.BadZipFile, KeyError) as fault:
        raise DataError(f"{path.name} is no zip file: {fault}; fetch it again") from None


def _place(row: list[str], number: int, path: Path) -> Place | None:
    if len(row) != COLUMNS:
        raise DataError(f"{path.name}: row {number} has {len(row)} cells, GeoNames has {COLUMNS}")
    radius_m = next((metres for code, metres in _RADII if row[7].startswith(code)), None)
    if row[8] not in COUNTRIES or radius_m is None or not fold(row[1]):
        return None
    try:
        latitude, longitude = float(row[4]), float(row[5])
    except ValueError:
        raise DataError(f"{path.name}: row {number}: {row[4:6]} are no coordinates") from None
    return Place(
        f"geonames-{row[0]}", row[1], row[7], row[8], latitude, longitude, float(radius_m),
        f"GeoNames {row[0]}", LICENCE,
    )  # fmt: skip


def _aliases(place: Place, cell: str) -> Iterator[Alias]:
    for name in cell.split(","):
        if name and name != place.name and (script := _script(name)):
            yield Alias(name, "und", script, place.place_id, place.source)


def _alternates(path: Path, places: dict[str, Place]) -> Iterator[Alias]:
    """Give the names in GeoNames' alternateNamesV2 form, of places that are known."""
    with _rows(path) as rows:
        for row in rows:
            if len(row) < 4:
                raise DataError(f"{path.name}: {row!r} is no row of alternate names")
            place, language, name = places.get(f"geonames-{row[1]}"), row[2], row[3]
            # Longer codes are none: 'link', 'wkdt', 'post', 'iata' …
            if place and len(language) <= 3 and (script := _script(name)) and fold(name):
                since, until = row[8:10] if len(row) >= 10 else ("", "")
                yield Alias(
                    name, language or "und", script, place.place_id, place.source, since, until
                )


def _script(name: str) -> str:
    """Return ISO 15924's code for the two scripts that people look names up in, else ''."""
    if all(letter < "\u0370" for letter in name):
        return "Latn"
    arabic = all(not letter.isalpha() or "\u0600" <= letter < "\u0780" for letter in name)
    return "Arab" if arabic else ""


def _with_provinces(places: list[Place]) -> list[Place]:
    for country in COUNTRIES:
        own = [at for at, place in enumerate(places) if place.country_code == country]
        points = [(places[at].longitude, places[at].latitude) for at in own]
        for at, admin1 in zip(own, provinces_of(points, country), strict=True):
            places[at] = replace(places[at], admin1=admin1)
    return places
