"""What a report may be written in."""

from __future__ import annotations

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.reports.markup import faults_of

REFUSED = (
    "<script>alert(1)</script>",
    "<SCRIPT SRC=x></SCRIPT>",
    "<meta http-equiv=refresh content='0;url=http://x.example'>",
    "<base href=http://x.example>",
    "<iframe src=x></iframe>",
    "<object data=x></object>",
    "<embed src=x>",
    "<form action=x><input></form>",
    "<link rel=stylesheet href=x>",
    "<style>p{}</style>",
    "<p onclick=x>",
    "<p style='color:red'>",
    "<a href='javascript:alert(1)'>x</a>",
    "<a href=' JaVaScRiPt:alert(1)'>x</a>",
    "<a href='file:///etc/passwd'>x</a>",
    "<img src='file:///etc/passwd' alt=''>",
    "<img src='http://x.example/x.png' alt=''>",
    "<picture><source srcset='http://x.example/x.png'></picture>",
    "<img src='data:image/svg+xml;base64,AAAA' alt=''>",
    "<svg><use href='#x'/></svg>",
    "<svg><foreignObject></foreignObject></svg>",
    "<math></math>",
    "<template></template>",
    "<!-- a comment -->",
    "<!--><script>alert(1)</script>-->",
    "<?php x ?>",
    "<![CDATA[x]]>",
    "<!doctype html>",
    "<title><a title='</title><meta http-equiv=refresh>'></title>",
    "<textarea><p></textarea>",
    "text <meta http-equiv=refresh content=0",
    "a < b",
)


@pytest.mark.parametrize("markup", REFUSED)
def test_what_could_do_more_than_show_is_refused_with_its_line(markup: str) -> None:
    faults = faults_of(f"<p>first</p>\n{markup}")
    assert faults
    assert all(fault.startswith("line 2 of what it writes: ") for fault in faults)


def test_tables_drawings_links_and_pictures_are_let_through() -> None:
    assert faults_of(
        '<table><caption>x</caption><tr><th scope="row">a &lt; b</th></tr></table>'
        '<svg viewBox="0 0 1 1" aria-hidden="true"><circle cx="1" cy="1" r="1"/></svg>'
        '<a href="https://example.org">x</a><a href="#x">x</a>'
        '<img src="data:image/png;base64,AAAA" alt="x">'
    ) == []  # fmt: skip


@given(st.text())
def test_an_escaped_text_is_no_fault(text: str) -> None:
    assert faults_of(f'<p title="{html.escape(text)}">{html.escape(text)}</p>') == []
