"""Claim sheets: one TOML file for each document, which a person edits without Python."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from geomap.errors import SheetError
from geomap.exchange.fields import Faults, claim_values
from geomap.model import Claim, PartialDate, Source

_CLAIM_TABLE = re.compile(r"\s*\[\[\s*claim\s*\]\]")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_LONGEST_SHOWN = 100
_DOCUMENT_KEYS = frozenset(
    ("file", "sha256", "title", "publisher", "author", "published", "language", "url", "note")
)
# Texts that a claim keeps under the name that they have in a sheet.
_KEPT = (
    "claimant", "claimant_role", "place_id", "statement", "origin", "supersedes", "summary", "note",
)  # fmt: skip
_CLAIM_KEYS = frozenset(
    (
        *_KEPT, "claimant_side", "stance", "metric", "sub_event_type", "affected_side",
        "affected_class", "value", "as_written", "scope", "place", "date", "precision", "evidence",
    )
)  # fmt: skip


@dataclass(frozen=True)
class Sheet:
    """One document and every claim that was read out of it."""

    path: Path
    source: Source
    claims: tuple[Claim, ...]


def read_sheets(*paths: Path) -> list[Sheet]:
    """Read sheets, and every ``*.toml`` of folders, in the order of their names.

    Raises ``SheetError`` with all the faults of all the files; then nothing was taken in.
    """
    sheets: list[Sheet] = []
    faults: list[str] = []
    for path in paths:
        try:
            for file in _files(path):
                sheets += _read_or_note(file, faults)
        except SheetError as error:
            faults += error.faults
    faults += _repeated_sources(sheets)
    if faults:
        raise SheetError(faults)
    return sheets


def read_sheet(path: Path) -> Sheet:
    """Read one sheet; raises ``SheetError`` with every fault as ``file:line: what, the mend``."""
    text, raw = _parse(path)
    reader = _Reader(path, text)
    source = reader.document(raw.get("document"))
    claims = [reader.claim(number, row, source) for number, row in reader.rows(raw)]
    reader.unknown(raw, {"document", "claim"}, 1, "the sheet")
    read = tuple(claim for claim in claims if claim is not None)
    reader.repeated(read)
    if reader.faults or source is None:
        raise SheetError(reader.faults)
    return Sheet(path, source, read)


def _read_or_note(file: Path, faults: list[str]) -> list[Sheet]:
    try:
        return [read_sheet(file)]
    except SheetError as error:
        faults += error.faults
        return []


def _files(path: Path) -> list[Path]:
    if path.is_dir():
        files = sorted(path.glob("*.toml"))
        if not files:
            raise SheetError([f"{path}: no claim sheet (*.toml) in this folder"])
        return files
    if not path.exists():
        raise SheetError([f"{path}: no such file or folder; name a claim sheet or a folder"])
    return [path]


def _parse(path: Path) -> tuple[str, dict[str, Any]]:
    try:
        text = path.read_text(encoding="utf-8-sig")
        return text, tomllib.loads(text)
    except UnicodeDecodeError as error:
        raise SheetError([f"{path}: not UTF-8 text ({error.reason}); save it as UTF-8"]) from None
    except (ValueError, RecursionError) as error:
        raise SheetError([f"{path}: not valid TOML: {error}"]) from None
    except OSError as error:
        raise SheetError([f"{path}: cannot be read: {error.strerror}"]) from None


def _repeated_sources(sheets: Iterable[Sheet]) -> list[str]:
    first: dict[str, Path] = {}
    faults = []
    for sheet in sheets:
        other = first.setdefault(sheet.source.source_id, sheet.path)
        if other != sheet.path:
            faults.append(f"{sheet.path}: the same document as {other}; keep one sheet for it")
    return faults


def _shown(value: Any) -> str:
    """Return a value as a message shows it; hexadecimal numbers may be too long to be written."""
    try:
        text = repr(value)
    except ValueError:
        return "a number of thousands of digits"
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"


class _Reader:
    """Reads one sheet and collects its faults with the line on which each claim begins."""

    def __init__(self, path: Path, text: str) -> None:
        self.path = path
        self.faults = Faults()
        lines = enumerate(text.splitlines(), start=1)
        self.starts = [number for number, line in lines if _CLAIM_TABLE.match(line)]

    def fault(self, line: int, message: str) -> None:
        self.faults.append(f"{self._at(line)}{message}")

    def rows(self, raw: dict[str, Any]) -> Iterable[tuple[int, dict[str, Any]]]:
        rows = raw.get("claim", [])
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            self.fault(1, "claims stand in [[claim]] tables")
            return []
        return enumerate(rows)

    def document(self, raw: Any) -> Source | None:
        if not isinstance(raw, dict):
            self.fault(1, "the [document] table is missing: give at least file and sha256")
            return None
        self.unknown(raw, _DOCUMENT_KEYS, 1, "[document]")
        text = {key: self._text(raw, key, 1) for key in _DOCUMENT_KEYS}
        if not text["file"]:
            self.fault(1, "[document] has no file: give the document's file name")
        if not _SHA256.fullmatch(text["sha256"]):
            self.fault(1, "[document] sha256 must be 64 hexadecimal digits (sha256sum FILE)")
        self.faults.take(self._at(1), PartialDate.parse, text["published"])
        source: Source | None = self.faults.take(
            self._at(1), lambda: Source(source_id=Path(text["file"]).stem, **text)
        )
        return source

    def claim(self, number: int, row: dict[str, Any], source: Source | None) -> Claim | None:
        line = self.starts[number] if number < len(self.starts) else 1
        before = len(self.faults)
        self.unknown(row, _CLAIM_KEYS, line, f"claim {number + 1}")
        text = {key: self._text(row, key, line) for key in _CLAIM_KEYS - {"evidence"}}
        values = claim_values(text, self.faults, self._at(line))
        values["evidence"] = self._evidence(row.get("evidence"), line)
        if len(self.faults) > before or source is None:
            return None
        renamed: dict[str, Any] = {
            "place_written": text["place"],
            "value_written": text["as_written"],
        }
        kept: dict[str, Any] = {key: text[key] for key in _KEPT}
        claim: Claim | None = self.faults.take(
            self._at(line), lambda: Claim(source.source_id, **renamed, **kept, **values)
        )
        return claim

    def _at(self, line: int) -> str:
        return f"{self.path}:{line}: "

    def _text(self, row: dict[str, Any], key: str, line: int) -> str:
        value = row.get(key, "")
        if not isinstance(value, str):
            self.fault(line, f"{key} = {_shown(value)}: put the value in quotation marks")
            return ""
        return value.strip()

    def _evidence(self, value: Any, line: int) -> tuple[int, int] | None:
        pair = value if isinstance(value, list) else []
        if len(pair) != 2 or any(type(end) is not int for end in pair):
            self.fault(line, "evidence must be two offsets, as in evidence = [391, 393]")
            return None
        if not 0 <= pair[0] < pair[1]:
            order = "the start lies before the end, and neither below 0"
            self.fault(line, f"evidence {_shown(pair)}: {order}")
            return None
        return pair[0], pair[1]

    def unknown(self, row: dict[str, Any], known: Iterable[str], line: int, where: str) -> None:
        for key in sorted(set(row) - set(known)):
            words = ", ".join(sorted(known))
            self.fault(line, f"{where} has an unknown key {key!r}; known: {words}")

    def repeated(self, claims: Iterable[Claim]) -> None:
        seen: set[str] = set()
        for claim in claims:
            if claim.claim_id in seen:
                words = f"{claim.claimant}, {claim.metric}, {claim.place_written!r}"
                self.fault(1, f"the same claim stands twice: {words}; take one out")
            seen.add(claim.claim_id)
