"""The figure in a document that LaTeX really sets."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from geomap.embeds import Map, Placement
from geomap.embeds.latex import snippet
from tests.embeds.conftest import Titled
from tests.embeds.test_escaping import PAYLOADS, line
from tests.embeds.typesetting import compiled, letters, read_back

HERE = Placement("all-claims")
THERE = Placement("all-claims", "https://example.org/a_b/50%25?x=1&y=~#z")


@pytest.fixture
def folder(printed: bytes, tmp_path: Path) -> Path:
    (tmp_path / "all-claims.pdf").write_bytes(printed)
    return tmp_path


@pytest.mark.tex
@pytest.mark.parametrize("placement", [HERE, THERE], ids=["alone", "published"])
def test_a_figure_is_set_with_its_caption(shown: Map, folder: Path, placement: Placement) -> None:
    body = "\\listoffigures\n" + snippet(shown, placement) + "\nFigure~\\ref{fig:all-claims}"
    pdf = compiled(body, folder)
    read = letters(read_back(pdf))
    assert read.count(letters(shown.title)) >= 2
    assert letters(shown.caption) in read
    assert ("https://example.org/a_b/50%25?x=1&y=~#z" in read) is bool(placement.address)
    assert "Figure1" in read
    images = subprocess.run(["pdfimages", "-list", str(pdf)], capture_output=True, check=True)
    fonts = subprocess.run(["pdffonts", str(pdf)], capture_output=True, check=True)
    # Vectors, and text as text.
    assert len(images.stdout.splitlines()) <= 3
    assert b"LMRoman" in fonts.stdout


def test_the_picture_has_an_alt_text(shown: Map) -> None:
    (alt,) = re.findall(r"alt=\{(.*)\}\]\{all-claims\.pdf\}", snippet(shown, HERE))
    assert letters(alt)[:40] == letters(shown.text)[:40]


@pytest.mark.tex
def test_no_title_is_latex(titled: Titled, folder: Path) -> None:
    titles = [line(text) for text in PAYLOADS if letters(text)]
    figures = [snippet(titled(title), HERE) for title in titles]
    body = "\n\\clearpage\n".join(figure.replace("\\label", "%") for figure in figures)
    read = letters(read_back(compiled(body, folder)))
    for title in titles:
        assert letters(title.replace("\ufffd", "?")) + ".144claims" in read
