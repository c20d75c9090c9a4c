"""The Word document, read with the library that wrote it and as the XML that it is."""

from __future__ import annotations

import io
import re
import zipfile

import docx
import pytest

from geomap.embeds import Map, Placement
from geomap.embeds.word import document
from tests.embeds.conftest import Titled
from tests.embeds.test_escaping import PAYLOADS, line

HERE = Placement("all-claims")
THERE = Placement("all-claims", "https://example.org/a?x=1&y=2")


def test_a_picture_with_alt_text_and_a_caption(shown: Map) -> None:
    read = docx.Document(io.BytesIO(document(shown, THERE)))
    (picture,) = read.inline_shapes
    about = picture._inline.docPr
    assert (about.get("descr"), about.get("name")) == (line(shown.text), shown.title)
    section = read.sections[0]
    assert picture.width <= section.page_width - section.left_margin - section.right_margin
    assert picture.height <= section.page_height - section.top_margin - section.bottom_margin
    caption = read.paragraphs[-1]
    assert caption.style.name == "Caption"
    assert caption.text == f"{shown.title}. {shown.caption} Open the map by itself"
    assert caption.hyperlinks[0].address == "https://example.org/a?x=1&y=2"
    assert read.core_properties.title == shown.title


def test_the_same_map_is_the_same_file_on_any_day(shown: Map, monkeypatch: object) -> None:
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)  # type: ignore[attr-defined]
    later = document(shown, HERE)
    monkeypatch.undo()  # type: ignore[attr-defined]
    assert document(shown, HERE) == later
    with zipfile.ZipFile(io.BytesIO(later)) as archive:
        assert {entry.date_time[:3] for entry in archive.infolist()} == {(1980, 1, 1)}
        assert not re.search(r"20[2-9]\d-", archive.read("docProps/core.xml").decode())


def test_a_caption_in_pashto_runs_from_right_to_left(titled: Titled) -> None:
    made = titled("د کرښې ادعاوې", language="ps")
    with zipfile.ZipFile(io.BytesIO(document(made, HERE))) as archive:
        xml = archive.read("word/document.xml").decode()
    assert "<w:bidi/>" in xml
    assert "<w:rtl/>" in xml


@pytest.mark.parametrize("payload", [*PAYLOADS, "a\ufffe\uffff\x00b"], ids=ascii)
def test_any_title_is_kept_as_text(titled: Titled, payload: str) -> None:
    hostile = titled(payload)
    read = docx.Document(io.BytesIO(document(hostile, THERE)))
    assert len(read.inline_shapes) == 1
    assert [len(paragraph.hyperlinks) for paragraph in read.paragraphs[-1:]] == [1]
    ascii_only = [char for char in payload if " " < char < "\x7f"]
    assert [char for char in read.paragraphs[-1].text if " " < char < "\x7f"][
        : len(ascii_only)
    ] == ascii_only
