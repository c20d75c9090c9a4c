"""Two sites: a host with a policy of its own, and the one that publishes the map."""

from __future__ import annotations

from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

from playwright.sync_api import Browser, Page

#: What a careful host may allow: a frame and pictures of one other site, styles in its markup.
STRICT = "default-src 'none'; frame-src {site}; img-src {site}; style-src 'unsafe-inline'"
#: No script and no frame at all; pictures within the markup.
STRICTEST = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
#: Nor any inline style.
BARE = "default-src 'none'; frame-src {site}; img-src {site}"

HOST = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>A report</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>
body {{ margin: 0 auto; max-width: 46rem; padding: 0 1rem; font: 1.05rem/1.5 Georgia, serif }}
figcaption {{ font: .85rem/1.4 system-ui, sans-serif; color: #555 }}
img {{ max-width: 100% }}
</style>
</head><body><h1>A report</h1><p id="before">What stands before.</p>
{embed}
<p id="after">What stands behind.</p></body></html>"""


@dataclass
class Site:
    """A site on the loopback interface: what it answers, and what it was asked for."""

    address: str = ""
    files: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    policies: dict[str, str] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def put(self, path: str, content: str | bytes, kind: str = "text/html; charset=utf-8") -> str:
        """Publish a file and return its address."""
        body = content if isinstance(content, bytes) else content.encode("utf-8", "replace")
        self.files[path] = (kind, body)
        return self.address + path


def serve(site: Site) -> ThreadingHTTPServer:
    """Begin to serve a site at 127.0.0.1."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path == "/favicon.ico":
                self.send_response(204)
                self.end_headers()
                return
            site.asked.append(self.path)
            kind, body = site.files.get(self.path, ("text/plain", b""))
            self.send_response(200 if self.path in site.files else 404)
            self.send_header("Content-Type", kind)
            if self.path in site.policies:
                self.send_header("Content-Security-Policy", site.policies[self.path])
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    site.address = f"http://127.0.0.1:{server.server_port}"
    Thread(target=server.serve_forever, daemon=True).start()
    return server


def visit(browser: Browser, address: str, size: tuple[int, int], faults: list[str]) -> Page:
    """Open an address in a fresh context; what goes wrong in it is noted."""
    width, height = size
    phone = width < 600
    context = browser.new_context(
        viewport={"width": width, "height": height},
        has_touch=phone,
        is_mobile=phone,
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.on("console", lambda m: faults.append(m.text) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: faults.append(f"exception: {error.stack}"))
    page.on("dialog", lambda dialog: (faults.append(dialog.message), dialog.dismiss()))
    page.goto(address)
    return page
