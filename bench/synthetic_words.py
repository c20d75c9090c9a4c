"""Words, names and texts that mean nothing: as long and as varied as real ones."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Codes = npt.NDArray[np.int64]
Strings = npt.NDArray[np.object_]

#: A text has so many words: about 200 characters.
SHORTEST, LONGEST = 15, 31
WORDS = 5000
_STARTS = ("b", "ch", "d", "f", "g", "gh", "h", "j", "k", "kh", "l", "m", "n", "p", "r", "s", "sh",
           "t", "v", "w", "z", "")  # fmt: skip
_MIDDLES = ("a", "e", "i", "o", "u", "ai", "ur", "an", "il", "ar")


def picked(names: list[str], codes: npt.ArrayLike) -> Strings:
    """Return the names that the codes stand for, as Python strings."""
    return np.asarray(np.array(names, dtype=object)[np.asarray(codes)])


def words(count: int, rng: np.random.Generator) -> list[str]:
    """Return different words of one to four syllables."""
    found: dict[str, None] = {}
    while len(found) < count:
        syllables = rng.integers(1, 5)
        parts = zip(rng.choice(_STARTS, syllables), rng.choice(_MIDDLES, syllables), strict=True)
        found["".join(map("".join, parts))] = None
    return list(found)


def names(count: int, rng: np.random.Generator) -> list[str]:
    """Return different names of one or two words."""
    parts = words(count, rng)
    first = rng.integers(0, count, count)
    double = rng.random(count) < 0.5
    return [
        f"{parts[other].title()} {part.title()}" if two else part.title()
        for part, other, two in zip(parts, first, double, strict=True)
    ]


def texts(count: int, rng: np.random.Generator) -> Strings:
    """Return texts of 15 to 31 words out of 5,000, all of them equally frequent."""
    vocabulary = np.array(words(WORDS, rng), dtype=object)
    lengths = rng.integers(SHORTEST, LONGEST + 1, count)
    ends = np.cumsum(lengths)
    running = vocabulary[rng.integers(0, WORDS, int(ends[-1]))].tolist()
    made = [
        f"{' '.join(running[end - length : end]).capitalize()}."
        for end, length in zip(ends.tolist(), lengths.tolist(), strict=True)
    ]
    return np.array(made, dtype=object)


def hexadecimal(count: int, digits: int, rng: np.random.Generator) -> Strings:
    """Return random numbers written with so many hexadecimal digits, as a hash is."""
    drawn = rng.bytes(count * digits // 2).hex()
    return np.array([drawn[at : at + digits] for at in range(0, len(drawn), digits)], dtype=object)
