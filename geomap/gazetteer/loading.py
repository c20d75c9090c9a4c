"""Read the gazetteer's CSV files; every fault of a file is reported, with its row and column."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path

from geomap.errors import DataError
from geomap.gazetteer.alias import Alias
from geomap.model import Place

PLACE_COLUMNS = [
    "place_id",
    "name",
    "feature_code",
    "country_code",
    "admin1",
    "admin2",
    "part_of",
    "units",
    "latitude",
    "longitude",
    "coordinate_uncertainty_m",
    "names_en",
    "names_ps",
    "names_fa",
    "names_ur",
    "source",
    "licence",
    "note",
]
ALIAS_COLUMNS = [
    "name",
    "language",
    "script",
    "place_id",
    "where_seen",
    "valid_from",
    "valid_to",
    "ambiguous",
    "note",
]
COUNTRY_CODES = ("AF", "PK", "AF|PK")
_REQUIRED = ("place_id", "name", "feature_code", "source", "licence")

Row = dict[str, str]


class Faults(list[str]):
    """The faults of one file, each with its row and column."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path

    def note(self, line: int, column: str, what: str) -> None:
        """Add a fault of one cell."""
        self.append(f"{self.path.name}:{line}:{column}: {what}")

    def raise_if_any(self) -> None:
        """Raise DataError with all faults, a line for each, when there are any."""
        if self:
            raise DataError("\n".join(self))


def load_folder(folder: Path) -> tuple[dict[str, Place], list[Alias]]:
    """Return the places by id and the aliases of every CSV file in a folder, in their names' order.

    A file's columns say which of the two it holds. Raises DataError with all faults of a file.
    """
    files = sorted(folder.glob("*.csv"))
    of_aliases = [path for path in files if _header(path) == ALIAS_COLUMNS]
    places = load_places(path for path in files if path not in of_aliases)
    return places, [alias for path in of_aliases for alias in load_aliases(path, places)]


def load_places(paths: Iterable[Path]) -> dict[str, Place]:
    """Return the places of several files by id, in the order of the files.

    Raises DataError with all faults of a file at once.
    """
    places: dict[str, Place] = {}
    for path in paths:
        faults = Faults(path)
        for line, row in _rows(path, PLACE_COLUMNS):
            if row["place_id"] in places:
                faults.note(line, "place_id", f"{row['place_id']!r} stands twice")
            elif place := place_of_row(row, line, faults):
                places[place.place_id] = place
        faults.raise_if_any()
    return places


def load_aliases(path: Path, places: dict[str, Place]) -> list[Alias]:
    """Return the aliases of a file; each must point to a known place.

    Raises DataError with all faults at once.
    """
    faults, aliases = Faults(path), []
    for line, row in _rows(path, ALIAS_COLUMNS):
        if row["place_id"] not in places:
            faults.note(line, "place_id", f"no place has the id {row['place_id']!r}")
        if not row["name"]:
            faults.note(line, "name", "is empty")
        aliases.append(Alias(**{**row, "ambiguous": row["ambiguous"] == "yes"}))  # type: ignore[arg-type]
    faults.raise_if_any()
    return aliases


def _rows(path: Path, columns: list[str]) -> Iterator[tuple[int, Row]]:
    """Yield the line number and the cells of each row; the header must be `columns`."""
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        if (header := next(reader, [])) != columns:
            raise DataError(f"{path.name}:1: the columns are {header}, expected {columns}")
        for cells in reader:
            if len(cells) != len(columns):
                raise DataError(f"{path.name}:{reader.line_num}: {len(cells)} cells in the row")
            yield reader.line_num, dict(zip(columns, cells, strict=True))


def _header(path: Path) -> list[str]:
    with path.open(encoding="utf-8", newline="") as file:
        return next(csv.reader(file), [])


def place_of_row(row: Row, line: int, faults: Faults) -> Place | None:
    """Return the place of a row, None when it has faults; they are noted with their line."""
    before = len(faults)
    for column in _REQUIRED:
        if not row[column].strip():
            faults.note(line, column, "is empty")
    if row["country_code"] not in COUNTRY_CODES:
        faults.note(line, "country_code", f"{row['country_code']!r} is none of {COUNTRY_CODES}")
    latitude = _number(row, "latitude", (-90, 90), line, faults)
    longitude = _number(row, "longitude", (-180, 180), line, faults)
    radius = _number(row, "coordinate_uncertainty_m", (1, 2_000_000), line, faults)
    if len(faults) > before:
        return None
    return Place(
        place_id=row["place_id"],
        name=row["name"],
        feature_code=row["feature_code"],
        country_code=row["country_code"],
        latitude=latitude,
        longitude=longitude,
        coordinate_uncertainty_m=radius,
        source=row["source"],
        licence=row["licence"],
        names={code: _list(row[f"names_{code}"]) for code in ("en", "ps", "fa", "ur")},
        admin1=row["admin1"],
        admin2=row["admin2"],
        part_of=row["part_of"],
        units=_list(row["units"]),
        note=row["note"],
    )


def _number(row: Row, column: str, bounds: tuple[float, float], line: int, faults: Faults) -> float:
    low, high = bounds
    try:
        value = float(row[column])
    except ValueError:
        value = float("nan")
    if not low <= value <= high:
        faults.note(line, column, f"{row[column]!r} is not a number from {low} to {high}")
    return value


def _list(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part) if cell else ()
