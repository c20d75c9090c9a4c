"""Read units as polygons: an OCHA COD-AB or a geoBoundaries layer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from geomap.errors import DataError
from geomap.gazetteer.folding import fold
from geomap.gazetteer.index import NameIndex
from geomap.gazetteer.units import units_named
from geomap.model import Place

if TYPE_CHECKING:
    import geopandas

# The columns of the unit's own name and of its province's, by what the layer's maker calls them.
_LEVELS = {"ADM1": "province", "ADM2": "district", "ADM3": "tehsil"}
_NAME_COLUMNS = ("{level}_EN", "{level}_NAME", "shapeName")
_PROVINCE_COLUMNS = ("ADM1_EN", "ADM1_NAME")


class Areas(NamedTuple):
    """Polygons as WKB by the id of the unit, and the names of units that nothing is known of."""

    areas: dict[str, bytes]
    unmatched: list[str]


def read_areas(path: Path, names: NameIndex) -> Areas:
    """Return the polygons of a layer, each under the unit of the gazetteer that it is.

    A unit is the one of its name and kind, inside the province that the layer names if it names
    one, whose circle holds the middle of the polygon. Raises DataError when the file is no layer
    of polygons or has no column that says what a polygon is called.
    """
    layer = _read(path)
    level, name_column, province_column = _columns(layer, path)
    areas, unmatched = {}, []
    for row in layer.to_dict("records"):
        name = str(row[name_column])
        province = str(row[province_column]) if province_column else ""
        if unit := _unit(names, name, province, _LEVELS[level], row["geometry"]):
            areas[unit.place_id] = row["geometry"].wkb
        else:
            unmatched.append(", ".join(filter(None, (name, province))))
    return Areas(areas, unmatched)


def _read(path: Path) -> geopandas.GeoDataFrame:
    import geopandas
    from pyogrio.errors import DataSourceError

    try:
        layer = geopandas.read_file(path)
    except DataSourceError as fault:
        raise DataError(f"{path.name} cannot be read as a layer: {fault}") from None
    if layer.crs is None:
        raise DataError(f"{path.name} does not say in which coordinates it is")
    shapes = set(layer.geom_type.dropna())
    if not shapes or shapes - {"Polygon", "MultiPolygon"}:
        raise DataError(f"{path.name} holds {', '.join(sorted(shapes)) or 'nothing'}, not polygons")
    return layer[layer.geometry.notna()].to_crs("EPSG:4326")


def _columns(layer: geopandas.GeoDataFrame, path: Path) -> tuple[str, str, str]:
    """Return the level of a layer's units, the column of their names, and of their provinces'."""
    known = {str(column).upper(): str(column) for column in layer.columns}
    level = _level(layer, known)
    names = (known.get(name.format(level=level).upper(), "") for name in _NAME_COLUMNS)
    if not (level and (name := next(filter(None, names), ""))):
        raise DataError(
            f"{path.name}: no column names the units: expected ADM2_EN or the like (OCHA COD-AB), "
            "or shapeName with shapeType (geoBoundaries)"
        )
    provinces = (known.get(column, "") for column in _PROVINCE_COLUMNS if level != "ADM1")
    return level, name, next(filter(None, provinces), "")


def _level(layer: geopandas.GeoDataFrame, known: dict[str, str]) -> str:
    if "SHAPETYPE" in known and len(layer):
        level = str(layer[known["SHAPETYPE"]].iloc[0]).upper()
        return level if level in _LEVELS else ""
    levels = (lv for lv in sorted(_LEVELS, reverse=True) if {f"{lv}_EN", f"{lv}_NAME"} & set(known))
    return next(levels, "")


def _unit(names: NameIndex, name: str, province: str, kind: str, shape: Any) -> Place | None:
    from geomap.gazetteer.containment import holds_point, lies_in
    from geomap.gazetteer.features import kind_of

    middle = shape.representative_point()
    spot = Place("", name, "PPL", "", middle.y, middle.x, 0.0, "", "")
    around = units_named(names, province) if province else []
    candidates = [
        unit
        for unit in _alike(names, name)
        if kind_of(unit.feature_code) == kind
        and holds_point(unit, spot)
        and (not around or any(lies_in(unit, outer) for outer in around))
    ]
    return candidates[0] if len(candidates) == 1 else None


def _alike(names: NameIndex, name: str) -> Iterator[Place]:
    """Give the places of a name or, when there is none, of one that sounds or looks like it."""
    key = fold(name)
    for find in (names.exact, names.same_sound, names.same_consonants, names.one_letter_apart):
        if matches := find(key):
            yield from (match.place for match in matches)
            return
