"""Everyday respellings of names, made by the habits of people who transliterate by ear.

The list is the measure of `geomap.gazetteer.spelling`, and no part of it: both directions of
oo/u, ee/i, kh/q, w/v, single and doubled letters, -ak/-ek, Killi/Kili/Kalay, and spaces.
"""

from __future__ import annotations

import random
import re

HABITS: tuple[tuple[str, str, str], ...] = (
    ("oo for u", r"(?<![uoae])u(?![uoae])", "oo"),
    ("u for oo", r"oo", "u"),
    ("ee for i", r"(?<![aeiou])i(?![aeiou])", "ee"),
    ("i for ee", r"ee", "i"),
    ("q for kh", r"kh", "q"),
    ("kh for q", r"q", "kh"),
    ("v for w", r"w", "v"),
    ("w for v", r"v", "w"),
    ("doubled", r"(?<=[aeiou])([bdglmnprst])(?=[aeiou])", r"\1\1"),
    ("single", r"([bdfglmnprstz])\1", r"\1"),
    ("-ek for -ak", r"ak\b", "ek"),
    ("-ak for -ek", r"ek\b", "ak"),
    ("Kili, Killi, Kalay", r"\b(killi|kili|kalay|kalai|kelay)\b", "killi|kili|kalay"),
    ("joined", r"(?<=\w)[ -](?=\w)", ""),
    ("hyphen for space", r"(?<=\w) (?=\w)", "-"),
)


def respelt(name: str, rng: random.Random, most: int = 3) -> str | None:
    """Return a name changed by one to `most` habits, each at one spot; None when none applies."""
    text = name.lower()
    for _ in range(rng.randint(1, most)):
        fitting = [habit for habit in HABITS if re.search(habit[1], text)]
        if not fitting:
            break
        text = _applied(rng.choice(fitting), text, rng)
    return text if text != name.lower() else None


def _applied(habit: tuple[str, str, str], text: str, rng: random.Random) -> str:
    _, pattern, replacements = habit
    spot = rng.choice(list(re.finditer(pattern, text)))
    written = spot.expand(rng.choice(replacements.split("|")))
    return text[: spot.start()] + written + text[spot.end() :]
