"""Title, dek and dates of a page, made of the data unless the recipe says otherwise."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Sequence
from typing import Any

from geomap.comparison import Agreement
from geomap.frames import Incident
from geomap.maps.recipe import Recipe
from geomap.maps.wording import date_text, days_text
from geomap.model import AF, PK, PartialDate, Scope, Source, TimePrecision

_KICKER = "Durand Line · who claims what, where"
_VIEW_TITLES = {
    "all": "Two accounts of",
    "compare": "Two accounts, side by side, of",
    "AF": "What Afghan officials say of",
    "PK": "What Pakistani officials say of",
    "third_party": "What others say of",
}
_POINTS_OF_VIEW = {
    "all": "None: every claim of both sides and of others is drawn.",
    "compare": "None: both sides' claims stand next to each other.",
    "AF": "Afghan officials: only their claims are drawn at first; the figures give all sides.",
    "PK": "Pakistani officials: only their claims are drawn at first; the figures give all sides.",
    "third_party": "Others than the two sides: only their claims are drawn at first.",
}
#: Days beyond which a title no longer tells of nights.
LONGEST_FLARE_UP = 31
#: So many contested figures are named in the dek; more are counted.
NAMED_AT_MOST = 2
_EXACT = (TimePrecision.DAY, TimePrecision.NIGHT)


def page_head(
    incidents: Sequence[Incident], sources: Sequence[Source], recipe: Recipe, data: dict[str, Any]
) -> dict[str, Any]:
    """Return the head of a page: title, dek, language, as-of date, point of view."""
    as_of, basis = _as_of(incidents, sources, recipe)
    return {
        "title": recipe.title or _title(incidents, recipe.view),
        "kicker": recipe.kicker or _KICKER,
        "dek": _dek(data),
        "lang": recipe.language,
        "dir": "ltr",
        "view": recipe.view,
        "as_of": as_of,
        "as_of_text": f"{date_text(PartialDate.parse(as_of))} ({basis})" if as_of else basis,
        "point_of_view": recipe.point_of_view or _POINTS_OF_VIEW[recipe.view],
        "selected": recipe.selected,
    }


def _dates(incidents: Sequence[Incident]) -> list[PartialDate]:
    return [claim.date for incident in incidents for claim in incident.claims]


def _title(incidents: Sequence[Incident], view: str) -> str:
    dates = [date for date in _dates(incidents) if _to_the_day(date)]
    if not dates:
        return f"{_VIEW_TITLES[view]} incidents along the Durand Line"
    first = min(date.first or dt.date.max for date in dates)
    last = max(date.morning or dt.date.min for date in dates)
    when = days_text(first, last)
    if (last - first).days > LONGEST_FLARE_UP:
        when = f"incidents along the Durand Line, {_months(first, last)}"
    elif any(date.precision is TimePrecision.NIGHT for date in dates):
        when = f"the night{'s' if (last - first).days > 1 else ''} of {when}"
    elif first != last:
        when = f"the days of {when}"
    return f"{_VIEW_TITLES[view]} {when}"


def _to_the_day(date: PartialDate) -> bool:
    ends = date.text.split("/")
    return all(PartialDate.parse(end).precision is TimePrecision.DAY for end in ends)


def _months(first: dt.date, last: dt.date) -> str:
    ends = [f"{calendar.month_name[day.month]} {day.year}" for day in (first, last)]
    return " – ".join(dict.fromkeys(ends))


def _as_of(
    incidents: Sequence[Incident], sources: Sequence[Source], recipe: Recipe
) -> tuple[str, str]:
    """Return the as-of date and what it rests on; the clock of the machine plays no part."""
    if recipe.as_of:
        return recipe.as_of, "set by the recipe"
    published = [PartialDate.parse(source.published).last for source in sources]
    days = [day for day in (*published, *(date.last for date in _exact(incidents))) if day]
    if not days:
        return "", "no date is known"
    return max(days).isoformat(), "the newest date in the claims and their sources"


def _exact(incidents: Sequence[Incident]) -> list[PartialDate]:
    return [date for date in _dates(incidents) if date.precision in _EXACT]


def _dek(data: dict[str, Any]) -> str:
    counts = data["counts"]
    figures = [
        row
        for row in data["measurands"]
        if row["key"] in data["figures"] and row["scope"] != Scope.COUNTRY
    ]
    parts = [
        f"{_count(counts['claims'], 'claim')} from {_count(counts['documents'], 'document')}.",
        _both_sides(figures),
        _unplaced(counts["unplaced"]),
    ]
    return " ".join(part for part in parts if part)


def _both_sides(figures: Sequence[dict[str, Any]]) -> str:
    if not figures:
        return ""
    spoken = [row for row in figures if _asserted(row, AF) and _asserted(row, PK)]
    contested = [row for row in spoken if row["agreement"] == Agreement.CONTESTED]
    denied = sum(row["agreement"] == Agreement.DENIED for row in figures)
    words = [_contested(row) for row in contested[:NAMED_AT_MOST]]
    if rest := len(contested[NAMED_AT_MOST:]):
        words.append(f"{_number(rest)} more {_is(rest)} contested")
    if denied:
        words.append(f"{_number(denied)} {_is(denied)} denied")
    if near := len(spoken) - len(contested):
        words.append(f"{_number(near)} nearly {'agrees' if near == 1 else 'agree'}")
    wide = all(row["scope"] == Scope.BORDER for row in figures)
    total = _count(len(figures), "border-wide figure" if wide else "figure")
    both = f"both sides speak about {_number(len(spoken) + denied)}"
    return f"Of {total}, {both}{': ' if words else ''}{', '.join(words)}."


def _is(number: int) -> str:
    return "is" if number == 1 else "are"


def _contested(row: dict[str, Any]) -> str:
    values = " or ".join(_last_value(row["by_voice"][voice]) for voice in (AF, PK))
    place = "" if row["scope"] == Scope.BORDER else f", {row['detail'].split(' · ')[0]}"
    return f"one is contested ({values} {row['label']}{place})"


def _last_value(statements: Sequence[dict[str, Any]]) -> str:
    stated = [one for one in statements if one["value"] and one["stance"] == "asserts"]
    exact = [one["value"] for one in stated if one["qualifier"] == "exact"]
    return str((exact or [one["value"] for one in stated])[-1])


def _asserted(row: dict[str, Any], voice: str) -> bool:
    return any(one["value"] and one["stance"] == "asserts" for one in row["by_voice"][voice])


def _unplaced(count: int) -> str:
    return f"{_count(count, 'claim')} could not be placed." if count else ""


def _count(number: int, noun: str) -> str:
    return f"{_number(number)} {noun}{'' if number == 1 else 's'}"


def _number(number: int) -> str:
    return "one" if number == 1 else str(number)
