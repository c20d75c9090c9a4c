"""The sizes of a plate, each for one purpose, and the formats that it is written in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

#: In alphabetical order; a plate is the same in each.
FORMATS = ("pdf", "png", "svg")
MM_PER_INCH = 25.4
MM_PER_POINT = MM_PER_INCH / 72
#: Resolutions that a printer asks for lie well between.
LEAST_DPI, MOST_DPI = 30, 1200


@dataclass(frozen=True)
class Size:
    """How large a plate is, in millimetres, and its type, in points of 1/72 inch.

    A height of 0 is as tall as what stands on the plate, but no taller than ``most_mm`` if that
    can be. With ``pixels`` the size is given in pixels of 1/96 inch, as CSS counts them, and a
    picture has just so many at any resolution.
    """

    name: str
    width_mm: float
    height_mm: float
    type_pt: float
    pixels: tuple[int, int] | None = None
    most_mm: float = 247.0

    @property
    def unit(self) -> float:
        """What a millimetre of a full page's symbols becomes here, so that they grow with type."""
        return self.type_pt / 7


def _in_pixels(name: str, width: int, height: int, type_pt: float) -> Size:
    mm = MM_PER_INCH / 96
    return Size(name, width * mm, height * mm, type_pt, (width, height))


#: ``column`` and ``page`` are the widths of one and two columns of a journal; ``slide`` is 16:9 as
#: presentation programs lay it out (13.33 by 7.5 inches); ``card`` is what links are shown with.
SIZES: Mapping[str, Size] = MappingProxyType(
    {
        "column": Size("column", 89, 0, 6.6),
        "page": Size("page", 183, 0, 7),
        "slide": Size("slide", 338.67, 190.5, 11),
        "card": _in_pixels("card", 1200, 630, 12),
    }
)
