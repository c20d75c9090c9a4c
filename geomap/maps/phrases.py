"""All that a page says, in English, Dari, Pashto and Urdu: one door to the words.

``geomap/maps/words`` holds the catalogues, ``geomap/maps/web/words.js`` says the same in a browser.
"""

from __future__ import annotations

from geomap.maps.amounts import amount
from geomap.maps.catalogues import (
    LANGUAGES,
    Language,
    catalogue,
    isolate,
    listed,
    number,
    phrase,
    spoken,
)
from geomap.maps.datewords import date_phrase, day, days, months
from geomap.maps.labels import counted, label, label_one, label_with_amount

__all__ = [
    "LANGUAGES",
    "Language",
    "amount",
    "catalogue",
    "counted",
    "date_phrase",
    "day",
    "days",
    "isolate",
    "label",
    "label_one",
    "label_with_amount",
    "listed",
    "months",
    "number",
    "phrase",
    "spoken",
]
