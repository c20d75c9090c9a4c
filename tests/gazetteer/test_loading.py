from __future__ import annotations

from pathlib import Path

import pytest

from geomap.errors import DataError
from geomap.gazetteer.loading import ALIAS_COLUMNS, PLACE_COLUMNS, load_aliases, load_places

GOOD = "a,A,PPL,AF,,,,,34.0,69.0,500,A|Aa,,,,seen,CC0,"


def _file(folder: Path, name: str, columns: list[str], *rows: str) -> Path:
    path = folder / name
    path.write_text("\n".join([",".join(columns), *rows]) + "\n", encoding="utf-8")
    return path


def test_a_row_becomes_a_place(tmp_path: Path) -> None:
    places = load_places([_file(tmp_path, "p.csv", PLACE_COLUMNS, GOOD)])
    assert places["a"].names["en"] == ("A", "Aa")
    assert places["a"].coordinate_uncertainty_m == 500


def test_all_faults_of_a_file_are_told_at_once(tmp_path: Path) -> None:
    bad = "b,,PPL,IN,,,,,north,69.0,0,,,,,,CC0,"
    path = _file(tmp_path, "p.csv", PLACE_COLUMNS, GOOD, GOOD, bad)
    with pytest.raises(DataError) as caught:
        load_places([path])
    lines = str(caught.value).splitlines()
    assert lines[0] == "p.csv:3:place_id: 'a' stands twice"
    told = [line.split(": ")[0] for line in lines[1:]]
    columns = ["name", "source", "country_code", "latitude", "coordinate_uncertainty_m"]
    assert told == [f"p.csv:4:{column}" for column in columns]


@pytest.mark.parametrize("text", ["nonsense\n", ""])
def test_a_file_with_other_columns_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "p.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=r"p\.csv:1"):
        load_places([path])


def test_a_row_with_too_few_cells_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"p\.csv:2"):
        load_places([_file(tmp_path, "p.csv", PLACE_COLUMNS, "a,b")])


def test_an_alias_must_point_to_a_place(tmp_path: Path) -> None:
    rows = ("Ay,en,Latn,a,seen,,,yes,", ",en,Latn,b,seen,,,,")
    path = _file(tmp_path, "a.csv", ALIAS_COLUMNS, *rows)
    places = load_places([_file(tmp_path, "p.csv", PLACE_COLUMNS, GOOD)])
    with pytest.raises(DataError, match=r"a\.csv:3:place_id.*\n.*a\.csv:3:name"):
        load_aliases(path, places)
    path = _file(tmp_path, "a.csv", ALIAS_COLUMNS, rows[0])
    assert load_aliases(path, places)[0].ambiguous
