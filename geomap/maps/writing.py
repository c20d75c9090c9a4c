"""Files written whole or not at all: an older one stays until the new one is complete."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from geomap.errors import PageError


def write_files(folder: Path, files: Iterable[tuple[str, bytes]], what: str) -> list[Path]:
    """Write each file, given by its name and its bytes, into ``folder`` and return the paths.

    ``what`` names them in the message of the ``PageError`` that says why they cannot be written.
    """
    files = list(files)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return [_write(folder / name, content) for name, content in files]
    except OSError as error:
        raise PageError(f"{folder}: {what} cannot be written there: {error.strerror}") from None


def _write(path: Path, content: bytes) -> Path:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        temporary.chmod(0o644)
        return temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
