"""The frame of the base map, and how its files are written."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import shapely
from shapely.geometry import mapping

TARGET = Path(__file__).resolve().parents[2] / "data" / "basemap"
BOX = shapely.box(58, 22, 80, 40)
GRID = 0.001
CRUMB = 1e-3  # square degrees
OWN = {"AF": "Afghanistan", "PK": "Pakistan"}

Floats = npt.NDArray[np.float64]
Shapes = dict[str, Any]


def areas_only(geometry: Any) -> Any:
    """Return the polygons of a geometry, rounded to the grid; crumbs under 1 km² fall away."""
    parts = shapely.get_parts(shapely.set_precision(geometry, GRID))
    kept = [p for p in parts if p.geom_type == "Polygon" and p.area > CRUMB / 10]
    return kept[0] if len(kept) == 1 else shapely.MultiPolygon(kept)


def label_point(geometry: Any) -> list[float]:
    """Return [longitude, latitude] well inside the largest part: its pole of inaccessibility."""
    largest = max(shapely.get_parts(geometry), key=shapely.area)
    centre = shapely.get_point(shapely.maximum_inscribed_circle(largest, tolerance=0.02), 0)
    return [round(centre.x, 3), round(centre.y, 3)]


def merged_lines(geometry: Any) -> npt.NDArray[Any]:
    """Return the lines of a geometry joined end to end."""
    parts = shapely.get_parts(shapely.line_merge(geometry))
    return np.asarray(parts[shapely.get_dimensions(parts) == 1])


def feature(geometry: Any, **properties: Any) -> dict[str, Any]:
    """Return a GeoJSON feature, outer rings counter-clockwise, coordinates rounded."""
    wound = shapely.orient_polygons(geometry)
    rounded = shapely.transform(wound, lambda c: c.round(3))
    return {"type": "Feature", "properties": properties, "geometry": mapping(rounded)}


def write_features(name: str, features: list[dict[str, Any]]) -> None:
    """Write a FeatureCollection in one line and print its size."""
    text = json.dumps(
        {"type": "FeatureCollection", "features": features},
        ensure_ascii=False,
        separators=(",", ":"),
    )
    path = TARGET / name
    path.write_text(text + "\n", encoding="utf-8")
    report(path, f"{len(features)} features")


def write_rows(name: str, columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> None:
    """Write a table and print its size."""
    path, written = TARGET / name, list(rows)
    with path.open("w", encoding="utf-8", newline="") as handle:
        out = csv.DictWriter(handle, columns, lineterminator="\n")
        out.writeheader()
        out.writerows(written)
    report(path, f"{len(written)} rows")


def report(path: Path, what: str) -> None:
    """Print a file's name, its size and what is in it."""
    print(f"{path.name:24} {path.stat().st_size:7} bytes  {what}")
