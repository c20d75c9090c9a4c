"""A claim entered by hand: its fields checked together, its place found, its source named."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from typing import Any

from geomap.errors import PlaceError, SheetError
from geomap.exchange.fields import Faults, claim_values
from geomap.gazetteer import Gazetteer, Resolution
from geomap.model import (
    LINE_ID,
    AffectedClass,
    Claim,
    Figure,
    Metric,
    PartialDate,
    Place,
    Scope,
    Source,
    parse_choice,
    parse_side,
)

_USUAL_CLASS = {
    Metric.OCCURRENCE: AffectedClass.FORCES,
    Metric.DRONES_DOWNED: AffectedClass.DRONES,
    Metric.STRIKES: AffectedClass.TERRITORY,
    Metric.EXPLOSIONS: AffectedClass.TERRITORY,
    Metric.POINTS_OF_ATTACK: AffectedClass.TERRITORY,
    Metric.POINTS_OF_FIRE: AffectedClass.TERRITORY,
    Metric.POSITIONS_CAPTURED: AffectedClass.POSTS,
    Metric.POSITIONS_RECAPTURED: AffectedClass.POSTS,
    Metric.POSITIONS_DESTROYED: AffectedClass.POSTS,
}
#: How each field is checked while it is being asked for.
CHECKS: dict[str, Callable[[str], object]] = {
    "date": PartialDate.parse,
    "side": parse_side,
    "metric": lambda text: parse_choice(Metric, text, "metric"),
    "affected_side": lambda text: parse_side(text, several=True),
    "affected_class": lambda text: parse_choice(AffectedClass, text, "affected_class"),
    "value": Figure.parse,
    "source_url": lambda text: Source("", url=text.strip()),
    "source_date": PartialDate.parse,
    "place": lambda text: Gazetteer.opened().resolve(text),
}


def usual_class(metric: str | None) -> str:
    """Return the class that a metric counts when nothing else is said, or empty."""
    found = next((one for one in Metric if one.value == metric), None)
    return _USUAL_CLASS[found].value if found in _USUAL_CLASS else ""


def enter(given: Mapping[str, Any]) -> tuple[Source, Claim, Place | None]:
    """Return the source and claim that the fields describe, and the place that was found.

    Raises ``SheetError`` with all the faults together.
    """
    given = {key: _clean(value) for key, value in given.items()}
    faults = Faults()
    source = faults.take("", _source, given)
    place = faults.take("", _place, given)
    fields = {
        **{key: given[key] or "" for key in ("stance", "metric", "affected_side", "date")},
        "claimant_side": given["side"],
        "sub_event_type": given["event"],
        "affected_class": given["affected_class"],
        "value": given["value"] or "",
        "scope": given["scope"] or _scope(place).value,
        "precision": "night" if given["night"] else "",
    }
    values = claim_values(fields, faults)
    if faults:
        raise SheetError(list(dict.fromkeys(faults)))
    texts: dict[str, Any] = {
        key: given[key] or "" for key in ("claimant_role", "supersedes", "summary", "note")
    }
    where: dict[str, Any] = {
        "place_written": given["place"],
        "place_id": place.place_id if place else "",
    }
    claim = Claim(source.source_id, claimant=given["claimant"], **where, **texts, **values)
    return source, claim, place


def _clean(value: Any) -> Any:
    """Return a text without space around it, and without bytes that are no text."""
    return value.strip().encode("utf-8", "replace").decode() if isinstance(value, str) else value


def _source(given: Mapping[str, Any]) -> Source:
    title, url = (given["source_title"] or "").strip(), (given["source_url"] or "").strip()
    PartialDate.parse(given["source_date"] or "")
    digest = hashlib.sha256(f"{title}\x1f{url}".encode()).hexdigest()[:8]
    return Source(
        source_id=f"src-{digest}",
        title=title,
        publisher=(given["source_publisher"] or "").strip(),
        published=(given["source_date"] or "").strip(),
        url=url,
    )


def _place(given: Mapping[str, Any]) -> Place | None:
    gazetteer = Gazetteer.opened()
    if given["place_id"]:
        return gazetteer.place(given["place_id"])
    resolution = gazetteer.resolve(given["place"])
    if not resolution.is_sure and not given["unplaced"]:
        raise PlaceError(_choices(resolution))
    return resolution.place if resolution.is_sure else None


def _choices(resolution: Resolution) -> str:
    if resolution.status != "unknown":
        ids = ", ".join(candidate.place.place_id for candidate in resolution.candidates[:5])
        return f"{resolution.query!r} could be {ids}: choose one with --place-id"
    return (
        f"{resolution.query!r} is not in the gazetteer: write it another way, give --place-id, or "
        "say --unplaced to keep the claim without a place"
    )


def _scope(place: Place | None) -> Scope:
    """Return the scope that claims about a place of this kind usually have."""
    code = place.feature_code if place else ""
    if place and place.place_id == LINE_ID:
        return Scope.BORDER
    if code.startswith("PCL"):
        return Scope.COUNTRY
    if code.startswith("ADM1"):
        return Scope.PROVINCE
    return Scope.DISTRICT if code.startswith("ADM") else Scope.PLACE
