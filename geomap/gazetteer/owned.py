"""What a user added to the gazetteer: own entries, GeoNames' files, polygons of units.

Each imported file becomes one store in the user's folder. Own entries win over what ships;
GeoNames' places come after it. A file imported again replaces what it gave before.
"""

from __future__ import annotations

import csv
import os
import re
import sqlite3
from pathlib import Path

from platformdirs import user_data_path

from geomap.errors import DataError
from geomap.gazetteer.folding import fold
from geomap.gazetteer.loading import PLACE_COLUMNS, Faults, place_of_row
from geomap.gazetteer.shelf import Fill, content_version, make_whole
from geomap.gazetteer.store import Store
from geomap.model import Place

OWN, MORE = "own", "more"
REQUIRED = ("name", "country_code", "latitude", "longitude", "coordinate_uncertainty_m")


def user_folder() -> Path:
    """Return the folder of what the user added: GEOMAP_GAZETTEER, else the system's for data."""
    own = os.environ.get("GEOMAP_GAZETTEER")
    return Path(own) if own else user_data_path("geomap", appauthor=False) / "gazetteer"


def user_stores(rank: str) -> list[Store]:
    """Return the stores of a rank, OWN or MORE, in the order of their names.

    Raises DataError when one is damaged or was made by another version of geomap.
    """
    folder = user_folder()
    return [_opened(path, own=rank == OWN) for path in sorted(folder.glob(f"{rank}-*.sqlite"))]


def _opened(path: Path, *, own: bool) -> Store:
    try:
        store = Store.open(path, own=own)
        if store.version() == content_version([]):
            return store
    except (sqlite3.Error, TypeError):
        pass
    raise DataError(
        f"{path} is damaged or was made by another version of geomap; import its file again with "
        "'geomap gazetteer import', or remove it"
    )


def keep(rank: str, source: Path, fill: Fill) -> Path:
    """Make the store of an imported file and return its path; nothing half made is left behind."""
    name = re.sub(r"[^0-9a-z]+", "-", source.stem.lower()).strip("-")
    path = user_folder() / f"{rank}-{name}.sqlite"
    make_whole(path, fill)
    return path


def read_own(path: Path) -> list[Place]:
    """Return the places of a CSV file of one's own, with any of the gazetteer's columns.

    A row needs REQUIRED; place_id is made from the name, feature_code is PPL and source the
    file's name unless they are given. Raises DataError with all faults at once.
    """
    faults = Faults(path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file, restkey="", restval="")
        header = reader.fieldnames or []
        _check_columns(path, list(header))
        read = [place_of_row(_filled(row, path), reader.line_num, faults) for row in reader]
    faults.raise_if_any()
    return [place for place in read if place]


def _check_columns(path: Path, header: list[str]) -> None:
    if missing := [column for column in REQUIRED if column not in header]:
        raise DataError(f"{path.name}:1: no column {', '.join(missing)}")
    if strange := [column for column in header if column not in PLACE_COLUMNS]:
        raise DataError(
            f"{path.name}:1: {', '.join(map(repr, strange))} is no column of the gazetteer; "
            f"they are {', '.join(PLACE_COLUMNS)}"
        )


def _filled(row: dict[str, str], path: Path) -> dict[str, str]:
    given = {column: (row.get(column) or "").strip() for column in PLACE_COLUMNS}
    defaults = {
        "place_id": f"own-{fold(given['name']).replace(' ', '-')}",
        "feature_code": "PPL",
        "source": f"own entry, {path.name}",
        "licence": "own",
    }
    return given | {column: given[column] or text for column, text in defaults.items()}
