"""Runs of a Word document, each in the direction of its own letters.

Word knows no isolates (UAX #9): a text with pieces that run the other way is several runs, each
with its direction. So every text is cut where its isolates are, and these are left out.
"""

from __future__ import annotations

import copy
import re
import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from geomap.language.isolates import END, FIRST_STRONG, LEFT_TO_RIGHT, RIGHT_TO_LEFT, runs_left

if TYPE_CHECKING:
    from docx.document import Document

_ISOLATES = re.compile(f"[{LEFT_TO_RIGHT}{RIGHT_TO_LEFT}{FIRST_STRONG}{END}]")


def direct_runs(document: Document, *, leftward: bool) -> None:
    """Cut every run of a document into pieces of one direction; ``leftward`` is the document's."""
    footers = (section.footer._element for section in document.sections)  # noqa: SLF001
    for part in (document.element.body, *footers):
        for run in list(part.iter(qn("w:r"))):
            _cut(run, leftward=leftward)


def pieces(text: str, *, leftward: bool) -> Iterator[tuple[str, bool]]:
    """Yield the pieces of a text without its isolates, each with whether it runs left.

    What has no letters runs as the text does, and so does a piece with letters of both kinds.
    """
    for piece in filter(None, _ISOLATES.split(text)):
        kinds = {runs_left(char) for char in piece if _is_strong(char)}
        yield piece, leftward if len(kinds) != 1 else kinds.pop()


def _is_strong(char: str) -> bool:
    return unicodedata.bidirectional(char) in ("L", "R", "AL")


def _cut(run: Any, *, leftward: bool) -> None:
    shown = run.find(qn("w:t"))
    if shown is None or not shown.text:
        return
    found = list(pieces(shown.text, leftward=leftward))
    if found == [(shown.text, False)]:
        return
    for text, left in found:
        own = copy.deepcopy(run)
        own.find(qn("w:t")).text = text
        own.find(qn("w:t")).set(qn("xml:space"), "preserve")
        if left:
            _turn(own.get_or_add_rPr())
        run.addprevious(own)
    run.getparent().remove(run)


def _turn(properties: Any) -> None:
    """Let a run go left: what is bold or italic must be so for its kind of script too."""
    for name, twin in (("w:b", "w:bCs"), ("w:i", "w:iCs")):
        own = properties.find(qn(name))
        if own is not None:
            other = copy.deepcopy(own)
            other.tag = qn(twin)
            own.addnext(other)
    properties.append(OxmlElement("w:rtl"))
