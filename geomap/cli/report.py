"""geomap report: write what a recipe chooses as a report."""

from __future__ import annotations

from pathlib import Path

import click

from geomap.cli.options import count, ledger_option, plain


@click.command("report")
@click.argument("recipe", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    "outputs",
    type=click.Path(path_type=Path, dir_okay=False),
    multiple=True,
    required=True,
    help="The file to write: .html, .pdf, .docx, .md or .ipynb. Give it once for each format.",
)
@click.option(
    "--template",
    "folder",
    type=click.Path(path_type=Path),
    help="A folder with templates of your own: report.html, report.css, report.md, report.docx.",
)
@ledger_option
def command(
    recipe: Path, outputs: tuple[Path, ...], folder: Path | None, ledger: str | None
) -> None:
    """Write what a RECIPE chooses as a report.

    What happened in five sentences, the map, each side's account, the figures side by side, the
    nights, how sure and why, every claim with its evidence, sources and licences: in the
    recipe's language, with the same numbers in every format. The same ledger and recipe give the
    same bytes.
    """
    from geomap.frames.assembly import read_incidents
    from geomap.maps.recipe import read_recipe
    from geomap.maps.selection import selections
    from geomap.reports import check, report_of, write_report

    check(outputs, folder)
    read = read_recipe(recipe)
    incidents, sources = read_incidents(ledger)
    if not incidents:
        raise click.UsageError("the ledger has no claims yet: 'geomap import' first")
    (selection,) = selections(incidents, sources, [read])
    written = write_report(report_of(selection), outputs, folder)
    claims = count(len(selection.claims), "claim")
    click.echo(f"read     {claims} from {count(len(selection.documents), 'document')}")
    for path in written:
        click.echo(f"wrote    {plain(path)}")
