"""What the page's test data tell: who says what about which incident."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

MUJAHID = "Zabihullah Mujahid"
ISPR = "Inter-Services Public Relations"
NIGHT = {"date": "2025-10-11", "date_text": "night of 11–12 October 2025"}
THURSDAY = {"date": "2025-10-09", "date_text": "9 October 2025"}
SPOKESMAN = {"role": "spokesman of the Taliban administration"}
MILITARY = {"role": "media wing of the Pakistani military"}
BRIEFING = {"origin": "press conference in Kabul, 12 October"}

SOURCES: list[dict[str, Any]] = [
    {
        "id": f"{number:03d}_{sha}",
        "number": f"{number:03d}",
        "title": title,
        "publisher": publisher,
        "author": "",
        "published": published,
        "language": "en",
        "url": url,
        "file": f"{number:03d}_{sha}.txt",
        "sha256": sha * 4,
        "note": "",
    }
    for number, (sha, title, publisher, published, url) in enumerate(
        (
            ("b933290398bca4ee", "Fighting on the border", "", "", ""),
            ("a0669a4719f36776", "Heavy fire along the frontier", "", "2025-10-12", ""),
            ("d6b09aef35feb9a0", "Dozens dead in clashes", "", "", ""),
            ("299a3d67563e19cd", "A warning to Islamabad", "", "", "https://example.org/warning"),
            (
                "74ab18bbe3edc453",
                "Afghan officials say 58 soldiers killed",
                "Al Jazeera",
                "2025-10-12",
                "https://example.org/clashes",
            ),
        )
    )
]

KURRAM_SHAPE = {
    "type": "Polygon",
    "coordinates": [
        [[69.9, 33.95], [70.1, 34.0], [70.4, 33.85], [70.6, 33.6], [70.5, 33.4], [70.3, 33.5],
         [70.15, 33.75], [69.95, 33.85], [69.9, 33.95]],
    ],
}  # fmt: skip


def _spot(name: str, latitude: float, longitude: float, radius: int, **more: Any) -> dict[str, Any]:
    return {
        "id": f"2025-10-11-{name.lower().replace(' ', '-')}", "name": name, **NIGHT,
        "scope": "place", "drawn": "point", "latitude": latitude, "longitude": longitude,
        "radius_m": radius, "certainty": f"known to {radius // 1000} km",
        "where": "place · near the line", "distance_to_border_m": 2400.0, "side": "PK", **more,
    }  # fmt: skip


def _wide(ident: str, name: str, scope: str, **more: Any) -> dict[str, Any]:
    return {
        "id": ident, "name": name, **NIGHT, "scope": scope, "drawn": scope,
        "where": name.lower(), "certainty": "not known more closely", **more,
    }  # fmt: skip


def _stretch(ident: str, name: str, *stretches: tuple[float, float]) -> dict[str, Any]:
    return {
        "id": ident, "name": name, **NIGHT, "scope": "province", "drawn": "stretch",
        "stretches": [list(pair) for pair in stretches], "where": "province",
        "certainty": "known to the province", "side": "AF",
    }  # fmt: skip


INCIDENTS: list[dict[str, Any]] = [
    _wide("2025-10-11-border", "The whole border", "border"),
    _wide("2025-country", "Pakistan", "country", date="2025", date_text="2025",
          event="Attacks"),
    _spot("Kurram district", 33.75, 70.15, 41000, scope="district", drawn="area",
          geometry=KURRAM_SHAPE, stretches=[[1650, 1851]], certainty="known to the district",
          where="district · Khyber Pakhtunkhwa, Pakistan"),
    _spot("Angoor Adda", 32.5, 69.31, 3000, km=1431.0, side="AF|PK"),
    _spot("Bajaur district", 34.76, 71.46, 28000, scope="district"),
    _spot("Dir", 35.2, 71.88, 40000, scope="district", km=2204.0),
    _spot("Chitral", 35.85, 71.79, 60000, scope="district"),
    _spot("Bahram Chah", 29.43, 64.03, 5000, km=322.0, side="uncertain"),
    _spot("Spin Boldak–Chaman", 30.95, 66.44, 4000, side="AF|PK"),
    _spot("Aryoub Zazi district", 33.93, 69.72, 17000, scope="district", side="AF"),
    _spot("Kabul", 34.528, 69.172, 9000, side="AF", event="Air strike",
          distance_to_border_m=76000.0, id="2025-10-09-kabul", **THURSDAY),
    _spot("Kabul", 34.53, 69.18, 9000, side="AF", event="Explosion",
          distance_to_border_m=76000.0, id="2025-10-10-kabul", date="2025-10-10",
          date_text="10 October 2025"),
    _stretch("2025-10-11-nangarhar", "Nangarhar", (1853, 2012)),
    _stretch("2025-10-11-kunar", "Kunar", (2012, 2190)),
    _stretch("2025-10-11-helmand", "Helmand", (171, 411)),
    _stretch("2025-10-11-paktika", "Paktika", (1106, 1525)),
    _stretch("2025-10-11-khost", "Khost", (1525, 1710)),
    _stretch("2025-10-11-khyber-pakhtunkhwa", "Khyber Pakhtunkhwa", (1345, 2640)),
]  # fmt: skip

BORDER = "2025-10-11-border"


def _told(
    who: tuple[str, str, str], what: tuple[str, str], value: str, low: int | None, *documents: int,
    **more: Any,
) -> Iterator[dict[str, Any]]:  # fmt: skip
    """One claim for each document: who says it about which incident, what, how many."""
    high = low if more.get("qualifier", "exact") == "exact" else None
    (incident, voice, claimant), (key, label) = who, what
    for document in documents:
        yield {
            "incident": incident, "voice": voice, "claimant": claimant, "key": key,
            "label": label, "value": value, "low": low, "high": high, "document": document, **more,
        }  # fmt: skip


AFGHAN = ("AF", MUJAHID)
PAKISTANI = ("PK", ISPR)
OUTLET = ("third_party", "The news outlet itself")
KILLED = ("killed-pk", "Pakistani soldiers killed")
WOUNDED = ("wounded-pk", "Pakistani soldiers wounded")
FIGHTERS = ("killed-af", "fighters killed on the Afghan side")
OWN = ("killed-own", "Afghan fighters killed")
POSTS = ("posts-pk", "Pakistani posts captured")
POSITIONS = ("posts-af", "Afghan positions captured")
YEAR = ("killed-2025", "people killed in attacks in Pakistan")
FIGHTING = ("occurrence", "fighting")
STRIKES = ("strikes", "air strikes on Kabul")
EXPLOSIONS = ("explosions", "explosions in Kabul")
FIRE = ("points_of_fire", "points from which Afghan forces fired")
DRONES = ("drones_downed", "Afghan quadcopters shot down")
LEAST = {"qualifier": "at_least"}
MORE = {"qualifier": "more_than"}


def _said(sentence: str) -> dict[str, str]:
    return {"sentence": sentence}


def _border() -> Iterator[dict[str, Any]]:
    afghan, pakistani = (BORDER, *AFGHAN), (BORDER, *PAKISTANI)
    said = {**SPOKESMAN, **BRIEFING}
    yield from _told(afghan, KILLED, "58", 58, 0, 2, 3, 4, statement="st-58", **said)
    yield from _told(pakistani, KILLED, "23", 23, 2, 4, **MILITARY)
    yield from _told(afghan, WOUNDED, "30", 30, 3, 4, **said)
    yield from _told(pakistani, WOUNDED, "at least 29", 29, 4, **LEAST, **MILITARY)
    yield from _told(pakistani, FIGHTERS, "200", 200, 2, 4, **MILITARY)
    yield from _told(afghan, POSTS, "more than 20", 20, 0, **MORE, **SPOKESMAN)
    yield from _told(afghan, POSTS, "25", 25, 4, **SPOKESMAN)
    yield from _told(pakistani, POSITIONS, "21", 21, 4, note="“briefly”", **MILITARY)
    yield from _told(afghan, OWN, "9", 9, 2)
    think_tank = ("2025-country", "third_party", "Centre for Research and Security Studies")
    yield from _told(think_tank, YEAR, "at least 2414", 2414, 4, **LEAST)


def _places() -> Iterator[dict[str, Any]]:
    named = _said("Afghan forces attacked here, one of six places named")
    radio = ("PK", "Pakistani officials and state radio")
    for place in ("kurram-district", "angoor-adda", "bajaur-district", "dir", "chitral",
                  "bahram-chah"):  # fmt: skip
        yield from _told((f"2025-10-11-{place}", *radio), FIGHTING, "", None, 4, **named)
    for voice, document, sentence in (
        ("Residents", 4, "Gunfire goes on at intervals on Sunday"),
        ("A correspondent", 0, "Heavy fire since late Saturday"),
    ):
        kurram = ("2025-10-11-kurram-district", "third_party", voice)
        yield from _told(kurram, FIGHTING, "", None, document, **_said(sentence))
    traders = ("2025-10-11-spin-boldak–chaman", "third_party", "Traders")
    yield from _told(traders, FIGHTING, "", None, 1, **_said("The crossing is closed"))
    zazi = ("2025-10-11-aryoub-zazi-district", *OUTLET)
    yield from _told(zazi, FIGHTING, "", None, 3, **_said("Clashes in the district"))


def _kabul() -> Iterator[dict[str, Any]]:
    ministry = ("AF", "Ministry of Defence")
    yield from _told(("2025-10-09-kabul", *ministry), STRIKES, "2", 2, 0, 4, role="Kabul")
    silent = {"stance": "neither_confirms_nor_denies", **_said("Air strikes on Kabul")}
    military = ("2025-10-09-kabul", "PK", "Pakistani military")
    yield from _told(military, STRIKES, "", None, 4, **silent)
    yield from _told(("2025-10-10-kabul", *ministry), EXPLOSIONS, "2", 2, 4)


def _provinces() -> Iterator[dict[str, Any]]:
    corps = ("AF", "201 Khalid bin Walid Army Corps")
    retaliation = _said("Retaliatory operation against Pakistani positions")
    for province in ("nangarhar", "kunar", "helmand", "paktika", "khost"):
        yield from _told((f"2025-10-11-{province}", *corps), FIGHTING, "", None, 3, **retaliation)
    official = ("2025-10-11-khyber-pakhtunkhwa", "PK", "A senior official")
    wire = {"origin": "wire report of 11 October"}
    yield from _told(official, FIRE, "4", 4, 1, 3, **wire)
    yield from _told(official, DRONES, "3", 3, 1, 3, **wire)
    for place in ("Spina Shaga", "Mani Jabha"):
        unplaced = ("", *OUTLET)
        yield from _told(unplaced, FIGHTING, "", None, 3, **_said(f"Clashes spread to {place}"))


TOLD: list[dict[str, Any]] = [*_border(), *_places(), *_kabul(), *_provinces()]
