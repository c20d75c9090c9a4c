"""Parts of a Word document that python-docx has no words for: fields, links, languages, heads."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu
from docx.text.paragraph import Paragraph

if TYPE_CHECKING:
    from docx.document import Document
    from docx.shape import InlineShape
    from docx.table import Table

_BEHIND_BIDI = ("w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing",
                "w:mirrorIndents", "w:suppressOverlap", "w:jc", "w:textDirection",
                "w:textAlignment", "w:textboxTightWrap", "w:outlineLvl")  # fmt: skip
_LOCALES = {"en": "en-GB", "fa": "fa-AF", "ps": "ps-AF", "ur": "ur-PK"}


def speak(document: Document, language: str, *, leftward: bool) -> None:
    """Set the language of a document, and for one that runs left the direction of its styles."""
    normal = document.styles["Normal"].element
    properties = normal.get_or_add_rPr()
    tag = _LOCALES.get(language, language)
    _put(properties, "w:lang", **{"w:val": tag, "w:bidi": tag})
    if leftward:
        # Word reads what stands in the order of its schema, and may refuse the rest.
        bidi = OxmlElement("w:bidi")
        normal.get_or_add_pPr().insert_element_before(bidi, *_BEHIND_BIDI)
        for section in document.sections:
            turned = OxmlElement("w:bidi")
            section._sectPr.insert_element_before(turned, "w:rtlGutter", "w:docGrid")  # noqa: SLF001


def add_caption(document: Document, label: str, text: str) -> Paragraph:
    """Add a caption with a number that Word counts: ``Table 3. Sources``."""
    paragraph = document.add_paragraph(f"{label} ", "Caption")
    number = sum(
        1 for each in document.element.body.iter(qn("w:fldSimple"))
        if f"SEQ {label} " in each.get(qn("w:instr"), "")
    )  # fmt: skip
    _field(paragraph, f"SEQ {label} \\* ARABIC", str(number + 1))
    paragraph.add_run(f". {text}")
    return paragraph


def add_footer(document: Document, text: str) -> None:
    """Put the title and the number of the page below each page."""
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.add_run(f"{text} · ")
    _field(paragraph, "PAGE", "1")


def add_link(paragraph: Paragraph, text: str, address: str) -> None:
    """Add a link to a web address."""
    known = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), known)
    run = paragraph.add_run(text)
    run.underline = True
    link.append(run._r)  # noqa: SLF001
    paragraph._p.append(link)  # noqa: SLF001


def describe_picture(picture: InlineShape, name: str, alternative: str) -> None:
    """Give a picture its text alternative."""
    properties = picture._inline.docPr  # noqa: SLF001
    properties.set("name", name)
    properties.set("descr", alternative)


def finish_table(table: Table, *, leftward: bool, description: str) -> None:
    """Mark the first row as the head of each page of a table, its first column as that of rows.

    Rows are never cut by the end of a page; the columns of a table that runs left do too.
    """
    properties = table._tbl.tblPr  # noqa: SLF001
    if leftward:
        properties.insert(1, OxmlElement("w:bidiVisual"))
    look = {"w:val": "00A0", "w:firstRow": "1", "w:firstColumn": "1", "w:noHBand": "1",
            "w:noVBand": "1"}  # fmt: skip
    _put(properties, "w:tblLook", **look)
    _put(properties, "w:tblDescription", **{"w:val": description})
    for row in table._tbl.tr_lst:  # noqa: SLF001
        _put(row.get_or_add_trPr(), "w:cantSplit")
    _put(table._tbl.tr_lst[0].get_or_add_trPr(), "w:tblHeader")  # noqa: SLF001


def paragraphs_of(table: Table) -> list[list[Paragraph]]:
    """Return the first paragraph of each cell, row by row.

    python-docx lays out the whole grid whenever it is asked for a cell; a long table takes minutes.
    """
    return [
        [Paragraph(cell.p_lst[0], table) for cell in row.tc_lst]
        for row in table._tbl.tr_lst  # noqa: SLF001
    ]


def set_widths(table: Table, shares: Sequence[float], width: int) -> None:
    """Give the columns of a table their shares of a width (in EMU)."""
    table.autofit = False
    widths = [Emu(int(width * share)) for share in shares]
    for column, wide in zip(table.columns, widths, strict=True):
        column.width = wide
    for row in table._tbl.tr_lst:  # noqa: SLF001
        for cell, wide in zip(row.tc_lst, widths, strict=True):
            cell.width = wide


def new_section(document: Document, *, lying: bool) -> None:
    """Begin a page that lies on its side, or stands upright again."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    sides = sorted((section.page_width or 0, section.page_height or 0))
    section.page_width, section.page_height = reversed(sides) if lying else sides
    section.orientation = WD_ORIENT.LANDSCAPE if lying else WD_ORIENT.PORTRAIT


def _field(paragraph: Paragraph, instruction: str, shown: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), f" {instruction} ")
    run = paragraph.add_run(shown)
    field.append(run._r)  # noqa: SLF001
    paragraph._p.append(field)  # noqa: SLF001


def _put(parent: Any, name: str, **attributes: str) -> None:
    """Append an element, in place of one of its name."""
    for old in parent.findall(qn(name)):
        parent.remove(old)
    element = OxmlElement(name)
    for key, value in attributes.items():
        element.set(qn(key), value)
    parent.append(element)
