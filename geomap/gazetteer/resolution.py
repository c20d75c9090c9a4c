"""The answer to a name: one place, several, or none, always with the reasons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from geomap.model import Place

#: Recorded names and aliases score above it, spellings that only resemble one below.
SURE = 0.9
Status = Literal["resolved", "ambiguous", "unknown"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that the name may mean; ``score`` runs from 0 to 1, ``reasons`` are words."""

    place: Place
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a name came to.

    ``place`` is set when, and only when, ``status`` is ``resolved``; the candidates are ranked,
    the best first, and stay there for a person to choose from when the status is another.
    """

    status: Status
    query: str
    place: Place | None = None
    candidates: tuple[Candidate, ...] = ()

    @property
    def reasons(self) -> tuple[str, ...]:
        """The reasons of the best candidate, empty when there is none."""
        return self.candidates[0].reasons if self.candidates else ()

    @property
    def is_sure(self) -> bool:
        """Whether it may be taken without asking: by a name on file, not by one that resembles."""
        return self.place is not None and self.score >= SURE

    @property
    def score(self) -> float:
        """The score of the best candidate, 0 when there is none."""
        return self.candidates[0].score if self.candidates else 0.0
