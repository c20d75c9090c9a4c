"""Measure `resolve` on places whose position is known, as UCDP GED names them.

    PYTHONPATH=. python bench/places.py FILE [--misses] [--with-adm2 | --without-context]

FILE has the columns name, feature_word, country, adm1, adm2, lat, lon, where_prec (3: a district's
centroid) and dist_border_km. Name, feature word, country and adm1 are handed over; --with-adm2
hands the district over too, which then answers for what is not known.

A hit within a distance is an answer that near to the truth. A district's truth is a centroid: an
answer counts as near when it is a unit whose circle holds the centroid. Wrong is an answer in the
other country or more than 161 km off; abstaining is not wrong and is counted apart.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from geomap.gazetteer import Gazetteer, Resolution
from geomap.gazetteer.containment import is_unit
from geomap.gazetteer.distance import distance_m
from geomap.gazetteer.loading import load_folder

NEAR_THE_LINE_KM = 60
WRONG_KM = 161
BANDS = ((0, 5), (5, 20), (20, 60), (60, 150), (150, 2000))
CODES = {"Afghanistan": "AF", "Pakistan": "PK"}

Row = dict[str, str]


@dataclass(frozen=True)
class Outcome:
    """One row with the answer; `off_km` is None when the gazetteer abstained."""

    row: Row
    answer: Resolution
    off_km: float | None

    @property
    def border_km(self) -> float:
        """How far the truth is from the line."""
        return float(self.row["dist_border_km"])

    @property
    def wrong(self) -> bool:
        """Whether the answer is in the other country or too far off."""
        if (place := self.answer.place) is None or self.off_km is None:
            return False
        country = CODES[self.row["country"]]
        return country not in place.country_code.split("|") or self.off_km > WRONG_KM

    def within(self, limit_km: float) -> bool:
        """Return whether the answer is right and not farther off than a limit."""
        return self.off_km is not None and self.off_km <= limit_km and not self.wrong


def measure(
    gazetteer: Gazetteer, row: Row, *, context: bool = True, district: bool = False
) -> Outcome:
    """Resolve one row and measure how far off the answer is, in kilometres."""
    answer = gazetteer.resolve(
        row["name"],
        CODES[row["country"]] if context else None,
        row["adm1"] or None if context else None,
        feature=row["feature_word"] or None if context else None,
        admin2=row["adm2"] or None if district else None,
    )
    return Outcome(row, answer, _off_km(answer, row))


def _off_km(answer: Resolution, row: Row) -> float | None:
    if (place := answer.place) is None:
        return None
    off = distance_m(place.latitude, place.longitude, float(row["lat"]), float(row["lon"]))
    is_centroid = row["where_prec"] == "3" and is_unit(place)
    return 0.0 if is_centroid and off <= place.coordinate_uncertainty_m else off / 1000


def table(title: str, outcomes: Iterable[Outcome], group: Callable[[Outcome], str]) -> None:
    groups: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        groups.setdefault(group(outcome), []).append(outcome)
    print(f"\n{title:22} {'rows':>5} {'<5 km':>7} {'<25 km':>7} {'<161 km':>8} "
          f"{'wrong':>6} {'ambiguous':>10} {'unknown':>8}")  # fmt: skip
    for name, members in groups.items():
        print(_line(name, members))


def _line(name: str, members: list[Outcome]) -> str:
    def share(test: Callable[[Outcome], bool]) -> str:
        return f"{sum(map(test, members)) / len(members):.0%}"

    return (
        f"{name:22} {len(members):5} {share(lambda o: o.within(5)):>7}"
        f" {share(lambda o: o.within(25)):>7} {share(lambda o: o.within(WRONG_KM)):>8}"
        f" {share(lambda o: o.wrong):>6} {share(lambda o: o.answer.status == 'ambiguous'):>10}"
        f" {share(lambda o: o.answer.status == 'unknown'):>8}"
    )


def _band(outcome: Outcome) -> str:
    low, high = next(b for b in BANDS if b[0] <= outcome.border_km < b[1])
    return f"{low}-{high} km"


def _print_miss(outcome: Outcome) -> None:
    row, answer = outcome.row, outcome.answer
    place = answer.place.place_id if answer.place else ""
    off = "" if outcome.off_km is None else f"{outcome.off_km:.0f} km off"
    first = answer.candidates[0] if answer.candidates else None
    why = f"{first.place.place_id}: {'; '.join(first.reasons)}" if first else ""
    print(
        f"{row['name']!r} ({row['feature_word']}, {row['adm2']}, {row['adm1']})",
        f"{row['dist_border_km']} km |", answer.status, place, off, "|", why[:170],
    )  # fmt: skip


def _of_folder(folder: Path) -> Gazetteer:
    places, aliases = load_folder(folder)
    return Gazetteer(places.values(), aliases)


def main() -> None:
    """Print the tables."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("file", type=Path)
    arguments.add_argument("--misses", action="store_true", help="list what is not within 25 km")
    arguments.add_argument("--without-context", action="store_true", help="hand over names only")
    arguments.add_argument("--with-adm2", action="store_true", help="hand adm2 over as well")
    arguments.add_argument("--data", type=Path, help="another folder of the gazetteer's files")
    options = arguments.parse_args()
    gazetteer = _of_folder(options.data) if options.data else Gazetteer.shipped()
    with options.file.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    outcomes = [
        measure(gazetteer, row, context=not options.without_context, district=options.with_adm2)
        for row in rows
    ]
    print(f"{len(gazetteer)} places")
    table("", outcomes, lambda o: "within 60 km" if o.border_km <= NEAR_THE_LINE_KM else "farther")
    table("by distance", sorted(outcomes, key=lambda o: o.border_km), _band)
    table("by feature", outcomes, lambda o: o.row["feature_word"] or "(none)")
    table("by precision", outcomes, lambda o: f"where_prec {o.row['where_prec']}")
    if options.misses:
        for outcome in outcomes:
            if not outcome.within(25):
                _print_miss(outcome)


if __name__ == "__main__":
    main()
