"""The report as a tagged PDF, read back by pikepdf."""

from __future__ import annotations

import builtins
import io
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from geomap.errors import ReportError
from geomap.reports import pdf as module
from geomap.reports.pdf import pdf
from geomap.reports.tree import Report

from .reported import reported


@pytest.fixture(scope="module")
def made(short: Report) -> bytes:
    return pdf(short)


@pytest.fixture
def opened(made: bytes) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(made)) as document:
        yield document


def elements(document: pikepdf.Pdf) -> Iterator[Any]:
    """Yield the elements of the structure tree in reading order."""
    rest = [document.Root.StructTreeRoot.K]
    while rest:
        each = rest.pop(0)
        if isinstance(each, pikepdf.Array):
            rest = [*each, *rest]
        elif isinstance(each, pikepdf.Dictionary) and "/S" in each:
            yield each
            if "/K" in each:
                rest = [each.K, *rest]


def kinds(document: pikepdf.Pdf) -> list[str]:
    return [str(each.S) for each in elements(document)]


def test_it_is_tagged_and_says_its_language_and_title(opened: pikepdf.Pdf, short: Report) -> None:
    assert bool(opened.Root.MarkInfo.Marked)
    assert str(opened.Root.Lang) == "en"
    assert str(opened.docinfo["/Title"]) == short.title
    assert bool(opened.Root.ViewerPreferences.DisplayDocTitle)
    with opened.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"


def test_its_headings_and_tables_are_those_of_the_report(
    opened: pikepdf.Pdf, short: Report
) -> None:
    found = kinds(opened)
    assert found.count("/H1") == 1
    assert found.count("/H2") == len(short.sections) + 2
    # A table that goes on over the page is another one, with the head again.
    pieces = found.count("/Table")
    assert pieces >= len(short.tables)
    assert found.count("/THead") == pieces
    rows = sum(len(table.rows) for table in short.tables)
    assert found.count("/TR") == rows + pieces
    assert found.count("/Caption") >= len(short.tables)


def test_every_cell_names_the_heads_of_its_row_and_column(opened: pikepdf.Pdf) -> None:
    heads = {str(each.ID) for each in elements(opened) if str(each.S) == "/TH"}
    cells = [each for each in elements(opened) if str(each.S) == "/TD"]
    assert cells
    for cell in cells:
        named = {str(head) for head in cell.A.Headers}
        assert len(named) == 2
        assert named <= heads


def test_pictures_and_drawings_have_their_alternatives(opened: pikepdf.Pdf, short: Report) -> None:
    drawn = [each for each in elements(opened) if str(each.S) == "/Figure"]
    told = [str(each.Alt) for each in drawn]
    assert all(text.strip() for text in told)
    assert all(figure.alternative in told for figure in short.figures)
    assert "Afghan officials: 58. " in f"{told[len(short.figures)]} "


def test_the_same_report_gives_the_same_bytes(made: bytes, short: Report) -> None:
    assert pdf(short) == made


def test_it_is_dated_by_the_report(opened: pikepdf.Pdf) -> None:
    assert str(opened.docinfo["/CreationDate"]).startswith("D:20251011")
    assert "/ModDate" not in opened.docinfo


def test_it_carries_its_fonts(opened: pikepdf.Pdf) -> None:
    fonts = {str(font.BaseFont) for page in opened.pages
             for font in page.Resources.Font.values()}  # fmt: skip
    assert fonts
    assert all("Plate" in font for font in fonts), fonts


def test_what_runs_left_is_set_in_its_own_letters(seed_ledger: Path) -> None:
    told = reported(seed_ledger, language="ps", sources=("000",))
    with pikepdf.open(io.BytesIO(pdf(told))) as document:
        assert str(document.Root.Lang) == "ps"
        fonts = {str(font.BaseFont) for page in document.pages
                 for font in page.Resources.Font.values()}  # fmt: skip
    assert any("Arabic" in font or "Naskh" in font for font in fonts)


def test_no_file_and_no_address_is_read(
    short: Report, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A style sheet of a stranger's asks for a file; nothing of it gets into the PDF."""
    (tmp_path / "secret.css").write_text("@page { @top-center { content: 'leaked' } }", "utf-8")
    (tmp_path / "report.css").write_text(
        f"@import url('{(tmp_path / 'secret.css').as_uri()}');\n"
        f"body {{ background: url('{(tmp_path / 'secret.css').as_uri()}') }}",
        "utf-8",
    )
    read = []
    real = builtins.open
    monkeypatch.setattr(
        builtins,
        "open",
        lambda file, *rest, **named: (read.append(str(file)), real(file, *rest, **named))[1],
    )
    pdf(short, tmp_path)
    assert [name for name in read if "secret" in name] == []


def test_hostile_texts_stay_texts(hostile: Report) -> None:
    with pikepdf.open(io.BytesIO(pdf(hostile))) as document:
        assert str(document.docinfo["/Title"]) == hostile.title
        assert "/JavaScript" not in (document.Root.get("/Names") or {})
        assert "/OpenAction" not in document.Root
        links = [str(note.A.URI) for page in document.pages for note in page.get("/Annots", ())
                 if "/A" in note and "/URI" in note.A]  # fmt: skip
    assert links
    assert all(link.startswith("https://x.example/") for link in links)


def test_without_pango_it_says_what_to_install(
    short: Report, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any, **named: Any) -> Any:
        if name == "weasyprint":
            print("a long message")  # noqa: T201
            raise OSError("cannot load library 'libpango-1.0-0'")
        return real(name, *rest, **named)

    monkeypatch.delitem(sys.modules, "weasyprint", raising=False)
    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(ReportError, match=r"needs the library Pango.*apt install"):
        module.pdf(short)
    assert capsys.readouterr().out == ""
