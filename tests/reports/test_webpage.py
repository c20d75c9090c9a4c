"""The report as a web page: what it holds, what it lets in, and how it reads in a browser."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from geomap.errors import ReportError
from geomap.language.catalogues import LANGUAGES
from geomap.reports.tree import Report
from geomap.reports.webpage import web_page
from tests.maps.browsing import DESKTOP, PHONE, watch
from tests.maps.test_accessibility import AXE, TAGS, checked

from .reported import reported, words_of

Opened = Callable[..., Page]


@pytest.fixture
def open_report(browser: Browser, tmp_path: Path, faults: list[str]) -> Iterator[Opened]:
    """Open HTML from a file with the network off; any fault in the page fails the test."""
    contexts = []

    def open_(text: str, size: tuple[int, int] = DESKTOP) -> Page:
        file = tmp_path / f"report-{len(contexts)}.html"
        file.write_text(text, encoding="utf-8")
        width, height = size
        context = browser.new_context(viewport={"width": width, "height": height}, offline=True)
        contexts.append(context)
        page = context.new_page()
        watch(page, file.as_uri(), faults)
        page.goto(file.as_uri())
        return page

    yield open_
    for context in contexts:
        context.close()
    assert faults == []


def test_it_holds_every_word_of_the_report(report: Report) -> None:
    text = html.unescape(re.sub(r"<[^>]+>", "", web_page(report)))
    assert [word for word in words_of(report) if word not in text] == []


def test_the_same_report_gives_the_same_text(report: Report) -> None:
    assert web_page(report) == web_page(report)


def test_headings_and_tables_are_in_order(report: Report) -> None:
    page = web_page(report)
    levels = [int(level) for level in re.findall(r"<h(\d)", page)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert page.count("<table") == page.count("<caption") == len(report.tables)
    assert page.count('scope="row"') == sum(len(table.rows) for table in report.tables)
    assert page.count('scope="col"') == sum(len(table.columns) for table in report.tables)
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(set(ids)) == len(ids)


def test_nothing_is_asked_of_any_network_and_no_script_may_run(report: Report) -> None:
    page = web_page(report)
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert policy is not None
    assert policy[1].startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy[1]
    assert "<script" not in page
    # Nothing stands before the policy that it would not hold for.
    assert page.index("Content-Security-Policy") < page.index("<title>")
    assert not re.findall(r'(?:src|href)="(?!data:image/png|#|https?://)[^"]', page)


@pytest.mark.browser
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_keeps_all_rules_of_wcag_and_its_width(
    open_report: Opened, seed_ledger: Path, language: str, size: tuple[int, int]
) -> None:
    page = open_report(web_page(reported(seed_ledger, language=language)), size)
    result = checked(page, AXE.read_text(encoding="utf-8"))
    assert TAGS
    assert result["broken"] == []
    kept = {"color-contrast", "document-title", "html-has-lang"}
    if size == PHONE:
        kept |= {"scrollable-region-focusable"}
    assert kept <= set(result["kept"])
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    assert page.evaluate("document.documentElement.dir") == LANGUAGES[language].direction


@pytest.mark.browser
@pytest.mark.parametrize(("size", "wide"), [(DESKTOP, True), (PHONE, False)])
def test_a_phone_gets_the_narrow_picture(
    open_report: Opened, short: Report, size: tuple[int, int], wide: object
) -> None:
    (figure,) = short.figures
    page = open_report(web_page(short), size)
    shown = figure.png if wide else figure.narrow
    width = page.evaluate("document.images[0].naturalWidth")
    assert width == int.from_bytes(shown[16:20], "big")
    assert page.locator("img").get_attribute("alt") == figure.alternative


@pytest.mark.browser
def test_the_style_is_let_in_by_its_hash(open_report: Opened, short: Report) -> None:
    page = open_report(web_page(short))
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(252, 251, 247)"


@pytest.mark.browser
def test_an_injected_script_does_not_run(
    open_report: Opened, short: Report, faults: list[str]
) -> None:
    text = web_page(short).replace("<article>", "<script>document.title='run'</script><article>")
    page = open_report(text)
    assert page.title() == short.title
    assert any("Content Security Policy" in fault for fault in faults)
    faults.clear()


@pytest.mark.browser
def test_hostile_texts_stay_texts(open_report: Opened, hostile: Report) -> None:
    text = web_page(hostile)
    page = open_report(text)
    shown = page.evaluate("document.body.textContent")
    assert [word for word in words_of(hostile) if word not in shown] == []
    assert page.locator("script, iframe, object, img").count() == len(hostile.figures)
    assert set(page.evaluate("[...document.links].map(link => link.protocol)")) <= {
        "https:", "file:"}  # fmt: skip


def test_a_template_of_one_s_own_is_taken(short: Report, tmp_path: Path) -> None:
    (tmp_path / "report.html").write_text("<h1>{{ report.title }}</h1>", "utf-8")
    (tmp_path / "report.css").write_text("h1 { color: teal; }", "utf-8")
    page = web_page(short, tmp_path)
    assert f"<body>\n<h1>{short.title}</h1>\n</body>" in page
    assert "<style>h1 { color: teal; }</style>" in page


@pytest.mark.parametrize(
    "markup",
    ["<script>alert(1)</script>", "<meta http-equiv=refresh content=0>", "<img src='file:///x'>",
     "{{ report.title | safe }}<script>", "<p style='background:url(http://x.example)'>"],
)  # fmt: skip
def test_a_template_can_write_nothing_but_text(short: Report, tmp_path: Path, markup: str) -> None:
    (tmp_path / "report.html").write_text(f"<h1>x</h1>\n{markup}", "utf-8")
    with pytest.raises(ReportError, match=r"report\.html: line 2 of what it writes: "):
        web_page(short, tmp_path)


def test_a_style_sheet_cannot_end_its_element(short: Report, tmp_path: Path) -> None:
    (tmp_path / "report.css").write_text("p {} </style><script>", "utf-8")
    with pytest.raises(ReportError, match="a style sheet has no markup in it"):
        web_page(short, tmp_path)
