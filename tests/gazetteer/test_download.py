from __future__ import annotations

import hashlib
import io
import threading
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from geomap.errors import DataError
from geomap.gazetteer.download import fetch

pytestmark = pytest.mark.enable_socket


def _zip(text: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("AF.txt", text)
    return packed.getvalue()


class _Server(ThreadingHTTPServer):
    """Serves one file with an ETag and ranges; breaks off after `breaks_at` bytes when told so."""

    daemon_threads = True
    content = _zip("x" * 500_000)
    etag = '"one"'
    breaks_at = 0

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked: list[dict[str, str]] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/AF.zip"


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        server = self.server
        assert isinstance(server, _Server)
        server.asked.append(dict(self.headers))
        if self.headers.get("If-None-Match") == server.etag:
            self._head(304, 0)
            return
        start = 0
        if self.headers.get("If-Range") == server.etag:
            start = int(self.headers["Range"].removeprefix("bytes=").removesuffix("-"))
        body = server.content[start:]
        self._head(206 if start else 200, len(body))
        self.wfile.write(body[: server.breaks_at or None])

    def _head(self, status: int, length: int) -> None:
        assert isinstance(self.server, _Server)
        self.send_response(status)
        self.send_header("ETag", self.server.etag)
        self.send_header("Content-Length", str(length))
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[_Server]:
    running = _Server()
    thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield running
    running.shutdown()
    thread.join()
    running.server_close()


def test_a_file_is_fetched_once_and_asked_for_again(server: _Server, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    first = fetch(server.url, tmp_path, lambda done, total: seen.append((done, total)))
    assert first.how == "fetched"
    assert first.path.read_bytes() == server.content
    assert first.sha256 == hashlib.sha256(server.content).hexdigest()
    assert seen[-1] == (len(server.content), len(server.content))
    again = fetch(server.url, tmp_path)
    assert (again.how, again.sha256) == ("not changed", first.sha256)
    assert "geomap" in server.asked[0]["User-Agent"]


def test_a_broken_fetch_goes_on_where_it_stopped(server: _Server, tmp_path: Path) -> None:
    server.content = _zip("".join(chr(33 + i * i % 90) for i in range(300_000)))
    server.breaks_at = 100_000
    with pytest.raises(DataError, match="goes on where it stopped"):
        fetch(server.url, tmp_path)
    assert not (tmp_path / "AF.zip").exists()
    server.breaks_at = 0
    assert fetch(server.url, tmp_path).path.read_bytes() == server.content
    assert server.asked[-1]["Range"] == "bytes=65536-"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["AF.zip", "AF.zip.json"]


def test_what_changed_meanwhile_is_fetched_anew(server: _Server, tmp_path: Path) -> None:
    server.breaks_at = 100
    with pytest.raises(DataError):
        fetch(server.url, tmp_path)
    server.breaks_at, server.etag, server.content = 0, '"two"', _zip("other")
    assert fetch(server.url, tmp_path).path.read_bytes() == server.content


def test_a_file_that_somebody_cut_is_fetched_again(server: _Server, tmp_path: Path) -> None:
    path = fetch(server.url, tmp_path).path
    path.write_bytes(b"cut")
    assert fetch(server.url, tmp_path).how == "fetched"
    assert path.read_bytes() == server.content


def test_a_damaged_archive_is_thrown_away(server: _Server, tmp_path: Path) -> None:
    server.content = b"no archive"
    with pytest.raises(DataError, match="arrived damaged"):
        fetch(server.url, tmp_path)
    assert not (tmp_path / "AF.zip").exists()
    assert not (tmp_path / "AF.zip.part").exists()


def test_without_a_network_the_copy_is_used_or_the_mend_is_told(
    server: _Server, tmp_path: Path
) -> None:
    url = server.url
    fetch(url, tmp_path)
    server.shutdown()
    server.server_close()
    assert fetch(url, tmp_path).how == "not reached"
    with pytest.raises(DataError, match="geomap gazetteer import"):
        fetch(url, tmp_path / "elsewhere")
