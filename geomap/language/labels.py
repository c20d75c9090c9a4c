"""What is measured, in four languages: ``Pakistani soldiers killed``, ``58 of them``.

English is the measurand's own label; the others are put together from whole phrases of the
catalogues, each with the case and the order that its language asks for.
"""

from __future__ import annotations

from geomap.comparison import Measurand
from geomap.language.catalogues import catalogue, fill, form, isolate, spoken
from geomap.model import AF, AffectedClass, Metric, Scope, SubEventType

_ON_SOIL = (Metric.STRIKES, Metric.EXPLOSIONS, Metric.POINTS_OF_ATTACK, Metric.POINTS_OF_FIRE)
_EVENTS = {
    SubEventType.OTHER: "labels.occurrence.other",
    SubEventType.MOVEMENT: "labels.occurrence.movement",
}
_SLOT = "{amount}"


def label(
    language: str, metric: str, affected_side: str, affected_class: str, sub_event_type: str = ""
) -> str:
    """Return what is measured in plain words; in English exactly ``Measurand.label``.

    ``sub_event_type`` counts for an occurrence only. Raises ``ValueError`` for a word that is in
    none of the closed lists; a side may be any party, which is then named by its letters.
    """
    if spoken(language) == "en":
        return _measurand(metric, affected_side, affected_class, sub_event_type).label
    text = _Label(language).of(metric, affected_side, affected_class, sub_event_type)
    return _sentence(text)


def label_one(
    language: str, metric: str, affected_side: str, affected_class: str, sub_event_type: str = ""
) -> str:
    """Return the label for a count of one; in English exactly ``Measurand.singular``."""
    if spoken(language) == "en":
        return _measurand(metric, affected_side, affected_class, sub_event_type).singular
    template = label_with_amount(
        language, metric, affected_side, affected_class, sub_event_type, count=1
    )
    return _sentence(template.replace(_SLOT, ""))


def counted(
    language: str, amount: str, metric: str, affected_side: str, affected_class: str, *, count: int
) -> str:
    """Return a figure with what it counts: ``At least 58 Pakistani soldiers killed``.

    ``amount`` is ``amounts.amount(..., inside=True)``; ``count`` is 1 for exactly one.
    """
    template = label_with_amount(language, metric, affected_side, affected_class, count=count)
    return _sentence(template.replace(_SLOT, isolate(language, amount)))


def label_with_amount(
    language: str,
    metric: str,
    affected_side: str,
    affected_class: str,
    sub_event_type: str = "",
    *,
    count: int,
) -> str:
    """Return the label with ``{amount}`` where the figure goes, for a page to put it in."""
    maker = _Label(language, count)
    return maker.of(metric, affected_side, affected_class, sub_event_type)


class _Label:
    """Puts one label together; without ``count`` it has no room for an amount."""

    def __init__(self, language: str, count: int | None = None) -> None:
        self.language = spoken(language)
        self.count = count

    def of(self, metric: str, side: str, kind: str, sub_event_type: str) -> str:
        metric, kind = Metric(metric), AffectedClass(kind)
        if metric is Metric.OCCURRENCE:
            return self._occurrence(SubEventType(sub_event_type or SubEventType.OTHER))
        if metric in _ON_SOIL:
            deeds = self._text(f"labels.{metric}", counted=True)
            if kind is AffectedClass.TERRITORY:
                return self._there(deeds, side)
            things = self._things(kind, side, counted=False)
            return fill(form(self.language, "labels.against"), {"deeds": deeds, "things": things})
        if kind is AffectedClass.PEOPLE:
            return self._there(self._done(metric, self._things(kind, "", counted=True)), side)
        if kind is AffectedClass.FIGHTERS and side == AF:
            deeds = self._done(metric, self._things(kind, "", counted=True))
            return self._there(deeds, "afghan_side")
        return self._done(metric, self._things(kind, side, counted=True))

    def _occurrence(self, event: SubEventType) -> str:
        if event in _EVENTS:
            return form(self.language, _EVENTS[event])
        name = form(self.language, f"event.{event.value}")
        return fill(form(self.language, "labels.occurrence"), {"event": name})

    def _done(self, metric: str, things: str) -> str:
        return fill(form(self.language, f"labels.{metric}"), {"things": things})

    def _there(self, deeds: str, side: str) -> str:
        if f"there.{side}" not in catalogue(self.language):
            return deeds
        values = {"deeds": deeds, "there": form(self.language, f"there.{side}")}
        return fill(form(self.language, "labels.there"), values)

    def _things(self, kind: AffectedClass, side: str, *, counted: bool) -> str:
        key = f"labels.{kind}.owned" if side else f"labels.{kind}"
        owner = "land" if kind is AffectedClass.TERRITORY else "owner"
        return self._text(key, counted=counted).replace("{owner}", self._name(owner, side))

    def _name(self, owner: str, side: str) -> str:
        known = catalogue(self.language)
        keys = [key for key in (f"{owner}.{side}", f"party.{side}") if key in known]
        return form(self.language, keys[0]) if keys else isolate(self.language, side)

    def _text(self, key: str, *, counted: bool) -> str:
        room = counted and self.count is not None
        return (
            form(self.language, f"{key}.counted", self.count) if room else form(self.language, key)
        )


def _measurand(metric: str, side: str, kind: str, sub_event_type: str) -> Measurand:
    event = sub_event_type or SubEventType.OTHER.value
    return Measurand(Metric(metric), side, AffectedClass(kind), Scope.BORDER, "", "", event)


def _sentence(text: str) -> str:
    text = " ".join(text.split())
    return text[:1].upper() + text[1:]
