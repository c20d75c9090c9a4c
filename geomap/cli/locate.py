"""geomap locate: what the gazetteer makes of names."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from geomap.cli.options import json_line, plain

if TYPE_CHECKING:
    from geomap.gazetteer import Resolution

_HEADS = ("place_id", "kind", "latitude", "longitude", "± m", "units", "km", "to line", "side",
          "score")  # fmt: skip


@click.command("locate")
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option("--country", metavar="COUNTRY", help="Look in this country: AF, PK, or its name.")
@click.option("--admin1", metavar="PROVINCE", help="Look in this province, by name or id.")
@click.option(
    "--admin2", metavar="DISTRICT",
    help="The district that holds it; it answers for a place that is not known.",
)  # fmt: skip
@click.option("--feature", metavar="WORD", help="What it is: district, village, pass, crossing …")
@click.option("--json", "form", flag_value="json", help="One JSON object a line for each name.")
@click.option("--geojson", "form", flag_value="geojson", help="One GeoJSON collection of points.")
@click.option(
    "--from", "table", metavar="FILE", type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="A CSV file whose rows come back with the answers added.",
)  # fmt: skip
@click.option("--column", default="name", show_default=True, help="FILE's column with the names.")
@click.option("--country-column", default="", help="FILE's column with the countries.")
@click.option("--admin1-column", default="", help="FILE's column with the provinces.")
@click.option("--admin2-column", default="", help="FILE's column with the districts.")
@click.option("--feature-column", default="", help="FILE's column that says what the places are.")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), metavar="OUT",
    help="Write here instead of to standard output.",
)  # fmt: skip
def command(
    names: tuple[str, ...],
    form: str | None,
    table: Path | None,
    output: Path | None,
    **options: str | None,
) -> None:
    """Say where each NAME is, how sure that is, and why; or which places it could be.

    Without NAME the names are read from standard input, one a line. The exit status is 0 when
    every name is resolved and 1 when any is ambiguous or unknown; with --from it is 0, and the
    counts go to standard error.
    """
    if table:
        _refuse_names_beside_a_table(names, form)
        _locate_table(table, output, options)
        return
    wanted = names or _lines_of_input()
    if not wanted:
        raise click.UsageError("name a place, or give names on standard input, one a line")
    found = _resolve(wanted, options)
    text = _FORMS[form or "table"](found)
    if output:
        output.write_text(text + "\n", encoding="utf-8")
    else:
        click.echo(text)
    sys.exit(any(resolution.place is None for resolution in found))


def _refuse_names_beside_a_table(names: Sequence[str], form: str | None) -> None:
    if names or form:
        raise click.UsageError("--from takes its names from the file, and gives CSV.")


def _lines_of_input() -> list[str]:
    if sys.stdin.isatty():
        raise click.UsageError("Name a place, or pipe names in, one a line.")
    return [line.strip() for line in sys.stdin if line.strip()]


def _resolve(names: Iterable[str], options: dict[str, str | None]) -> list[Resolution]:
    from geomap.gazetteer import Gazetteer

    resolve = Gazetteer.opened().resolve
    country, admin1, feature = (options[key] for key in ("country", "admin1", "feature"))
    admin2 = options["admin2"]
    return [resolve(name, country, admin1, feature=feature, admin2=admin2) for name in names]


def _locate_table(table: Path, output: Path | None, options: dict[str, str | None]) -> None:
    from io import StringIO

    from geomap.gazetteer import Gazetteer
    from geomap.gazetteer.tabular import Columns, locate_csv

    keys = ("column", "country_column", "admin1_column", "feature_column", "admin2_column")
    written = StringIO()
    columns = Columns(*(options[key] or "" for key in keys))
    statuses = locate_csv(table, written, Gazetteer.opened(), columns)
    if output:
        output.write_text(written.getvalue(), encoding="utf-8", newline="")
    else:
        click.echo(written.getvalue(), nl=False)
    told = (f"{statuses[status]} {status}" for status in ("resolved", "ambiguous", "unknown"))
    click.echo(f"{statuses.total()} rows: {', '.join(told)}", err=True)


def _records(found: Sequence[Resolution]) -> list[dict[str, Any]]:
    """Return the answers as records, each place with its kilometre and side of the line."""
    from geomap.border.attach import attach
    from geomap.gazetteer.records import record

    records = [record(resolution) for resolution in found]
    every = [candidate for one in records for candidate in one["candidates"]]
    columns = ("longitude", "latitude", "coordinate_uncertainty_m")
    attached = attach(*([candidate[column] for candidate in every] for column in columns))
    for at, candidate in enumerate(every):
        candidate["km"] = round(float(attached.km[at]), 1)
        candidate["distance_to_border_m"] = round(float(attached.distance_m[at]))
        candidate["side"] = str(attached.side[at])
        candidate["line_version"] = attached.line_version
    for one in records:
        best = one["candidates"][0] if one["place_id"] else {}
        one |= {key: best.get(key) for key in ("km", "distance_to_border_m", "side")}
        one["line_version"] = attached.line_version
    return records


def _as_lines(found: Sequence[Resolution]) -> str:
    return "\n".join(json_line(one) for one in _records(found))


def _as_collection(found: Sequence[Resolution]) -> str:
    from geomap.gazetteer.records import feature

    features = [feature(one) for one in _records(found)]
    collection = {"type": "FeatureCollection", "features": features}
    return json_line(collection)


def _as_table(found: Sequence[Resolution]) -> str:
    pairs = zip(found, _records(found), strict=True)
    return "\n".join(line for answer, one in pairs for line in _block(answer, one))


def _block(answer: Resolution, one: dict[str, Any]) -> list[str]:
    from geomap.gazetteer.records import why_unplaced

    head = f"{plain(answer.query)}: {answer.status}"
    if not one["candidates"]:
        return [head, f"  {plain(why_unplaced(answer))}"]
    shown = one["candidates"][: 1 if answer.place else None]
    heads, *rows = _aligned([_HEADS, *(_cells(candidate) for candidate in shown)])
    proofs = (
        f"{row}\n      because  {plain('; '.join(place['reasons']))}"
        f"\n      source   {plain(place['source'])} ({plain(place['licence'])})"
        for row, place in zip(rows, shown, strict=True)
    )
    return [head, heads, *proofs, f"  km along line {one['line_version']}"]


def _aligned(rows: list[tuple[str, ...]]) -> list[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    padded = ([cell.ljust(w) for cell, w in zip(row, widths, strict=True)] for row in rows)
    return [f"  {'  '.join(cells).rstrip()}" for cells in padded]


def _cells(place: dict[str, Any]) -> tuple[str, ...]:
    units = (place["admin2"], place["admin1"], place["country_code"])
    return (
        plain(place["place_id"]),
        place["kind"],
        f"{place['latitude']:.5f}",
        f"{place['longitude']:.5f}",
        f"{place['coordinate_uncertainty_m']:,.0f}",
        plain(", ".join(unit for unit in units if unit)),
        f"{place['km']:.1f}",
        f"{place['distance_to_border_m'] / 1000:,.1f} km",
        place["side"],
        f"{place['score']:.2f}",
    )


_FORMS: dict[str, Callable[[Sequence[Resolution]], str]] = {
    "json": _as_lines,
    "geojson": _as_collection,
    "table": _as_table,
}
