"""Why a claim has no place: the reasons of ``geomap.frames`` as phrases of the page's languages."""

from __future__ import annotations

import re
from collections.abc import Iterable

# The phrase for each reason that geomap.frames.placing gives, in words with named parts.
_PHRASES = (
    ("reason.unknown_name", re.compile(r"no place of this name is in the gazetteer")),
    ("reason.no_name", re.compile(r"the claim names no place")),
    ("reason.unknown_id", re.compile(r"the id (['\"])(?P<id>.*)\1 is not in the gazetteer")),
    (
        "reason.could_be_one",
        re.compile(r"could be (?P<place>\S+) \((?P<reasons>.*)\): say so with place_id", re.DOTALL),
    ),
    ("reason.could_be", re.compile(r"could be (?P<places>.*)")),
)

#: The key of a phrase and its values.
Said = list[str | dict[str, str]]


def reasons_of(texts: Iterable[str]) -> dict[str, Said]:
    """Return for each reason, by its words, the key of its phrase and the phrase's values.

    Words that are no reason of ``geomap.frames`` are left out: they are shown as they are.
    """
    found = {text: _said(text) for text in sorted(set(texts)) if text}
    return {text: said for text, said in found.items() if said is not None}


def _said(text: str) -> Said | None:
    for key, words in _PHRASES:
        if match := words.fullmatch(text):
            return [key, match.groupdict()]
    return None
