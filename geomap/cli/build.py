"""geomap build: write the pages of recipes."""

from __future__ import annotations

from pathlib import Path

import click

from geomap.cli.options import count, folder_or_shipped, ledger_option, plain


@click.command("build")
@click.argument("recipes", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("maps"),
    show_default=True,
    help="The folder to write the pages into.",
)
@ledger_option
def command(recipes: tuple[Path, ...], output: Path, ledger: str | None) -> None:
    """Write one page for each of the RECIPES (maps/*.toml when none is named).

    Each page is one HTML file that needs no network. The same ledger and recipe give the same
    bytes.
    """
    from geomap.frames.assembly import all_placed, read_incidents
    from geomap.maps import write_pages
    from geomap.maps.recipe import read_recipes

    read = read_recipes(recipes or sorted(folder_or_shipped("maps").glob("*.toml")))
    incidents, sources = read_incidents(ledger)
    placed = all_placed(incidents)
    if not placed:
        raise click.UsageError("the ledger has no claims yet: 'geomap import' first")
    unplaced = [one for one in placed if one.place is None]
    pages = write_pages(incidents, sources, read, output)
    spots = len({one.place_id for one in placed if one.place})
    click.echo(f"read     {count(len(placed), 'claim')} from {count(len(sources), 'document')}")
    click.echo(
        f"placed   {count(len(placed) - len(unplaced), 'claim')} at {count(spots, 'place')}, "
        f"in {count(len(incidents), 'incident')}"
    )
    _say_unplaced([(one.claim.place_written or "no place named", one.reason) for one in unplaced])
    click.echo(f"wrote    {count(len(pages), 'page')}: {', '.join(plain(page) for page in pages)}")
    whole = (page for page, recipe in zip(pages, read, strict=True) if recipe.view == "all")
    first = next(whole, pages[0])
    click.echo(f"open     {plain(first.resolve())}")


def _say_unplaced(unplaced: list[tuple[str, str]]) -> None:
    if not unplaced:
        return
    click.echo(f"unplaced {count(len(unplaced), 'claim')}, listed on the pages:")
    for name, reason in sorted(set(unplaced)):
        click.echo(f"         {plain(name)}: {plain(reason)} ({unplaced.count((name, reason))})")
