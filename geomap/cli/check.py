"""geomap check: prove claims against their documents."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from geomap.cli.options import count, folder_or_shipped, ledger_option, plain

if TYPE_CHECKING:
    from geomap.model import Claim, Source


@click.command("check")
@click.argument("sheets", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--documents",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    help="The folder with the documents themselves; then every span is proved.",
)
@ledger_option
def command(sheets: tuple[Path, ...], documents: Path | None, ledger: str | None) -> None:
    """Check the claims of SHEETS, or of the ledger when none is named.

    With --documents every claim is proved: the document's SHA-256 agrees, the evidence lies
    inside the text, and the number of the claim, or its place, stands there. All faults are
    reported together.
    """
    from geomap.errors import EvidenceError, SheetError
    from geomap.exchange.evidence import prove
    from geomap.frames.placing import unknown_ids
    from geomap.gazetteer import Gazetteer

    claims, sources, where = _read(sheets, ledger)
    if faults := unknown_ids(claims, Gazetteer.opened()):
        raise SheetError(faults)
    click.echo(
        f"checked  {count(len(claims), 'claim')} of {count(len(sources), 'document')} ({where})"
    )
    if documents is None:
        click.echo("proved   nothing: name the folder of the documents with --documents")
        return
    proof = prove(claims, sources, documents)
    if proof.faults:
        raise EvidenceError([plain(fault) for fault in proof.faults])
    by_hand = f"; {proof.undocumented} cite no document" if proof.undocumented else ""
    click.echo(f"proved   {count(proof.proved, 'claim')} against {plain(documents)}{by_hand}")


def _read(sheets: tuple[Path, ...], ledger: str | None) -> tuple[list[Claim], list[Source], str]:
    from geomap.exchange.sheets import read_sheets
    from geomap.ledger import Ledger, ledger_exists, ledger_name

    if not sheets and (ledger or ledger_exists()):
        with Ledger(ledger) as opened:
            return opened.claims(), opened.sources(), f"the ledger {plain(ledger_name(ledger))}"
    paths = sheets or (folder_or_shipped("seeds"),)
    read = read_sheets(*paths)
    claims = [claim for sheet in read for claim in sheet.claims]
    return claims, [sheet.source for sheet in read], ", ".join(plain(one) for one in paths)
