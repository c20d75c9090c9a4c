"""Plates: recipes in, static figures for print out. matplotlib is known to this package alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from geomap.errors import PlateError
from geomap.maps.selection import Selection
from geomap.maps.writing import write_files
from geomap.plates.alternative import text_alternative
from geomap.plates.content import content_of
from geomap.plates.sizes import FORMATS, LEAST_DPI, MOST_DPI, SIZES

__all__ = ["FORMATS", "SIZES", "draw_plate", "text_alternative", "write_plates"]


def draw_plate(
    selection: Selection, *, form: str = "png", size: str = "page", dpi: int = 300
) -> bytes:
    """Return the plate of a selection as bytes; the same selection gives the same ones.

    ``form`` is one of ``FORMATS``, ``size`` one of ``SIZES``; ``dpi`` are the pixels of an inch of
    a PNG, but for a card, which has its own. Letters stay letters in PDF and SVG. The words are in
    the language of the recipe. Raises ``PlateError`` for any other form, size or resolution.
    """
    [plate] = _drawn(selection, [form], size, dpi)
    return plate


def write_plates(
    selections: Iterable[Selection],
    folder: Path,
    *,
    forms: Sequence[str] = FORMATS,
    size: str = "page",
    dpi: int = 300,
) -> list[Path]:
    """Write ``NAME.png`` and so on for each selection into ``folder`` and return the paths.

    Each is written whole or not at all. Raises ``PlateError`` as ``draw_plate`` does, before
    anything is written, and ``PageError`` when the folder cannot be written into.
    """
    plates = [
        (f"{selection.recipe.name}.{form}", plate)
        for selection in selections
        for form, plate in zip(forms, _drawn(selection, forms, size, dpi), strict=True)
    ]
    return write_files(folder, plates, "the plates")


def _drawn(selection: Selection, forms: Sequence[str], size: str, dpi: int) -> list[bytes]:
    """Return a plate in several forms; it is composed once."""
    for form in forms:
        _check(form, size, dpi)
    from geomap.plates.composition import compose
    from geomap.plates.rendering import rendered, settings

    content = content_of(selection)
    with settings():
        sheet = compose(content, SIZES[size])
        title, words = content.head["title"], text_alternative(selection)
        return [rendered(sheet, form, dpi, title, words) for form in forms]


def _check(form: str, size: str, dpi: int) -> None:
    if form not in FORMATS:
        raise PlateError(f"a plate is no {form!r}: choose one of {', '.join(FORMATS)}")
    if size not in SIZES:
        raise PlateError(f"a plate has no size {size!r}: choose one of {', '.join(SIZES)}")
    if not LEAST_DPI <= dpi <= MOST_DPI:
        raise PlateError(f"{dpi} dpi cannot be printed: choose {LEAST_DPI} to {MOST_DPI}")
