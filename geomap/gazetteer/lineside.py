"""About how far places are from the line: enough to tell which of two is nearer to it.

`geomap.border` measures exactly, and stands downstream of the gazetteer.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from geomap.datafiles import data_path

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]

# Every hundredth vertex of the line: eight kilometres apart.
_STEP, _BLOCK = 100, 4096
EARTH_M = 6_371_008.8


def metres_from_line(points: Sequence[tuple[float, float]]) -> list[float]:
    """Return the distances in metres of (longitude, latitude) points, good to 5 km or so.

    Raises DataError when the line's file is missing.
    """
    import numpy as np

    line = np.load(data_path("line", "durand_line.npy"))[::_STEP]
    vertices = _unit_vectors(np.stack([line["longitude_e6"], line["latitude_e6"]], axis=1) / 1e6)
    asked = _unit_vectors(np.asarray(points, dtype=np.float64).reshape(-1, 2))
    nearest = [
        (asked[start : start + _BLOCK] @ vertices.T).max(axis=1)
        for start in range(0, len(asked), _BLOCK)
    ]
    cosines = np.concatenate([*nearest, np.empty(0)])
    return [float(metres) for metres in EARTH_M * np.arccos(np.clip(cosines, -1, 1))]


def _unit_vectors(lon_lat: Floats) -> Floats:
    """Return points (n, 2) in degrees as vectors (n, 3) on the unit sphere."""
    import numpy as np

    lon, lat = np.radians(lon_lat).T
    return np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)], axis=1)
