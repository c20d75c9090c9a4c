from __future__ import annotations

from pathlib import Path

import pytest

from geomap.errors import DataError
from geomap.gazetteer import Gazetteer
from geomap.gazetteer.importing import import_file

GEONAMES = (
    "1\tTorkham\t\t\t33.9\t69.7\tP\tPPL\tAF\t\t12\t\t\t\t0\t\t\tAsia/Kabul\t2013-06-04\n"
    "2\tZwara Ghundi\t\t\t34.1\t71.0\tT\tHLL\tPK\t\t03\t\t\t\t0\t\t\tAsia/Karachi\t2013-06-04\n"
)


def test_geonames_come_after_what_ships(tmp_path: Path) -> None:
    path = tmp_path / "AF.txt"
    path.write_text(GEONAMES, encoding="utf-8")
    import_file(path)
    opened = Gazetteer.opened()
    assert opened.resolve("Torkham").place is opened.place("torkham")
    assert opened.resolve("Zwara Ghundai").place is opened.place("geonames-2")


def test_a_file_of_no_known_kind_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("nothing of the kind", encoding="utf-8")
    with pytest.raises(DataError, match="cannot be read"):
        import_file(path)
