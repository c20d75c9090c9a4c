"""Where the ledger is: what the caller says, else the environment, else the current folder."""

from __future__ import annotations

import os
from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from geomap.errors import LedgerError

LEDGER_VARIABLE = "GEOMAP_LEDGER"
DEFAULT_LEDGER = "geomap-ledger.sqlite"


def ledger_url(ledger: str | os.PathLike[str] | None = None) -> URL:
    """Return the database URL of the ledger that ``ledger`` or the environment names.

    What holds ``://`` is a URL, anything else the path of an SQLite file. Raises ``LedgerError``
    for a URL that is none.
    """
    named = str(ledger or os.environ.get(LEDGER_VARIABLE) or DEFAULT_LEDGER)
    if "://" not in named:
        return URL.create("sqlite", database=str(Path(named).expanduser()))
    try:
        return make_url(named)
    except ArgumentError:
        raise LedgerError("the ledger's address is no database URL; see --ledger") from None


def ledger_name(ledger: str | os.PathLike[str] | None = None) -> str:
    """Return the ledger's path or address for people: no password is ever in it."""
    url = ledger_url(ledger)
    is_file = url.get_backend_name() == "sqlite" and url.database
    return str(url.database) if is_file else url.render_as_string(hide_password=True)


def ledger_exists(ledger: str | os.PathLike[str] | None = None) -> bool:
    """Whether there is a file, or else a database address, to open."""
    url = ledger_url(ledger)
    return url.get_backend_name() != "sqlite" or Path(url.database or "").exists()
