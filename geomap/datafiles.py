"""Where the data files that ship with geomap are: in the wheel, or in a checkout."""

from __future__ import annotations

from pathlib import Path

from geomap.errors import DataError

_PACKAGE = Path(__file__).resolve().parent
# A wheel carries the data inside the package; a checkout keeps it beside the package, where
# people who add data find it without opening a folder of code.
# The seeds and recipes stand beside data/ in a checkout.
ROOTS = (_PACKAGE / "_data", _PACKAGE.parent / "data", _PACKAGE.parent)


def data_path(*parts: str) -> Path:
    """Return the path of a file or folder that ships with geomap.

    `parts` are joined below the data folder: `data_path("line", "sections.csv")` and
    `data_path("line/sections.csv")` are the same.

    Raises DataError when no such file is installed, or when the path would leave the data folder.
    """
    wanted = Path(*parts)
    if wanted.is_absolute() or ".." in wanted.parts:
        raise DataError(f"{wanted.as_posix()!r} is not a path inside geomap's data folder")
    for root in ROOTS:
        candidate = root / wanted
        if candidate.exists():
            return candidate
    raise DataError(
        f"the data file {wanted.as_posix()!r} is missing from this installation of geomap; "
        "install geomap again, or rebuild the file with the scripts in a checkout"
    )
