import pytest

from geomap import datafiles
from geomap.datafiles import data_path
from geomap.errors import DataError, GeomapError


def test_parts_and_a_joined_path_are_the_same():
    assert data_path("line", "sections.csv") == data_path("line/sections.csv")
    assert data_path("line/sections.csv").is_file()


def test_a_missing_file_is_named_with_the_mend():
    with pytest.raises(DataError, match=r"'line/none\.npy' is missing.*install geomap again"):
        data_path("line", "none.npy")


@pytest.mark.parametrize("path", ["../pyproject.toml", "/etc/hosts", "line/../../README.md"])
def test_paths_out_of_the_data_folder_are_refused(path):
    with pytest.raises(GeomapError, match="not a path inside"):
        data_path(path)


def test_an_installed_wheel_comes_before_a_checkout(tmp_path, monkeypatch):
    for root in ("_data", "data"):
        (tmp_path / root).mkdir()
        (tmp_path / root / "a.txt").touch()
    monkeypatch.setattr(datafiles, "ROOTS", (tmp_path / "_data", tmp_path / "data"))
    assert data_path("a.txt").parent.name == "_data"


@pytest.mark.parametrize("folder", ["line", "basemap"])
def test_every_data_set_says_its_licence(folder):
    assert "ODbL" in data_path(folder, "LICENCE.md").read_text(encoding="utf-8")
