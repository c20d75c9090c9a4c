"""The files that the peers' pages load from elsewhere, answered out of packages.

The peers load Leaflet and nine others from content delivery networks. A measurement must not
hang on those: the same files come out of npm packages, fetched once with `npm pack` into a cache.
"""

from __future__ import annotations

import mimetypes
import os
import re
import subprocess
import tarfile
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from platformdirs import user_cache_path
from playwright.sync_api import BrowserContext, Route

# What a page asks for (the last part of the address) → the package that has it, and where.
FILES = {
    "leaflet.js": ("leaflet@1.9.3", "dist/leaflet.js"),
    "leaflet.css": ("leaflet@1.9.3", "dist/leaflet.css"),
    "jquery-3.7.1.min.js": ("jquery@3.7.1", "dist/jquery.min.js"),
    "jquery-ui.js": ("jquery-ui@1.13.2", "dist/jquery-ui.js"),
    "bootstrap.bundle.min.js": ("bootstrap@5.2.2", "dist/js/bootstrap.bundle.min.js"),
    "bootstrap.min.css": ("bootstrap@5.2.2", "dist/css/bootstrap.min.css"),
    "all.min.css": ("@fortawesome/fontawesome-free@6.2.0", "css/all.min.css"),
    "fa-solid-900.woff2": ("@fortawesome/fontawesome-free@6.2.0", "webfonts/fa-solid-900.woff2"),
    "leaflet.awesome-markers.js": (
        "leaflet.awesome-markers@2.0.5", "dist/leaflet.awesome-markers.js",
    ),
    "leaflet.awesome-markers.css": (
        "leaflet.awesome-markers@2.0.5", "dist/leaflet.awesome-markers.css",
    ),
    "markers-soft.png": ("leaflet.awesome-markers@2.0.5", "dist/images/markers-soft.png"),
    "markers-shadow.png": ("leaflet.awesome-markers@2.0.5", "dist/images/markers-shadow.png"),
    "leaflet.markercluster.js": (
        "leaflet.markercluster@1.1.0", "dist/leaflet.markercluster.js",
    ),
    "MarkerCluster.css": ("leaflet.markercluster@1.1.0", "dist/MarkerCluster.css"),
    "MarkerCluster.Default.css": (
        "leaflet.markercluster@1.1.0", "dist/MarkerCluster.Default.css",
    ),
}  # fmt: skip
# Styles that draw nothing on these pages: an empty answer is the quickest.
EMPTY = ("bootstrap-glyphicons.css", "leaflet.awesome.rotate.min.css")
# One grey pixel, stretched to a tile: an online base map at its quickest.
TILE = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a4944415478da63b80b0000df00de84f10a3b0000000049454e44ae426082"
)


class PeerFiles:
    """Answers what pages ask for; `refused` holds the addresses that nobody has."""

    def __init__(self) -> None:
        self.folder = Path(os.environ.get("GEOMAP_CACHE") or user_cache_path("geomap")) / "bench"
        self.refused: list[str] = []

    def fetch(self) -> None:
        """Fetch the packages that are not in the cache; raises when npm cannot."""
        self.folder.mkdir(parents=True, exist_ok=True)
        for package in sorted({package for package, _ in FILES.values()}):
            if not self._unpacked(package).exists():
                self._fetch(package)

    def serve(self, context: BrowserContext) -> None:
        """Answer every request over the net that the pages of a browser context make."""
        context.route(re.compile("https?:"), self._answer)

    def _answer(self, route: Route) -> None:
        path = PurePosixPath(urlsplit(route.request.url).path)
        if path.name in FILES:
            package, inside = FILES[path.name]
            body = (self._unpacked(package) / "package" / inside).read_bytes()
        elif path.name in EMPTY:
            body = b""
        elif route.request.resource_type == "image" and path.stem.isdecimal():
            body = TILE
        else:
            self.refused.append(route.request.url)
            route.abort()
            return
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        route.fulfill(body=body, content_type=kind, headers={"Access-Control-Allow-Origin": "*"})

    def _unpacked(self, package: str) -> Path:
        return self.folder / package.replace("/", "-")

    def _fetch(self, package: str) -> None:
        command = ["npm", "pack", "--silent", package]
        done = subprocess.run(  # noqa: S603
            command, cwd=self.folder, capture_output=True, text=True, check=True
        )
        archive = self.folder / done.stdout.split()[-1]
        with tarfile.open(archive) as packed:
            packed.extractall(self._unpacked(package), filter="data")
        archive.unlink()
