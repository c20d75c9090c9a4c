"""Fetch files of hundreds of megabytes: resumed after a break, checked, kept, asked for once.

Beside each file stands NAME.json with the address, the server's ETag and date, the size and the
SHA-256. The server is asked whether it has something newer; when it cannot be reached, the file
that is there is used.
"""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from geomap.errors import DataError

if TYPE_CHECKING:
    import requests

_PIECE, _TIMEOUT_S, _RETRIES = 1 << 16, (10, 60), 3
# Is told the number of bytes that have arrived, and of all bytes (0 when the server does not say).
Progress = Callable[[int, int], None]


class Fetched(NamedTuple):
    """A file on disk, its SHA-256, and how it came there."""

    path: Path
    sha256: str
    how: Literal["fetched", "not changed", "not reached"]


def fetch(url: str, folder: Path, progress: Progress | None = None) -> Fetched:
    """Fetch a file into a folder and return it, or the copy that is there and still good.

    Raises DataError when there is neither, with what to do instead.
    """
    path = folder / url.rsplit("/", 1)[-1]
    folder.mkdir(parents=True, exist_ok=True)
    kept = _receipt(path) if path.exists() else {}
    try:
        with _asked(url, path, kept) as answer:
            if answer.status_code == 304:
                return Fetched(path, kept["sha256"], "not changed")
            return _received(answer, path, progress or _in_silence)
    except OSError as fault:  # what requests raises is an OSError too
        if kept:
            return Fetched(path, kept["sha256"], "not reached")
        raise DataError(
            f"{url} could not be fetched ({type(fault).__name__}). Try again when there is a "
            f"network, it goes on where it stopped; or fetch the file in another way and give it "
            "to 'geomap gazetteer import'"
        ) from None


def _in_silence(done: int, total: int) -> None:
    """Tell nobody."""


@contextmanager
def _asked(url: str, path: Path, kept: dict[str, Any]) -> Iterator[requests.Response]:
    import requests
    from requests.adapters import HTTPAdapter
    from urllib3.util import Retry

    retry = Retry(_RETRIES, backoff_factor=0.2, status_forcelist=(429, 502, 503, 504))
    headers = {"User-Agent": "geomap", "Accept-Encoding": "identity"}
    with requests.Session() as session:
        for scheme in ("http://", "https://"):
            session.mount(scheme, HTTPAdapter(max_retries=retry))
        headers |= _conditions(path, kept)
        with session.get(url, headers=headers, stream=True, timeout=_TIMEOUT_S) as answer:
            if answer.status_code == 416:  # what is there of the file is of no use
                _part(path).unlink(missing_ok=True)
            answer.raise_for_status()
            yield answer


def _conditions(path: Path, kept: dict[str, Any]) -> dict[str, str]:
    """Return the headers that ask for what is new, or for the rest of what was begun."""
    part = _part(path)
    begun = _receipt(part)
    if part.exists() and begun.get("etag"):
        return {"Range": f"bytes={part.stat().st_size}-", "If-Range": begun["etag"]}
    return {"If-None-Match": kept["etag"]} if kept.get("etag") else {}


def _received(answer: requests.Response, path: Path, progress: Progress) -> Fetched:
    """Write what arrives to a file of another name, check it, and put it in place."""
    part = _part(path)
    resumed = answer.status_code == 206
    receipt = {"url": answer.url, "etag": answer.headers.get("ETag", "")}
    _receipt_path(part).write_text(json.dumps(receipt), encoding="utf-8")
    done = part.stat().st_size if resumed else 0
    length = int(answer.headers.get("Content-Length") or 0)
    total = done + length if length else 0
    with part.open("ab" if resumed else "wb") as file:
        for piece in answer.iter_content(_PIECE):
            file.write(piece)
            done += len(piece)
            progress(done, total)
    if total and done != total:
        raise OSError(f"{done} of {total} bytes arrived")
    return _in_place(part, path, receipt)


def _in_place(part: Path, path: Path, receipt: dict[str, Any]) -> Fetched:
    if path.suffix == ".zip" and not _is_sound(part):
        part.unlink()
        raise DataError(f"{path.name} arrived damaged and was thrown away; fetch it again")
    with part.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    receipt |= {"size": part.stat().st_size, "sha256": sha256}
    part.replace(path)
    _receipt_path(path).write_text(json.dumps(receipt, indent=1), encoding="utf-8")
    _receipt_path(part).unlink(missing_ok=True)
    return Fetched(path, sha256, "fetched")


def _is_sound(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as archive:
            return archive.testzip() is None
    except zipfile.BadZipFile:
        return False


def _receipt(path: Path) -> dict[str, Any]:
    """Return what is known of a file, nothing when it is unknown or the file was changed."""
    try:
        receipt: dict[str, Any] = json.loads(_receipt_path(path).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    changed = "size" in receipt and receipt["size"] != path.stat().st_size
    return {} if changed else receipt


def _receipt_path(path: Path) -> Path:
    return path.with_name(f"{path.name}.json")


def _part(path: Path) -> Path:
    return path.with_name(f"{path.name}.part")
