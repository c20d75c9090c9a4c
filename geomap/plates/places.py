"""The places of a plate: where claims are, how many each voice makes there, how it is drawn."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
from shapely.geometry.base import BaseGeometry

from geomap.maps.selection import Selection
from geomap.model import Scope
from geomap.plates.figures import rows_of, voice_of
from geomap.plates.palette import VOICES
from geomap.plates.wording import incident_name

#: A place farther from the line has a nearest kilometre that says nothing about it.
BESIDE_M = 60_000
Stretches = tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class PlacedClaims:
    """What claims say of one place, drawn in one way.

    ``counts`` has the number of claims of each voice that speaks. ``geometry`` is in EPSG:4326;
    ``longitude`` and ``latitude`` in degrees are where a symbol stands, if anywhere; ``radius_m``
    holds the whole place. ``km`` and ``stretches`` are along the line, in kilometres.
    """

    place_id: str
    name: str
    drawn: str
    geometry: BaseGeometry | None
    longitude: float
    latitude: float
    radius_m: float
    distance_m: float
    km: float | None
    stretches: Stretches
    incidents: int
    counts: Mapping[str, int]
    province: bool

    @property
    def weight(self) -> int:
        """How many claims speak of it."""
        return sum(self.counts.values())

    @property
    def voices(self) -> tuple[str, ...]:
        """Who speaks of it, in the fixed order."""
        return tuple(voice for voice in VOICES if self.counts.get(voice))

    @property
    def along_the_line(self) -> bool:
        """Whether it has a kilometre or a stretch of its own.

        Far from the line, or somewhere in a whole province, it has none.
        """
        if self.drawn in ("border", "country", "none") or self.distance_m > BESIDE_M:
            return False
        located = bool(self.stretches) or self.km is not None
        return located and not (self.drawn == "area" and self.province)


def plate_places(
    selection: Selection, language: str, voices: Sequence[str] = VOICES
) -> list[PlacedClaims]:
    """Return each place with what ``voices`` say of it; those of which they say nothing are out.

    What most is said of stands first.
    """
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    claims = selection.claims
    for incident, side in zip(claims["incident_id"], claims["claimant_side"], strict=True):
        if (voice := voice_of(side)) in voices:
            counts[incident][voice] += 1
    groups: dict[tuple[str, str], list[Any]] = defaultdict(list)
    for row in rows_of(selection.incidents):
        if row.incident_id in counts:
            groups[row.place_id, row.drawn].append(row)
    found = [_place(language, rows, counts) for rows in groups.values()]
    return sorted(found, key=lambda place: (-place.weight, place.place_id, place.drawn))


def _place(language: str, rows: list[Any], counts: Mapping[str, Counter[str]]) -> PlacedClaims:
    first = rows[0]
    return PlacedClaims(
        place_id=first.place_id,
        name=incident_name(language, first.name, first.drawn, first.place_id),
        drawn=first.drawn,
        geometry=first.geometry,
        longitude=_number(first.longitude),
        latitude=_number(first.latitude),
        radius_m=_number(first.coordinate_uncertainty_m),
        distance_m=_number(first.distance_to_border_m),
        km=None if pd.isna(first.km) else float(first.km),
        stretches=stretches_of(first.stretches),
        incidents=len(rows),
        counts=sum((counts[row.incident_id] for row in rows), Counter()),
        province=all(row.scope == Scope.PROVINCE.value for row in rows),
    )


def stretches_of(text: str) -> Stretches:
    """Read ``from/to;from/to`` of the frame of ``geomap.incidents``."""
    pieces = (piece.split("/") for piece in text.split(";") if piece)
    return tuple((float(start), float(end)) for start, end in pieces)


def _number(value: float) -> float:
    return 0.0 if pd.isna(value) else float(value)


def drawn_as(places: Iterable[PlacedClaims], *drawn: str) -> list[PlacedClaims]:
    """Return the places that are drawn in one of these ways."""
    return [place for place in places if place.drawn in drawn]
