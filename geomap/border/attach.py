"""Attach points to the line: chainage, distance and side."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial

import numpy as np
import numpy.typing as npt

from geomap.border.ellipsoid import Floats, arc_from_chord, positions
from geomap.border.line import border_line
from geomap.border.nearest import Nearest, by_measuring_all, by_tree, prepare
from geomap.border.table import table
from geomap.errors import ValueFault

CHUNK = 1 << 13
# Up to here measuring every sample is quicker than importing scipy.
FEW = 200
# From here the table saves more time than it takes to build.
MANY = 50_000
Rows = npt.NDArray[np.int64]
# The rows of some points, and how to find the nearest edges to their positions.
Chunk = tuple[Rows, Callable[[Floats], Nearest]]
SIDES = np.array(["PK", "AF", "uncertain"])


@dataclass(frozen=True, eq=False)
class Attachment:
    """Where n points stand to the line; every array has shape (n,).

    `km`: chainage of the nearest point of the line, geodesic kilometres from the Iranian
    tripoint. `distance_m`: geodesic metres to it. `side`: "AF", "PK", or "uncertain" where the
    point's uncertainty reaches the line. `foot_longitude`, `foot_latitude`: the nearest point of
    the line in decimal degrees. `line_version`: the version that every km belongs to.
    """

    km: Floats
    distance_m: Floats
    side: npt.NDArray[np.str_]
    foot_longitude: Floats
    foot_latitude: Floats
    line_version: str

    def __len__(self) -> int:
        return len(self.km)


def attach(
    longitude: npt.ArrayLike, latitude: npt.ArrayLike, uncertainty_m: npt.ArrayLike = 0.0
) -> Attachment:
    """Attach points, given in decimal degrees WGS84 (longitude first), to the line.

    The three arguments broadcast against each other; a single point gives arrays of length one.
    `uncertainty_m` is the radius in metres that holds the whole place; where it is larger than
    the distance, the side is "uncertain". A side is a side of the line and not a country: a
    point in a third state has one too. Beyond its ends the line is thought to go on due west of
    the Iranian and due east of the Chinese tripoint, so that north of it is "AF".

    Memory is bounded: points are taken 8,192 at a time, as many times at once as there are
    processors. Raises ValueFault when a value is not
    finite, a coordinate is out of range or an uncertainty is negative; the message counts from 0.
    """
    lon, lat, reach = _checked(longitude, latitude, uncertainty_m)
    km, distance, foot_lon, foot_lat = (np.empty(len(lon)) for _ in range(4))
    left = np.empty(len(lon), dtype=bool)

    def fill(chunk: Chunk) -> None:
        rows, search = chunk
        points = positions(lon[rows], lat[rows])
        nearest = search(points)
        km[rows], foot_lon[rows], foot_lat[rows] = _feet(nearest)
        left[rows] = _is_left(points, nearest)
        distance[rows] = arc_from_chord(
            np.sqrt(nearest.square), lon[rows], lat[rows], foot_lon[rows], foot_lat[rows]
        )

    _each(fill, _chunks(lon, lat))
    side = SIDES[np.where((distance < reach) | (distance == 0), 2, left.astype(np.int8))]
    return Attachment(km, distance, side, foot_lon, foot_lat, border_line().version)


def _each(fill: Callable[[Chunk], None], chunks: list[Chunk]) -> None:
    """Run over all chunks, side by side: numpy and the tree let other threads work meanwhile."""
    if len(chunks) <= 1:
        for chunk in chunks:
            fill(chunk)
        return
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(fill, chunks))  # a list, so that what a thread raises is raised here


def _checked(*values: npt.ArrayLike) -> list[Floats]:
    arrays = np.broadcast_arrays(*(np.atleast_1d(np.asarray(v, dtype=np.float64)) for v in values))
    limits = (("longitude", -180.0, 180.0), ("latitude", -90.0, 90.0), ("uncertainty_m", 0.0, 3e7))
    for array, (name, low, high) in zip(arrays, limits, strict=True):
        bad = np.flatnonzero(~((array >= low) & (array <= high)))
        if len(bad):
            at = int(bad[0])
            raise ValueFault(
                f"{name} {array.flat[at]} of point {at} is not between {low:g} and {high:g}; "
                "leave out points that have no place"
            )
    return [np.ascontiguousarray(array).ravel() for array in arrays]


def _chunks(longitude: Floats, latitude: Floats) -> list[Chunk]:
    """Return row numbers by the search that suits them."""
    if len(longitude) <= FEW:
        return [(np.arange(len(longitude)), by_measuring_all)]
    prepare()
    order = _in_space(longitude, latitude)
    if len(longitude) < MANY:
        return [(rows, by_tree) for rows in _cut(order)]
    starts, counts = table().find(longitude[order], latitude[order])
    known = counts > 0
    chunks: list[Chunk] = [(rows, by_tree) for rows in _cut(order[~known])]
    runs = (_cut(values[known]) for values in (order, starts, counts))
    for rows, start, count in zip(*runs, strict=True):
        chunks.append((rows, partial(table().nearest, starts=start, counts=count)))
    return chunks


def _in_space(longitude: Floats, latitude: Floats) -> Rows:
    """Return row numbers so that neighbours in space come together: searches reuse their cache."""
    column = np.clip((longitude - 58.0) * (256 / 22), 0, 255).astype(np.uint16)
    row = np.clip((latitude - 22.0) * (256 / 18), 0, 255).astype(np.uint16)
    return np.argsort(column * np.uint16(256) + row, kind="stable")


def _cut(values: Rows) -> list[Rows]:
    return [values[at : at + CHUNK] for at in range(0, len(values), CHUNK)]


def _feet(nearest: Nearest) -> list[Floats]:
    """Return km, longitude and latitude of the nearest points of the line."""
    line, edge = nearest.line, nearest.edge
    columns = (line.km, line.longitude, line.latitude)
    return [c[edge] + nearest.fraction * (c[edge + 1] - c[edge]) for c in columns]


def _is_left(points: Floats, nearest: Nearest) -> npt.NDArray[np.bool_]:
    """Tell which points lie to the left of the line (north-west of it: Afghanistan)."""
    line, edge = nearest.line, nearest.edge
    normal = line.left.take(edge, axis=0)
    at_sample = np.flatnonzero((nearest.fraction == 0) | (nearest.fraction == 1))
    sample = edge[at_sample] + nearest.fraction[at_sample].astype(np.int64)
    normal[at_sample] = line.left_at[sample]
    for end, last in enumerate((0, len(line.km) - 1)):
        rows = at_sample[sample == last]
        past = (points[rows] - line.points[last]) @ line.outward[end] > 0
        normal[rows[past]] = line.north[end]
    foot = line.edges[edge, :3] + nearest.fraction[:, None] * line.edges[edge, 3:6]
    return np.asarray(np.einsum("ij,ij->i", points - foot, normal) > 0)
