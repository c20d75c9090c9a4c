"""Proving claims against the documents that they cite: hash, span, and what stands in it."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from geomap.model import Claim, Source
from geomap.model.digits import plain_digits

_UNITS = (
    "no zero none", "one a another", "two", "three", "four", "five", "six", "seven", "eight",
    "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
    "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


@dataclass(frozen=True)
class Proof:
    """What a check found: how many claims stand, how many cite no document, and every fault."""

    proved: int
    undocumented: int
    faults: tuple[str, ...]


def prove(claims: Iterable[Claim], sources: Iterable[Source], documents: Path) -> Proof:
    """Check every claim against its document in the folder ``documents``.

    A claim is proved when the document's SHA-256 is the source's, its evidence lies inside the
    text (Unicode code points of the UTF-8 document), and the claim's number stands there in
    digits or English words; a claim without a number must have its place there as written, or
    the words that carry its value. Claims of sources that name no file are counted apart.
    """
    by_id = {source.source_id: source for source in sources}
    texts: dict[str, str | None] = {}
    faults: list[str] = []
    proved = undocumented = 0
    for claim in claims:
        source = by_id.get(claim.source_id)
        if source is None or not source.file:
            undocumented += 1
            continue
        if claim.source_id not in texts:
            texts[claim.source_id], problem = _read(source, documents)
            faults += problem
        text = texts[claim.source_id]
        found = [] if text is None else _faults(claim, text)
        faults += found
        proved += text is not None and not found
    return Proof(proved, undocumented, tuple(faults))


def stands(claim: Claim, words: str) -> bool:
    """Whether the number of a claim, or else its place or the words of its value, is in a text."""
    if numbers := _numbers(claim):
        return all(number_pattern(number).search(_plain(words)) for number in numbers)
    wanted = [part for part in (claim.place_written, claim.value_written) if part]
    return any(_words_pattern(part).search(_plain(words)) for part in wanted)


def number_pattern(number: int) -> re.Pattern[str]:
    """Return a pattern that finds a count in digits (grouped or not) or in English words."""
    digits = [str(number), f"{number:,}", f"{number:,}".replace(",", " ")]
    # "Twenty-five" holds no twenty and no five, "two hundred" no two; "58-year-old" is 58.
    in_digits = rf"(?<![\w.,])(?:{_any_of(digits)})(?!\w|[.,]\d)"
    in_words = (
        rf"(?<![\w-])(?:{_any_of(_in_words(number))})(?!\w|-\w|\s+(?:hundred|thousand|million))"
    )
    either = f"{in_digits}|{in_words}" if _in_words(number) else in_digits
    return re.compile(either, re.IGNORECASE)


def _words_pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(_plain(words))}(?!\w)")


def _any_of(forms: Sequence[str]) -> str:
    return "|".join(re.escape(form) for form in dict.fromkeys(forms))


def _numbers(claim: Claim) -> list[int]:
    ends = (claim.figure.low, claim.figure.high)
    return [end for end in dict.fromkeys(ends) if end is not None]


def _read(source: Source, documents: Path) -> tuple[str | None, list[str]]:
    # A sheet from a stranger names a file of this folder, and no path out of it.
    if Path(source.file).name != source.file:
        return None, [f"{source.source_id}: file {source.file!r} must be a file's name, no path"]
    path = documents / source.file
    try:
        raw = path.read_bytes()
    except (OSError, ValueError):
        return None, [f"{path}: the document is not there; is {documents} the right folder?"]
    if hashlib.sha256(raw).hexdigest() != source.sha256:
        return None, [f"{path}: the SHA-256 is not that of {source.source_id}: another text"]
    try:
        return raw.decode("utf-8"), []
    except UnicodeDecodeError:
        return None, [f"{path}: the document is not UTF-8 text"]


def _faults(claim: Claim, text: str) -> list[str]:
    name = f"{claim.source_id}: {claim.claim_id} ({claim.claimant}, {claim.metric})"
    if claim.evidence is None:
        return [f"{name}: no evidence; give the offsets of the words that prove it"]
    start, end = claim.evidence
    if end > len(text):
        return [f"{name}: evidence {start}–{end} ends behind the document's {len(text)}"]
    if stands(claim, text[start:end]):
        return []
    wanted = str(claim.figure) or claim.place_written or claim.value_written or "its place"
    return [f"{name}: {wanted!r} does not stand at {start}–{end}{_elsewhere(claim, text)}"]


def _elsewhere(claim: Claim, text: str) -> str:
    """Say where the number or place does stand, for whoever mends the offsets."""
    wanted = claim.place_written or claim.value_written
    patterns = [number_pattern(number) for number in _numbers(claim)]
    if not patterns and wanted:
        patterns = [_words_pattern(wanted)]
    spots = [match.span() for pattern in patterns for match in pattern.finditer(text)]
    return "; it stands at " + ", ".join(f"{a}–{b}" for a, b in spots[:5]) if spots else ""


def _plain(text: str) -> str:
    """Return the text with every kind of digit as 0–9 and composed letters."""
    return plain_digits(unicodedata.normalize("NFC", text))


def _in_words(number: int) -> Sequence[str]:
    if number < len(_UNITS):
        return _UNITS[number].split()
    if number < 100:
        tens, rest = _TENS[number // 10 - 2], number % 10
        return [f"{tens}-{_UNITS[rest].split()[0]}"] if rest else [tens]
    return []
