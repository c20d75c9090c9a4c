"""Title, dek and dates of a page, made of the data unless the recipe says otherwise."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Sequence
from typing import Any

import pandas as pd

from geomap.comparison import Agreement
from geomap.maps.kinds import kind_label
from geomap.maps.recipe import Recipe
from geomap.maps.wording import date_text, days_text
from geomap.model import (
    AF,
    PK,
    Figure,
    PartialDate,
    Qualifier,
    Scope,
    Source,
    Stance,
    TimePrecision,
)

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
    claims: pd.DataFrame,
    incidents: pd.DataFrame,
    figures: pd.DataFrame,
    sources: Sequence[Source],
    recipe: Recipe,
) -> dict[str, Any]:
    """Return the head of a page: title, dek, language, as-of date, point of view.

    ``claims`` and ``incidents`` are frames of ``geomap.claims`` and ``geomap.incidents``,
    ``figures`` those of the panel, ``sources`` the documents that the claims cite.
    """
    dates = _dates(claims)
    as_of, basis = _as_of(dates, sources, recipe)
    return {
        "title": recipe.title or _title(dates, recipe.view),
        "kicker": recipe.kicker or _KICKER,
        "dek": _dek(claims, incidents, figures, len(sources)),
        "lang": recipe.language,
        "dir": "ltr",
        "view": recipe.view,
        "as_of": as_of,
        "as_of_text": f"{date_text(PartialDate.parse(as_of))} ({basis})" if as_of else basis,
        "point_of_view": recipe.point_of_view or _POINTS_OF_VIEW[recipe.view],
        "selected": recipe.selected,
    }


def _dates(claims: pd.DataFrame) -> list[PartialDate]:
    """Return every date once."""
    pairs = claims[["event_date", "time_precision"]].drop_duplicates()
    return [PartialDate(text, TimePrecision(precision)) for text, precision in pairs.to_numpy()]


def _title(every: Sequence[PartialDate], view: str) -> str:
    dates = [date for date in every if _to_the_day(date)]
    if not dates:
        return f"{_VIEW_TITLES[view]} incidents along the Durand Line"
    # Days as ISO 8601 writes them stand in the order of the calendar.
    first = dt.date.fromisoformat(min(date.text.split("/")[0] for date in dates))
    last = max(_morning(date) for date in _latest(dates))
    when = days_text(first, last)
    if (last - first).days > LONGEST_FLARE_UP:
        when = f"incidents along the Durand Line, {_months(first, last)}"
    elif any(date.precision is TimePrecision.NIGHT for date in dates):
        when = f"the night{'s' if (last - first).days > 1 else ''} of {when}"
    elif first != last:
        when = f"the days of {when}"
    return f"{_VIEW_TITLES[view]} {when}"


def _to_the_day(date: PartialDate) -> bool:
    return all(len(end) == len("2025-10-11") for end in date.text.split("/"))


def _latest(dates: Sequence[PartialDate]) -> list[PartialDate]:
    """Return the dates that end on the last day of all."""
    last = max(date.text.split("/")[-1] for date in dates)
    return [date for date in dates if date.text.endswith(last)]


def _morning(date: PartialDate) -> dt.date:
    return date.morning or dt.date.max


def _months(first: dt.date, last: dt.date) -> str:
    ends = [f"{calendar.month_name[day.month]} {day.year}" for day in (first, last)]
    return " – ".join(dict.fromkeys(ends))


def _as_of(
    dates: Sequence[PartialDate], sources: Sequence[Source], recipe: Recipe
) -> tuple[str, str]:
    """Return the as-of date and what it rests on; the clock of the machine plays no part."""
    if recipe.as_of:
        return recipe.as_of, "set by the recipe"
    published = [PartialDate.parse(source.published).last for source in sources]
    exact = [date.last for date in dates if date.precision in _EXACT]
    days = [day for day in (*published, *exact) if day]
    if not days:
        return "", "no date is known"
    return max(days).isoformat(), "the newest date in the claims and their sources"


def _dek(
    claims: pd.DataFrame, incidents: pd.DataFrame, figures: pd.DataFrame, documents: int
) -> str:
    parts = [
        f"{_count(len(claims), 'claim')} from {_count(documents, 'document')}.",
        _both_sides(claims, incidents, figures[figures["scope"] != Scope.COUNTRY.value]),
        _unplaced(int((claims["place_id"] == "").sum())),
    ]
    return " ".join(part for part in parts if part)


def _both_sides(claims: pd.DataFrame, incidents: pd.DataFrame, figures: pd.DataFrame) -> str:
    if figures.empty:
        return ""
    spoken = figures[figures[AF] & figures[PK]]
    contested = spoken.index[spoken["agreement"] == Agreement.CONTESTED.value]
    denied = int((figures["agreement"] == Agreement.DENIED.value).sum())
    named = claims[claims["measurand"].isin(contested[:NAMED_AT_MOST])]
    words = [
        _contested(named[named["measurand"] == key], incidents) for key in contested[:NAMED_AT_MOST]
    ]
    if rest := len(contested[NAMED_AT_MOST:]):
        words.append(f"{_number(rest)} more {_is(rest)} contested")
    if denied:
        words.append(f"{_number(denied)} {_is(denied)} denied")
    if near := len(spoken) - len(contested):
        words.append(f"{_number(near)} nearly {'agrees' if near == 1 else 'agree'}")
    wide = (figures["scope"] == Scope.BORDER.value).all()
    total = _count(len(figures), "border-wide figure" if wide else "figure")
    both = f"both sides speak about {_number(len(spoken) + denied)}"
    return f"Of {total}, {both}{': ' if words else ''}{', '.join(words)}."


def _is(number: int) -> str:
    return "is" if number == 1 else "are"


def _contested(claims: pd.DataFrame, incidents: pd.DataFrame) -> str:
    """Return one contested figure in words; ``claims`` are those of its measurand."""
    values = " or ".join(_last_value(claims[claims["claimant_side"] == side]) for side in (AF, PK))
    first = claims.iloc[0]
    place = ""
    if first["scope"] != Scope.BORDER.value:
        of_place = incidents["incident_id"] == first["incident_id"]
        place = f", {incidents.loc[of_place, 'name'].iloc[0]}"
    return f"one is contested ({values} {kind_label(first)}{place})"


def _last_value(claims: pd.DataFrame) -> str:
    """Return the last number that a side asserts, an exact one if it gives any."""
    asserted = claims[claims["stance"] == Stance.ASSERTS.value].drop_duplicates("utterance")
    columns = asserted[["value_low", "value_high", "qualifier"]].to_numpy()
    figures = [
        Figure(_whole(low), _whole(high), Qualifier(qualifier)) for low, high, qualifier in columns
    ]
    stated = [figure for figure in figures if figure.stated]
    exact = [figure for figure in stated if figure.qualifier is Qualifier.EXACT]
    return str((exact or stated)[-1])


def _whole(value: Any) -> int | None:
    return None if pd.isna(value) else int(value)


def _unplaced(count: int) -> str:
    return f"{_count(count, 'claim')} could not be placed." if count else ""


def _count(number: int, noun: str) -> str:
    return f"{_number(number)} {noun}{'' if number == 1 else 's'}"


def _number(number: int) -> str:
    return "one" if number == 1 else str(number)
