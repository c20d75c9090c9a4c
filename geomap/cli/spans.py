"""geomap spans: find the offsets of words in a document, for a claim sheet."""

from __future__ import annotations

from pathlib import Path

import click

from geomap.cli.options import plain


@click.command("spans")
@click.argument("document", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.argument("words")
def command(document: Path, words: str) -> None:
    """Print where WORDS stand in DOCUMENT, in the form that a claim sheet takes.

    Offsets count Unicode code points of the UTF-8 text; the end is exclusive.
    """
    from geomap.errors import ValueFault

    try:
        text = document.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        raise ValueFault(f"{document}: the document is not UTF-8 text") from None
    start = text.find(words)
    if start < 0 or not words:
        raise ValueFault(f"{document}: {words!r} does not stand there; copy the words exactly")
    while start >= 0:
        end = start + len(words)
        context = " ".join(text[max(0, start - 30) : end + 30].split())
        click.echo(f"evidence = [{start}, {end}]    # … {plain(context)} …")
        start = text.find(words, start + 1)
