"""The report in Markdown."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.reports.markdown import cells, escaped, markdown
from geomap.reports.tree import Report

from .reported import words_of

ADDRESSES = {"map": "a report-map.png"}
#: A mark that Markdown would read, with no backslash before it.
BARE = re.compile(r"(?<!\\)(?:\\\\)*[`*_{}\[\]<>|~$&]")


@given(st.text(st.characters(exclude_categories=("Cs", "Cc"))))
def test_no_mark_of_markdown_is_left_in_a_text(text: str) -> None:
    assert not BARE.search(escaped(text))
    assert not re.match(r"\s*(?:[#+=:-]|\d+[.)])", escaped(text))


@given(st.text(st.characters(exclude_categories=("Cs", "Cc"))))
def test_nothing_but_backslashes_is_added(text: str) -> None:
    assert re.sub(r"\\([\W_])", r"\1", escaped(text)).replace("\\", "") == text.replace("\\", "")


def test_it_holds_every_word_of_the_report(report: Report) -> None:
    text = markdown(report, ADDRESSES)
    words = (escaped(word) for word in words_of(report))
    assert [word for word in words if word not in text] == []
    assert text.startswith(f"# {report.title}\n")


def test_one_document_s_report_is_the_golden_one(
    short: Report, golden: Callable[[str, str], None]
) -> None:
    golden("report.md", markdown(short, ADDRESSES))


def test_every_table_has_its_rows_and_columns(report: Report) -> None:
    text = markdown(report, ADDRESSES)
    lines = [line for line in text.splitlines() if line.startswith("|")]
    assert len(lines) == sum(len(table.rows) + 2 for table in report.tables)
    columns = {len(re.split(r"(?<!\\)\|", line)) - 2 for line in lines}
    assert columns == {len(table.columns) for table in report.tables}


def test_a_link_is_one_of_the_web(make_claim: Callable, ledger_of: Callable[..., Path]) -> None:
    from .reported import reported

    ledger = ledger_of(make_claim(), title="A [title]", url="https://example.org/a_(b)|c")
    assert r"| [A \[title\]](https://example.org/a_%28b%29%7Cc) |" in markdown(
        reported(ledger), ADDRESSES
    )


def test_hostile_texts_stay_texts(hostile: Report) -> None:
    text = markdown(hostile, ADDRESSES)
    assert [word for word in words_of(hostile) if escaped(word) not in text] == []
    # What stands there as Markdown is ours.
    assert set(re.findall(r"(?<!\\)<[^>]*>", text)) <= {"<br>"}
    assert len(re.findall(r"(?<!\\)\]\(", text)) == len(hostile.figures) + len(
        [cell for table in hostile.tables for row in table.rows for cell in row.cells if cell.link]
    )


def test_its_parts_are_the_whole(report: Report) -> None:
    parts = cells(report, ADDRESSES)
    assert len(parts) == len(report.sections) + 2
    whole = markdown(report, ADDRESSES)
    assert "".join("".join(parts).split()) == "".join(whole.split()).replace("---**", "**")


@pytest.mark.parametrize("name", ["report.md", "section.md"])
def test_a_template_of_one_s_own_is_taken(short: Report, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("own: {{ report.kicker }} \n", "utf-8")
    assert "own: Durand Line · who claims what, where" in markdown(short, ADDRESSES, tmp_path)
