"""geomap import: take claim sheets into the ledger."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from geomap.cli.options import count, folder_or_shipped, ledger_option, plain

if TYPE_CHECKING:
    from geomap.exchange.sheets import Sheet


@click.command("import")
@click.argument("sheets", nargs=-1, type=click.Path(path_type=Path))
@click.option("--seeds", is_flag=True, help="Take in the five claim sheets that come with geomap.")
@ledger_option
def command(sheets: tuple[Path, ...], seeds: bool, ledger: str | None) -> None:
    """Take claim SHEETS (TOML files, or folders of them) into the ledger.

    Taking the same sheets in twice changes nothing. A claim that was edited is written anew and
    one that is gone from its sheet is taken back; the rows of before stay in the ledger's history.
    Nothing is written when any sheet has a fault.
    """
    from geomap.exchange.sheets import read_sheets
    from geomap.ledger import Ledger, ledger_name

    paths = [*sheets, *([folder_or_shipped("seeds")] if seeds else [])]
    if not paths:
        raise click.UsageError("name a claim sheet or a folder of them, or say --seeds")
    read = read_sheets(*paths)
    _check_places(read)
    with Ledger(ledger, create=True) as opened:
        taken = opened.take_sheets([(one.source, one.claims, one.path.name) for one in read])
    claims = sum(len(sheet.claims) for sheet in read)
    click.echo(f"read     {count(claims, 'claim')} in {count(len(read), 'sheet')}")
    changes = f"{taken.added} new, {taken.changed} changed, {taken.ended} taken back"
    click.echo(f"ledger   {plain(ledger_name(ledger))}: {changes}, {taken.same} as before")


def _check_places(sheets: list[Sheet]) -> None:
    from geomap.errors import SheetError
    from geomap.frames.placing import unknown_ids
    from geomap.gazetteer import Gazetteer

    gazetteer = Gazetteer.opened()
    faults = [
        f"{sheet.path}: {fault}"
        for sheet in sheets
        for fault in unknown_ids(sheet.claims, gazetteer)
    ]
    if faults:
        raise SheetError(faults)
