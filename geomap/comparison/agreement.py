"""Whether the voices on one measurand agree: derived from the claims, never stored."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from itertools import combinations

from geomap.model import AF, PK, Claim, Stance


class Agreement(StrEnum):
    """What the claims on one measurand amount to together."""

    SINGLE_SOURCE = "single_source"
    UNCONTESTED = "uncontested"
    CONTESTED = "contested"
    DENIED = "denied"
    NO_ASSERTION = "no_assertion"


def agreement(claims: Iterable[Claim]) -> Agreement:
    """Return the agreement of claims that share one measurand.

    ``denied``: one voice asserts, another denies. ``contested``: two asserted figures cannot both
    be true. ``uncontested``: two independent voices assert what fits together.
    ``single_source``: one voice speaks, whoever repeats it. ``no_assertion``: nobody asserts
    anything; a side only denies, or neither confirms nor denies.
    """
    claims = list(claims)
    asserted = [claim for claim in claims if claim.stance is Stance.ASSERTS]
    if not asserted:
        return Agreement.NO_ASSERTION
    if any(claim.stance is Stance.DENIES for claim in claims):
        return Agreement.DENIED
    if not _compatible(asserted):
        return Agreement.CONTESTED
    many = len({_voice(claim) for claim in asserted}) > 1
    return Agreement.UNCONTESTED if many else Agreement.SINGLE_SOURCE


def gap(claims: Iterable[Claim]) -> float | None:
    """Return the greater asserted figure of the two sides over the smaller one, or ``None``.

    58 against 23 gives 2.52. ``None`` when fewer than two sides give a figure, or one gives 0.
    """
    by_side = {side: _numbers(claims_of) for side, claims_of in _by_side(claims).items()}
    if len(by_side) < 2 or not all(by_side.values()):
        return None
    highest = [max(numbers) for numbers in by_side.values()]
    return max(highest) / min(highest) if min(highest) > 0 else None


def _compatible(claims: Sequence[Claim]) -> bool:
    stated = [claim.figure for claim in claims if claim.figure.stated]
    return all(one.agrees(other) for one, other in combinations(stated, 2))


def _voice(claim: Claim) -> tuple[str, ...]:
    # All officials of one side are one voice. Third parties speak each for themselves, but
    # two documents that took their words from the same wire are one.
    if claim.claimant_side in (AF, PK):
        return (claim.claimant_side,)
    return (claim.claimant_side, claim.origin or claim.source_id)


def _by_side(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    sides: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.stance is Stance.ASSERTS and claim.claimant_side in (AF, PK):
            sides.setdefault(claim.claimant_side, []).append(claim)
    return sides


def _numbers(claims: Sequence[Claim]) -> list[int]:
    figures = [claim.figure for claim in claims if claim.figure.stated]
    ends = ((figure.high if figure.high is not None else figure.low) for figure in figures)
    return [end for end in ends if end is not None]
