"""Where the ledger is: what the caller says, else the environment, else the current folder."""

from __future__ import annotations

import os
from pathlib import Path

LEDGER_VARIABLE = "GEOMAP_LEDGER"
DEFAULT_LEDGER = "geomap-ledger.sqlite"


def ledger_path(ledger: str | os.PathLike[str] | None = None) -> str:
    """Return the path (or database URL) of the ledger that ``ledger`` or the environment names."""
    return str(ledger or os.environ.get(LEDGER_VARIABLE) or DEFAULT_LEDGER)


def ledger_url(path: str) -> str:
    """Return the SQLAlchemy URL of a path; what is a URL already stays as it is."""
    return path if "://" in path else f"sqlite:///{Path(path).expanduser()}"
