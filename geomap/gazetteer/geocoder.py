"""The gazetteer as a geopy geocoder, so that what works with geopy works with it.

Imported only when asked for: nothing else in the gazetteer needs geopy.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

from geopy.exc import GeocoderQueryError
from geopy.geocoders.base import Geocoder
from geopy.location import Location
from geopy.point import Point

from geomap.gazetteer.distance import distance_m
from geomap.gazetteer.gazetteer import Gazetteer
from geomap.gazetteer.online import CachedNominatim
from geomap.model import Place

Answer: TypeAlias = Location | list[Location] | None


class GazetteerGeocoder(Geocoder):  # type: ignore[misc]
    """Answers from the gazetteer, without a network; points are (latitude, longitude).

    It works where geopy's geocoders do: ``geopandas.tools.geocode(names, GazetteerGeocoder)``.
    """

    def __init__(
        self,
        gazetteer: Gazetteer | None = None,
        *,
        behind: CachedNominatim | None = None,
        **options: Any,
    ) -> None:
        """Take a gazetteer (else the shipped one with the user's own), and geopy's own options.

        ``behind`` is asked for names that the gazetteer does not know; nothing is without it.
        """
        super().__init__(**options)
        self.gazetteer = gazetteer or Gazetteer.opened()
        self.behind = behind

    def geocode(
        self,
        query: str,
        *,
        exactly_one: bool = True,
        timeout: object = None,  # noqa: ARG002 - geopy hands it to every geocoder
        country_code: str | None = None,
        admin1: str | None = None,
        feature: str | None = None,
    ) -> Answer:
        """Return the place of a name; with `exactly_one` False every candidate, the best first.

        An ambiguous or unknown name gives None. `raw` of a location holds place_id, radius,
        status, score and reasons. Raises geopy's GeocoderQueryError when `query` is no string.
        """
        if not isinstance(query, str):
            raise GeocoderQueryError(f"a name is expected, not {query!r}")
        answer = self.gazetteer.resolve(query, country_code, admin1, feature=feature)
        if self.behind and answer.status == "unknown":
            found = self.behind.geocode(query)
            return _one_or_all([found] if found else [], exactly_one=exactly_one)
        if exactly_one:
            chosen = answer.candidates[:1] if answer.place else ()
        else:
            chosen = answer.candidates
        found = [
            _location(c.place, status=answer.status, score=c.score, reasons=list(c.reasons))
            for c in chosen
        ]
        return _one_or_all(found, exactly_one=exactly_one)

    def reverse(
        self,
        query: Point | str | Sequence[float],
        *,
        exactly_one: bool = True,
        timeout: object = None,  # noqa: ARG002 - geopy hands it to every geocoder
    ) -> Answer:
        """Return the smallest place whose circle holds a point; with `exactly_one` False all.

        Raises geopy's GeocoderQueryError when `query` is no point.
        """
        try:
            point = Point(query)
        except (TypeError, ValueError) as fault:
            raise GeocoderQueryError(f"a point is expected, not {query!r}") from fault
        holding = [place for place in self.gazetteer if place.located and _holds(place, point)]
        holding.sort(key=lambda place: (place.coordinate_uncertainty_m, place.place_id))
        return _one_or_all([_location(place) for place in holding], exactly_one=exactly_one)


def _holds(place: Place, point: Point) -> bool:
    apart = distance_m(place.latitude, place.longitude, point.latitude, point.longitude)
    return apart <= place.coordinate_uncertainty_m


def _location(place: Place, **answer: object) -> Location:
    raw = {
        "place_id": place.place_id,
        "coordinate_uncertainty_m": place.coordinate_uncertainty_m,
        "country_code": place.country_code,
        "source": place.source,
        **answer,
    }
    return Location(place.name, (place.latitude, place.longitude), raw)


def _one_or_all(found: list[Location], *, exactly_one: bool) -> Answer:
    if not found:
        return None
    return found[0] if exactly_one else found
