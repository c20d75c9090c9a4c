"""Incidents: what claims say of one place on one date."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from geomap.comparison import Agreement, Measurand, agreement, measurand_of
from geomap.frames.drawing import Drawing, Drawn, draw
from geomap.frames.placing import PlacedClaim
from geomap.gazetteer import Gazetteer
from geomap.model import Claim, PartialDate, Place, Scope, SubEventType

#: Sub-events that happen at the line itself when a border province is named for them.
AT_THE_LINE = frozenset(
    {
        SubEventType.ARMED_CLASH,
        SubEventType.SHELLING,
        SubEventType.DISRUPTED,
        SubEventType.TERRITORY_REGAINED,
        SubEventType.TERRITORY_TAKEN,
    }
)
# The event of an incident is the first of these that any of its claims speaks of.
_EVENT_ORDER = (SubEventType.AIR_STRIKE, SubEventType.ARMED_CLASH, *SubEventType)
_SCOPE_ORDER = tuple(Scope)
_NAMED = (Scope.POST, Scope.PLACE, Scope.DISTRICT)


@dataclass(frozen=True)
class Incident:
    """The claims about one place (or one name that was not found) on one date, at least one."""

    incident_id: str
    placed: tuple[PlacedClaim, ...]
    drawing: Drawing

    @property
    def claims(self) -> list[Claim]:
        """The claims, in the order of the ledger."""
        return [placed.claim for placed in self.placed]

    @property
    def place(self) -> Place | None:
        """The place, or ``None`` when the name was not found."""
        return self.placed[0].place

    @property
    def name(self) -> str:
        """The gazetteer's name, behind the document's where that is quite another."""
        if self.drawing.drawn is Drawn.BORDER:
            return "The whole border"
        written, name = self.claims[0].place_written, self.placed[0].place_name
        known = any(name in claim.place_written for claim in self.claims)
        if known or self.place is None or self.scope not in _NAMED:
            return name or "No place named"
        return f"{written} ({name})"

    @property
    def date(self) -> PartialDate:
        """The date; a night when any of the claims says night."""
        return max(
            (claim.date for claim in self.claims), key=lambda date: date.precision == "night"
        )

    @property
    def scope(self) -> Scope:
        """The narrowest scope of the claims."""
        return min((claim.scope for claim in self.claims), key=_SCOPE_ORDER.index)

    @property
    def sub_event_type(self) -> SubEventType:
        """What kind of event the claims speak of, the gravest first."""
        events = {claim.sub_event_type for claim in self.claims}
        return min(events, key=_EVENT_ORDER.index)

    @cached_property
    def measurands(self) -> dict[Measurand, list[Claim]]:
        """The claims by what they measure, in the order of the measurands."""
        groups: dict[Measurand, list[Claim]] = {}
        for placed in self.placed:
            key = measurand_of(placed.claim, placed.place_id)
            groups.setdefault(key, []).append(placed.claim)
        return dict(sorted(groups.items()))

    @cached_property
    def agreements(self) -> dict[Measurand, Agreement]:
        """The agreement of each measurand."""
        return {measurand: agreement(claims) for measurand, claims in self.measurands.items()}


def group(placed: Iterable[PlacedClaim], gazetteer: Gazetteer) -> list[Incident]:
    """Return the incidents that claims speak of, in the order of their ids."""
    groups: dict[str, list[PlacedClaim]] = {}
    for one in placed:
        groups.setdefault(incident_id(one), []).append(one)
    return [_incident(name, members, gazetteer) for name, members in sorted(groups.items())]


def incident_id(placed: PlacedClaim) -> str:
    """Return the id of the incident that a claim belongs to: ``2025-10-11-kurram-district``."""
    date = placed.claim.date.night.replace("/", "-to-")
    written = re.sub(r"\W+", "-", placed.claim.place_written.casefold()).strip("-") or "nowhere"
    return f"{date}-{placed.place_id or f'unplaced-{written}'}"


def _incident(name: str, members: list[PlacedClaim], gazetteer: Gazetteer) -> Incident:
    scopes = [one.claim.scope for one in members]
    at_the_line = any(one.claim.sub_event_type in AT_THE_LINE for one in members)
    drawing = draw(
        members[0].place, min(scopes, key=_SCOPE_ORDER.index), gazetteer, at_the_line=at_the_line
    )
    return Incident(name, tuple(members), drawing)
