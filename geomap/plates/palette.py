"""The colours of a plate: those of the page, in black on white."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from geomap.model import AF, PK, THIRD_PARTY

PAPER = "#ffffff"
INK = "#1d2024"
SOFT = "#5f6065"
FAINT = "#8b8a88"
HAIRLINE = "#d4d0c6"
TRACK = "#e4e0d6"
BAND = "#ece8de"
BAND_ODD = "#f4f1ea"

HOME = "#fdfcf9"
NEIGHBOUR = "#f1eee7"
BEYOND = "#e3e5e4"
PROVINCE_LINE = "#d6cfbf"
FRONTIER = "#a9a395"
RIVER = "#c9d3d6"
PROVINCE_NAME = "#85806f"
COUNTRY_NAME = "#8d877a"
TOWN = "#5b5a56"

#: Of equal lightness, distinct for every kind of colour vision, taken from no flag.
VOICE: Mapping[str, str] = MappingProxyType({AF: "#b4560b", PK: "#1d6aa5", THIRD_PARTY: "#6d6a75"})
#: Afghan left, Pakistani right, always; others between or behind.
VOICES = (AF, PK, THIRD_PARTY)
