"""Names to places: what a reporter writes, resolved to one place, several, or none."""

from geomap.gazetteer.alias import Alias
from geomap.gazetteer.gazetteer import Gazetteer
from geomap.gazetteer.resolution import Candidate, Resolution

__all__ = ["Alias", "Candidate", "Gazetteer", "Resolution", "resolve"]


def resolve(
    name: str,
    country_code: str | None = None,
    admin1: str | None = None,
    near: tuple[float, float] | None = None,
    feature: str | None = None,
    *,
    admin2: str | None = None,
) -> Resolution:
    """Resolve a name in the shipped gazetteer and the user's; see `Gazetteer.resolve`."""
    return Gazetteer.opened().resolve(name, country_code, admin1, near, feature, admin2=admin2)
