"""A claim: in source S, claimant C asserts (or denies) that metric M about side A had value V."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property

from geomap.errors import ValueFault
from geomap.model.dates import PartialDate
from geomap.model.figures import Figure
from geomap.model.vocabulary import (
    USUAL_SUB_EVENT,
    AffectedClass,
    Metric,
    Scope,
    Stance,
    SubEventType,
    side_group,
)

ID_DIGITS = 12
#: No document has more characters; every table and file format counts as far.
LONGEST_DOCUMENT = 2**31


@dataclass(frozen=True)
class Claim:
    """Who said what, where it was published, and what exactly it counts.

    "In document 004 Zabihullah Mujahid (AF) asserts that 58 (exact) Pakistani soldiers were
    killed, along the whole border, in the night of 2025-10-11; it stands at 391–393."

    Never changed once written: a correction is a new claim whose ``supersedes`` names the old one.
    ``evidence`` is (start, end) in Unicode code points of the document decoded as UTF-8, end
    exclusive, like the W3C Web Annotation text position selector. ``statement`` joins the rows
    of several documents that report one utterance; ``origin`` names the occasion or wire that a
    document took it from, empty when the document reports in its own name. ``summary`` says in
    the project's own words what is said to have happened, for an occurrence that its sub-event
    type does not describe.
    """

    source_id: str
    claimant: str
    claimant_side: str
    stance: Stance
    metric: Metric
    affected_side: str
    affected_class: AffectedClass
    figure: Figure
    scope: Scope
    place_written: str
    date: PartialDate
    place_id: str = ""
    sub_event_type: SubEventType = SubEventType.ARMED_CLASH
    evidence: tuple[int, int] | None = None
    statement: str = ""
    origin: str = ""
    claimant_role: str = ""
    value_written: str = ""
    supersedes: str = ""
    summary: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        if not self.claimant.strip():
            raise ValueFault("claimant is empty: name who says so, as the source does")
        if self.evidence is not None and not 0 <= self.evidence[0] < self.evidence[1]:
            raise ValueFault(f"evidence {list(self.evidence)}: the start lies before the end")
        if self.evidence is not None and self.evidence[1] > LONGEST_DOCUMENT:
            raise ValueFault("evidence ends behind what any document holds")

    @cached_property
    def claim_id(self) -> str:
        """A hash of the few fields that make the claim; the same claim read twice is one."""
        span = "" if self.evidence is None else f"{self.evidence[0]}-{self.evidence[1]}"
        fields = (
            self.source_id,
            span,
            self.claimant,
            self.claimant_side,
            self.stance.value,
            self.metric.value,
            self.affected_side,
            self.affected_class.value,
            str(self.figure),
            self.scope.value,
            self.place_written,
            self.date.text,
            self.sub_event_type.value,
        )
        # Half a surrogate pair is no text, but two different ones are two claims.
        raw = "\x1f".join(fields).encode("utf-8", "surrogatepass")
        digest = hashlib.sha256(raw).hexdigest()
        return f"claim-{digest[:ID_DIGITS]}"

    @property
    def order(self) -> tuple[str, tuple[int, int], str]:
        """The place of the claim in every list: by source, evidence and id."""
        return self.source_id, self.evidence or (0, 0), self.claim_id

    @property
    def voice(self) -> str:
        """``AF``, ``PK`` or ``third_party``: the layer that draws the claim."""
        return side_group(self.claimant_side)


def usual_sub_event(metric: Metric) -> SubEventType:
    """Return the sub-event type that a metric speaks of when a claim does not say."""
    return USUAL_SUB_EVENT.get(metric, SubEventType.ARMED_CLASH)
