"""For a notebook: a cell in which the map shows itself."""

from __future__ import annotations

from geomap.frames.assembly import LedgerPath


def cell(recipe: str, ledger: LedgerPath = None) -> str:
    """Return the code of a cell that shows the map of a recipe file."""
    rest = f", ledger={_text(str(ledger))}" if ledger else ""
    return f"import geomap\n\ngeomap.Map({_text(recipe)}{rest})\n"


def _text(text: str) -> str:
    """Return a text as a literal of Python in ASCII, in double quotes as the formatters have it."""
    said = ascii(text)
    return said if '"' in said or "\\" in said else f'"{said[1:-1]}"'
