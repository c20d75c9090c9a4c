"""A report as a Word document: real headings, captions, lists, and tables whose heads repeat."""

from __future__ import annotations

import datetime as dt
import io
from pathlib import Path
from typing import TYPE_CHECKING

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.shared import Emu, Mm

from geomap.errors import ReportError
from geomap.language.catalogues import phrase
from geomap.reports.archive import packed
from geomap.reports.runs import direct_runs
from geomap.reports.tree import Cell, Figure, Listing, Paragraph, Report, Section, Table
from geomap.reports.wordparts import (
    add_caption,
    add_footer,
    add_link,
    describe_picture,
    finish_table,
    new_section,
    paragraphs_of,
    set_widths,
    speak,
)
from geomap.reports.wordstyle import dressed

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph as Words

TEMPLATE = "report.docx"
#: Nothing of a document is dated today; one without any date gets the first day of Word's own.
_NO_DATE = dt.datetime(1980, 1, 1, tzinfo=dt.UTC)
#: A table of more columns than this lies on its side.
_UPRIGHT_COLUMNS = 6
#: The style of what stands in tables; a template of one's own may leave it out.
TABLE_TEXT = "Table Text"
#: A picture leaves room on its page for the heading above and the caption below.
_TALLEST = Mm(205)
#: A column is as wide as a word of it, if that has no more letters, and no wider than so many.
_LONGEST_WORD, _WIDEST = 13, 36


def word(report: Report, folder: Path | None = None) -> bytes:
    """Return the document; ``folder`` may hold a ``report.docx`` whose styles it takes.

    The same report gives the same bytes. Raises ``ReportError``.
    """
    document = _opened(folder)
    speak(document, report.language, leftward=report.direction == "rtl")
    _core(document, report)
    _head(document, report)
    for section in report.sections:
        _section(document, report, section, 1)
    _foot(document, report)
    direct_runs(document, leftward=report.direction == "rtl")
    out = io.BytesIO()
    document.save(out)
    return packed(out.getvalue())


def _opened(folder: Path | None) -> Document:
    own = folder / TEMPLATE if folder else None
    if own is None or not own.is_file():
        return dressed(docx.Document())
    try:
        document = docx.Document(str(own))
    except (PackageNotFoundError, KeyError, ValueError) as error:
        raise ReportError(f"{own}: not a Word document: {error}") from None
    missing = [name for name in _STYLES if name not in document.styles]
    if missing:
        raise ReportError(f"{own}: has no style {', '.join(map(repr, missing))}; add it in Word")
    return document


_STYLES = ("Title", "Subtitle", "Heading 1", "Heading 2", "Caption", "List Bullet", "List Number",
           "Table Grid")  # fmt: skip


def _core(document: Document, report: Report) -> None:
    """Set what a document says of itself: no date but that of the report."""
    core = document.core_properties
    day = dt.date.fromisoformat(report.as_of_date[:10]) if len(report.as_of_date) == 10 else None
    made = dt.datetime.combine(day, dt.time(), dt.UTC) if day else _NO_DATE
    core.title, core.language, core.author = report.title[:255], report.language, "geomap"
    core.created = core.modified = made
    core.last_modified_by, core.revision, core.comments = "geomap", 1, ""


def _head(document: Document, report: Report) -> None:
    document.add_paragraph(report.kicker, "Subtitle")
    document.add_paragraph(report.title, "Title")
    document.add_paragraph(report.as_of)
    document.add_heading(phrase(report.language, "report.happened"), 1)
    for sentence in report.sentences:
        document.add_paragraph(sentence.text)


def _foot(document: Document, report: Report) -> None:
    paragraph = document.add_paragraph()
    paragraph.add_run(phrase(report.language, "colophon.point_of_view")).bold = True
    paragraph.add_run(f" {report.point_of_view}")
    document.add_paragraph(report.disclaimer)
    document.add_paragraph(report.made_by)
    add_footer(document, report.title)


def _section(document: Document, report: Report, section: Section, level: int) -> None:
    wide = any(
        isinstance(block, Table) and len(block.columns) > _UPRIGHT_COLUMNS
        for block in section.blocks
    )
    if wide:
        new_section(document, lying=True)
    document.add_heading(section.title, level)
    for block in section.blocks:
        _block(document, report, block)
    for inner in section.sections:
        _section(document, report, inner, level + 1)
    if wide:
        new_section(document, lying=False)


def _block(document: Document, report: Report, block: Paragraph | Listing | Table | Figure) -> None:
    if isinstance(block, Paragraph):
        run = document.add_paragraph().add_run(block.text)
        run.italic = block.kind == "note" and report.direction == "ltr"
    elif isinstance(block, Listing):
        style = "List Number" if block.ordered else "List Bullet"
        for item in block.items:
            document.add_paragraph(item, style)
    elif isinstance(block, Table):
        _table(document, report, block)
    else:
        _figure(document, report, block)


def _figure(document: Document, report: Report, block: Figure) -> None:
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.keep_with_next = True
    picture = paragraph.add_run().add_picture(io.BytesIO(block.png))
    fit = min(_text_width(document) / picture.width, _TALLEST / picture.height)
    picture.width, picture.height = Emu(picture.width * fit), Emu(picture.height * fit)
    describe_picture(picture, block.name, block.alternative)
    add_caption(document, phrase(report.language, "report.figure"), block.caption)


def _table(document: Document, report: Report, block: Table) -> None:
    caption = add_caption(document, phrase(report.language, "report.table"), block.caption)
    caption.paragraph_format.keep_with_next = True
    table = document.add_table(len(block.rows) + 1, len(block.columns), "Table Grid")
    set_widths(table, shares(block), _text_width(document))
    style = TABLE_TEXT if TABLE_TEXT in document.styles else "Normal"
    head, *rows = paragraphs_of(table)
    for paragraph, column in zip(head, block.columns, strict=True):
        paragraph.style = style
        paragraph.add_run(column).bold = True
    for paragraphs, row in zip(rows, block.rows, strict=True):
        for paragraph, cell in zip(paragraphs, row.cells, strict=True):
            paragraph.style = style
            _fill(paragraph, cell)
    finish_table(table, leftward=report.direction == "rtl", description=block.caption)
    document.add_paragraph()


def _fill(paragraph: Words, cell: Cell) -> None:
    if cell.link:
        add_link(paragraph, cell.text, cell.link)
    else:
        paragraph.add_run(cell.text).italic = cell.kind == "absent"
    if cell.detail:
        paragraph.add_run().add_break()
        paragraph.add_run(cell.detail)


def shares(block: Table) -> list[float]:
    """Return how much of the width of a table each column takes, by how long its texts are."""
    found = []
    for index, column in enumerate(block.columns):
        texts = [row.cells[index].text + row.cells[index].detail for row in block.rows]
        lengths = [len(text) for text in texts] or [len(column)]
        typical = sum(lengths) / len(lengths) + max(lengths) / 4
        word = max(len(word) for text in (column, *texts) for word in (text.split() or [""]))
        found.append(min(max(typical, min(word, _LONGEST_WORD) * 1.7), _WIDEST))
    return [width / sum(found) for width in found]


def _text_width(document: Document) -> int:
    section = document.sections[-1]
    edges = (section.left_margin or 0) + (section.right_margin or 0)
    return int((section.page_width or 0) - edges)
