"""What exactly a claim measures. Two claims may be compared only if this is equal."""

from __future__ import annotations

from dataclasses import dataclass, fields

from geomap.model import AffectedClass, Claim, Metric, Scope, SubEventType

_OBJECTS = {
    Metric.KILLED: "killed",
    Metric.WOUNDED: "wounded",
    Metric.CAPTURED: "captured",
    Metric.POSITIONS_CAPTURED: "captured",
    Metric.POSITIONS_RECAPTURED: "recaptured",
    Metric.POSITIONS_DESTROYED: "destroyed",
    Metric.DRONES_DOWNED: "downed",
    Metric.DISPLACED: "displaced",
}
_OWNERS = {"AF": "Afghan", "PK": "Pakistani", "AF|PK": "Afghan or Pakistani", "": ""}
_SOIL = {"AF": "in Afghanistan", "PK": "in Pakistan", "AF|PK": "on either side", "": ""}
_CLASSES = {
    AffectedClass.SECURITY_FORCES: "security officials",
    AffectedClass.FACILITIES: "military facilities",
    AffectedClass.TERRITORY: "territory",
}
_SINGULAR = {
    "soldiers": "soldier",
    "officials": "official",
    "fighters": "fighter",
    "civilians": "civilian",
    "leaders": "leader",
    "posts": "post",
    "positions": "position",
    "camps": "camp",
    "drones": "drone",
    "strikes": "strike",
    "explosions": "explosion",
    "points": "point",
    "Explosions": "Explosion",
    "Strikes": "Strike",
    "Points": "Point",
    "Fighters": "Fighter",
    "People": "Person",
}
_ON_SOIL = {
    Metric.STRIKES: "strikes",
    Metric.EXPLOSIONS: "explosions",
    Metric.POINTS_OF_ATTACK: "points attacked",
    Metric.POINTS_OF_FIRE: "points fired at",
}


@dataclass(frozen=True, order=True)
class Measurand:
    """metric × affected side × affected class × scope (and its place) × night.

    ``sub_event_type`` counts only for an occurrence: a clash is not an air strike. ``place`` is
    the id of a resolved place, or the words of the claim behind ``?`` when it is not resolved.
    """

    metric: Metric
    affected_side: str
    affected_class: AffectedClass
    scope: Scope
    place: str
    night: str
    sub_event_type: str = ""

    @property
    def key(self) -> str:
        """The measurand in one string, stable and unique."""
        return ":".join(str(getattr(self, field.name)) for field in fields(self))

    @property
    def label(self) -> str:
        """The measurand in plain words: ``Pakistani soldiers killed``."""
        if self.metric is Metric.OCCURRENCE:
            return _occurrence_label(SubEventType(self.sub_event_type))
        if self.metric in _ON_SOIL:
            return self._soil_label()
        owner = _OWNERS.get(self.affected_side, self.affected_side)
        things = _CLASSES.get(self.affected_class, self.affected_class.value)
        if self.affected_class is AffectedClass.PEOPLE:
            return f"People {_OBJECTS[self.metric]} {_SOIL.get(self.affected_side, '')}".strip()
        if self.affected_class is AffectedClass.FIGHTERS and self.affected_side == "AF":
            return f"Fighters {_OBJECTS[self.metric]} on the Afghan side"
        return _capital(f"{owner} {things} {_OBJECTS[self.metric]}")

    @property
    def singular(self) -> str:
        """The label for a count of one: ``Pakistani post captured``."""
        return " ".join(_SINGULAR.get(word, word) for word in self.label.split())

    def _soil_label(self) -> str:
        what = _ON_SOIL[self.metric]
        if self.affected_class is AffectedClass.TERRITORY:
            return _capital(f"{what} {_SOIL.get(self.affected_side, '')}")
        owner = _OWNERS.get(self.affected_side, self.affected_side)
        things = _CLASSES.get(self.affected_class, self.affected_class.value)
        return _capital(f"{what} against {owner} {things}")


def measurand_of(claim: Claim, place_id: str) -> Measurand:
    """Return what ``claim`` measures; ``place_id`` is its resolved place, or empty."""
    occurrence = claim.metric is Metric.OCCURRENCE
    return Measurand(
        metric=claim.metric,
        affected_side=claim.affected_side,
        affected_class=claim.affected_class,
        scope=claim.scope,
        place=place_id or f"?{claim.place_written}",
        night=claim.date.night,
        sub_event_type=claim.sub_event_type.value if occurrence else "",
    )


def _occurrence_label(event: SubEventType) -> str:
    if event is SubEventType.OTHER:
        return "That it happened"
    if event is SubEventType.MOVEMENT:
        return "Movement of forces"
    return f"{event.value}: that it happened"


def _capital(text: str) -> str:
    text = " ".join(text.split())
    return text[:1].upper() + text[1:]
