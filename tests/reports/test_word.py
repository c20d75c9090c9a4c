"""The report as a Word document, read back by python-docx and as the XML that it is."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree

from geomap.errors import ReportError
from geomap.language.catalogues import LANGUAGES
from geomap.reports.tree import Report
from geomap.reports.word import shares, word

from .reported import every_section, reported, table_of, words_of

ISOLATES = "\u2066\u2067\u2068\u2069"


def opened(report: Report, folder: Path | None = None) -> Any:
    return docx.Document(io.BytesIO(word(report, folder)))


def all_text(document: Any) -> str:
    return "\n".join(
        "".join(
            each.text or "" if each.tag == qn("w:t") else "\n"
            for each in paragraph.iter(qn("w:t"), qn("w:br"))
        )
        for paragraph in document.element.body.iter(qn("w:p"))
    )


def test_it_holds_every_word_of_the_report(short: Report) -> None:
    text = all_text(opened(short))
    assert [word for word in words_of(short) if word not in text] == []


def test_the_same_report_gives_the_same_bytes(short: Report) -> None:
    made = word(short)
    assert made == word(short)
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_headings_are_headings_of_their_level(short: Report) -> None:
    document = opened(short)
    styles = {paragraph.text: paragraph.style.name for paragraph in document.paragraphs}
    assert styles[short.title] == "Title"
    assert all(styles[section.title] == "Heading 1" for section in short.sections)
    inner = [each for each in every_section(short) if each not in short.sections]
    assert {styles[section.title] for section in inner} == {"Heading 2"}


def test_tables_have_captions_that_word_counts_and_heads_that_repeat(short: Report) -> None:
    document = opened(short)
    fields = [
        field.get(qn("w:instr")).strip() for field in document.element.body.iter(qn("w:fldSimple"))
    ]
    assert fields.count("SEQ Table \\* ARABIC") == len(short.tables) == len(document.tables)
    captions = [each for each in document.paragraphs if each.style.name == "Caption"]
    assert len(captions) == len(short.tables) + len(short.figures)
    for table, told in zip(document.tables, short.tables, strict=True):
        assert len(table.rows) == len(told.rows) + 1
        heads = [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows]
        assert heads == [True] + [False] * len(told.rows)
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)


def test_nothing_in_it_is_dated_today(short: Report) -> None:
    core = opened(short).core_properties
    assert (core.title, core.language, core.author) == (short.title, "en", "geomap")
    assert core.created == core.modified == dt.datetime(2025, 10, 11, tzinfo=dt.UTC)


def test_lists_are_lists(report: Report) -> None:
    document = opened(report)
    items = [each for each in document.paragraphs if each.style.name == "List Bullet"]
    assert any("no demarcation" in item.text for item in items)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_its_language_and_runs_as_it_does(seed_ledger: Path, language: str) -> None:
    told = reported(seed_ledger, language=language, sources=("000",))
    document = opened(told)
    normal = document.styles["Normal"].element
    assert normal.rPr.find(qn("w:lang")).get(qn("w:bidi")).split("-")[0] == language
    leftward = LANGUAGES[language].direction == "rtl"
    assert (normal.pPr.find(qn("w:bidi")) is not None) == leftward
    if leftward:
        order = [child.tag for child in normal.pPr]
        assert order.index(qn("w:bidi")) < order.index(qn("w:spacing"))
        ends = [child.tag for child in document.sections[0]._sectPr]
        assert ends.index(qn("w:bidi")) < ends.index(qn("w:docGrid"))
    turned = [table._tbl.tblPr.find(qn("w:bidiVisual")) is not None for table in document.tables]
    assert set(turned) == {leftward}
    text = all_text(document)
    bare = str.maketrans("", "", ISOLATES)
    assert [each for each in words_of(told) if each.translate(bare) not in text] == []
    assert not set(text) & set(ISOLATES)


def test_only_addresses_of_the_web_are_links(
    make_claim: Callable, ledger_of: Callable[..., Path]
) -> None:
    ledger = ledger_of(make_claim(), title="A title", url="https://example.org/a?b=1&c=2")
    document = opened(reported(ledger))
    links = [one.target_ref for one in document.part.rels.values() if one.is_external]
    assert links == ["https://example.org/a?b=1&c=2"]
    assert len(list(document.element.body.iter(qn("w:hyperlink")))) == 1


def test_hostile_texts_stay_texts(hostile: Report) -> None:
    made = word(hostile)
    text = all_text(docx.Document(io.BytesIO(made)))
    assert [each for each in words_of(hostile) if each not in text] == []
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(archive.read(name))
    fields = docx.Document(io.BytesIO(made)).element.body.iter(qn("w:fldSimple"))
    assert {field.get(qn("w:instr")).split()[0] for field in fields} == {"SEQ"}


def test_the_styles_of_one_s_own_are_taken(short: Report, tmp_path: Path) -> None:
    own = docx.Document()
    own.styles["Heading 1"].font.name = "Courier New"
    own.save(str(tmp_path / "report.docx"))
    assert opened(short, tmp_path).styles["Heading 1"].font.name == "Courier New"


def test_what_a_template_lacks_is_said(short: Report, tmp_path: Path) -> None:
    own = docx.Document()
    own.styles["Caption"].delete()
    own.save(str(tmp_path / "report.docx"))
    with pytest.raises(ReportError, match="has no style 'Caption'; add it in Word"):
        word(short, tmp_path)
    (tmp_path / "report.docx").write_text("no zip", "utf-8")
    with pytest.raises(ReportError, match=r"report\.docx: not a Word document"):
        word(short, tmp_path)


def test_columns_share_the_width(report: Report) -> None:
    for table in report.tables:
        widths = shares(table)
        assert len(widths) == len(table.columns)
        assert sum(widths) == pytest.approx(1)
        assert min(widths) > 0.02
    first, *_, last = shares(table_of(report, "claims"))
    assert first < last
