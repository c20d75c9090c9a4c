"""The closed lists of the project: one word for one thing, in code, sheets, columns and pages."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TypeVar

from geomap.errors import ValueFault


class Stance(StrEnum):
    """What a claimant does with a statement."""

    ASSERTS = "asserts"
    DENIES = "denies"
    NEITHER = "neither_confirms_nor_denies"


class Metric(StrEnum):
    """What is counted. Extend this list here and nowhere else."""

    OCCURRENCE = "occurrence"
    KILLED = "killed"
    WOUNDED = "wounded"
    CAPTURED = "captured"
    POSITIONS_CAPTURED = "positions_captured"
    POSITIONS_RECAPTURED = "positions_recaptured"
    POSITIONS_DESTROYED = "positions_destroyed"
    DRONES_DOWNED = "drones_downed"
    STRIKES = "strikes"
    EXPLOSIONS = "explosions"
    POINTS_OF_ATTACK = "points_of_attack"
    POINTS_OF_FIRE = "points_of_fire"
    DISPLACED = "displaced"


class Qualifier(StrEnum):
    """How a figure was hedged. ``NONE`` is for a claim that gives no figure."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    ABOUT = "about"
    AT_MOST = "at_most"
    NONE = ""


class Scope(StrEnum):
    """How wide a claim reaches. ``COUNTRY`` and ``BORDER`` are never pinned to a dot."""

    POST = "post"
    PLACE = "place"
    DISTRICT = "district"
    PROVINCE = "province"
    SECTION = "section"
    BORDER = "border"
    COUNTRY = "country"


class TimePrecision(StrEnum):
    """How exactly a date is known. A ``NIGHT`` is named by the evening on which it begins."""

    NIGHT = "night"
    DAY = "day"
    INTERVAL = "interval"
    MONTH = "month"
    YEAR = "year"
    UNKNOWN = "unknown"


class AffectedClass(StrEnum):
    """Who or what the metric counts."""

    SOLDIERS = "soldiers"
    SECURITY_FORCES = "security_forces"
    FIGHTERS = "fighters"
    CIVILIANS = "civilians"
    PEOPLE = "people"
    LEADERS = "leaders"
    FORCES = "forces"
    POSTS = "posts"
    POSITIONS = "positions"
    CAMPS = "camps"
    FACILITIES = "facilities"
    EQUIPMENT = "equipment"
    DRONES = "drones"
    TERRITORY = "territory"


class SubEventType(StrEnum):
    """ACLED's sub-event types (codebook of 2023), as far as border incidents need them."""

    ARMED_CLASH = "Armed clash"
    ATTACK = "Attack"
    AIR_STRIKE = "Air/drone strike"
    SHELLING = "Shelling/artillery/missile attack"
    EXPLOSION = "Remote explosive/landmine/IED"
    TERRITORY_REGAINED = "Government regains territory"
    TERRITORY_TAKEN = "Non-state actor overtakes territory"
    LOOTING = "Looting/property destruction"
    DISRUPTED = "Disrupted weapons use"
    MOVEMENT = "Change to group/activity"
    OTHER = "Other"


#: ACLED's event type of each sub-event type.
EVENT_TYPES: dict[SubEventType, str] = {
    SubEventType.ARMED_CLASH: "Battles",
    SubEventType.TERRITORY_REGAINED: "Battles",
    SubEventType.TERRITORY_TAKEN: "Battles",
    SubEventType.ATTACK: "Violence against civilians",
    SubEventType.AIR_STRIKE: "Explosions/Remote violence",
    SubEventType.SHELLING: "Explosions/Remote violence",
    SubEventType.EXPLOSION: "Explosions/Remote violence",
    SubEventType.LOOTING: "Strategic developments",
    SubEventType.DISRUPTED: "Strategic developments",
    SubEventType.MOVEMENT: "Strategic developments",
    SubEventType.OTHER: "Strategic developments",
}

#: The sub-event that a metric speaks of when a claim does not say.
USUAL_SUB_EVENT: dict[Metric, SubEventType] = {
    Metric.STRIKES: SubEventType.AIR_STRIKE,
    Metric.EXPLOSIONS: SubEventType.EXPLOSION,
    Metric.DRONES_DOWNED: SubEventType.DISRUPTED,
}

AF, PK, BOTH = "AF", "PK", "AF|PK"
THIRD_PARTY = "third_party"

_Choice = TypeVar("_Choice", bound=StrEnum)
_NAMED_PARTY = re.compile(r"[A-Za-z][A-Za-z0-9_-]{1,30}")


def parse_side(text: str, *, several: bool = False) -> str:
    """Return the side that ``text`` names: ``AF``, ``PK``, or a named third party such as ``TTP``.

    With ``several`` the pair ``AF|PK`` and the empty side (nobody in particular) are allowed too,
    as for the affected side of a clash. Raises ``ValueFault``.
    """
    side = text.strip()
    if several and side in (BOTH, ""):
        return side
    if side.upper() in (AF, PK):
        return side.upper()
    if not _NAMED_PARTY.fullmatch(side):
        raise ValueFault(
            f"side {text!r}: write AF, PK, or the name of a third party in one word, such as TTP"
        )
    return side


def side_group(side: str) -> str:
    """Return the voice that a side speaks with on a page: ``AF``, ``PK`` or ``third_party``."""
    return side if side in (AF, PK) else THIRD_PARTY


def parse_choice(kind: type[_Choice], text: str, field: str) -> _Choice:
    """Return the member of the closed list ``kind`` that ``text`` names; raises ``ValueFault``."""
    try:
        return kind(text.strip())
    except ValueError:
        choices = ", ".join(member.value for member in kind if member.value)
        raise ValueFault(f"{field} {text!r} is not in the list: {choices}") from None
