"""Frames as files that other tools read: CSV, GeoJSON (RFC 7946) and GeoPackage."""

from __future__ import annotations

import csv
import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from geomap.errors import ValueFault

if TYPE_CHECKING:
    import geopandas as gpd

ENDINGS = (".csv", ".geojson", ".gpkg")
# A cell that begins so is run as a formula by spreadsheets; OWASP's list.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_table(frame: gpd.GeoDataFrame, path: Path, layer: str) -> None:
    """Write a frame by the ending of ``path``; an older file stays until the new one is whole.

    CSV holds no geometry but latitude, longitude and the kilometres; texts that a spreadsheet
    would run as a formula get an apostrophe in front. Raises ``ValueFault`` for another ending or
    a folder that is not there.
    """
    ending = path.suffix.lower()
    if ending not in ENDINGS:
        raise ValueFault(f"{path}: the ending says the format; use {', '.join(ENDINGS)}")
    if not path.parent.is_dir():
        raise ValueFault(f"{path}: the folder {path.parent} is not there")
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=".geomap-") as folder:
        new = Path(folder) / path.name
        _write(_flat(frame), new, ending, layer)
        new.replace(path)


def _write(frame: gpd.GeoDataFrame, path: Path, ending: str, layer: str) -> None:
    if ending == ".csv":
        table = frame.drop(columns="geometry")
        texts = table.select_dtypes(include=["object", "string"]).columns
        safe = table.assign(**{name: table[name].map(_harmless) for name in texts})
        # A carriage return alone is not quoted by itself; then every text is.
        returns = any(safe[name].map(lambda cell: "\r" in str(cell)).any() for name in texts)
        quoting = csv.QUOTE_NONNUMERIC if returns else csv.QUOTE_MINIMAL
        written = {"encoding": "utf-8", "errors": "replace", "lineterminator": "\n"}
        safe.to_csv(path, index=False, quoting=quoting, **written)
    elif ending == ".geojson":
        text = frame.to_json(na="null", drop_id=True, ensure_ascii=False)
        path.write_text(text, "utf-8", errors="replace")
    else:
        frame.to_file(path, layer=layer, driver="GPKG")


def _flat(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    nested = [name for name in frame if frame[name].map(lambda cell: isinstance(cell, dict)).any()]
    return frame.assign(**{name: frame[name].map(_json) for name in nested})


def _json(cell: Any) -> str:
    return json.dumps(cell, ensure_ascii=False, sort_keys=True)


def _harmless(cell: Any) -> Any:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
