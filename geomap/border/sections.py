"""Which province and district borders which stretch of the line, on either side."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import lru_cache

from geomap.border.line import border_line
from geomap.datafiles import data_path
from geomap.errors import DataError, PlaceError, ValueFault

FILE = "line/sections.csv"


@dataclass(frozen=True)
class Section:
    """One province or district beside one unbroken stretch of the line.

    `unit_id`: the place id of the unit (`kunar`, `kurram-district`). `side`: "AF" or "PK".
    `level`: "adm1" (province) or "adm2" (district). `name`, `adm1`: the unit and its province.
    `from_km`, `to_km`: chainage in kilometres; the breaks are good to 0.1 to 1.6 km.
    """

    unit_id: str
    side: str
    level: str
    name: str
    adm1: str
    from_km: float
    to_km: float


@lru_cache(maxsize=1)
def sections() -> tuple[Section, ...]:
    """Return every section, in the order of the file: AF before PK, provinces before districts.

    Raises DataError when the file is missing, damaged, or reaches beyond the line.
    """
    with data_path(FILE).open(encoding="utf-8", newline="") as handle:
        return tuple(_section(row, at) for at, row in enumerate(csv.DictReader(handle), start=2))


def _section(row: dict[str, str], at: int) -> Section:
    length = border_line().length_km
    try:
        section = Section(
            unit_id=row["unit_id"],
            side=row["side"],
            level=row["level"],
            name=row["name"],
            adm1=row["adm1"],
            from_km=float(row["from_km"]),
            to_km=min(float(row["to_km"]), length),
        )
    except (KeyError, ValueError) as fault:
        raise DataError(f"{FILE}:{at}: {fault}; install geomap again") from fault
    # The file gives whole metres, so that its last one may round past the end of the line.
    if not (0 <= section.from_km < section.to_km and float(row["to_km"]) < length + 0.001):
        raise DataError(f"{FILE}:{at}: km {row['from_km']} to {row['to_km']} is not on the line")
    return section


def stretches(unit_id: str) -> list[tuple[float, float]]:
    """Return the stretches (from_km, to_km) of the line that a unit borders, from west to east.

    Most units have one; `killa-abdullah-district` has two, with Chaman between them. Raises
    PlaceError when the unit does not border the line.
    """
    found = [(s.from_km, s.to_km) for s in sections() if s.unit_id == unit_id]
    if not found:
        raise PlaceError(f"no province or district {unit_id!r} borders the line")
    return sorted(found)


def sections_at(km: float) -> list[Section]:
    """Return the provinces and districts on both sides at a chainage in kilometres.

    A break belongs to the section that begins there, the end of the line to the last one. Raises
    ValueFault when `km` lies outside the line.
    """
    length = border_line().length_km
    if not 0 <= km <= length:
        raise ValueFault(f"km {km:g} is not on the line, which runs 0 to {length:.3f}")
    return [s for s in sections() if s.from_km <= km < s.to_km or km == length == s.to_km]
