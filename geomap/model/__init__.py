"""Plain values that everything else speaks in; this package knows nothing of the others."""

from geomap.model.claim import Claim, usual_sub_event
from geomap.model.dates import PartialDate
from geomap.model.figures import Figure
from geomap.model.place import LINE_ID, Place
from geomap.model.source import Source
from geomap.model.vocabulary import (
    AF,
    BOTH,
    EVENT_TYPES,
    PK,
    THIRD_PARTY,
    AffectedClass,
    Metric,
    Qualifier,
    Scope,
    Stance,
    SubEventType,
    TimePrecision,
    parse_choice,
    parse_side,
    side_group,
)

__all__ = [
    "AF",
    "BOTH",
    "EVENT_TYPES",
    "LINE_ID",
    "PK",
    "THIRD_PARTY",
    "AffectedClass",
    "Claim",
    "Figure",
    "Metric",
    "PartialDate",
    "Place",
    "Qualifier",
    "Scope",
    "Source",
    "Stance",
    "SubEventType",
    "TimePrecision",
    "parse_choice",
    "parse_side",
    "side_group",
    "usual_sub_event",
]
