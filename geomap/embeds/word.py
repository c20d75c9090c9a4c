"""For Word: a small document with the picture, its alt text and its caption, to copy from."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from geomap.embeds.map import Map
from geomap.embeds.picture import fitted
from geomap.embeds.placement import Placement
from geomap.language.catalogues import phrase

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

# As wide as text on Letter and A4, and low enough for the caption to stand below.
_SPACE_CM = (15.2, 18)


def document(shown: Map, placement: Placement) -> bytes:
    """Return a Word document (ISO/IEC 29500) that holds the picture as wide as its text."""
    import docx

    from geomap.reports.archive import packed
    from geomap.reports.runs import direct_runs
    from geomap.reports.wordparts import speak

    leftward = shown.language.direction == "rtl"
    made = docx.Document()
    speak(made, shown.language.code, leftward=leftward)
    made.core_properties.title = _xml(shown.title)
    made.core_properties.author = "geomap"
    made.core_properties.language = shown.language.locale.replace("_", "-")
    _add_picture(made, shown)
    _caption(made.add_paragraph(style="Caption"), shown, placement)
    direct_runs(made, leftward=leftward)
    file = io.BytesIO()
    made.save(file)
    return packed(file.getvalue())


def _add_picture(made: Document, shown: Map) -> None:
    from docx.shared import Cm

    from geomap.reports.wordparts import describe_picture

    picture = made.add_picture(io.BytesIO(shown.png), width=Cm(fitted(shown.size, *_SPACE_CM)[0]))
    describe_picture(picture, _xml(shown.title), _xml(shown.text))
    made.paragraphs[-1].paragraph_format.keep_with_next = True


def _caption(caption: Paragraph, shown: Map, placement: Placement) -> None:
    from geomap.reports.wordparts import add_link

    caption.add_run(f"{_xml(shown.title)}. ").bold = True
    caption.add_run(_xml(shown.caption)).bold = False
    if placement.address:
        caption.add_run(" ")
        add_link(caption, phrase(shown.language.code, "embed.open"), placement.address)


def _xml(text: str) -> str:
    """Return a text as XML 1.0 holds it: what is no character of it becomes U+FFFD."""
    said = text.encode("utf-8", "replace").decode()
    return "".join(
        char if char >= " " and char not in "\ufffe\uffff" else " " if char.isspace() else "\ufffd"
        for char in said
    )
