"""Where an embed's files are: beside the text that includes them, or at a published address."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from geomap.errors import EmbedError

#: Fits on a phone of 390 × 844 CSS pixels with room left to scroll past it.
HEIGHT = 680
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
# Signs that some host's language takes for its own are percent-encoded: ( ) [ ] ' " ` { } | \ ^.
_SAFE = "%/:?#@!$&*+,;=~-._"
_UNWANTED = re.compile(r"[\s\0-\x1f\x7f-\x9f]")


@dataclass(frozen=True)
class Placement:
    """How a host's text names an embed's files.

    ``name`` is their common name without an ending, ``address`` the URL (RFC 3986, absolute or
    relative to the host's page) at which the page will be published, the picture beside it; empty
    if it won't. ``height`` is that of the frame in CSS pixels. Raises ``EmbedError`` for an
    address that is no web address.
    """

    name: str
    address: str = ""
    height: int = HEIGHT

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", file_name(self.name))
        object.__setattr__(self, "address", web_address(self.address))

    @property
    def page(self) -> str:
        """The page's address."""
        return self.address or f"{self.name}.html"

    @property
    def picture(self) -> str:
        """The address of the picture, a PNG beside the page."""
        return self.beside("png")

    def beside(self, ending: str) -> str:
        """Return the address of a file of this name beside the page."""
        folder, slash, _ = re.split("[?#]", self.address)[0].rpartition("/")
        return f"{folder}{slash}{self.name}.{ending}"

    @property
    def is_absolute(self) -> bool:
        """Whether the address can be followed from anywhere."""
        return bool(urlsplit(self.address).netloc and urlsplit(self.address).scheme)


def file_name(name: str) -> str:
    """Return a name for files that every host's language takes as it is.

    Another name is cleaned, and told from others by a piece of its SHA-256.
    """
    if _PLAIN.fullmatch(name):
        return name
    digest = hashlib.sha256(name.encode("utf-8", "replace")).hexdigest()[:8]
    cleaned = re.sub(r"[^A-Za-z0-9]+", "-", name).strip("-")
    return f"{cleaned[:60]}-{digest}" if cleaned else f"map-{digest}"


def web_address(address: str) -> str:
    """Return a web address as ASCII; raises ``EmbedError`` when it is none."""
    mend = "give one that begins with https:// or http://, or one relative to the host's page"
    try:
        scheme, is_odd = urlsplit(address).scheme, bool(_UNWANTED.search(address))
    except ValueError:
        scheme, is_odd = "", True
    if is_odd or scheme not in ("", "http", "https"):
        raise EmbedError(f"--src {address!r} is no web address: {mend}")
    return quote(address.encode("utf-8", "replace"), safe=_SAFE)
