"""Areas of uncertainty beside the line: a disc, cut where the line says that its side ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import numpy as np

from geomap.border.attach import attach
from geomap.border.ellipsoid import Floats, positions
from geomap.border.line import border_line
from geomap.errors import ValueFault

if TYPE_CHECKING:
    from pyproj import Transformer
    from shapely import Geometry, MultiPolygon, Polygon

BOTH = "AF|PK"
SIDE_CHOICES = ("AF", "PK", BOTH)
LARGEST_M = 1_000_000.0
QUARTER_SEGMENTS = 45


def side_area(
    longitude: float, latitude: float, radius_m: float, side: str
) -> Polygon | MultiPolygon:
    """Return the geodesic disc around a point, cut at the line: what lies on `side` of it.

    `longitude`, `latitude`: decimal degrees WGS84. `radius_m`: metres, 0 < radius <= 1,000,000.
    `side`: "AF", "PK", or "AF|PK" for the whole disc. The result is in longitude and latitude
    (EPSG:4326), and is empty when the disc does not reach that side: say so to the reader, and
    check the place. The cut uses the line at full resolution. Near the two ends the line is
    thought to go on as in `attach`; nothing is cut at the borders of other states.

    Raises ValueFault for a side or radius outside those.
    """
    if side not in SIDE_CHOICES:
        raise ValueFault(f"side is {side!r}; write one of {', '.join(SIDE_CHOICES)}")
    if not 0 < radius_m <= LARGEST_M:
        raise ValueFault(f"radius_m is {radius_m:g}; a disc needs more than 0 and at most 1000 km")
    import shapely

    local = _local_frame(longitude, latitude)
    disc: Geometry = shapely.Point(0, 0).buffer(radius_m, quad_segs=QUARTER_SEGMENTS)
    if side != BOTH:
        disc = _cut(disc, local, _reaching(longitude, latitude, radius_m), side)
    return _in_degrees(disc, local)


def _local_frame(longitude: float, latitude: float) -> Transformer:
    """Return a transformer from degrees to metres where distances from the point are geodesic."""
    from pyproj import Transformer

    frame = f"+proj=aeqd +lon_0={longitude!r} +lat_0={latitude!r} +ellps=WGS84 +units=m"
    return Transformer.from_crs("EPSG:4326", frame, always_xy=True)


def _in_degrees(area: Geometry, local: Transformer) -> Polygon | MultiPolygon:
    import shapely

    def to_degrees(coordinates: Floats) -> Floats:
        x, y = coordinates.T
        return np.stack(local.transform(x, y, direction="INVERSE"), axis=1)

    degrees: Any = shapely.transform(area, to_degrees)
    return cast("Polygon | MultiPolygon", degrees)


def _reaching(longitude: float, latitude: float, radius_m: float) -> list[Floats]:
    """Return the runs of the line, prolonged at its ends, that can meet the disc, (n, 2) each."""
    line = border_line()
    # The tails leave due west and due east, beyond any disc: as `attach` thinks the line to go.
    tails = (
        _tail(line.longitude[0], line.latitude[0], 270),
        _tail(line.longitude[-1], line.latitude[-1], 90),
    )
    path = np.stack([line.longitude, line.latitude], axis=1)
    path = np.concatenate([tails[0][::-1], path, tails[1]])
    points = positions(*path.T)
    centre = positions(np.array([longitude]), np.array([latitude]))
    steps = np.linalg.norm(np.diff(points, axis=0), axis=1)
    nearer_end = np.linalg.norm(points - centre, axis=1)
    close = np.minimum(nearer_end[:-1], nearer_end[1:]) <= radius_m + steps / 2 + 1
    edges = np.flatnonzero(close)
    runs = np.split(edges, np.flatnonzero(np.diff(edges) > 1) + 1)
    return [path[run[0] : run[-1] + 2] for run in runs if len(run)]


def _tail(longitude: float, latitude: float, azimuth: float) -> Floats:
    """Return points every 10 km along the great ellipse that leaves an end of the line."""
    from pyproj import Geod

    steps = np.arange(1, int(2.5 * LARGEST_M / 10_000)) * 10_000.0
    start = np.full(len(steps), longitude), np.full(len(steps), latitude)
    lon, lat, _ = Geod(ellps="WGS84").fwd(*start, np.full(len(steps), azimuth), steps)
    return np.stack([lon, lat], axis=1)


def _cut(disc: Geometry, local: Transformer, runs: list[Floats], side: str) -> Geometry:
    import shapely

    cuts = [shapely.LineString(np.stack(local.transform(*run.T), axis=1)) for run in runs]
    web = shapely.node(shapely.GeometryCollection([shapely.boundary(disc), *cuts]))
    pieces = shapely.get_parts(shapely.polygonize(shapely.get_parts(web)))
    inside = shapely.point_on_surface(pieces)
    # Loops of the line outside the disc are closed by nothing of it: leave them out.
    kept = shapely.contains_properly(disc, inside)
    pieces, inside = pieces[kept], inside[kept]
    lon, lat = local.transform(shapely.get_x(inside), shapely.get_y(inside), direction="INVERSE")
    chosen = pieces[attach(lon, lat).side == side]
    return shapely.union_all(chosen) if len(chosen) else shapely.Polygon()
