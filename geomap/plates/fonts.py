"""The type of a plate: fonts that ship, so that it looks the same on every machine."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from geomap.datafiles import data_path
from geomap.plates.sizes import MM_PER_POINT

if TYPE_CHECKING:
    from matplotlib.font_manager import FontProperties

# DejaVu, which matplotlib brings, has signs of many scripts that the others lack.
_SANS = ("Plate Sans", "Plate Arabic", "DejaVu Sans")
_SERIF = ("Plate Serif", "Plate Naskh", "DejaVu Sans")


@dataclass(frozen=True)
class Style:
    """How a text is set: its size in points of 1/72 inch, its colour, its cut."""

    size_pt: float
    colour: str
    bold: bool = False
    serif: bool = False
    leftward: bool = False

    @property
    def leading(self) -> float:
        """From one line to the next, in millimetres."""
        return self.size_pt * MM_PER_POINT * (1.52 if self.leftward else 1.3)

    @property
    def ascent(self) -> float:
        """From the top of a line to its baseline, in millimetres."""
        return self.size_pt * MM_PER_POINT * (1.0 if self.leftward else 0.95)


@lru_cache(maxsize=256)
def properties(style: Style) -> FontProperties:
    """Return a style as matplotlib's font properties; serif that is not bold is italic."""
    from matplotlib.font_manager import FontProperties

    _register()
    families = _SERIF if style.serif else _SANS
    if style.leftward:
        # Slanted letters are for scripts that have them.
        latin = "Plate Serif" if style.serif and style.bold else "Plate Sans"
        families = (families[1], latin, families[2])
    slanted = style.serif and not style.bold and not style.leftward
    return FontProperties(
        family=list(families),
        style="italic" if slanted else "normal",
        weight="bold" if style.bold else "normal",
        size=style.size_pt,
    )


@lru_cache(maxsize=20_000)
def width_mm(text: str, style: Style) -> float:
    """Return how wide a line of text is, in millimetres, the same at any resolution."""
    from matplotlib.textpath import text_to_path

    prop = properties(style)
    width, _, _ = text_to_path.get_text_width_height_descent(text, prop, ismath=False)
    return float(width) * MM_PER_POINT


@lru_cache(maxsize=1)
def _register() -> None:
    from matplotlib.font_manager import fontManager

    for path in sorted(data_path("fonts").glob("*.ttf")):
        fontManager.addfont(str(path))
