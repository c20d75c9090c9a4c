"""Nominatim behind the gazetteer, only when asked for and within its usage policy.

https://operations.osmfoundation.org/policies/nominatim/: one request a second at most, a
User-Agent that names who asks, no question asked twice. Its answers are OpenStreetMap's (ODbL).
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from geopy.exc import ConfigurationError
from geopy.extra.rate_limiter import RateLimiter
from geopy.geocoders import Nominatim
from geopy.location import Location

from geomap.gazetteer.shelf import cache_folder

SECONDS_BETWEEN = 1.0
LICENCE = "© OpenStreetMap contributors, ODbL 1.0"
COUNTRIES = ("af", "pk")

Ask = Callable[..., Any]


class CachedNominatim:
    """Asks Nominatim for places of Afghanistan and Pakistan; every answer is kept on disk."""

    def __init__(
        self, user_agent: str, *, cache: Path | None = None, ask: Ask | None = None
    ) -> None:
        """Take the User-Agent of who asks, such as ``newsroom.example/maps (desk@example.org)``.

        ``ask`` stands in for Nominatim in tests. Raises geopy's ConfigurationError when the
        User-Agent is empty.
        """
        if not user_agent.strip():
            raise ConfigurationError("Nominatim wants to know who asks: give a user_agent")
        self._cache = cache or cache_folder() / "nominatim.sqlite"
        service = ask or Nominatim(user_agent=user_agent).geocode
        self._ask = RateLimiter(
            service, min_delay_seconds=SECONDS_BETWEEN, max_retries=0, swallow_exceptions=False
        )

    def geocode(self, query: str) -> Location | None:
        """Return Nominatim's best answer, or None; geopy's errors when it is out of reach."""
        with closing(self._opened()) as cache:
            row = cache.execute("SELECT answer FROM answers WHERE query = ?", (query,)).fetchone()
            if row is None:
                found = self._ask(query, country_codes=COUNTRIES)
                row = (json.dumps(found.raw if found else None),)
                with cache:
                    cache.execute("INSERT OR REPLACE INTO answers VALUES (?, ?)", (query, *row))
        return _location(json.loads(row[0]))

    def _opened(self) -> sqlite3.Connection:
        self._cache.parent.mkdir(parents=True, exist_ok=True)
        cache = sqlite3.connect(self._cache)
        cache.execute("CREATE TABLE IF NOT EXISTS answers (query TEXT PRIMARY KEY, answer TEXT)")
        return cache


def _location(raw: dict[str, Any] | None) -> Location | None:
    if raw is None:
        return None
    spot = float(raw["lat"]), float(raw["lon"])
    return Location(raw["display_name"], spot, {**raw, "source": "Nominatim", "licence": LICENCE})
