"""Online tiles: a base map from a network, for the recipe that asks for one by its name."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from xyzservices import TileProvider, providers

#: Answer nobody who does not say which site asks; a file and a sandboxed frame cannot say it.
_ASK_FOR_SITE = ("openstreetmap.org",)
_PLACEHOLDERS = {"s", "x", "y", "z", "r"}


def tile_fault(name: str) -> str:
    """Return what is wrong with the name of a tile source, with the mend; '' when it can be used.

    Sources are those of the package ``xyzservices``: ``OpenTopoMap``, ``CartoDB.Positron`` …
    """
    try:
        provider = providers.query_name(name)
    except ValueError:
        near = difflib.get_close_matches(name, providers.flatten(), 3, cutoff=0.5)
        mend = f"; did you mean {' or '.join(near)}?" if near else ""
        return f"tiles {name!r} is no source of xyzservices{mend}"
    if provider.requires_token():
        return f"tiles {provider.name!r} wants a key, and a page shows its key to everyone"
    url = provider.build_url(fill_subdomain=False)
    if not url.startswith("https://") or set(re.findall(r"{(\w+)}", url)) - _PLACEHOLDERS:
        return f"tiles {provider.name!r} cannot be shown: its address is {url}"
    return ""


def tile_source(name: str) -> dict[str, Any] | None:
    """Return what a page needs to show a tile source, or None without a name.

    ``url`` is a template of ``x``, ``y``, ``z`` and ``s``, one of ``subdomains``; zooms are
    those of web maps (EPSG:3857); ``needs_site`` is whether it answers websites alone.
    """
    if not name:
        return None
    provider = providers.query_name(name)
    url = provider.build_url(scale_factor="", fill_subdomain=False)
    return {
        "name": provider.name,
        "url": url,
        "host": _host(url).removeprefix("{s}."),
        "subdomains": _subdomains(provider, url),
        "min_zoom": provider.get("min_zoom", 0),
        "max_zoom": provider.get("max_zoom", 18),
        "attribution": provider.attribution.replace("(C)", "©"),
        "needs_site": _host(url).endswith(_ASK_FOR_SITE),
    }


def tile_origins(source: Mapping[str, Any] | None) -> list[str]:
    """Return the origins that tiles come from, as a content security policy names them."""
    if source is None:
        return []
    host = _host(source["url"])
    return [f"https://{host.replace('{s}', each)}" for each in source["subdomains"] or [""]]


def _host(url: str) -> str:
    # urlsplit knows no templates, and takes {s} for what it is not.
    return urlsplit(url.replace("{s}", "-s-")).netloc.replace("-s-", "{s}")


def _subdomains(provider: TileProvider, url: str) -> list[str]:
    return list(provider.get("subdomains", "abc")) if "{s}" in url else []
