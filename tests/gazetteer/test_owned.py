from __future__ import annotations

from pathlib import Path

import pytest

from geomap.errors import DataError
from geomap.gazetteer import Gazetteer
from geomap.gazetteer.importing import import_file
from geomap.gazetteer.owned import read_own, user_folder

HEADER = "name,country_code,latitude,longitude,coordinate_uncertainty_m,names_ps"


def _csv(folder: Path, *rows: str, header: str = HEADER) -> Path:
    path = folder / "mine.csv"
    path.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
    return path


def test_without_imports_the_shipped_gazetteer_is_opened() -> None:
    assert Gazetteer.opened() is Gazetteer.shipped()


def test_an_own_entry_is_found_and_wins(tmp_path: Path) -> None:
    assert Gazetteer.shipped().resolve("Torkham").place is not None
    path = _csv(tmp_path, "Torkham,PK,30.5,67.0,800,", "Zwara Shpa Kala,AF,33.9,69.7,500,زوړه کلا")
    assert "2 places of your own" in import_file(path)[0]
    opened = Gazetteer.opened()
    torkham = opened.resolve("Torkham")
    assert torkham.place is not None
    assert torkham.place.place_id == "own-torkham"
    assert {c.place.place_id for c in torkham.candidates} >= {"own-torkham"}
    assert opened.resolve("زوړه کلا").place is opened.place("own-zwara-shpa-kala")
    assert opened.place("own-torkham").source == "own entry, mine.csv"
    assert len(opened) == len(Gazetteer.shipped()) + 2
    assert opened.resolve("Kurram district").place is opened.place("kurram-district")


def test_an_own_entry_of_a_shipped_id_replaces_it(tmp_path: Path) -> None:
    header = f"place_id,{HEADER}"
    import_file(_csv(tmp_path, "torkham,Torkham,AF|PK,34.1,71.1,900,", header=header))
    opened = Gazetteer.opened()
    assert len(opened) == len(Gazetteer.shipped())
    assert opened.place("torkham").coordinate_uncertainty_m == 900
    assert opened.resolve("Torkham").place is opened.place("torkham")


def test_a_file_imported_again_replaces_what_it_gave(tmp_path: Path) -> None:
    import_file(_csv(tmp_path, "Zwara Kala,AF,33.9,69.7,500,"))
    import_file(_csv(tmp_path, "Zwara Kala,AF,33.9,69.7,700,"))
    assert Gazetteer.opened().place("own-zwara-kala").coordinate_uncertainty_m == 700
    assert len(list(user_folder().iterdir())) == 1


@pytest.mark.parametrize(
    ("row", "header", "told"),
    [
        ("x,AF,33.9,69.7,0,", HEADER, "coordinate_uncertainty_m"),
        ("x,IR,33.9,69.7,5,", HEADER, "country_code"),
        (",AF,33.9,69.7,5,", HEADER, "name: is empty"),
        ("x", "name", "no column country_code"),
        ("x,AF,1,1,1,,9", f"{HEADER},colour", "'colour' is no column"),
    ],
)
def test_an_own_file_with_faults_is_refused(
    tmp_path: Path, row: str, header: str, told: str
) -> None:
    with pytest.raises(DataError, match=told):
        read_own(_csv(tmp_path, row, header=header))


def test_a_damaged_store_is_named(own_folder: Path) -> None:
    own_folder.mkdir()
    (own_folder / "own-x.sqlite").write_bytes(b"nonsense")
    with pytest.raises(DataError, match=r"own-x\.sqlite is damaged"):
        Gazetteer.opened()
