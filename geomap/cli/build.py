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
@click.option(
    "--format",
    "forms",
    type=click.Choice(("html", "pdf", "png", "svg")),
    multiple=True,
    default=("html",),
    show_default=True,
    help="html: the page. Others: the plate, a figure for print. May be given several times.",
)
@click.option(
    "--size",
    type=click.Choice(("column", "page", "slide", "card")),
    default="page",
    show_default=True,
    help="What a plate is for: a column or a page of print, a slide, the card of a link.",
)
@click.option(
    "--dpi",
    type=click.IntRange(30, 1200),
    default=300,
    show_default=True,
    help="Pixels of an inch of a plate in PNG; a card always has 1200 by 630.",
)
@ledger_option
def command(
    *,
    recipes: tuple[Path, ...],
    output: Path,
    forms: tuple[str, ...],
    size: str,
    dpi: int,
    ledger: str | None,
) -> None:
    """Write one page for each of the RECIPES (maps/*.toml when none is named).

    Each page is one HTML file that needs no network; with --format a static figure for print is
    written too, or instead. The same ledger and recipe give the same bytes.
    """
    from geomap.frames.assembly import all_placed, read_incidents
    from geomap.maps import write_pages
    from geomap.maps.recipe import read_recipes
    from geomap.maps.selection import selections

    read = read_recipes(recipes or sorted(folder_or_shipped("maps").glob("*.toml")))
    incidents, sources = read_incidents(ledger)
    placed = all_placed(incidents)
    if not placed:
        raise click.UsageError("the ledger has no claims yet: 'geomap import' first")
    unplaced = [one for one in placed if one.place is None]
    chosen = list(selections(incidents, sources, read))
    written = {}
    if "html" in forms:
        written["page"] = write_pages(chosen, output)
    if drawn := sorted(set(forms) - {"html"}):
        from geomap.plates import write_plates

        written["plate"] = write_plates(chosen, output, forms=drawn, size=size, dpi=dpi)
    spots = len({one.place_id for one in placed if one.place})
    click.echo(f"read     {count(len(placed), 'claim')} from {count(len(sources), 'document')}")
    click.echo(
        f"placed   {count(len(placed) - len(unplaced), 'claim')} at {count(spots, 'place')}, "
        f"in {count(len(incidents), 'incident')}"
    )
    _say_unplaced([(one.claim.place_written or "no place named", one.reason) for one in unplaced])
    for noun, paths in written.items():
        names = ", ".join(plain(path) for path in paths)
        click.echo(f"wrote    {count(len(paths), noun)}: {names}")
    whole = (recipe.name for recipe in read if recipe.view == "all")
    name = next(whole, read[0].name)
    paths = [path for paths in written.values() for path in paths]
    first = next(path for path in paths if path.stem == name)
    click.echo(f"open     {plain(first.resolve())}")


def _say_unplaced(unplaced: list[tuple[str, str]]) -> None:
    if not unplaced:
        return
    click.echo(f"unplaced {count(len(unplaced), 'claim')}, listed on the pages:")
    for name, reason in sorted(set(unplaced)):
        click.echo(f"         {plain(name)}: {plain(reason)} ({unplaced.count((name, reason))})")
