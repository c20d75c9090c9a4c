"""Quarto's Markdown through Pandoc: to HTML that lives in a browser, to Word, to PDF."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import expect

from geomap.embeds import Map, Placement
from geomap.embeds.quarto import snippet
from tests.embeds.conftest import Titled
from tests.embeds.documents import rendered
from tests.embeds.hosting import visit
from tests.embeds.test_frame import framed
from tests.embeds.typesetting import read_back
from tests.maps.browsing import PHONE

HERE = Placement("all-claims")


@pytest.fixture
def folder(shown: Map, printed: bytes, tmp_path: Path) -> Path:
    """A folder with the pictures of the map."""
    (tmp_path / "all-claims.png").write_bytes(shown.png)
    (tmp_path / "all-claims.pdf").write_bytes(printed)
    return tmp_path


@pytest.mark.browser
@pytest.mark.enable_socket
def test_html_has_the_living_page(
    shown: Map, folder: Path, browser: object, sites: object, faults: list[str]
) -> None:
    html = rendered(snippet(shown, HERE), "html", folder).read_text("utf-8")
    host, _ = sites  # type: ignore[misc]
    page = visit(browser, host.put("/paper.html", html), PHONE, faults)  # type: ignore[arg-type]
    expect(framed(page).locator("h1")).to_have_text(shown.title)
    assert page.locator("img").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE[0]
    assert host.asked == ["/paper.html"]
    assert faults == []
    page.context.close()


def test_word_has_the_picture_with_alt_text_and_caption(shown: Map, folder: Path) -> None:
    with zipfile.ZipFile(rendered(snippet(shown, HERE), "docx", folder)) as archive:
        document = archive.read("word/document.xml").decode()
        pictures = [name for name in archive.namelist() if name.startswith("word/media/")]
    assert len(pictures) == 1
    assert pictures[0].endswith(".png")
    assert re.findall(r'<wp:docPr [^>]*descr="([^"]{400})', document)
    assert "iframe" not in document
    assert shown.title in re.sub(r"<[^>]+>", "", document)


@pytest.mark.tex
def test_pdf_has_the_picture_as_vectors(shown: Map, folder: Path) -> None:
    latex = rendered(snippet(shown, HERE), "latex", folder).read_text("utf-8")
    assert re.findall(r"\\includegraphics\[[^]]*alt=\{[^}]{40}", latex)
    assert "all-claims.pdf" in latex
    assert "all-claims.png" not in latex
    read = read_back(rendered(snippet(shown, HERE), "pdf", folder, "--pdf-engine=pdflatex"))
    assert " ".join(shown.title.split()) in " ".join(read.split())


def test_no_run_of_backticks_ends_the_block(titled: Titled, folder: Path) -> None:
    hostile = titled("a\n```\n# b\n````\n:::\n\n`r 1`")
    text = snippet(hostile, HERE)
    assert not re.search(r"`\{?r |^# b|^:::$\n\n`r", text, re.MULTILINE)
    html = rendered(text, "html", folder).read_text("utf-8")
    assert html.count("<h1") == 1
    assert html.count("<figure") == 1
