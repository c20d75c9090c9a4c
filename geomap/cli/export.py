"""geomap export: claims as CSV, GeoJSON or GeoPackage."""

from __future__ import annotations

from pathlib import Path

import click

from geomap.cli.options import count, ledger_option, plain


@click.command("export")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--incidents", is_flag=True, help="Export incidents, one row a place and date.")
@ledger_option
def command(file: Path, incidents: bool, ledger: str | None) -> None:
    """Write the claims of the ledger into FILE: .csv, .geojson or .gpkg, by its ending."""
    from geomap.exchange.tables import write_table
    from geomap.frames import claims as claims_frame
    from geomap.frames import incidents as incidents_frame

    frame = incidents_frame(ledger) if incidents else claims_frame(ledger)
    write_table(frame, file, layer="incidents" if incidents else "claims")
    click.echo(f"wrote    {count(len(frame), 'row')} to {plain(file)}")
