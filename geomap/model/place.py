"""A place: names in every script, a point, the radius that holds it, and who says so."""

from __future__ import annotations

from dataclasses import dataclass, field

#: The id of the whole line as a place of the gazetteer: it is drawn, never pinned to a point.
LINE_ID = "durand-line"


@dataclass(frozen=True, slots=True)
class Place:
    """An entry of the gazetteer.

    ``latitude`` and ``longitude`` are WGS84 decimal degrees; ``coordinate_uncertainty_m`` is
    Darwin Core's coordinateUncertaintyInMeters, the radius in metres that holds the whole place,
    never 0. ``feature_code`` is GeoNames'. ``country_code`` is ``AF``, ``PK``, or ``AF|PK`` for a
    place that straddles the line. ``admin1`` and ``admin2`` are ids of the units that hold it,
    ``part_of`` the id of the unit whose point and radius stand in when no source locates the
    place itself; ``units`` are the present units of a former one.
    """

    place_id: str
    name: str
    feature_code: str
    country_code: str
    latitude: float
    longitude: float
    coordinate_uncertainty_m: float
    source: str
    licence: str
    names: dict[str, tuple[str, ...]] = field(default_factory=dict)
    admin1: str = ""
    admin2: str = ""
    part_of: str = ""
    units: tuple[str, ...] = ()
    note: str = ""

    @property
    def located(self) -> bool:
        """Whether a source locates the place itself, and not only the unit that holds it."""
        return not self.part_of

    @property
    def every_name(self) -> tuple[str, ...]:
        """The main name first, then the others, each once."""
        others = (name for group in self.names.values() for name in group)
        return tuple(dict.fromkeys((self.name, *others)))
