"""Build `data/gazetteer/units.csv`: every province, district and Pakistani tehsil.

For developers; users never run it. The source tables (`admin_AF.csv`, `admin_PK.csv`) hold one
point inside each unit and the radius that holds the unit, read off geoBoundaries (Afghanistan)
and OCHA COD-AB (Pakistan).

Run `python scripts/build_units.py SOURCE_DIR`: the same tables give the same bytes.
"""

from __future__ import annotations

import csv
import re
import sys
import unicodedata
from collections import Counter
from pathlib import Path

from geomap.gazetteer.loading import PLACE_COLUMNS

TARGET = Path(__file__).resolve().parents[1] / "data" / "gazetteer" / "units.csv"
FEATURE_CODES = {"adm1": "ADM1", "adm2": "ADM2", "adm3": "ADM3"}
SUFFIXES = {"adm1": "", "adm2": "-district", "adm3": "-tehsil"}
# A letter that only one language uses settles the language of a spelling in Arabic script.
PASHTO_LETTERS = frozenset("ټډړږښګڼېۍځڅ")
URDU_LETTERS = frozenset("ٹڈڑںےہھۂ")

Row = dict[str, str]


def slug(name: str) -> str:
    """Return a name as lower-case ASCII words joined by hyphens."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def id_choices(row: Row) -> tuple[str, str, str]:
    """Return the ids that a unit may have, the shortest first."""
    suffix, name = SUFFIXES[row["level"]], slug(row["name"])
    with_province = f"{name}-{slug(row['adm1'])}"
    return name + suffix, with_province + suffix, f"{with_province}-{slug(row['adm2'])}{suffix}"


def assign_ids(rows: list[Row]) -> list[str]:
    """Return one id per row: every unit that shares an id takes the next longer one instead."""
    choices = [id_choices(row) for row in rows]
    ids = [choice[0] for choice in choices]
    for level in (1, 2):
        counts = Counter(ids)
        ids = [
            choice[level] if counts[current] > 1 else current
            for choice, current in zip(choices, ids, strict=True)
        ]
    if len(set(ids)) != len(ids):
        raise SystemExit("two units have the same name, province and district")
    return ids


def language_of(name: str, country_code: str) -> str:
    """Return the column for a spelling; Dari or Urdu by country where no letter tells."""
    letters = set(name)
    if any("LATIN" in unicodedata.name(letter, "") for letter in letters):
        return "names_en"
    if letters & PASHTO_LETTERS:
        return "names_ps"
    if letters & URDU_LETTERS or country_code == "PK":
        return "names_ur"
    return "names_fa"


def name_columns(row: Row) -> Row:
    """Return the cells names_en, names_ps, names_fa and names_ur of a unit."""
    groups: dict[str, list[str]] = {
        column: [] for column in PLACE_COLUMNS if column.startswith("names_")
    }
    for name in filter(None, row["alt_names"].split("|")):
        groups[language_of(name, row["country_code"])].append(name.strip())
    return {column: "|".join(dict.fromkeys(names)) for column, names in groups.items()}


def unit_of(row: Row, place_id: str, parents: dict[tuple[str, str, str], str]) -> Row:
    """Return a row of units.csv; a unit stands among its own admin ids."""
    country = row["country_code"]
    admin2 = "" if row["level"] == "adm1" else parents[country, row["adm1"], row["adm2"]]
    return {
        "place_id": place_id,
        "name": row["name"],
        "feature_code": FEATURE_CODES[row["level"]],
        "country_code": country,
        "admin1": parents[country, row["adm1"], ""],
        "admin2": admin2,
        "part_of": "",
        "units": "",
        "latitude": row["latitude"],
        "longitude": row["longitude"],
        "coordinate_uncertainty_m": row["coordinate_uncertainty_m"],
        **name_columns(row),
        "source": f"{row['source']}, {row['source_code']}",
        "licence": row["licence"].split(";")[0],
        "note": "",
    }


def read_rows(folder: Path) -> list[Row]:
    """Return the rows of both source tables, in their order."""
    rows: list[Row] = []
    for name in ("admin_AF.csv", "admin_PK.csv"):
        with (folder / name).open(encoding="utf-8", newline="") as file:
            rows.extend(csv.DictReader(file))
    return rows


def main(folder: Path) -> None:
    """Write units.csv from the source tables in a folder."""
    rows = read_rows(folder)
    ids = assign_ids(rows)
    parents = {
        (row["country_code"], row["adm1"], row["adm2"]): place_id
        for row, place_id in zip(rows, ids, strict=True)
        if row["level"] != "adm3"
    }
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, PLACE_COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(
            unit_of(row, place_id, parents) for row, place_id in zip(rows, ids, strict=True)
        )
    print(f"{TARGET}: {len(rows)} units")


if __name__ == "__main__":
    match sys.argv[1:]:
        case [source_dir]:
            main(Path(source_dir))
        case _:
            raise SystemExit("usage: python scripts/build_units.py SOURCE_DIR")
