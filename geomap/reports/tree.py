"""A report as plain values: built once from the data, rendered in every format.

No renderer counts, compares or words anything; so a report says the same in all of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from geomap.model import AF, PK, THIRD_PARTY

#: The fixed order of those who speak, in every list, table and drawing of a report.
VOICE_ORDER = (AF, PK, THIRD_PARTY)


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of text; ``kind`` is ``text``, or ``note`` for what stands beside the matter."""

    text: str
    kind: str = "text"


@dataclass(frozen=True)
class Listing:
    """A list of short texts, in order when ``ordered``."""

    items: tuple[str, ...]
    ordered: bool = False


@dataclass(frozen=True)
class Cell:
    """What stands in a cell of a table.

    ``detail`` stands below the text, smaller, or is empty; ``link`` is the web address that the
    text leads to, or empty; ``kind`` is ``text``, ``number``, ``code``, or ``absent`` for a
    statement that nobody made.
    """

    text: str
    kind: str = "text"
    link: str = ""
    detail: str = ""


@dataclass(frozen=True)
class Mark:
    """A figure on the scale of a measurand: whose it is, and from where to where it reaches."""

    voice: str
    low: int
    high: int


@dataclass(frozen=True)
class Row:
    """A row of a table: as many cells as there are columns, the first of which heads the row.

    ``marks`` are the figures of the row for a renderer that draws them on one scale from 0 to
    the ``end`` of the table; they say nothing that the cells do not say.
    """

    cells: tuple[Cell, ...]
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True)
class Table:
    """A table with its caption and the headings of its columns.

    ``name`` tells tables apart; ``end`` is where the scale of the rows' marks ends, 0 without one.
    """

    name: str
    caption: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    end: int = 0


@dataclass(frozen=True)
class Figure:
    """A picture with its caption; ``alternative`` says in words all that it shows.

    ``narrow`` is the picture for a phone, or empty where it is the same.
    """

    name: str
    caption: str
    alternative: str
    png: bytes
    narrow: bytes = b""


Block = Paragraph | Listing | Table | Figure


@dataclass(frozen=True)
class Section:
    """A section with its heading; ``name`` is the same in all languages.

    ``voice`` is set when the section is the account of one side.
    """

    name: str
    title: str
    blocks: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()
    voice: str = ""


@dataclass(frozen=True)
class Sentence:
    """One of the five sentences; ``voice`` is set when it is a side's own figures."""

    text: str
    voice: str = ""


@dataclass(frozen=True)
class Excerpt:
    """Python that loads the claims, and what it shows as plain text and as HTML."""

    code: str
    plain: str
    html: str


@dataclass(frozen=True)
class Report:
    """What a recipe's claims come to, in one language.

    ``language`` is a tag of BCP 47, ``direction`` is ``ltr`` or ``rtl``; ``title_language`` is
    that of the title where the recipe gives its own. ``sentences`` are what happened in five
    sentences, ``as_of_date`` a date of ISO 8601, or empty when none is known.
    """

    language: str
    direction: str
    kicker: str
    title: str
    title_language: str
    sentences: tuple[Sentence, ...]
    as_of: str
    as_of_date: str
    point_of_view: str
    disclaimer: str
    made_by: str
    sections: tuple[Section, ...]
    excerpt: Excerpt

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The pictures of the report, in reading order."""
        blocks = (block for section in _every(self.sections) for block in section.blocks)
        return tuple(block for block in blocks if isinstance(block, Figure))

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables of the report, in reading order."""
        blocks = (block for section in _every(self.sections) for block in section.blocks)
        return tuple(block for block in blocks if isinstance(block, Table))


def _every(sections: Sequence[Section]) -> Iterator[Section]:
    for section in sections:
        yield section
        yield from _every(section.sections)
