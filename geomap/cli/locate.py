"""geomap locate: what the gazetteer makes of names."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from geomap.cli.options import json_line, plain

if TYPE_CHECKING:
    from geomap.gazetteer import Candidate, Resolution

SHOWN = 5


@click.command("locate")
@click.argument("names", nargs=-1, required=True, metavar="NAME...")
@click.option("--country", type=click.Choice(["AF", "PK"]), help="Look in this country.")
@click.option("--admin1", help="Look in this province, by name or id.")
@click.option("--feature", help="What it is: district, village, pass, crossing …")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line for each name.")
def command(
    names: tuple[str, ...],
    country: str | None,
    admin1: str | None,
    feature: str | None,
    as_json: bool,
) -> None:
    """Say where each NAME is, how sure that is, and why; or which places it could be.

    The exit status is 0 when every name is resolved and 1 when any is ambiguous or unknown.
    """
    from geomap.gazetteer import Gazetteer

    gazetteer = Gazetteer.shipped()
    found = [gazetteer.resolve(name, country, admin1, feature=feature) for name in names]
    for resolution in found:
        if as_json:
            click.echo(json_line(_record(resolution)))
        else:
            _show(resolution)
    sys.exit(any(resolution.place is None for resolution in found))


def _show(resolution: Resolution) -> None:
    click.echo(f"{plain(resolution.query)}: {resolution.status}")
    shown = 1 if resolution.place else SHOWN
    for candidate in resolution.candidates[:shown]:
        place = candidate.place
        click.echo(f"  {plain(place.name)} ({place.place_id}), {place.feature_code}")
        click.echo(f"    {_where(candidate)}")
        click.echo(f"    because  {plain('; '.join(candidate.reasons))}")
        click.echo(f"    source   {plain(place.source)} ({plain(place.licence)})")
        if place.note:
            click.echo(f"    note     {plain(place.note)}")
    if not resolution.candidates:
        click.echo("  no place of this name is in the gazetteer")


def _where(candidate: Candidate) -> str:
    place = candidate.place
    spot = _to_line(candidate)
    units = ", ".join(unit for unit in (place.admin2, place.admin1, place.country_code) if unit)
    return (
        f"{place.latitude:.5f} N {place.longitude:.5f} E ± {place.coordinate_uncertainty_m:,.0f} m"
        f" · {units} · km {spot['km']} of line {spot['line_version']}"
        f" · {spot['distance_to_border_m']:,} m from it · side {spot['side']}"
    )


def _to_line(candidate: Candidate) -> dict[str, Any]:
    from geomap.border.attach import attach

    place = candidate.place
    found = attach(place.longitude, place.latitude, place.coordinate_uncertainty_m)
    return {
        "km": round(float(found.km[0]), 1),
        "distance_to_border_m": round(float(found.distance_m[0])),
        "side": str(found.side[0]),
        "line_version": found.line_version,
    }


def _record(resolution: Resolution) -> dict[str, Any]:
    candidates = [_candidate(candidate) for candidate in resolution.candidates[:SHOWN]]
    best = candidates[0] if resolution.place else dict.fromkeys(_FIELDS)
    return {
        "query": resolution.query,
        "status": resolution.status,
        **best,
        "candidates": candidates,
    }


_FIELDS = (
    "place_id", "name", "country_code", "admin1", "latitude", "longitude",
    "coordinate_uncertainty_m", "score", "reasons", "km", "distance_to_border_m", "side",
    "line_version",
)  # fmt: skip


def _candidate(candidate: Candidate) -> dict[str, Any]:
    fields = {name: getattr(candidate.place, name) for name in _FIELDS[:7]}
    reasons = {"score": round(candidate.score, 3), "reasons": list(candidate.reasons)}
    return fields | reasons | _to_line(candidate)
