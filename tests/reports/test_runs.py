"""Runs in the direction of their letters."""

from __future__ import annotations

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

from geomap.language.catalogues import isolate
from geomap.reports.runs import direct_runs, pieces


@pytest.mark.parametrize(
    ("text", "leftward", "found"),
    [
        ("Kurram", False, [("Kurram", False)]),
        ("Kurram", True, [("Kurram", False)]),
        ("58", True, [("58", True)]),
        ("کرم", False, [("کرم", True)]),
        ("از \u2068Kurram\u2069 تا \u206812\u2069.", True,
         [("از ", True), ("Kurram", False), (" تا ", True), ("12", True), (".", True)]),
        ("", True, []),
    ],
)  # fmt: skip
def test_a_text_is_cut_where_its_isolates_are(
    text: str, leftward: object, found: list[tuple[str, bool]]
) -> None:
    assert list(pieces(text, leftward=bool(leftward))) == found


@given(st.text(alphabet="ab 12 چمن·,", max_size=20), st.text(alphabet="yz 3 کرم(", max_size=20))
def test_no_letter_is_lost(before: str, inside: str) -> None:
    text = f"{before}{isolate('fa', inside)}{before}"
    joined = "".join(piece for piece, _ in pieces(text, leftward=True))
    assert joined == f"{before}{inside}{before}"


def test_runs_keep_their_look_in_both_directions() -> None:
    document = docx.Document()
    document.add_paragraph().add_run("سند \u2068AFP\u2069").bold = True
    direct_runs(document, leftward=True)
    first, second = document.paragraphs[0].runs
    assert (first.text, second.text) == ("سند ", "AFP")
    assert first._r.rPr.find(qn("w:rtl")) is not None
    assert first._r.rPr.find(qn("w:bCs")) is not None
    assert second._r.rPr.find(qn("w:rtl")) is None
    assert first.bold is second.bold is True
