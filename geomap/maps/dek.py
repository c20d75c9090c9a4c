"""The dek of a page: how many claims there are, and about how much both sides speak."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd

from geomap.comparison import Agreement
from geomap.gazetteer import Gazetteer
from geomap.language.amounts import amount
from geomap.language.catalogues import form, isolate, phrase
from geomap.language.labels import label_with_amount
from geomap.language.placenames import name_in
from geomap.maps.selection import Selection
from geomap.model import AF, PK, Figure, Place, Qualifier, Scope, Stance

#: So many contested figures are named in the dek; more are counted.
NAMED_AT_MOST = 2
_KIND = ["metric", "affected_side", "affected_class", "sub_event_type"]


@dataclass(frozen=True)
class Contested:
    """A figure that the sides give differently: each side's, of what, and where if at a place."""

    figures: tuple[Figure, Figure]
    kind: tuple[str, ...]
    name: str = ""
    place: Place | None = None


@dataclass(frozen=True)
class Facts:
    """What a dek tells, in numbers; ``wide`` is whether all figures are of the whole border."""

    claims: int
    documents: int
    unplaced: int
    figures: int
    wide: bool
    spoken: int
    named: tuple[Contested, ...]
    more: int
    denied: int
    near: int


def dek_facts(selection: Selection) -> Facts:
    """Return the facts of a dek."""
    claims = selection.claims
    figures = selection.figures[selection.figures["scope"] != Scope.COUNTRY.value]
    both = figures[figures[AF] & figures[PK]]
    contested = list(both.index[both["agreement"] == Agreement.CONTESTED.value])
    denied = int((figures["agreement"] == Agreement.DENIED.value).sum())
    return Facts(
        claims=len(claims),
        documents=len(selection.documents),
        unplaced=int((claims["place_id"] == "").sum()),
        figures=len(figures),
        wide=bool((figures["scope"] == Scope.BORDER.value).all()),
        spoken=len(both) + denied,
        named=tuple(_contested(selection, key) for key in contested[:NAMED_AT_MOST]),
        more=len(contested[NAMED_AT_MOST:]),
        denied=denied,
        near=len(both) - len(contested),
    )


def dek(language: str, facts: Facts) -> str:
    """Return the dek in a language: two or three sentences."""
    documents = phrase(language, "dek.from_documents", count=facts.documents)
    sentences = [phrase(language, "dek.claims", count=facts.claims, from_documents=documents)]
    if facts.figures:
        sentences.append(both_sides(language, facts))
    if facts.unplaced:
        sentences.append(phrase(language, "dek.unplaced", count=facts.unplaced))
    return " ".join(sentences)


def both_sides(language: str, facts: Facts) -> str:
    """Return the sentence about how many figures both sides speak, and which are contested."""
    key = "dek.of_wide_figures" if facts.wide else "dek.of_figures"
    of_figures = phrase(language, key, count=facts.figures)
    details = form(language, "list.comma").join(_details(language, facts))
    if not details:
        return phrase(language, "dek.both_speak", of_figures=of_figures, count=facts.spoken)
    return phrase(
        language,
        "dek.both_speak_details",
        of_figures=of_figures,
        count=facts.spoken,
        details=details,
    )


def _details(language: str, facts: Facts) -> Iterator[str]:
    yield from (_named(language, one) for one in facts.named)
    counts = {"more_contested": facts.more, "denied": facts.denied, "near": facts.near}
    for key, count in counts.items():
        if count:
            yield phrase(language, f"dek.{key}", count=count)


def _named(language: str, one: Contested) -> str:
    first, second = (amount(language, value, inside=True) for value in one.figures)
    either = phrase(language, "dek.or", first=first, second=second)
    label = label_with_amount(language, *one.kind, count=2)
    values = label.replace("{amount}", isolate(language, either))
    if not one.name:
        return phrase(language, "dek.contested", values=values)
    place = name_in(language, one.place, one.name)
    return phrase(language, "dek.contested_at", values=values, place=place)


def _contested(selection: Selection, key: str) -> Contested:
    incidents = selection.incidents
    measured = selection.claims[selection.measurands.rows_of(key)]
    first = measured.iloc[0]
    af, pk = (_last_value(measured[measured["claimant_side"] == side]) for side in (AF, PK))
    kind = tuple(first[_KIND])
    if first["scope"] == Scope.BORDER.value:
        return Contested((af, pk), kind)
    name = incidents.loc[incidents["incident_id"] == first["incident_id"], "name"].iloc[0]
    return Contested((af, pk), kind, name, Gazetteer.opened().get(first["place_id"]))


def _last_value(claims: pd.DataFrame) -> Figure:
    """Return the last number that a side asserts, an exact one if it gives any."""
    asserted = claims[claims["stance"] == Stance.ASSERTS.value].drop_duplicates("utterance")
    columns = asserted[["value_low", "value_high", "qualifier"]].to_numpy()
    figures = [
        Figure(_whole(low), _whole(high), Qualifier(qualifier)) for low, high, qualifier in columns
    ]
    stated = [figure for figure in figures if figure.stated]
    exact = [figure for figure in stated if figure.qualifier is Qualifier.EXACT]
    return (exact or stated)[-1]


def _whole(value: Any) -> int | None:
    return None if pd.isna(value) else int(value)
