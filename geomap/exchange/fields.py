"""The fields of a claim as texts, checked all together: shared by sheets and entry by hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from geomap.errors import GeomapError
from geomap.model import (
    AffectedClass,
    Figure,
    Metric,
    PartialDate,
    Scope,
    Stance,
    SubEventType,
    parse_choice,
    parse_side,
    usual_sub_event,
)


class Faults(list[str]):
    """Messages, collected so that a person mends them in one go."""

    def take(self, where: str, parse: Callable[..., Any], *args: Any) -> Any:
        """Return what ``parse`` makes of the arguments, or keep its fault and return ``None``."""
        try:
            return parse(*args)
        except GeomapError as error:
            self.append(f"{where}{error}")
            return None


def claim_values(text: Mapping[str, str], faults: Faults, where: str = "") -> dict[str, Any]:
    """Return the checked values of a claim's fields; what is wrong goes into ``faults``.

    ``text`` holds ``claimant_side, stance, metric, sub_event_type, affected_side,
    affected_class, value, scope, date, precision``; an empty stance means ``asserts``, an empty
    sub-event type the one that the metric usually speaks of.
    """

    def choice(kind: Any, field: str, default: str = "") -> Any:
        return faults.take(where, parse_choice, kind, text[field] or default, field)

    metric = choice(Metric, "metric")
    event = usual_sub_event(metric or Metric.OCCURRENCE).value
    return {
        "metric": metric,
        "claimant_side": faults.take(where, parse_side, text["claimant_side"]),
        "stance": choice(Stance, "stance", Stance.ASSERTS.value),
        "affected_side": faults.take(where, _affected, text["affected_side"]),
        "affected_class": choice(AffectedClass, "affected_class"),
        "figure": faults.take(where, Figure.parse, text["value"]),
        "scope": choice(Scope, "scope"),
        "date": faults.take(where, PartialDate.parse, text["date"], text["precision"]),
        "sub_event_type": choice(SubEventType, "sub_event_type", event),
    }


def _affected(text: str) -> str:
    return parse_side(text, several=True)
