"""How much of a name may differ before an answer is a guess.

Among thousands of hamlets an unknown name has a neighbour by chance, so that a hamlet must be
written nearly right; a province, or a district or a crossing at the line, is known in many
spellings. A place that no source locates must be written best of all: nobody can look on a map
which of two alike it is. What is a guess is offered as a candidate, and the name stays unknown.
"""

from __future__ import annotations

from collections.abc import Callable

from geomap.gazetteer.choice import BORDERLAND_M, standing
from geomap.gazetteer.index import Match
from geomap.model import Place

# The share of a name that may differ (see `Match.doubt`): for a province and for what is widely
# known near the line, for the widely known elsewhere, for hamlets near the line and elsewhere.
_WELL_KNOWN, _KNOWN, _HAMLET_NEAR, _HAMLET = 0.34, 0.2, 0.2, 0.15
# For what no source locates, wherever it is.
_UNLOCATED = 0.13
# How much more when the text names the province around it.
_IN_UNIT = 0.05


def is_a_guess(match: Match, line_m: Callable[[Place], float], *, in_unit: bool) -> bool:
    """Return whether a match differs too much from the name to be an answer."""
    if not match.place.located:
        return match.doubt > _UNLOCATED
    if match.doubt <= _HAMLET:
        return False
    return match.doubt > _allowed(match.place, line_m) + _IN_UNIT * in_unit


def _allowed(place: Place, line_m: Callable[[Place], float]) -> float:
    rank = standing(place)
    near = rank == 0 or line_m(place) <= BORDERLAND_M
    if rank < 2:
        return _WELL_KNOWN if near else _KNOWN
    return _HAMLET_NEAR if near else _HAMLET
