"""How a Word document of geomap's own looks: ink on paper, hairlines, type that every Word has."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import ParagraphStyle

_INK, _SOFT = RGBColor(0x22, 0x26, 0x2B), RGBColor(0x5D, 0x5A, 0x54)
_HAIRLINE = "DCD6C9"
_SERIF, _SANS = "Georgia", "Calibri"
#: The fonts for Arabic script beside them, and how much larger that is set.
_ARABIC = {_SERIF: "Times New Roman", _SANS: "Arial"}
_ARABIC_SCALE = 1.1


class _Look(NamedTuple):
    """Font, size in points, weight, colour, and points before and after."""

    font: str
    size: float
    bold: bool
    colour: RGBColor
    before: float
    after: float


_LOOKS = {
    "Normal": _Look(_SANS, 10, bold=False, colour=_INK, before=0, after=5),
    "Title": _Look(_SERIF, 24, bold=True, colour=_INK, before=2, after=6),
    "Subtitle": _Look(_SANS, 9, bold=False, colour=_SOFT, before=0, after=0),
    "Heading 1": _Look(_SERIF, 15, bold=True, colour=_INK, before=20, after=6),
    "Heading 2": _Look(_SANS, 11.5, bold=True, colour=_INK, before=14, after=4),
    "Caption": _Look(_SANS, 9, bold=False, colour=_SOFT, before=8, after=4),
}


def dressed(document: Document) -> Document:
    """Return a document of python-docx's own with the look of a report."""
    for name, look in _LOOKS.items():
        _dress(document.styles[name], look)
    text = document.styles.add_style("Table Text", WD_STYLE_TYPE.PARAGRAPH)
    text.base_style = document.styles["Normal"]
    text.font.size, text.paragraph_format.space_after = Pt(8.5), Pt(1)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(18)
    section.top_margin = section.bottom_margin = Mm(20)
    _hairlines(document)
    return document


def _dress(style: ParagraphStyle, look: _Look) -> None:
    style.font.name, style.font.size, style.font.bold = look.font, Pt(look.size), look.bold
    style.font.italic, style.font.color.rgb = False, look.colour
    space = style.paragraph_format
    space.space_before, space.space_after = Pt(look.before), Pt(look.after)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    # A theme's font would go before the one that is named.
    for kind in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.attrib.pop(qn(f"w:{kind}Theme"), None)
    fonts.set(qn("w:hAnsi"), look.font)
    # Scripts that run left have a font, a size and a weight of their own.
    fonts.set(qn("w:cs"), _ARABIC[look.font])
    style.font.cs_bold = look.bold
    size = OxmlElement("w:szCs")
    size.set(qn("w:val"), str(round(look.size * 2 * _ARABIC_SCALE)))
    properties = style.element.rPr
    for old in properties.findall(qn("w:szCs")):
        properties.remove(old)
    properties.find(qn("w:sz")).addnext(size)
    border = style.element.get_or_add_pPr().find(qn("w:pBdr"))
    if border is not None:
        style.element.pPr.remove(border)


def _hairlines(document: Document) -> None:
    """Draw a line below each row of a table, and no other."""
    properties = document.styles["Table Grid"].element.find(qn("w:tblPr"))
    old = properties.find(qn("w:tblBorders"))
    new = OxmlElement("w:tblBorders")
    for edge in ("top", "left", "bottom", "right", "insideH", "insideV"):
        line = OxmlElement(f"w:{edge}")
        drawn = edge in ("top", "bottom", "insideH")
        line.set(qn("w:val"), "single" if drawn else "nil")
        if drawn:
            line.set(qn("w:sz"), "4")
            line.set(qn("w:color"), _HAIRLINE)
        new.append(line)
    properties.replace(old, new)
