"""Options and small forms of output that several commands share."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import click

ledger_option = click.option(
    "--ledger",
    metavar="FILE",
    help="The ledger: a file, or a database URL. Default: GEOMAP_LEDGER, else "
    "geomap-ledger.sqlite here.",
)


def folder_or_shipped(name: str) -> Path:
    """Return the folder of this name here if it holds TOML files, or else the one that ships."""
    from geomap.datafiles import data_path

    here = Path(name)
    return here if any(here.glob("*.toml")) else data_path(name)


def plain(text: object) -> str:
    """Return a text that cannot steer a terminal: control and direction codes become a mark."""
    return "".join(_shown(char) for char in str(text))


def json_line(record: object) -> str:
    """Return a record as one line of JSON in which codes that steer a terminal are escaped."""
    text = json.dumps(record, ensure_ascii=False)
    return "".join(char if char.isprintable() else json.dumps(char)[1:-1] for char in text)


def count(number: int, noun: str) -> str:
    """Return ``1 claim`` or ``2 claims``."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _shown(char: str) -> str:
    control = (
        unicodedata.category(char) in ("Cc", "Cs")
        or char in "\u202a\u202b\u202d\u202e\u2066\u2067\u2068"
    )
    return "\N{REPLACEMENT CHARACTER}" if control else char
