"""geomap embed: what to paste into a text so that a recipe's map stands in it."""

from __future__ import annotations

from pathlib import Path

import click

from geomap.cli.options import ledger_option, plain

HOSTS = ("html", "markdown", "quarto", "jupyter", "wordpress", "latex", "docx", "oembed")


@click.command("embed")
@click.argument("recipe", type=click.Path(path_type=Path))
@click.option(
    "--for",
    "host",
    type=click.Choice(HOSTS),
    required=True,
    help="What the map is to stand in.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    help="A folder: write the text, the page and the picture into it instead of printing.",
)
@click.option(
    "--src",
    metavar="URL",
    default="",
    help="Where the page will be published, the picture beside it. Without it the page itself is "
    "part of what is pasted, or the picture is a file beside the text.",
)
@click.option(
    "--height",
    type=click.IntRange(200, 4000),
    default=680,
    show_default=True,
    help="The height of the frame in pixels; on a lower screen it is 85 % of that.",
)
@ledger_option
def command(
    recipe: Path, host: str, output: Path | None, src: str, height: int, ledger: str | None
) -> None:
    """Print what to paste into a document so that the map of RECIPE stands in it.

    Where pages can live that is a sandboxed frame with the picture as its fallback; elsewhere a
    figure with caption and alt text. With -o page, picture and text are written as files.
    """
    from geomap.embeds import Map, Placement, embed_files, embed_text, included
    from geomap.maps.writing import write_files

    shown = Map(recipe, ledger)
    placement = Placement(shown.recipe.name, src, height)
    if output:
        for path in write_files(output, embed_files(host, shown, placement).items(), "the embed"):
            click.echo(f"wrote    {plain(path)}")
        return
    text = embed_text(host, shown, placement)
    if isinstance(text, bytes):
        raise click.UsageError(f"{host} is a file: name the folder to write it into with -o")
    click.echo(text, nl=False)
    if files := included(host, placement):
        click.echo(f"the text points at {_listed(files)}: -o FOLDER writes what it needs", err=True)


def _listed(files: list[str]) -> str:
    *before, last = map(plain, files)
    return f"{', '.join(before)} and {last}" if before else last
