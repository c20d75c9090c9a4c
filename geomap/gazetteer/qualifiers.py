"""Words that tell a village from its neighbour of the same name: upper and lower, big and small.

Lists give 'Nughaye Ulya' and 'Nughaye Sufla' where the press writes 'Nughaye', and the other way
round. The two lie next to each other, or they would not need the word.
"""

from __future__ import annotations

_QUALIFIERS = frozenset(
    {
        "ulya", "olya", "hulya", "sufla", "sofla", "wusta", "vusta", "wosta", "bala", "balla",
        "payan", "payin", "pain", "paayan", "kalan", "kalaan", "khurd", "khord", "upper", "lower",
        "loy", "loya", "loe", "loi", "wara", "warah", "bar", "kuz", "koz", "shamali", "janubi",
        "sharqi", "gharbi", "north", "south", "east", "west", "jadid", "qadim", "kohna",
    }
)  # fmt: skip
# What is left must still be a name.
_SHORTEST_REST = 4


def without_qualifier(key: str) -> str:
    """Return a folded name without such a word at its beginning or end, '' when it has none."""
    words = key.split()
    if len(words) > 1 and words[-1] in _QUALIFIERS:
        rest = " ".join(words[:-1])
    elif len(words) > 1 and words[0] in _QUALIFIERS:
        rest = " ".join(words[1:])
    else:
        return ""
    return rest if len(rest) >= _SHORTEST_REST else ""
