"""Time `attach` against `geopandas.sjoin_nearest` on the same points, in one run.

    PYTHONPATH=. python bench/attach.py [--points 100000] [--reach 100] [--million]

geopandas gets the line's edges as a GeoDataFrame and answers with the nearest edge and a planar
distance, once in degrees and once in a metric projection; building the frames and projecting
them is not counted. `attach` answers with km, foot, side and geodesic distance. Its first call
builds the index; it is given apart. (`sjoin_nearest` builds its own in the first of seven rounds,
which the median leaves out too.) `attach` uses all processors, `sjoin_nearest` knows only one: so
`attach` on one thread is given too.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import time
from collections.abc import Callable
from unittest import mock

import geopandas as gpd
import numpy as np
import shapely
from pyproj import Geod

from geomap.border import attach, border_line
from geomap.border.ellipsoid import Floats

ROUNDS = 7
PROJECTION = "+proj=aeqd +lon_0=68 +lat_0=33 +ellps=WGS84"


def points_around(count: int, reach_m: float = 100_000) -> tuple[Floats, Floats]:
    """Return random points, evenly spread over discs around places along the line."""
    rng, line = np.random.default_rng(1), border_line()
    km = rng.uniform(0, line.length_km, count)
    lon, lat = np.interp(km, line.km, line.longitude), np.interp(km, line.km, line.latitude)
    metres = reach_m * np.sqrt(rng.uniform(0, 1, count))
    x, y, _ = Geod(ellps="WGS84").fwd(lon, lat, rng.uniform(0, 360, count), metres)
    return np.asarray(x), np.asarray(y)


def times(works: dict[str, Callable[[], object]]) -> dict[str, float]:
    """Return the median of several runs of each work, in seconds; they take turns."""
    seconds: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(ROUNDS):
        for name, work in works.items():
            start = time.perf_counter()
            work()
            seconds[name].append(time.perf_counter() - start)
    return {name: statistics.median(runs) for name, runs in seconds.items()}


def on_one_thread(longitude: Floats, latitude: Floats) -> None:
    with mock.patch("os.cpu_count", return_value=1):
        attach(longitude, latitude)


def frames(longitude: Floats, latitude: Floats) -> tuple[gpd.GeoDataFrame, gpd.GeoDataFrame]:
    """Return the points and the line's edges as GeoDataFrames in degrees."""
    path = np.stack([border_line().longitude, border_line().latitude], axis=1)
    edges = shapely.linestrings(np.stack([path[:-1], path[1:]], axis=1))
    return (
        gpd.GeoDataFrame(geometry=gpd.points_from_xy(longitude, latitude)),
        gpd.GeoDataFrame({"edge": range(len(path) - 1)}, geometry=edges),
    )


def joined(
    longitude: Floats, latitude: Floats, crs: str | None = None
) -> Callable[[], gpd.GeoDataFrame]:
    points, edges = frames(longitude, latitude)
    if crs:
        points, edges = (f.set_crs("EPSG:4326").to_crs(crs) for f in (points, edges))
    return lambda: gpd.sjoin_nearest(points, edges, distance_col="metres")


def compare(longitude: Floats, latitude: Floats) -> None:
    start = time.perf_counter()
    attach(longitude, latitude)
    print(f"attach, first call            {time.perf_counter() - start:8.3f} s")
    seconds = times(
        {
            "attach": lambda: attach(longitude, latitude),
            "attach, one thread": lambda: on_one_thread(longitude, latitude),
            "sjoin_nearest, degrees": joined(longitude, latitude),
            "sjoin_nearest, projected": joined(longitude, latitude, PROJECTION),
        }
    )
    own, alone = seconds["attach"], seconds["attach, one thread"]
    for name, took in seconds.items():
        ratios = f"{took / own:5.1f} x attach, {took / alone:5.1f} x one thread"
        print(f"{name:28}  {took:8.3f} s   {ratios}")


def main() -> None:
    """Print the table."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--points", type=int, default=100_000)
    arguments.add_argument("--reach", type=float, default=100.0, help="km from the line")
    arguments.add_argument("--million", action="store_true", help="also attach 1,000,000 points")
    options = arguments.parse_args()
    reach_m = options.reach * 1000
    print(f"{options.points} points within {options.reach:g} km, {os.cpu_count()} processors")
    compare(*points_around(options.points, reach_m))
    one = times({"one": lambda: attach(69.2, 34.5)})["one"]
    print(f"attach, one point             {one * 1000:8.3f} ms")
    if options.million:
        many = points_around(1_000_000, reach_m)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        took = times({"many": lambda: attach(*many)})["many"]
        after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        print(f"attach, 1,000,000 points      {took:8.3f} s")
        print(f"  peak memory rose by         {(after - before) / 1024:8.0f} MiB")


if __name__ == "__main__":
    main()
