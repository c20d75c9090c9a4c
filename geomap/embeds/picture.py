"""The picture of a map, for hosts in which no page can live."""

from __future__ import annotations

import struct

from geomap.maps.selection import Selection

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
#: Twice the pixels of a picture as wide as a column of text on a screen.
_DPI = 144


def draw(selection: Selection, form: str) -> bytes:
    """Return the picture of a selection as a file: ``pdf``, ``png`` or ``svg``."""
    # matplotlib takes its time to import: only who wants a picture pays.
    from geomap.plates import draw_plate

    return draw_plate(selection, form=form, dpi=_DPI)


def words(selection: Selection) -> str:
    """Return what the picture shows, in words."""
    from geomap.plates import text_alternative

    return text_alternative(selection)


def fitted(size: tuple[int, int], width: float, height: float) -> tuple[float, float]:
    """Return the width and height of a picture, as large as it fits into a space of any unit."""
    scale = min(width / size[0], height / size[1])
    return size[0] * scale, size[1] * scale


def pixels(png: bytes) -> tuple[int, int]:
    """Return the width and height of a PNG (ISO/IEC 15948) in pixels."""
    if not png.startswith(_SIGNATURE):
        raise ValueError("no PNG")
    width, height = struct.unpack(">II", png[16:24])
    return width, height
