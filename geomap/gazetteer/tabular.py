"""Locate the rows of a CSV file: each row comes back whole, with the answer's cells added."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from geomap.errors import DataError
from geomap.gazetteer.gazetteer import Gazetteer
from geomap.gazetteer.records import CELLS, cells

Row = list[str]


@dataclass(frozen=True)
class Columns:
    """The names of the columns to read; '' for one that the file has not got."""

    name: str = "name"
    country: str = ""
    admin1: str = ""
    feature: str = ""
    admin2: str = ""


def locate_csv(path: Path, output: TextIO, gazetteer: Gazetteer, columns: Columns) -> Counter[str]:
    """Write the rows of a CSV file with CELLS added; return how many rows are of each status.

    The file is UTF-8, its cells are parted by commas, by tabs when it is called .tsv. A column
    of the file keeps its name and its values: an added one that clashes is called
    ``geomap_latitude`` and so on. Raises DataError when a column is missing, when a row has more
    or fewer cells than the header, or when the file is no text.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(file, delimiter="\t" if path.suffix == ".tsv" else ",")
            return _locate(reader, path.name, output, gazetteer, columns)
    except (UnicodeDecodeError, csv.Error) as fault:
        raise DataError(f"{path.name} is no CSV file in UTF-8: {fault}") from None


def _locate(
    reader: Iterable[Row], file: str, output: TextIO, gazetteer: Gazetteer, columns: Columns
) -> Counter[str]:
    rows = iter(reader)
    header = next(rows, [])
    at = _positions(header, file, columns)
    writer = csv.writer(output, lineterminator="\n")
    writer.writerow([*header, *(f"geomap_{n}" if n in header else n for n in CELLS)])
    statuses: Counter[str] = Counter()
    for row in _whole(rows, len(header), file):
        asked = [row[column] if column is not None else None for column in at]
        name, country, admin1, feature, admin2 = asked
        answer = cells(
            gazetteer.resolve(
                name or "",
                country or None,
                admin1 or None,
                feature=feature or None,
                admin2=admin2 or None,
            )
        )
        statuses[answer["status"]] += 1
        writer.writerow([*row, *(answer[cell] for cell in CELLS)])
    return statuses


def _positions(header: Row, file: str, columns: Columns) -> list[int | None]:
    wanted = (columns.name, columns.country, columns.admin1, columns.feature, columns.admin2)
    if missing := [name for name in wanted if name and name not in header]:
        raise DataError(
            f"{file}:1: no column {', '.join(map(repr, missing))}; "
            f"the file has {', '.join(map(repr, header)) or 'none'}"
        )
    return [header.index(name) if name else None for name in wanted]


def _whole(rows: Iterator[Row], width: int, file: str) -> Iterator[Row]:
    for number, row in enumerate(rows, 2):
        if not row:
            continue
        if len(row) != width:
            raise DataError(f"{file}: row {number} has {len(row)} cells, the header {width}")
        yield row
