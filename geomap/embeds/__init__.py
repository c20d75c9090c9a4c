"""Maps in other people's documents: what each host can hold, and the object that shows itself."""

from geomap.embeds.hosts import HOSTS, embed_files, embed_text, included
from geomap.embeds.map import Map
from geomap.embeds.placement import HEIGHT, Placement

__all__ = [
    "HEIGHT",
    "HOSTS",
    "Map",
    "Placement",
    "embed_files",
    "embed_text",
    "included",
]
