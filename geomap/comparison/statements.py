"""Statements: one utterance that several documents may report, each in a row of its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter

from geomap.model import Claim, Stance

_STANCES = tuple(Stance)


@dataclass(frozen=True)
class Statement:
    """Claims that report one utterance; ``claims`` holds at least one, in document order."""

    claims: tuple[Claim, ...]

    @property
    def first(self) -> Claim:
        """The claim that stands for the statement: the first that names its speaker's office."""
        return next((claim for claim in self.claims if claim.claimant_role), self.claims[0])

    @property
    def documents(self) -> int:
        """How many documents report it."""
        return len({claim.source_id for claim in self.claims})

    @property
    def independent(self) -> int:
        """How many of those documents do not copy one another.

        Documents that share an occasion or a wire (``origin``) count once; one that reports in
        its own name counts for itself.
        """
        occasions: dict[str, set[str]] = {}
        for claim in self.claims:
            occasions.setdefault(claim.source_id, set()).add(claim.origin or claim.source_id)
        return _separate(occasions.values())


def _separate(groups: Iterable[set[str]]) -> int:
    """Return into how many parts sets fall when those that share a member are one."""
    parts: list[set[str]] = []
    for group in groups:
        joined = set().union(group, *(part for part in parts if part & group))
        parts = [part for part in parts if not part & group] + [joined]
    return len(parts)


def statements_of(claims: Iterable[Claim]) -> list[Statement]:
    """Join claims by their ``statement`` key, voice and stance; a claim without a key stands alone.

    The same key under another figure or stance is another statement: rows are joined for the
    reader, and no figure is ever lost in the joining. Assertions stand first.
    """
    groups: dict[tuple[str, ...], list[Claim]] = {}
    for claim in sorted(claims, key=attrgetter("order")):
        name = claim.statement or claim.claim_id
        key = (name, claim.voice, claim.stance.value, str(claim.figure))
        groups.setdefault(key, []).append(claim)
    statements = [Statement(tuple(group)) for group in groups.values()]
    return sorted(statements, key=lambda statement: _STANCES.index(statement.first.stance))
