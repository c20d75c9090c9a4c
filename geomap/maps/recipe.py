"""Recipes: a small TOML file says what a page shows. It can do nothing but draw."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from babel import Locale

from geomap.errors import RecipeError, ValueFault
from geomap.language.catalogues import LANGUAGES, spoken
from geomap.maps.tiles import tile_fault
from geomap.model import PartialDate

VIEWS = ("all", "AF", "PK", "third_party", "compare")
_TEXTS = ("title", "kicker", "language", "view", "point_of_view", "as_of", "selected", "tiles")
_LISTS = ("sources", "places", "sides")
_DATES = ("from", "to")
_TAG = re.compile(r"([a-z]{2,3})([-_][a-z0-9]{2,8})*", re.IGNORECASE)


@dataclass(frozen=True)
class Recipe:
    """What one page shows. Empty fields are filled from the claims themselves.

    ``name`` becomes the page's file name. ``language`` is the language in which the page opens,
    a tag of BCP 47; the page has four of them. ``view`` is what stands on the map when the page is
    opened; every page carries both sides' claims, so that silence is never shown where somebody
    spoke. ``tiles`` names an online base map, see ``geomap.maps.tiles``; without it the page makes
    no request. ``sources``, ``places``, ``sides`` and the days ``first`` to ``last`` (ISO 8601)
    narrow the claims; empty takes them all.
    """

    name: str
    title: str = ""
    kicker: str = ""
    language: str = "en"
    view: str = "all"
    point_of_view: str = ""
    as_of: str = ""
    selected: str = ""
    tiles: str = ""
    sources: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    first: str = ""
    last: str = ""

    def __post_init__(self) -> None:
        if Path(self.name).name != self.name or "\0" in self.name:
            raise RecipeError(f"recipe {self.name!r}: the name must be a file's, and no path")


def read_recipes(paths: Iterable[Path]) -> list[Recipe]:
    """Read recipe files; raises ``RecipeError`` with the faults of all of them together."""
    recipes, faults = [], []
    for path in paths:
        try:
            recipes.append(read_recipe(path))
        except RecipeError as error:
            faults.append(str(error))
    names = [recipe.name for recipe in recipes]
    repeated = sorted({name for name in names if names.count(name) > 1})
    faults += [f"two recipes are named {name}: both would write {name}.html" for name in repeated]
    if faults:
        raise RecipeError("\n".join(faults))
    return recipes


def read_recipe(path: Path) -> Recipe:
    """Read one recipe; raises ``RecipeError`` with every fault and its mend."""
    raw = _parse(path)
    select = raw.pop("select", {})
    faults = _unknown(raw, _TEXTS, "") + _wrong(raw, str, "a text in quotation marks")
    if not isinstance(select, dict):
        raise RecipeError(f"{path}: [select] must be a table")
    lists = {key: select.get(key, []) for key in _LISTS}
    days = {key: select.get(key, "") for key in _DATES}
    faults += _unknown(select, _LISTS + _DATES, "[select] ")
    faults += [
        f"[select] {key} must be a list of texts" for key in _LISTS if not _texts(lists[key])
    ]
    faults += _wrong(days, str, "a date in quotation marks")
    view = raw.get("view", "all")
    if isinstance(view, str) and view not in VIEWS:
        faults.append(f"view {view!r} is not one of {', '.join(VIEWS)}")
    faults += _language(raw.get("language", "en"))
    tiles = raw.get("tiles")
    faults += [tile_fault(tiles)] if isinstance(tiles, str) and tiles and tile_fault(tiles) else []
    faults += [fault for text in (*days.values(), raw.get("as_of", "")) for fault in _date(text)]
    if not faults and _backward(days):
        faults.append(f"[select] from {days['from']} lies behind to {days['to']}")
    if faults:
        raise RecipeError("\n".join(f"{path}: {fault}" for fault in faults))
    sources, places, sides = (tuple(lists[key]) for key in _LISTS)
    return Recipe(
        path.stem,
        **raw,
        sources=sources,
        places=places,
        sides=sides,
        first=days["from"],
        last=days["to"],
    )


def _parse(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise RecipeError(f"{path}: cannot be read: {error.strerror}") from None
    except (ValueError, RecursionError) as error:
        raise RecipeError(f"{path}: not valid TOML: {error}") from None


def _unknown(raw: dict[str, Any], known: Iterable[str], where: str) -> list[str]:
    words = ", ".join(sorted(known))
    return [f"{where}unknown key {key!r}; known: {words}" for key in sorted(set(raw) - set(known))]


def _wrong(raw: dict[str, Any], kind: type, mend: str) -> list[str]:
    return [f"{key} must be {mend}" for key, value in raw.items() if not isinstance(value, kind)]


def _language(tag: Any) -> list[str]:
    """Any language may be that of a recipe's own words; the page then opens in English."""
    if not isinstance(tag, str):
        return []
    known = _TAG.fullmatch(tag)
    if known and (spoken(tag) != "en" or known[1].lower() in Locale("en").languages):
        return []
    pages = ", ".join(f"{code} ({each.name})" for code, each in LANGUAGES.items())
    return [f"language {tag!r} is not a tag of BCP 47; pages speak {pages}"]


def _texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _backward(days: dict[str, str]) -> bool:
    first, last = PartialDate.parse(days["from"]).first, PartialDate.parse(days["to"]).last
    return first is not None and last is not None and first > last


def _date(text: Any) -> list[str]:
    try:
        PartialDate.parse(text if isinstance(text, str) else "")
    except ValueFault as fault:
        return [str(fault)]
    return []
