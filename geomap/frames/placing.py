"""From the place that a claim names to a place of the gazetteer, or to the reason why not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from geomap.gazetteer import Gazetteer, Resolution
from geomap.model import Claim, Place, Scope

_FEATURES = {Scope.DISTRICT: "ADM2", Scope.PROVINCE: "ADM1", Scope.COUNTRY: "PCLI"}


@dataclass(frozen=True)
class PlacedClaim:
    """A claim with its place; ``place`` is ``None`` when ``reason`` says why none was found."""

    claim: Claim
    place: Place | None
    reason: str = ""

    @property
    def place_id(self) -> str:
        """The id of the place, or empty."""
        return self.place.place_id if self.place else ""

    @property
    def place_name(self) -> str:
        """The gazetteer's name of the place, or the words of the claim."""
        return self.place.name if self.place else self.claim.place_written


def place_claims(claims: Iterable[Claim], gazetteer: Gazetteer) -> list[PlacedClaim]:
    """Return every claim with its place, in the order given; none is dropped."""
    return [_placed(claim, gazetteer) for claim in claims]


def unknown_ids(claims: Iterable[Claim], gazetteer: Gazetteer) -> list[str]:
    """Return a sentence for every place id that a claim names and the gazetteer has not."""
    ids = {claim.place_id for claim in claims if claim.place_id}
    missing = sorted(place_id for place_id in ids if gazetteer.get(place_id) is None)
    return [
        f"place_id {place_id!r} is not in the gazetteer: 'geomap locate NAME' finds the right id, "
        "or leave place_id out and the place as written is looked up"
        for place_id in missing
    ]


def _placed(claim: Claim, gazetteer: Gazetteer) -> PlacedClaim:
    if claim.place_id:
        place = gazetteer.get(claim.place_id)
        missing = f"the id {claim.place_id!r} is not in the gazetteer"
        return PlacedClaim(claim, place, "" if place else missing)
    if not claim.place_written:
        return PlacedClaim(claim, None, "the claim names no place")
    resolution = gazetteer.resolve(claim.place_written, feature=_FEATURES.get(claim.scope))
    place = resolution.place if resolution.is_sure else None
    return PlacedClaim(claim, place, "" if place else _why_not(resolution))


def _why_not(resolution: Resolution) -> str:
    if resolution.place is not None:
        reasons = "; ".join(resolution.reasons)
        return f"could be {resolution.place.place_id} ({reasons}): say so with place_id"
    if resolution.status == "ambiguous":
        names = [candidate.place.place_id for candidate in resolution.candidates[:4]]
        return f"could be {' or '.join(names)}"
    return "no place of this name is in the gazetteer"
