"""Contested reports of border incidents along the Durand Line as honest, sourced, layered maps.

>>> import geomap
>>> geomap.incidents("geomap-ledger.sqlite")  # doctest: +SKIP
>>> geomap.claims("geomap-ledger.sqlite")  # doctest: +SKIP
>>> geomap.Map("maps/all-claims.toml")  # doctest: +SKIP
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from geomap.embeds import Map
    from geomap.frames import claims, incidents
    from geomap.gazetteer import resolve

__version__ = "0.1.0"
__all__ = ["Map", "claims", "incidents", "resolve"]

_HOMES = {
    "Map": "geomap.embeds",
    "claims": "geomap.frames",
    "incidents": "geomap.frames",
    "resolve": "geomap.gazetteer",
}


def __getattr__(name: str) -> Any:
    # geopandas takes longer to import than a place takes to look up: only who asks pays.
    if name not in _HOMES:
        raise AttributeError(f"module 'geomap' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
