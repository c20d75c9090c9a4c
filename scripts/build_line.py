# /// script
# requires-python = ">=3.11"
# dependencies = ["numpy", "pyproj", "timezonefinder==9.0.0", "timezonefinder-data==3.2026.3.post1"]
# ///
"""Build `data/line/durand_line.npy`: the border between Afghanistan and Pakistan as one line.

For developers; users never run it. The two time zones Asia/Kabul and Asia/Karachi share exactly
the edges of the international border, and `timezonefinder-data` carries their outlines at the
full resolution of OpenStreetMap. The script takes the shared edges, joins them, turns the line so
that it starts at the Iranian tripoint, and measures it on the WGS84 ellipsoid.

Run `python scripts/build_line.py` from anywhere: the same packages give the same bytes.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from numpy.lib import format as npy_format
from pyproj import Geod
from timezonefinder import TimezoneFinder

TARGET = Path(__file__).resolve().parents[1] / "data" / "line" / "durand_line.npy"
VERTEX = np.dtype([("longitude_e6", "<i4"), ("latitude_e6", "<i4"), ("chainage_mm", "<u4")])
MICRODEGREE = 1_000_000

Integers = npt.NDArray[np.int64]


def outline(zone: str) -> Integers:
    """Return the largest ring of a time zone, open, as (n, 2) microdegrees (longitude, latitude).

    The source publishes six decimals, so nothing is lost in the integers.
    """
    polygons = TimezoneFinder().get_geometry(tz_name=zone, coords_as_pairs=False)
    ring: Any = max((polygon[0] for polygon in polygons), key=lambda ring: len(ring[0]))
    points = np.rint(np.asarray(ring, dtype=np.float64).T * MICRODEGREE).astype(np.int64)
    return points[:-1] if np.array_equal(points[0], points[-1]) else points


def edge_keys(ring: Integers) -> Integers:
    """Return one integer pair per edge of a ring that does not depend on its direction, (n, 2)."""
    codes = ring[:, 0] * (1 << 31) + ring[:, 1]
    return np.sort(np.stack([codes, np.roll(codes, -1)], axis=1), axis=1)


def shared_run(ring: Integers, other: Integers) -> Integers:
    """Return the vertices of the one run of edges of `ring` that `other` has too.

    Raises SystemExit when the shared edges are not one unbroken run: the source has changed and
    a person must look.
    """
    known = {(int(a), int(b)) for a, b in edge_keys(other)}
    shared = np.array([(int(a), int(b)) in known for a, b in edge_keys(ring)])
    starts = np.flatnonzero(shared & ~np.roll(shared, 1))
    if len(starts) != 1:
        raise SystemExit(f"the zones share {len(starts)} runs of edges; exactly 1 was expected")
    return np.roll(ring, -int(starts[0]), axis=0)[: int(shared.sum()) + 1]


def chainage_mm(line: Integers) -> npt.NDArray[np.uint32]:
    """Return the geodesic distance from the first vertex in millimetres, rounded, shape (n,)."""
    longitude, latitude = (line / MICRODEGREE).T
    lengths = Geod(ellps="WGS84").line_lengths(longitude, latitude)
    metres = np.concatenate([np.zeros(1), np.cumsum(lengths)])
    return np.asarray(np.rint(metres * 1000), dtype=np.uint32)


def build() -> npt.NDArray[Any]:
    """Return the finished table, one row per vertex, from west to east."""
    line = shared_run(outline("Asia/Kabul"), outline("Asia/Karachi"))
    if line[0, 0] > line[-1, 0]:
        line = line[::-1]
    table = np.empty(len(line), dtype=VERTEX)
    table["longitude_e6"], table["latitude_e6"] = line.T
    table["chainage_mm"] = chainage_mm(line)
    return table


def main() -> None:
    """Write the file and print what a reviewer compares with the last build."""
    table = build()
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    with TARGET.open("wb") as handle:
        npy_format.write_array(handle, table, version=(1, 0), allow_pickle=False)
    digest = hashlib.sha256(TARGET.read_bytes()).hexdigest()
    print(f"vertices  {len(table)}")
    print(f"length    {int(table['chainage_mm'][-1]) / 1e6:.6f} km (geodesic, WGS84)")
    print(f"version   {digest[:12]}")
    print(f"bytes     {TARGET.stat().st_size}")


if __name__ == "__main__":
    main()
