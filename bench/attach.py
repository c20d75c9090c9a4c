"""Time `attach` against `geopandas.sjoin_nearest` on the same points, in one run.

    PYTHONPATH=. python bench/attach.py [--points 100000] [--million]

geopandas gets the line's edges as a GeoDataFrame and answers with the nearest edge and a planar
distance, once in degrees and once in a metric projection; building the frames and projecting
them is not counted. `attach` answers with km, foot, side and geodesic distance. Its first call
builds the index; it is given apart.
"""

from __future__ import annotations

import argparse
import resource
import time
from collections.abc import Callable

import geopandas as gpd
import numpy as np
import shapely
from pyproj import Geod

from geomap.border import attach, border_line
from geomap.border.ellipsoid import Floats

ROUNDS = 5
REACH_M = 100_000
PROJECTION = "+proj=aeqd +lon_0=68 +lat_0=33 +ellps=WGS84"


def points_around(count: int) -> tuple[Floats, Floats]:
    """Return random points, evenly spread over discs of 100 km around places along the line."""
    rng, line = np.random.default_rng(1), border_line()
    km = rng.uniform(0, line.length_km, count)
    lon, lat = np.interp(km, line.km, line.longitude), np.interp(km, line.km, line.latitude)
    metres = REACH_M * np.sqrt(rng.uniform(0, 1, count))
    x, y, _ = Geod(ellps="WGS84").fwd(lon, lat, rng.uniform(0, 360, count), metres)
    return np.asarray(x), np.asarray(y)


def best(work: Callable[[], object]) -> float:
    """Return the shortest of several runs, in seconds."""
    seconds = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return min(seconds)


def frames(longitude: Floats, latitude: Floats) -> tuple[gpd.GeoDataFrame, gpd.GeoDataFrame]:
    """Return the points and the line's edges as GeoDataFrames in degrees."""
    path = np.stack([border_line().longitude, border_line().latitude], axis=1)
    edges = shapely.linestrings(np.stack([path[:-1], path[1:]], axis=1))
    return (
        gpd.GeoDataFrame(geometry=gpd.points_from_xy(longitude, latitude)),
        gpd.GeoDataFrame({"edge": range(len(path) - 1)}, geometry=edges),
    )


def sjoin_seconds(longitude: Floats, latitude: Floats, *, projected: bool) -> float:
    points, edges = frames(longitude, latitude)
    if projected:
        points, edges = (f.set_crs("EPSG:4326").to_crs(PROJECTION) for f in (points, edges))
    return best(lambda: gpd.sjoin_nearest(points, edges, distance_col="metres"))


def main() -> None:
    """Print the table."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--points", type=int, default=100_000)
    arguments.add_argument("--million", action="store_true", help="also attach 1,000,000 points")
    options = arguments.parse_args()
    longitude, latitude = points_around(options.points)
    start = time.perf_counter()
    attach(longitude, latitude)
    print(f"attach, first call          {time.perf_counter() - start:8.3f} s")
    own = best(lambda: attach(longitude, latitude))
    print(f"attach, {options.points} points     {own:8.3f} s")
    for projected, name in ((False, "degrees"), (True, "projected")):
        other = sjoin_seconds(longitude, latitude, projected=projected)
        print(f"sjoin_nearest, {name:10}   {other:8.3f} s   ratio {other / own:5.1f}")
    print(f"attach, one point           {best(lambda: attach(69.2, 34.5)) * 1000:8.3f} ms")
    if options.million:
        many = points_around(1_000_000)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        print(f"attach, 1,000,000 points    {best(lambda: attach(*many)):8.3f} s")
        after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        print(f"  peak memory rose by       {(after - before) / 1024:8.0f} MiB")


if __name__ == "__main__":
    main()
