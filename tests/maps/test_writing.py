from __future__ import annotations

from pathlib import Path

import pytest

from geomap.errors import PageError
from geomap.maps.writing import write_files


def test_files_are_written_whole_and_for_all_to_read(tmp_path: Path) -> None:
    paths = write_files(tmp_path / "new", [("a.txt", b"1\n"), ("b.txt", b"2")], "the files")
    assert [path.read_bytes() for path in paths] == [b"1\n", b"2"]
    assert all(path.stat().st_mode & 0o777 == 0o644 for path in paths)
    assert sorted((tmp_path / "new").iterdir()) == paths


def test_nothing_is_written_before_all_of_it_is_there(tmp_path: Path) -> None:
    def failing() -> object:
        yield "a.txt", b"new"
        raise ZeroDivisionError

    (tmp_path / "a.txt").write_bytes(b"old")
    with pytest.raises(ZeroDivisionError):
        write_files(tmp_path, failing(), "the files")
    assert (tmp_path / "a.txt").read_bytes() == b"old"


def test_a_folder_that_is_a_file_is_one_clear_message(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    with pytest.raises(PageError, match="the plates cannot be written there"):
        write_files(tmp_path / "taken", [("a.txt", b"")], "the plates")
