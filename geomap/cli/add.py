"""geomap add: one new claim, from flags or asked for step by step."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from geomap.cli.options import ledger_option, plain

if TYPE_CHECKING:
    from geomap.model import Claim, Place, Source

# What must be known of a claim, with the flag that gives it and the question that asks for it.
QUESTIONS = {
    "place": "Where (as the source writes it)",
    "date": "When (2025-10-11, 2025-10, or 2025-10-11/2025-10-12)",
    "claimant": "Who says so (a person or an office, as the source names them)",
    "side": "The claimant's side (AF, PK, or a third party such as TTP)",
    "metric": "What is claimed (killed, wounded, positions_captured, strikes, occurrence …)",
    "affected_side": "Whose (AF, PK, AF|PK for both)",
    "affected_class": "Who or what is counted (soldiers, fighters, civilians, posts …)",
    "source_title": "Title of the source",
}
OPTIONAL = {
    "value": "How many (58, at least 58, more than 20, about 200; empty when no number is given)",
    "source_url": "Address of the source (http:// or https://; may be empty)",
    "source_publisher": "Publisher (may be empty)",
    "source_date": "Date of the source (may be empty)",
}


@click.command("add")
@click.option("--place", help="The place, as the source writes it.")
@click.option("--place-id", help="The gazetteer's id, when the name could be several places.")
@click.option("--date", help="2025-10-11, 2025-10, 2025, or an interval A/B.")
@click.option("--night", is_flag=True, help="It was the night that begins on this date.")
@click.option("--claimant", help="Who says so, as the source names them.")
@click.option("--claimant-role", default="", help="Office or role of the claimant.")
@click.option("--side", help="The claimant's side: AF, PK, or a third party such as TTP.")
@click.option(
    "--stance",
    default="asserts",
    show_default=True,
    help="asserts, denies, or neither_confirms_nor_denies.",
)
@click.option("--metric", help="What is claimed: killed, wounded, strikes, occurrence …")
@click.option("--affected-side", help="Whose losses, posts or soil: AF, PK or AF|PK.")
@click.option("--affected-class", help="soldiers, fighters, civilians, posts, territory …")
@click.option("--value", help="58, at least 58, more than 20, about 200, 10-15.")
@click.option(
    "--scope",
    default="",
    help="post, place, district, province, border or country; found from the place when left out.",
)
@click.option("--event", default="", help="ACLED's sub-event type, such as 'Armed clash'.")
@click.option("--summary", default="", help="What is said to have happened, in your own words.")
@click.option("--source-title", help="Title of the source.")
@click.option("--source-url", help="Address of the source.")
@click.option("--source-publisher", help="Publisher of the source.")
@click.option("--source-date", help="Date of the source.")
@click.option(
    "--supersedes", default="", metavar="CLAIM_ID", help="The claim that this one corrects."
)
@click.option("--note", default="", help="A note that stands beside the claim.")
@click.option(
    "--unplaced", is_flag=True, help="Keep the claim though the gazetteer has no such place."
)
@click.option("--yes", is_flag=True, help="Write without asking.")
@ledger_option
def command(ledger: str | None, yes: bool, **given: Any) -> None:
    r"""Add one claim to the ledger; the next build shows it.

    In a terminal, what no flag gives is asked for step by step. Elsewhere every flag that is
    needed must be there. Adding the same claim twice changes nothing.

    \b
    geomap add --place "Ghulam Khan" --date 2025-10-15 --claimant ISPR --side PK \
      --metric killed --affected-side AF --affected-class fighters \
      --value "at least 15" --source-title "…" --source-url "https://…" --yes
    """
    from geomap.exchange.entry import enter
    from geomap.ledger import Ledger, ledger_name

    if sys.stdin.isatty() and not yes:
        _ask(given)
    _require(given)
    source, claim, place = enter(given)
    click.echo(_described(source, claim, place))
    if not yes and not _confirmed():
        click.echo("nothing was written")
        return
    with Ledger(ledger, create=True) as opened:
        taken = opened.add(source, [claim])
    done = "added" if taken.added else "changed" if taken.changed else "was there already:"
    click.echo(f"{done} {claim.claim_id} in {plain(ledger_name(ledger))}; 'geomap build' draws it")


def _ask(given: dict[str, Any]) -> None:
    from geomap.exchange.entry import CHECKS, usual_class

    for field, question in {**QUESTIONS, **OPTIONAL}.items():
        if given[field] is not None:
            continue
        default = usual_class(given["metric"]) if field == "affected_class" else ""
        needed = field in QUESTIONS and not default
        given[field] = click.prompt(
            question,
            default=None if needed else default,
            show_default=bool(default),
            value_proc=_checked(CHECKS.get(field)),
        )
        if field == "place" and not given["place_id"]:
            _ask_which(given)
        if field == "date" and not given["night"]:
            given["night"] = _ask_night(given["date"])


def _ask_which(given: dict[str, Any]) -> None:
    """Let the person choose when a name could be several places, or keep it without one."""
    from geomap.gazetteer import Gazetteer

    resolution = Gazetteer.opened().resolve(given["place"])
    if resolution.is_sure:
        return
    candidates = resolution.candidates[:9]
    for number, candidate in enumerate(candidates, start=1):
        place, reasons = candidate.place, "; ".join(candidate.reasons)
        click.echo(f"  {number}  {plain(place.name)} ({place.place_id}): {plain(reasons)}")
    click.echo("  0  none of these: keep the claim without a place")
    choice = click.prompt("Which place", type=click.IntRange(0, len(candidates)))
    given["unplaced"] = choice == 0
    given["place_id"] = candidates[choice - 1].place.place_id if choice else None


def _ask_night(date: str) -> bool:
    """Ask whether a full date means the night that begins on it."""
    from geomap.model import PartialDate, TimePrecision

    day = PartialDate.parse(date).precision is TimePrecision.DAY
    return day and click.confirm("Was it the night that began on this day?", default=False)


def _checked(check: Callable[[str], object] | None) -> Callable[[str], str]:
    from geomap.errors import GeomapError

    def proc(text: str) -> str:
        try:
            if check is not None:
                check(text)
        except GeomapError as error:
            raise click.BadParameter(plain(error)) from None
        return text.strip()

    return proc


def _require(given: dict[str, Any]) -> None:
    from geomap.exchange.entry import usual_class

    given["affected_class"] = given["affected_class"] or usual_class(given["metric"])
    missing = [field for field in QUESTIONS if not given[field]]
    if missing:
        flags = ", ".join(f"--{field.replace('_', '-')}" for field in missing)
        raise click.UsageError(f"missing: {flags}; in a terminal without --yes they are asked for")


def _confirmed() -> bool:
    if not sys.stdin.isatty():
        raise click.UsageError("say --yes to write without being asked; nothing was written")
    return click.confirm("Write this into the ledger?", default=True)


def _described(source: Source, claim: Claim, place: Place | None) -> str:
    from geomap.cli.wording import date_text, spoken
    from geomap.comparison import measurand_of

    where = f"{claim.place_written}: not placed"
    if place:
        radius = f"{place.coordinate_uncertainty_m / 1000:,.3g} km"
        where = f"{place.name} ({place.place_id}), {claim.scope}, radius {radius}"
    said = spoken(claim, measurand_of(claim, claim.place_id))
    lines = (
        f"claim    {claim.claimant} ({claim.claimant_side}): {said}",
        f"where    {where}",
        f"when     {date_text(claim.date)}",
        f"source   {source.title}{f', {source.publisher}' if source.publisher else ''}",
    )
    return "\n".join(plain(line) for line in lines)
