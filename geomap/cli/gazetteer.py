"""geomap gazetteer: prove the places that geomap knows, and add to them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from geomap.cli.options import count, plain

GEONAMES = "https://download.geonames.org/export/dump"


@click.group("gazetteer")
def command() -> None:
    """Check the gazetteer, or add places of your own to it."""


@command.command("check")
def check_command() -> None:
    """Prove the gazetteer's data; the exit status is 1 when there are faults.

    Every place has a source and a radius, lies in the units and on the side of the line that it
    names, and stands there once; no alias points two ways without saying so.
    """
    from geomap.gazetteer import Gazetteer
    from geomap.gazetteer.check import check

    gazetteer = Gazetteer.shipped()
    faults = check(gazetteer, _sides)
    for fault in faults:
        click.echo(plain(fault))
    aliases = len(gazetteer.aliases)
    click.echo(f"checked  {count(len(gazetteer), 'place')} and {aliases:,} aliases", err=True)
    click.echo(f"found    {count(len(faults), 'fault')}", err=True)
    sys.exit(bool(faults))


def _sides(
    longitudes: Sequence[float], latitudes: Sequence[float], radii_m: Sequence[float]
) -> list[str]:
    from geomap.border.attach import attach

    return [str(side) for side in attach(longitudes, latitudes, radii_m).side]


@command.command("import")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
def import_command(file: Path) -> None:
    """Take the places of FILE into a gazetteer of your own, beside the one that ships.

    FILE is a CSV of your own (name, country_code, latitude, longitude, coordinate_uncertainty_m,
    and any other of the gazetteer's columns), whose entries win over those that ship; a file in
    GeoNames' format (.txt or .zip); or a layer of units as polygons, OCHA COD-AB or
    geoBoundaries. A file imported again replaces what it gave before.
    """
    from geomap.gazetteer.importing import import_file

    for line in import_file(file):
        click.echo(plain(line))


@command.command("pull")
@click.argument("what", type=click.Choice(["geonames"]))
@click.option("--from", "base", default=GEONAMES, show_default=True, metavar="URL",
              help="The folder on the server.")  # fmt: skip
def pull_command(what: str, base: str) -> None:
    """Fetch GeoNames' country files and alternate names of both countries, and import them.

    GeoNames: CC BY 4.0, https://www.geonames.org. The files are kept in the cache: a second pull
    asks for what has changed, a broken one goes on where it stopped.
    """
    from geomap.gazetteer.download import fetch
    from geomap.gazetteer.importing import import_geonames
    from geomap.gazetteer.shelf import cache_folder

    for country in ("AF", "PK"):
        paths = []
        for name in (f"{country}.zip", f"alternatenames/{country}.zip"):
            folder = cache_folder() / what / name.rpartition("/")[0]
            with _bar(name) as progress:
                fetched = fetch(f"{base.rstrip('/')}/{name}", folder, progress)
            click.echo(f"{name}: {fetched.how}, SHA-256 {fetched.sha256}")
            paths.append(fetched.path)
        for line in import_geonames(*paths):
            click.echo(plain(line))


@contextmanager
def _bar(name: str) -> Iterator[Callable[[int, int], None]]:
    """Give a function that draws how much has arrived, on a terminal's standard error only."""
    with click.progressbar(length=1, label=name, file=sys.stderr) as bar:

        def show(done: int, total: int) -> None:
            bar.length = max(total, done)
            bar.update(done - bar.pos)

        yield show
