"""Kinds of places in a reporter's words, and the GeoNames feature codes behind them."""

from __future__ import annotations

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
    ("VAL", "valley"),
    ("MT", "mountain"),
    ("PK", "mountain"),
    ("STM", "river"),
    ("RGN", "region"),
    ("TRB", "region"),
)

# What a word asks for: the kinds that answer it, the best first.
_KINDS_BY_WORD = {
    "country": ("country",),
    "province": ("province",),
    "velayat": ("province",),
    "wilayat": ("province",),
    "district": ("district", "tehsil"),
    "woluswali": ("district",),
    "agency": ("district",),
    "tribal district": ("district",),
    "tehsil": ("tehsil",),
    "subdivision": ("tehsil",),
    "town": ("settlement",),
    "city": ("settlement",),
    "village": ("settlement",),
    "bazaar": ("settlement", "crossing"),
    "bazar": ("settlement", "crossing"),
    "settlement": ("settlement",),
    "crossing": ("crossing", "pass"),
    "border crossing": ("crossing", "pass"),
    "crossing point": ("crossing", "pass"),
    "border point": ("crossing", "pass"),
    "border post": ("crossing", "pass", "settlement"),
    "border terminal": ("crossing",),
    "terminal": ("crossing",),
    "border gate": ("crossing",),
    "gate": ("crossing",),
    "check post": ("crossing", "settlement"),
    "checkpost": ("crossing", "settlement"),
    "checkpoint": ("crossing", "settlement"),
    "post": ("crossing", "settlement"),
    "pass": ("pass",),
    "kotal": ("pass",),
    "kandao": ("pass",),
    "valley": ("valley",),
    "mountain": ("mountain",),
    "river": ("river",),
    "airport": ("airport",),
    "region": ("region",),
    # In Arabic script, folded.
    fold("ولایت"): ("province",),
    fold("صوبہ"): ("province",),
    fold("ولسوالی"): ("district",),
    fold("ضلع"): ("district",),
    fold("تحصیل"): ("tehsil",),
    fold("شهر"): ("settlement",),
    fold("ښار"): ("settlement",),
}
# Words that say where but not what: an area of Kurram is Kurram.
_VAGUE_WORDS = ("area", "areas", "border area", "border region", "sector", "front", "border")

FEATURE_WORDS = frozenset(_KINDS_BY_WORD) | frozenset(_VAGUE_WORDS)
LONGEST_WORD = max(len(word.split()) for word in FEATURE_WORDS)


def kind_of(feature_code: str) -> str:
    """Return the kind of a place by its GeoNames feature code, 'place' for a code unknown here."""
    return next((kind for code, kind in _KIND_BY_CODE if feature_code.startswith(code)), "place")


def is_former(feature_code: str) -> bool:
    """Return whether a GeoNames code marks a unit that is no more, such as ADM2H."""
    return feature_code.startswith("ADM") and feature_code.endswith("H")


def kinds_wanted(feature: str | None) -> tuple[str, ...]:
    """Return the kinds that a word or a GeoNames code asks for; empty when it asks for nothing.

    A word that is neither asks for nothing: it must not make a right answer impossible.
    """
    if not feature:
        return ()
    kind = kind_of(feature.strip().upper()) if feature.strip().isupper() else "place"
    return _KINDS_BY_WORD.get(fold(feature), () if kind == "place" else (kind,))
