"""A PageData as the ledger would give it: a dozen incidents, forty claims, the real line."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np

from tests.maps.told import INCIDENTS, SOURCES, TOLD

DATA = Path(__file__).resolve().parents[2] / "data"
VOICES = ("AF", "PK", "third_party")
NIGHT = "night of 11–12 October 2025"
UNPLACED = {"name": "", "scope": "place", "date": "2025-10-11", "date_text": NIGHT}
ALONE = {"AF": "Kabul alone", "PK": "Islamabad alone", "": "others alone"}
Json = dict[str, Any]


def page_data(view: str = "all", selected: str = "") -> Json:
    """Return a page's data with everything that a page must be able to show."""
    line = _line()
    claims = [_claim(number, told) for number, told in enumerate(TOLD)]
    measurands = _measurands(claims)
    placed = [claim for claim in claims if claim["incident"]]
    incidents = [_incident(row, placed, line) for row in INCIDENTS]
    unplaced = [claim["id"] for claim in claims if not claim["incident"]]
    return {
        "page": _page(view, selected),
        "line": _line_data(line),
        "voices": [
            {"id": "AF", "name": "Afghan officials", "short": "Afghan"},
            {"id": "PK", "name": "Pakistani officials", "short": "Pakistani"},
            {"id": "third_party", "name": "Others", "short": "Others"},
        ],
        "sources": SOURCES,
        "claims": claims,
        "incidents": incidents,
        "measurands": measurands,
        "figures": [each["key"] for each in _in_order(measurands)],
        "unplaced": [
            {
                "claim": claim,
                "place_written": name,
                "reason": "No source locates it; it lies in Aryoub Zazi district, Paktia.",
            }
            for claim, name in zip(unplaced, ("Spina Shaga", "Mani Jabha"), strict=True)
        ],
        "basemap": _basemap(),
        "licences": [
            {"what": "The line", "source": "OpenStreetMap contributors", "licence": "ODbL 1.0"},
            {"what": "Base map", "source": "Natural Earth", "licence": "public domain"},
            {"what": "Places", "source": "GeoNames", "licence": "CC BY 4.0"},
        ],
        "counts": {
            "claims": len(claims),
            "documents": len(SOURCES),
            "incidents": len(incidents),
            "unplaced": len(unplaced),
            "contested": 1,
        },
    }


def _page(view: str, selected: str) -> Json:
    return {
        "title": "Two accounts of the nights of 9–12 October 2025",
        "kicker": "Durand Line · who claims what, where",
        "dek": "43 claims from 5 documents. Of 9 figures, both sides speak about 3: one is "
        "contested (58 or 23 Pakistani soldiers killed), one nearly agrees. "
        "2 places could not be located.",
        "lang": "en",
        "dir": "ltr",
        "view": view,
        "as_of": "2025-10-12",
        "as_of_text": "12 October 2025 (the newest date in the ledger)",
        "point_of_view": "Both sides are shown in the same way and in alphabetical order. The "
        "line is drawn as it is held; drawing it takes no position on its status.",
        "disclaimer": "These are claims, not findings. Nobody has verified them for this page.",
        "selected": selected,
    }


def _claim(number: int, told: Json) -> Json:
    incident, key = told["incident"], told["key"]
    event = next((row for row in INCIDENTS if row["id"] == incident), UNPLACED)
    voice, value = told["voice"], told["value"]
    default = {
        "role": "", "stance": "asserts", "qualifier": "exact" if value else "", "origin": "",
        "statement": "", "note": "", "sentence": f"{value} {told['label']}".strip(),
    }  # fmt: skip
    kept = ("incident", "claimant", "voice", "label", "value", "low", "high")
    return {
        **{name: told.get(name, usual) for name, usual in default.items()},
        **{name: told[name] for name in kept},
        **{name: event[name] for name in ("scope", "date", "date_text")},
        "id": f"claim-{number:012x}",
        "source": SOURCES[told["document"]]["id"],
        "side": voice if voice != "third_party" else "residents",
        "metric": key.partition("-")[0],
        "place_written": event["name"],
        "time_precision": "night",
        "evidence": [391 + 17 * number, 393 + 17 * number],
        "measurand": f"{incident}|{key}",
        "event_type": "Battles",
        "sub_event_type": "Armed clash",
    }


def _measurands(claims: Iterable[Json]) -> list[Json]:
    groups: dict[str, list[Json]] = {}
    for claim in claims:
        if claim["incident"]:
            groups.setdefault(claim["measurand"], []).append(claim)
    return [_measurand(key, members) for key, members in groups.items()]


