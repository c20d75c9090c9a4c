"""Things beside each other on one line: labels that keep apart, stretches in lanes."""

from __future__ import annotations

from collections.abc import Sequence

Span = tuple[float, float]


def spread(
    centres: Sequence[float], widths: Sequence[float], first: float, last: float, gap: float
) -> list[float] | None:
    """Return centres near the wanted ones at which no label touches another or leaves the ends.

    Labels keep the order of their wanted centres, and the earlier of equal ones stays before the
    later. ``None`` when they do not fit beside each other.
    """
    if sum(widths) + gap * (len(widths) - 1) > last - first:
        return None
    order = sorted(range(len(centres)), key=lambda each: centres[each])
    lefts = [0.0] * len(centres)
    edge = first
    for each in order:
        lefts[each] = max(edge, centres[each] - widths[each] / 2)
        edge = lefts[each] + widths[each] + gap
    edge = last
    for each in reversed(order):
        lefts[each] = min(lefts[each], edge - widths[each])
        edge = lefts[each] - gap
    return [left + width / 2 for left, width in zip(lefts, widths, strict=True)]


def lanes_of(items: Sequence[Sequence[Span]]) -> list[int]:
    """Return for each item of one or more spans a lane, from 0, in which it overlaps none."""
    lanes: list[list[Span]] = []
    found = []
    for spans in items:
        lane = next((n for n, taken in enumerate(lanes) if not _overlap(spans, taken)), len(lanes))
        if lane == len(lanes):
            lanes.append([])
        lanes[lane] += spans
        found.append(lane)
    return found


def _overlap(spans: Sequence[Span], taken: Sequence[Span]) -> bool:
    return any(a < d and c < b for a, b in spans for c, d in taken)
