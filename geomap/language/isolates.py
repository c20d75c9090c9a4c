"""Text that may run the other way, kept in one piece by the isolates of Unicode's UAX #9."""

from __future__ import annotations

import unicodedata

LEFT_TO_RIGHT, RIGHT_TO_LEFT, FIRST_STRONG, END = "\u2066", "\u2067", "\u2068", "\u2069"
_OPENING = (LEFT_TO_RIGHT, RIGHT_TO_LEFT, FIRST_STRONG)


def isolated(text: str, *, leftward: bool) -> str:
    """Return ``text`` in isolates if it may run against a line; ``leftward`` if that runs left.

    Within them its first letter decides how it runs. A text that is nothing but isolates and
    signs has been put together for such a line, and runs as the line does.
    """
    if not any(_runs_right(char) if leftward else runs_left(char) for char in text):
        return text
    outside = _outside(text)
    made_of_isolates = len(outside) < len(text) and not any(char.isalpha() for char in outside)
    own = RIGHT_TO_LEFT if leftward else LEFT_TO_RIGHT
    return f"{own if made_of_isolates else FIRST_STRONG}{text}{END}"


def runs_left(char: str) -> bool:
    """Return whether a character is a letter of a script that runs to the left."""
    return unicodedata.bidirectional(char) in ("R", "AL")


def _runs_right(char: str) -> bool:
    return char.isdecimal() or (char.isalpha() and not runs_left(char))


def _outside(text: str) -> str:
    """Return what stands outside all isolates."""
    found, depth = [], 0
    for char in text:
        depth += char in _OPENING
        if not depth:
            found.append(char)
        depth = max(0, depth - (char == END))
    return "".join(found)
