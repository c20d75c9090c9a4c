"""geomap claims: what each side says, in the terminal."""

from __future__ import annotations

import shutil
import textwrap
from typing import TYPE_CHECKING

import click

from geomap.cli.options import count, ledger_option, plain

if TYPE_CHECKING:
    from geomap.comparison import Measurand
    from geomap.frames import Incident
    from geomap.model import Claim


@click.command("claims")
@click.argument("place", required=False)
@click.option("--all", "everything", is_flag=True, help="Also what is claimed without a figure.")
@ledger_option
def command(place: str | None, everything: bool, ledger: str | None) -> None:
    """Show both sides' figures next to each other: for the whole ledger, or for one PLACE.

    A PLACE is a name or an id. Only what is counted is shown, unless a place is named or --all is
    said.
    """
    from geomap.frames.assembly import read_incidents

    incidents, _ = read_incidents(ledger)
    incidents.sort(key=lambda one: (one.scope != "border", one.incident_id))
    chosen = [one for one in incidents if place is None or _about(one, place)]
    if not chosen:
        raise click.UsageError(f"no claim is about {place!r}" if place else "the ledger is empty")
    rows = [
        (incident, measurand, claims)
        for incident in chosen
        for measurand, claims in incident.measurands.items()
        if everything or place or any(claim.figure.stated for claim in claims)
    ]
    _print(rows)
    click.echo(f"{count(len(rows), 'row')}; what is counted differently is not compared")


def _about(incident: Incident, place: str) -> bool:
    from geomap.gazetteer import Gazetteer

    found = incident.place
    meant = Gazetteer.opened().resolve(place).place
    ids = {place, meant.place_id if meant else place}
    written = {claim.place_written.casefold() for claim in incident.claims}
    return bool(found and found.place_id in ids) or place.casefold() in written


def _print(rows: list[tuple[Incident, Measurand, list[Claim]]]) -> None:
    heading = ""
    for incident, measurand, claims in rows:
        if heading != (heading := _where(incident)):
            click.secho(f"\n{plain(heading)}", bold=True)
        click.echo(_wrapped(f"  {measurand.label}: ", _agreed(incident, measurand, claims)))
        for voice, name in _voices().items():
            click.echo(_wrapped(f"    {name:<21}", _said(claims, voice)))
    click.echo()


def _wrapped(start: str, text: str) -> str:
    """Return a text behind its heading, broken to the terminal's width and hanging below it."""
    width = min(shutil.get_terminal_size().columns, 100)
    hanging = " " * min(len(start), 25)
    return textwrap.fill(plain(start + text), width, subsequent_indent=hanging)


def _voices() -> dict[str, str]:
    from geomap.cli.wording import VOICES

    return VOICES


def _agreed(incident: Incident, measurand: Measurand, claims: list[Claim]) -> str:
    from geomap.cli.wording import agreement_text

    return agreement_text(incident.agreements[measurand], claims)


def _where(incident: Incident) -> str:
    from geomap.cli.wording import date_text

    return f"{incident.placed[0].place_name}, {date_text(incident.date)}"


def _said(claims: list[Claim], voice: str) -> str:
    from geomap.comparison import statements_of

    statements = [one for one in statements_of(claims) if one.first.voice == voice]
    return "; ".join(_statement(one.first, one.documents) for one in statements) or "no statement"


def _statement(claim: Claim, documents: int) -> str:
    from geomap.cli.wording import value_text
    from geomap.model import Stance

    stance = {Stance.DENIES: "denies", Stance.NEITHER: "neither confirms nor denies"}
    said = f"{stance.get(claim.stance, '')} {value_text(claim) or claim.summary}"
    said = said.strip() or "says so"
    return f"{said} ({claim.claimant}, {count(documents, 'document')})"
