# /// script
# requires-python = ">=3.11"
# dependencies = ["fonttools>=4.55", "fontpkg-noto-sans==2.15", "fontpkg-noto-serif==2.15",
#   "fontpkg-noto-sans-arabic==2.12", "fontpkg-amiri==1.2"]
# ///
"""Build `data/fonts/`: the type of plates, in the few styles and scripts that they are set in.

For developers: `pip install -e '.[data]'`, then `python scripts/build_fonts.py`. Variable fonts
become static ones, since matplotlib draws no other; letters of scripts that no plate is written in
are left out. Families get names of their own, so that a plate looks the same where another version
of the same font is installed. The same packages give the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import resources
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph
from fontTools.varLib.instancer import instantiateVariableFont

FOLDER = Path(__file__).resolve().parents[1] / "data" / "fonts"

#: Latin, Greek and Cyrillic with what is set between words; arrows and signs of measure.
LATIN = (
    (0x20, 0x7E), (0xA0, 0x17F), (0x18F, 0x18F), (0x1CD, 0x1DC), (0x218, 0x21B), (0x259, 0x259),
    (0x2B0, 0x2FF), (0x300, 0x36F), (0x370, 0x3FF), (0x400, 0x45F), (0x1E00, 0x1EFF),
    (0x2000, 0x206F), (0x20A0, 0x20BF), (0x2113, 0x2122), (0x2190, 0x2199), (0x2212, 0x2212),
    (0x2248, 0x2265),
)  # fmt: skip
ARABIC = ((0x20, 0x7E), (0xA0, 0xFF), (0x600, 0x6FF), (0x750, 0x77F), (0x2000, 0x206F))
#: Signs that steer the direction of writing. Shaping takes them out, but only a font that has them
#: is asked to shape all of a line.
STEERING = (*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A))
#: File, family, package, file there, weight, letters.
STYLES = (
    ("PlateSans-Regular", "Plate Sans", "fontpkg_noto_sans", "NotoSans[wdth,wght]", 400, LATIN),
    ("PlateSans-Bold", "Plate Sans", "fontpkg_noto_sans", "NotoSans[wdth,wght]", 600, LATIN),
    ("PlateSerif-Bold", "Plate Serif", "fontpkg_noto_serif", "NotoSerif[wdth,wght]", 700, LATIN),
    ("PlateSerif-Italic", "Plate Serif", "fontpkg_noto_serif", "NotoSerif-Italic[wdth,wght]", 400,
     LATIN),
    ("PlateArabic-Regular", "Plate Arabic", "fontpkg_noto_sans_arabic",
     "NotoSansArabic[wdth,wght]", 400, ARABIC),
    ("PlateArabic-Bold", "Plate Arabic", "fontpkg_noto_sans_arabic",
     "NotoSansArabic[wdth,wght]", 600, ARABIC),
    ("PlateNaskh-Regular", "Plate Naskh", "fontpkg_amiri", "Amiri-Regular", 400, ARABIC),
    ("PlateNaskh-Bold", "Plate Naskh", "fontpkg_amiri", "Amiri-Bold", 700, ARABIC),
)  # fmt: skip


def main() -> None:
    """Write every style."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for file, family, package, original, weight, ranges in STYLES:
        font = static(resources.files(package) / "files" / f"{original}.ttf", weight)
        reduce(font, set(letters(ranges)))
        add_steering(font)
        name(font, family, file.split("-")[1])
        font["head"].modified = font["head"].created
        font.save(FOLDER / f"{file}.ttf", reorderTables=True)


def static(path: object, weight: int) -> TTFont:
    """Return one weight of a font at its normal width."""
    font = TTFont(str(path), recalcTimestamp=False)
    if "fvar" not in font:
        return font
    return instantiateVariableFont(font, {"wght": weight, "wdth": 100})


def letters(ranges: tuple[tuple[int, int], ...]) -> Iterator[int]:
    """Yield every code point of inclusive ranges."""
    for first, last in ranges:
        yield from range(first, last + 1)


def reduce(font: TTFont, codes: set[int]) -> None:
    """Leave out all letters but those, and what only a screen or a typesetter would need."""
    options = Options(
        hinting=False, notdef_outline=True, glyph_names=False, name_IDs=[0, 13, 14],
        layout_features=["*"], drop_tables=["DSIG", "STAT", "MVAR", "FFTM", "meta"],
    )  # fmt: skip
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)


def add_steering(font: TTFont) -> None:
    """Give the steering signs that the font lacks an empty glyph without a width."""
    missing = [code for code in STEERING if code not in font.getBestCmap()]
    if not missing:
        return
    empty = "steering"
    font.setGlyphOrder([*font.getGlyphOrder(), empty])
    font["glyf"][empty] = Glyph()
    font["hmtx"][empty] = (0, 0)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap |= dict.fromkeys(missing, empty)


def name(font: TTFont, family: str, style: str) -> None:
    """Name the family and the style as matplotlib and a typesetter look for them."""
    names = {1: family, 2: style, 4: f"{family} {style}", 6: f"{family}-{style}".replace(" ", "")}
    for name_id, text in names.items():
        font["name"].setName(text, name_id, 3, 1, 0x409)
    font["OS/2"].usWeightClass = 700 if style == "Bold" else 400
    bold, italic = style == "Bold", style == "Italic"
    font["head"].macStyle = bold | italic << 1
    font["OS/2"].fsSelection = (italic | bold << 5) or 1 << 6


if __name__ == "__main__":
    main()
