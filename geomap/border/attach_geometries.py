"""Attach districts, roads and other shapes to the line by their nearest point."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from geomap.border.attach import Attachment, attach
from geomap.border.ellipsoid import Floats
from geomap.border.line import border_line, stretch
from geomap.errors import ValueFault

if TYPE_CHECKING:
    from shapely import Geometry, STRtree

STEP_DEGREES = 0.005
AROUND_KM = 5.0


def attach_geometries(
    geometries: Iterable[Geometry], uncertainty_m: npt.ArrayLike = 0.0
) -> Attachment:
    """Attach shapely geometries (array, list or GeoSeries; longitude and latitude, EPSG:4326).

    The nearest point of each geometry counts, an area with its inside. Where a geometry meets
    the line the distance is 0, the side "uncertain", and the chainage that of the first place,
    from the Iranian side, where they meet. `uncertainty_m`: metres, one value or one for each.
    Points come out as `attach` has them; distances of other shapes are good to a metre within
    ten kilometres of the line and to 0.1 % beyond.

    Raises ValueFault for an empty or missing geometry.
    """
    import shapely

    shapes = np.array(list(geometries), dtype=object)
    bad = np.flatnonzero(shapely.is_missing(shapes) | shapely.is_empty(shapes))
    if len(bad):
        raise ValueFault(f"geometry {bad[0]} is empty or missing; leave it out")
    reach = np.broadcast_to(np.asarray(uncertainty_m, dtype=np.float64), shapes.shape)
    spots = _nearest_spots(shapes)
    return _with_meetings(attach(spots[:, 0], spots[:, 1], reach), shapes)


def _nearest_spots(shapes: npt.NDArray[np.object_]) -> Floats:
    """Return for each geometry its own point that is nearest to the line, (n, 2) degrees."""
    import shapely

    dense = shapely.segmentize(shapes, STEP_DEGREES)
    coordinates, owner = shapely.get_coordinates(dense, return_index=True)
    found = attach(coordinates[:, 0], coordinates[:, 1])
    order = np.lexsort((found.distance_m, owner))
    best = order[np.unique(owner[order], return_index=True)[1]]
    spots: Floats = coordinates[best]
    # Only a shape with an edge can come nearer between two of its vertices.
    for at in np.flatnonzero(shapely.get_dimensions(shapes) > 0):
        spots[at] = _sharpened(dense[at], spots[at], float(found.km[best[at]]))
    return spots


def _sharpened(shape: Any, spot: Floats, km: float) -> Floats:
    """Return the point of the shape nearest to the line around `km`, in a local metric frame."""
    import shapely

    squeeze = np.array([np.cos(np.radians(spot[1])), 1.0])
    near_by = stretch(max(km - AROUND_KM, 0), min(km + AROUND_KM, border_line().length_km))
    flat = [shapely.transform(g, lambda c: (c - spot) * squeeze) for g in (shape, near_by)]
    return np.asarray(shapely.get_coordinates(shapely.shortest_line(*flat))[0] / squeeze + spot)


@lru_cache(maxsize=1)
def _edge_tree() -> STRtree:
    import shapely

    line = border_line()
    path = np.stack([line.longitude, line.latitude], axis=1)
    edges = np.stack([path[:-1], path[1:]], axis=1)
    return shapely.STRtree(np.asarray(shapely.linestrings(edges), dtype=object))


def _with_meetings(found: Attachment, shapes: npt.NDArray[np.object_]) -> Attachment:
    """Set what is known of the geometries that the line crosses or touches."""
    import shapely

    owner, edge = _edge_tree().query(shapes, predicate="intersects")
    order = np.lexsort((edge, owner))
    owners, first = np.unique(owner[order], return_index=True)
    edges = edge[order][first]
    touched = shapely.intersection(shapes[owners], _edge_tree().geometries[edges])
    starts = shapely.get_point(_edge_tree().geometries[edges], 0)
    coordinates, whose = shapely.get_coordinates(touched, return_index=True)
    away = shapely.distance(shapely.points(coordinates), starts[whose])
    pick = np.lexsort((away, whose))
    spot = coordinates[pick[np.unique(whose[pick], return_index=True)[1]]]
    _overwrite(found, owners, spot)
    return found


def _overwrite(found: Attachment, rows: npt.NDArray[np.int64], spot: Floats) -> None:
    if not len(rows):
        return
    meeting = attach(spot[:, 0], spot[:, 1])
    found.km[rows], found.distance_m[rows], found.side[rows] = meeting.km, 0.0, "uncertain"
    found.foot_longitude[rows], found.foot_latitude[rows] = spot.T
