"""What strangers may hand in: sheets, places, documents and recipes with a string in every field.

No two fields of a claim or of a document hold the same string, and every string stands in every
field of some of them: so a test can tell in which field a text did not arrive.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from geomap.gazetteer.loading import PLACE_COLUMNS
from geomap.model import Claim, Scope, Source
from tests.conftest import make_claim, sheet_text, toml_text
from tests.maps.injections import injections, sayable
from tests.maps.sinks import KEYS

#: Fields of a claim in a sheet that take any text.
CLAIM_TEXTS = (
    "claimant", "claimant_role", "place", "as_written", "summary", "note", "statement", "origin",
)  # fmt: skip
#: Fields of a document that take any text.
DOCUMENT_TEXTS = ("file", "title", "publisher", "author", "language", "note")
#: Third parties that objects have a property of, or that scripts have a word for.
PARTIES = ("constructor", "toString", "valueOf", "hasOwnProperty", "javascript", "onerror", "TTP")
#: A place of each kind of drawing with its scope; without an id the name as written is looked up.
_PLACES = (
    ("torkham", "place"), ("kurram-district", "district"), ("angoor-adda", "place"),
    ("durand-line", "border"), ("paktika", "province"), ("", "place"),
)  # fmt: skip
_DATES = ("2025-10-09", "2025-10-11", "2025-10", "", "2025-10-11/2025-10-12")
_STANCES = ("asserts", "asserts", "denies", "neither_confirms_nor_denies")
_STEP = 97
_SHEETS = 8
#: Stands between strings where several share a field.
BETWEEN = " ¦ "
_LONGEST_NAME = 200
#: So many strings stand in the note of one place.
NOTED = 36


def bundles(size: int) -> list[str]:
    """Return all strings that UTF-8 holds, so many in one text."""
    return _joined(sayable(), size)


def _joined(texts: Sequence[str], size: int) -> list[str]:
    return [BETWEEN.join(texts[at : at + size]) for at in range(0, len(texts), size)]


def file_names() -> list[str]:
    """Return the strings that a file may be called; an ending is added."""
    return [
        text
        for text in sayable()
        if not {"/", "\0"} & set(text) and len(text.encode()) <= _LONGEST_NAME
    ]


def claim_row(number: int) -> dict[str, Any]:
    """Return a claim of a sheet; ``number`` counts from 0 to the number of strings."""
    place, scope = _PLACES[number % len(_PLACES)]
    counted = number % 5 == 0
    return {
        **_texts(sayable(), CLAIM_TEXTS, number),
        "claimant_side": ("AF", "PK", PARTIES[number % len(PARTIES)])[number // 6 % 3],
        "stance": _STANCES[number // 7 % len(_STANCES)],
        "metric": "killed" if counted else "occurrence",
        "value": str(number % 90 + 1) if counted else "",
        "affected_side": "PK",
        "affected_class": "soldiers" if counted else "forces",
        "scope": scope,
        "date": _DATES[number // 11 % len(_DATES)],
        "evidence": [number + 1, number + 2],
        **({"place_id": place} if place else {}),
    }


def write_sheets(folder: Path) -> list[Path]:
    """Write sheets that hold a claim for every string, under names that are such strings."""
    folder.mkdir()
    names, count = file_names(), len(sayable())
    size = -(-count // _SHEETS)
    paths = []
    for number, first in enumerate(range(0, count, size)):
        name = names[number * len(names) // _SHEETS]
        document = {**_texts(sayable(), DOCUMENT_TEXTS, first), "sha256": "0" * 64}
        # The name without its ending is the document's id: it must be another in each sheet.
        document["file"] = f"{number} {name}.txt"
        rows = [claim_row(at) for at in range(first, min(first + size, count))]
        paths.append(folder / f"{name}.toml")
        paths[-1].write_text(sheet_text(document, rows), "utf-8")
    return paths


def write_recipe(path: Path) -> Path:
    """Write a recipe whose every word is all the strings, one behind the other."""
    (words,) = bundles(len(sayable()))
    lines = [f"{key} = {toml_text(words)}" for key in ("title", "kicker", "point_of_view")]
    lines.append(f"selected = {toml_text('__proto__')}")
    path.write_text("\n".join(lines), "utf-8")
    return path


def write_places(path: Path) -> list[str]:
    """Write places of one's own; return their ids, which are strings as their names are.

    All strings stand in their further names and in their notes.
    """
    texts = bundles(NOTED)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, PLACE_COLUMNS)
        writer.writeheader()
        writer.writerows(_place(number, texts) for number in range(len(texts)))
    return [_place(number, texts)["place_id"] for number in range(len(texts))]


def _place(number: int, texts: Sequence[str]) -> dict[str, Any]:
    names = ("place_id", "name", "names_ps", "names_fa", "names_ur", "source", "licence", "admin2")
    key = KEYS[number % len(KEYS)]
    return {
        **{field: sayable()[number * NOTED + at] for at, field in enumerate(names)},
        "names_en": texts[-number],
        "note": texts[number],
        "feature_code": "ADM2" if number % 9 == 0 else "PPL",
        "country_code": ("AF", "PK", "AF|PK")[number % 3],
        "admin1": key,
        "part_of": key if number % 9 == 1 else "",
        "latitude": f"{30 + number % 13 * 0.5:.2f}",
        "longitude": f"{63 + number % 17 * 0.5:.2f}",
        "coordinate_uncertainty_m": "2000",
    }


def claims_of_documents(place_ids: Sequence[str]) -> tuple[list[Claim], list[Source]]:
    """Return documents and a claim out of each; every field holds several strings.

    Halves of surrogate pairs are among them.
    """
    texts = _joined(injections(), 6)
    claims = [
        make_claim(
            source_id=injections()[number],
            claimant=texts[(number + _STEP) % len(texts)],
            claimant_side=("AF", "PK", "TTP")[number % 3],
            note=texts[(number + 2 * _STEP) % len(texts)],
            place_id=place_ids[number % len(place_ids)],
            place_written=text,
            scope=Scope.PLACE,
        )
        for number, text in enumerate(texts)
    ]
    return claims, [_document(number, texts) for number in range(len(texts))]


def _document(number: int, texts: Sequence[str]) -> Source:
    given = _texts(texts, DOCUMENT_TEXTS, number)
    address = "".join(given["author"].split())
    return Source(
        injections()[number],
        **given | ({"title": ""} if number % 2 else {}),
        url=f"https://example.org/{address}" if number % 4 else f"http://{address}",
    )


def _texts(texts: Sequence[str], fields: Sequence[str], number: int) -> dict[str, str]:
    return {field: texts[(number + _STEP * at) % len(texts)] for at, field in enumerate(fields)}
