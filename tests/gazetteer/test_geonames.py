from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from geomap.errors import DataError
from geomap.gazetteer.geonames import is_geonames, read_geonames


def _row(number: int, name: str, others: str, where: str, kind: str) -> str:
    """Return a row of GeoNames' form; the places are made up."""
    latitude, longitude = where.split()
    country, letter, code = kind.split()
    cells = [str(number), name, name, others, latitude, longitude, letter, code, country]
    return "\t".join([*cells, *[""] * 8, "Asia/Kabul", "2013-06-04"])


ROWS = [
    _row(1, "Shna Kala", "Shna Qala,شنه کلا,Шна", "33.9 69.7", "AF P PPL"),
    _row(2, "Zwara Ghundi", "", "34.1 71.0", "PK T HLL"),
    _row(3, "Somewhere District", "", "34.1 71.0", "PK A ADM2"),
    _row(4, "Tehran", "", "35.7 51.4", "IR P PPLC"),
]
ALTERNATES = [
    "10\t1\tps\tشنه کلا\t\t\t\t\t\t",
    "11\t1\t\tOld Kala\t\t\t\t1\t1950\t1990",
    "12\t1\tlink\thttps://example.org/x\t\t\t\t\t\t",
    "13\t9\tps\tبل ځای\t\t\t\t\t\t",
]


def _text(folder: Path, rows: list[str], name: str = "AF.txt") -> Path:
    path = folder / name
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


def test_places_of_both_countries_are_taken_with_a_radius_and_a_province(tmp_path: Path) -> None:
    found = read_geonames(_text(tmp_path, ROWS))
    assert [place.name for place in found.places] == ["Shna Kala", "Zwara Ghundi"]
    assert found.left_out == 2
    village, hill = found.places
    assert (village.place_id, village.admin1) == ("geonames-1", "paktia")
    assert (village.source, village.licence) == ("GeoNames 1", "CC BY 4.0")
    assert hill.coordinate_uncertainty_m > village.coordinate_uncertainty_m > 0
    assert hill.admin1 == "khyber-pakhtunkhwa"


def test_names_in_two_scripts_are_kept_and_others_dropped(tmp_path: Path) -> None:
    aliases = read_geonames(_text(tmp_path, ROWS)).aliases
    assert [(alias.name, alias.script) for alias in aliases] == [
        ("Shna Qala", "Latn"),
        ("شنه کلا", "Arab"),
    ]


def test_alternate_names_say_their_language_and_dates(tmp_path: Path) -> None:
    alternates = _text(tmp_path, ALTERNATES, "alternates.txt")
    aliases = read_geonames(_text(tmp_path, ROWS), alternates).aliases
    told = [(alias.name, alias.language, alias.valid_to) for alias in aliases]
    assert told == [("شنه کلا", "ps", ""), ("Old Kala", "und", "1990")]


def test_a_zip_is_read_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "AF.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "short")
        archive.write(_text(tmp_path, ROWS), "AF.txt")
    assert is_geonames(path)
    assert len(read_geonames(path).places) == 2


@pytest.mark.parametrize(
    ("row", "told"),
    [("1\tx", "row 1 has 2 cells"), (ROWS[0].replace("33.9", "north"), "are no coordinates")],
)
def test_a_row_of_another_form_is_refused(tmp_path: Path, row: str, told: str) -> None:
    with pytest.raises(DataError, match=told):
        read_geonames(_text(tmp_path, [row]))


@pytest.mark.parametrize("content", [b"", b"name,x\n", b"\xff\xfe", b"PK\x03\x04"])
def test_other_files_are_not_taken_for_geonames(tmp_path: Path, content: bytes) -> None:
    for name in ("a.txt", "a.zip"):
        path = tmp_path / name
        path.write_bytes(content)
        assert not is_geonames(path)
