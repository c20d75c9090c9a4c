from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest

from geomap.errors import DataError
from geomap.gazetteer import Gazetteer
from geomap.gazetteer.tabular import Columns, locate_csv


def _located(folder: Path, text: str, columns: Columns) -> list[str]:
    path, output = folder / "in.csv", StringIO()
    path.write_text(text, encoding="utf-8")
    locate_csv(path, output, Gazetteer.shipped(), columns)
    return output.getvalue().splitlines()


def test_the_district_of_a_row_answers_for_its_unknown_village(tmp_path: Path) -> None:
    text = "name,district\nNowhere Shpa,Kurram\nTorkham,\n"
    _, village, torkham = _located(tmp_path, text, Columns(admin2="district"))
    assert village.startswith("Nowhere Shpa,Kurram,resolved,kurram-district,")
    assert torkham.startswith("Torkham,,resolved,torkham,")


def test_an_empty_cell_asks_for_nothing_and_an_empty_name_is_unknown(tmp_path: Path) -> None:
    _, row = _located(tmp_path, 'name,c\n"",\n', Columns(country="c"))
    assert row.startswith(",,unknown,")


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"in\.csv:1: no column 'c'"):
        _located(tmp_path, "name\n", Columns(country="c"))
