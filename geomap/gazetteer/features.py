"""Kinds of places in a reporter's words, and the GeoNames feature codes behind them."""

from __future__ import annotations

from functools import lru_cache

from geomap.gazetteer.folding import fold

# The code's beginning decides; the first kind that matches is the kind of the place.
_KIND_BY_CODE = (
    ("PCL", "country"),
    ("ADM1", "province"),
    ("ADM2", "district"),
    ("ADM3", "tehsil"),
    ("PSTB", "crossing"),
    ("PASS", "pass"),
    ("GAP", "pass"),
    ("PPL", "settlement"),
    ("AIRP", "airport"),
    ("AIRF", "airport"),
    ("AIRB", "airport"),
    ("VAL", "valley"),
    ("RVN", "valley"),
    ("MT", "mountain"),
    ("PK", "mountain"),
    ("HLL", "mountain"),
    ("RDGE", "mountain"),
    ("SPUR", "mountain"),
    ("STM", "river"),
    ("WAD", "river"),
    ("RGN", "region"),
    ("TRB", "region"),
)

# What a word asks for: the kinds that answer it, the best first.
_KINDS_BY_WORD = {
    ("country",): "country",
    ("province",): "province|velayat|wilayat|capital territory|federal capital territory",
    ("district", "tehsil"): "district",
    ("district",): "woluswali|agency|tribal district|political agency",
    ("tehsil",): "tehsil|subdivision|sub division|sub district|subdistrict|taluka",
    ("settlement",): (
        "town|city|village|settlement|hamlet|neighbourhood|neighborhood|killi|kili|kalay|kalai"
        "|kelay|kelai"
    ),
    ("settlement", "crossing"): "bazaar|bazar",
    ("crossing", "pass"): "crossing|border crossing|crossing point|border point",
    ("crossing", "pass", "settlement"): "border post",
    ("crossing",): "border terminal|terminal|border gate|gate",
    ("crossing", "settlement"): "check post|checkpost|checkpoint|post",
    ("pass",): "pass|kotal|kandao",
    ("valley",): "valley|gorge",
    ("mountain",): "mountain|mountains|hill|peak",
    ("river",): "river",
    ("airport",): "airport",
    ("region",): "region",
    # In Arabic script.
    ("province", ""): "ولایت|صوبہ",
    ("district", ""): "ولسوالی|ضلع",
    ("tehsil", ""): "تحصیل",
    ("settlement", ""): "شهر|ښار|کلی|گاؤں",
}
_KINDS = {
    fold(word): tuple(filter(None, kinds))
    for kinds, words in _KINDS_BY_WORD.items()
    for word in words.split("|")
}
# Words that say where but not what: an area of Kurram is Kurram, the hills of Barmal are Barmal.
_VAGUE_WORDS = (
    "area", "areas", "border area", "border region", "sector", "front", "border", "locality",
    "plain", "plains", "hills", "suburb", "suburbs", "outskirts", "vicinity", "desert",
    "capital", "state", "fort", "cantonment", "base", "airbase", "air base", "military base",
    "camp", "refugee camp", "union council", "village council", "colony", "highlands", "forest",
)  # fmt: skip

FEATURE_WORDS = frozenset(_KINDS) | frozenset(_VAGUE_WORDS)
LONGEST_WORD = max(len(word.split()) for word in FEATURE_WORDS)

# What stands in when no place of the kinds asked for bears the name: what is called after the
# thing, or what the thing is called after. A district is never stood for by its town: the town's
# radius does not hold it.
_INSTEAD = {
    "settlement": ("crossing", "pass", "tehsil", "district", "valley", "region", "place"),
    "crossing": ("settlement", "valley"),
    "pass": ("crossing", "mountain", "settlement"),
    "valley": ("river", "settlement", "tehsil", "district", "region", "mountain", "place"),
    "mountain": ("pass", "region", "place"),
    "river": ("valley",),
    "region": ("district", "tehsil", "valley"),
    "tehsil": ("district",),
}


@lru_cache(maxsize=1024)
def kind_of(feature_code: str) -> str:
    """Return the kind of a place by its GeoNames feature code, 'place' for a code unknown here."""
    return next((kind for code, kind in _KIND_BY_CODE if feature_code.startswith(code)), "place")


def is_former(feature_code: str) -> bool:
    """Return whether a GeoNames code marks a unit that is no more, such as ADM2H."""
    return feature_code.startswith("ADM") and feature_code.endswith("H")


@lru_cache(maxsize=1024)
def kinds_wanted(feature: str | None) -> tuple[str, ...]:
    """Return the kinds that a word or a GeoNames code asks for; empty when it asks for nothing.

    A word that is neither asks for nothing: it must not make a right answer impossible.
    """
    if not feature:
        return ()
    kind = kind_of(feature.strip().upper()) if feature.strip().isupper() else "place"
    return _KINDS.get(fold(feature), () if kind == "place" else (kind,))


def kinds_instead(wanted: tuple[str, ...]) -> tuple[str, ...]:
    """Return the kinds that may stand in for those wanted, the best first."""
    found = dict.fromkeys(kind for first in wanted for kind in _INSTEAD.get(first, ()))
    return tuple(kind for kind in found if kind not in wanted)
