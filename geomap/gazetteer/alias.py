"""A further spelling of a place, with where it was seen and how long it was in use."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Alias:
    """One row of aliases.csv.

    ``language`` is a BCP 47 code (``und`` when nobody knows), ``script`` ISO 15924's. The dates
    are ISO 8601, as precise as known, empty when open. ``ambiguous`` says that the spelling is
    known to mean several places.
    """

    name: str
    language: str
    script: str
    place_id: str
    where_seen: str
    valid_from: str = ""
    valid_to: str = ""
    ambiguous: bool = False
    note: str = ""
