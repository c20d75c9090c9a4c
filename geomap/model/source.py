"""A source: who published, as far as it is known."""

from __future__ import annotations

import re
from dataclasses import dataclass

from geomap.errors import ValueFault

_WEB = re.compile(r"https?://\S+", re.IGNORECASE)


@dataclass(frozen=True)
class Source:
    """A published document. What is unknown stays empty; nothing is guessed.

    ``source_id`` is the document's file name without its ending (it begins with the document's
    number), or ``src-`` and a hash for a source that was entered by hand. ``sha256`` is the
    SHA-256 of the document's bytes in hexadecimal; claims cite it by code-point offsets.
    """

    source_id: str
    title: str = ""
    publisher: str = ""
    author: str = ""
    published: str = ""
    language: str = ""
    url: str = ""
    file: str = ""
    sha256: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        # An address becomes a link on pages; anything but the web is refused at the door.
        if self.url and not _WEB.fullmatch(self.url):
            raise ValueFault(f"url {self.url!r} must begin with http:// or https://")
