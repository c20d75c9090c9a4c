"""The line itself: the border between Afghanistan and Pakistan, from Iran to China.

It is the boundary that OpenStreetMap draws: the line as it is held on the ground, and no
demarcation. Near Chaman and Angoor Adda allow for two kilometres.
"""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from geomap.border.ellipsoid import Floats
from geomap.datafiles import data_path
from geomap.errors import DataError, ValueFault

if TYPE_CHECKING:
    from shapely import LineString

FILE = "line/durand_line.npy"
ATTRIBUTION = "© OpenStreetMap contributors (ODbL 1.0)"


@dataclass(frozen=True, eq=False)
class BorderLine:
    """The line's vertices in order, Afghanistan on the left, with their chainage.

    `longitude`, `latitude`: WGS84 decimal degrees, shape (n,). `km`: geodesic kilometres from the
    Iranian tripoint, shape (n,), rising. `version`: first 12 hexadecimal digits of the SHA-256 of
    the data file; a km means nothing without it. Between two vertices the line is straight in
    longitude and latitude, as in GeoJSON (RFC 7946).
    """

    longitude: Floats
    latitude: Floats
    km: Floats
    version: str

    @property
    def length_km(self) -> float:
        """Length at full resolution, geodesic, in kilometres."""
        return float(self.km[-1])

    def point_at(self, km: float) -> tuple[float, float]:
        """Return (longitude, latitude) of the point at a chainage in kilometres.

        Raises ValueFault when `km` lies outside the line.
        """
        self._check(km)
        longitude = np.interp(km, self.km, self.longitude)
        return float(longitude), float(np.interp(km, self.km, self.latitude))

    def coordinates(self, from_km: float, to_km: float) -> Floats:
        """Return the stretch between two chainages as (n, 2) (longitude, latitude), n >= 2.

        Both ends are exact; every vertex between them is kept. Raises ValueFault when a chainage
        lies outside the line or `from_km` is not less than `to_km`.
        """
        if not from_km < to_km:
            raise ValueFault(f"a stretch runs upwards, but from_km {from_km:g} >= to_km {to_km:g}")
        ends = self.point_at(from_km), self.point_at(to_km)
        first = int(np.searchsorted(self.km, from_km, side="right"))
        last = int(np.searchsorted(self.km, to_km, side="left"))
        inner = np.stack([self.longitude[first:last], self.latitude[first:last]], axis=1)
        return np.concatenate([[ends[0]], inner, [ends[1]]])

    def _check(self, km: float) -> None:
        if not 0 <= km <= self.length_km:
            raise ValueFault(f"km {km:g} is not on the line, which runs 0 to {self.length_km:.3f}")


@lru_cache(maxsize=1)
def border_line() -> BorderLine:
    """Return the line that ships with geomap, read once per process.

    Raises DataError when its file is missing or damaged.
    """
    content = data_path(FILE).read_bytes()
    try:
        table = np.load(io.BytesIO(content), allow_pickle=False)
        columns = [table[name] for name in ("longitude_e6", "latitude_e6", "chainage_mm")]
    except (ValueError, EOFError, IndexError) as fault:
        raise DataError(f"{FILE} is damaged ({fault}); install geomap again") from fault
    longitude, latitude, km = (column / 1_000_000 for column in columns)
    return BorderLine(longitude, latitude, km, hashlib.sha256(content).hexdigest()[:12])


def stretch(from_km: float, to_km: float, tolerance_m: float = 0) -> LineString:
    """Return the line between two chainages as a shapely LineString, longitude before latitude.

    `tolerance_m` > 0 drops vertices that stand less than that many metres (within 5 %) from the
    simplified line; its ends stay. Raises ValueFault for chainages outside the line.
    """
    import shapely

    coordinates = border_line().coordinates(from_km, to_km)
    if tolerance_m <= 0:
        return shapely.LineString(coordinates)
    # Degrees of longitude shrink northwards: simplify where both axes are about as long.
    squeeze = np.array([np.cos(np.radians(coordinates[:, 1].mean())), 1.0])
    drawn = shapely.LineString(coordinates * squeeze).simplify(tolerance_m / 111_195)
    return shapely.LineString(shapely.get_coordinates(drawn) / squeeze)