def _measurand(key: str, claims: list[Json]) -> Json:
    by_voice = {voice: _statements(claims, voice) for voice in VOICES}
    event = next(row for row in INCIDENTS if row["id"] == claims[0]["incident"])
    agreement, words = _agreement(by_voice)
    return {
        "key": key,
        "incident": claims[0]["incident"],
        "label": claims[0]["label"][:1].upper() + claims[0]["label"][1:],
        "detail": f"{event['name'].lower()} · {event['date_text']}",
        "unit": "people",
        "scope": event["scope"],
        "agreement": agreement,
        "words": words,
        "by_voice": by_voice,
    }


def _statements(claims: Iterable[Json], voice: str) -> list[Json]:
    groups: dict[tuple[str, str, str], list[Json]] = {}
    for claim in claims:
        if claim["voice"] == voice:
            group = (claim["claimant"], claim["value"], claim["stance"])
            groups.setdefault(group, []).append(claim)
    return [
        {
            **{name: members[0][name] for name in
               ("value", "low", "high", "qualifier", "stance", "claimant", "role", "date_text")},
            "n_documents": len({claim["source"] for claim in members}),
            "n_independent": len({claim["origin"] or claim["source"] for claim in members}),
            "claims": [claim["id"] for claim in members],
        }
        for members in groups.values()
    ]  # fmt: skip


def _agreement(by_voice: dict[str, list[Json]]) -> tuple[str, str]:
    sides = {voice: by_voice[voice] for voice in ("AF", "PK") if by_voice[voice]}
    if len(sides) < 2:
        return "single_source", ALONE["".join(sides)]
    if any(each["stance"] != "asserts" for group in sides.values() for each in group):
        return "single_source", "Islamabad neither confirms nor denies"
    first, second = (group[-1]["low"] for group in sides.values())
    if abs(first - second) <= 1:
        return "uncontested", "near agreement"
    return "contested", f"contested, × {max(first, second) / min(first, second):.1f}"


def _in_order(measurands: list[Json]) -> list[Json]:
    numbered = [
        each
        for each in measurands
        if any(stated["value"] for group in each["by_voice"].values() for stated in group)
    ]
    wide = {"border": 0, "country": 0}
    return sorted(
        numbered,
        key=lambda each: (
            not (each["by_voice"]["AF"] and each["by_voice"]["PK"]),
            wide.get(each["scope"], 1),
        ),
    )


def _incident(row: Json, claims: list[Json], line: Any) -> Json:
    mine = [claim for claim in claims if claim["incident"] == row["id"]]
    voices = {claim["voice"] for claim in mine}
    geometry = row.get("geometry")
    if row["drawn"] == "stretch":
        parts = [_stretch(line, *stretch) for stretch in row["stretches"]]
        geometry = {"type": "MultiLineString", "coordinates": parts}
    empty: Json = dict.fromkeys(
        ("latitude", "longitude", "radius_m", "km", "distance_to_border_m"), None
    )
    return {
        **empty,
        "time_precision": "night",
        "stretches": [],
        "side": "",
        "event": "Armed clash",
        "note": "",
        **row,
        "geometry": geometry,
        "voices": [voice for voice in VOICES if voice in voices],
        "claims": [claim["id"] for claim in mine],
        "measurands": list(dict.fromkeys(claim["measurand"] for claim in mine)),
    }


def _line() -> Any:
    return np.load(DATA / "line" / "durand_line.npy")[::12]


def _stretch(line: Any, from_km: float, to_km: float) -> list[list[float]]:
    km = line["chainage_mm"] / 1e6
    part = line[(km >= from_km) & (km <= to_km)]
    return _lonlat(part)


def _lonlat(table: Any) -> list[list[float]]:
    pairs = zip(table["longitude_e6"].tolist(), table["latitude_e6"].tolist(), strict=True)
    return [[round(lon / 1e6, 4), round(lat / 1e6, 4)] for lon, lat in pairs]


def _line_data(line: Any) -> Json:
    km = line["chainage_mm"] / 1e6
    marks = [int(np.searchsorted(km, wanted)) for wanted in range(0, 2790, 100)]
    return {
        "name": "Durand Line (de facto)",
        "label": "recognised by Pakistan and most states, not recognised by Afghanistan",
        "version": "0123456789ab",
        "length_km": 2790.2,
        "tolerance_m": 100,
        "coordinates": _lonlat(line),
        "marks": [
            {"km": 100 * i, "longitude": lon, "latitude": lat}
            for i, (lon, lat) in enumerate(_lonlat(line[marks]))
        ],
    }


def _basemap() -> Json:
    def read(name: str) -> Any:
        return json.loads((DATA / "basemap" / name).read_text(encoding="utf-8"))

    rows = (DATA / "basemap" / "cities.csv").read_text(encoding="utf-8").splitlines()[1:]
    cities = [row.split(",") for row in rows]
    return {
        "countries": read("countries.geojson"),
        "provinces": read("provinces.geojson"),
        "province_lines": read("province_lines.geojson"),
        "cities": [
            {"name": c[1], "longitude": float(c[3]), "latitude": float(c[4]), "rank": int(c[5])}
            for c in cities
        ],
    }
