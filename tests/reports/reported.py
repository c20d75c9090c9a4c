"""Reports for the tests: on the seeds, on a few claims, and on claims that try to do harm."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from unittest import mock

from geomap.frames.assembly import read_incidents
from geomap.ledger import Ledger
from geomap.maps.recipe import Recipe
from geomap.maps.selection import Selection, selections
from geomap.model import Metric, Source
from geomap.reports import report_of
from geomap.reports.tree import Report, Section, Table
from tests.conftest import PAYLOADS

#: What templates of several kinds would compute, and what would leave an element or a cell.
HOSTILE = (
    *PAYLOADS,
    "{{ ''.__class__.__mro__ }}",
    "{% include '/etc/passwd' %}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "<%= 7*7 %> #{7*7} *{7*7} @(7*7)",
    '"><img src=x onerror=alert(1)>',
    "'-alert(1)-'",
    "</style></title></table><script>alert(1)</script>",
    "javascript:alert(1)",
    "| a | b |\n| --- | --- |",
    "[x](javascript:alert(1)) ![x](http://x.example/x.png)",
    "\x00\x08\ud800\ufffe",
    'HYPERLINK "http://x.example" \\* MERGEFORMAT',
    "]]></w:t><w:t>",
)


def selected(ledger: Path, **recipe: Any) -> Selection:
    """Return what a recipe chooses of a ledger."""
    (selection,) = selections(*read_incidents(ledger), [Recipe("a-test", **recipe)])
    return selection


def reported(ledger: Path, **recipe: Any) -> Report:
    """Return the report on a ledger, with a small picture for its plate, which takes seconds."""
    with mock.patch("geomap.reports.mapping.draw_plate", return_value=png(90, 120)):
        return report_of(selected(ledger, **recipe))


def png(width: int, height: int) -> bytes:
    """Return a grey picture."""

    def chunk(name: bytes, data: bytes) -> bytes:
        body = name + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\x80" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def hostile_claims(payload: str, number: int, make_claim: Callable[..., Any]) -> list[Any]:
    """Return claims of which every text that a person may write is the payload."""
    kept = payload.encode("utf-8", "replace").decode()
    texts = dict.fromkeys(("claimant_role", "value_written", "statement", "origin", "summary",
                           "note"), kept)  # fmt: skip
    source = {"source_id": f"{number:03}_test"}
    return [
        make_claim(claimant=f"A{kept}", **texts, **source),
        make_claim(claimant=f"B{kept}", claimant_side="PK", figure="23", **texts, **source),
        make_claim(claimant=f"C{kept}", claimant_side="TTP", metric=Metric.OCCURRENCE, figure="",
                   place_written=f"nowhere {kept}", place_id="", evidence=(1, 2), **texts,
                   **source),
    ]  # fmt: skip


def hostile_report(folder: Path, make_claim: Callable[..., Any]) -> Report:
    """Return a report on claims and documents that try all of ``HOSTILE``, in every text."""
    address = 'https://x.example/"><script>alert(1)</script>'
    with Ledger(folder / "hostile.sqlite", create=True) as ledger:
        for number, payload in enumerate(HOSTILE):
            kept = payload.encode("utf-8", "replace").decode()
            texts = dict.fromkeys(("title", "publisher", "author", "note"), kept)
            claims = hostile_claims(payload, number, make_claim)
            source = Source(claims[0].source_id, url=address, **texts)
            ledger.take_sheet(source, claims, f"{number}.toml")
    words = "\n".join(HOSTILE)
    recipe = dict.fromkeys(("title", "kicker", "point_of_view"), words)
    return report_of(selected(folder / "hostile.sqlite", **recipe))


def every_section(report: Report) -> Iterator[Section]:
    """Yield the sections of a report and those in them."""
    rest = list(report.sections)
    while rest:
        section = rest.pop(0)
        yield section
        rest = [*section.sections, *rest]


def table_of(report: Report, name: str) -> Table:
    """Return the table of a name."""
    return next(table for table in report.tables if table.name == name)


def texts_of(table: Table) -> list[list[str]]:
    """Return the texts of a table, row by row."""
    return [[cell.text for cell in row.cells] for row in table.rows]


def words_of(report: Report) -> list[str]:
    """Return every text of a report that each format must hold."""
    found = [report.title, report.kicker, report.as_of, report.point_of_view, report.disclaimer]
    found += [sentence.text for sentence in report.sentences]
    found += [section.title for section in every_section(report)]
    for table in report.tables:
        found += [table.caption, *table.columns]
        found += [text for row in table.rows for cell in row.cells
                  for text in (cell.text, cell.detail)]  # fmt: skip
    return [text for text in dict.fromkeys(found) if text.strip()]
