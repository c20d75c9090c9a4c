"""What a page costs its reader: first marks, a step of zooming, the renderer's memory."""

from __future__ import annotations

import json
import math
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from peer_files import PeerFiles
from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from tests.maps.browsing import ARGUMENTS, DESKTOP, NAMES

WATCH = Path(__file__).with_name("watch_marks.js")
REST_MS = 600
#: A mark is some dozen pixels: fewer than this differ when there are no marks.
FEWEST_PIXELS = 100
# How many pixels differ between two pictures, counted where pictures can be read: in a page.
DIFFERENCE = """async (pictures) => {
    const read = async (data) => {
        const bytes = Uint8Array.from(atob(data), (char) => char.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], {type: 'image/png'}));
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        context.drawImage(bitmap, 0, 0);
        return new Uint32Array(context.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer);
    };
    const [one, other] = await Promise.all(pictures.map(read));
    return one.reduce((sum, pixel, at) => sum + (pixel !== other[at]), 0);
}"""
SHOW = """([selector, visibility]) => document.querySelectorAll(selector).forEach(
    (pane) => { pane.style.visibility = visibility; })"""
BASE_MAP = ".leaflet-tile-pane"


@dataclass(frozen=True)
class Marks:
    """Selectors: what counts as a mark, what holds marks alone, and the button that zooms in."""

    marks: str
    panes: str
    zoom_in: str = ".leaflet-control-zoom-in"


def measure(path: Path, marks: Marks, timeout_s: float) -> dict[str, float]:
    """Open a page in a fresh browser and return what it takes, in milliseconds and megabytes.

    Raises `playwright.sync_api.Error` when the page dies or is not done in time, and
    `RuntimeError` when what should be drawn is not in the picture.
    """
    files = PeerFiles()
    files.fetch()
    executable = next(filter(None, map(shutil.which, NAMES)), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)
        try:
            found = _looked_at(browser, path, marks, files, timeout_s)
        finally:
            browser.close()
    if files.refused:
        raise RuntimeError(f"{path.name} asks for {files.refused[0]}, which bench/ does not have")
    return found


def _looked_at(
    browser: Browser, path: Path, marks: Marks, files: PeerFiles, timeout_s: float
) -> dict[str, float]:
    width, height = DESKTOP
    context = browser.new_context(viewport={"width": width, "height": height}, offline=True)
    files.serve(context)
    page = context.new_page()
    page.set_default_timeout(timeout_s * 1000)
    spec = {"marks": marks.marks, "panes": marks.panes, "zoomIn": marks.zoom_in, "restMs": REST_MS}
    script = WATCH.read_text(encoding="utf-8")
    page.add_init_script(f"{script}\nwatchMarks({json.dumps(spec)});")
    address = path.resolve().as_uri()
    first = _told(page, "first", timeout_s, lambda: page.goto(address, wait_until="commit"))
    devtools = context.new_cdp_session(page)
    pictured = _pictured(page, devtools, marks)
    zoom = _told(page, "settled", timeout_s, lambda: page.evaluate("zoomWatchedMarks()"))
    if math.isnan(zoom):
        raise RuntimeError(f"nothing moved in {marks.panes} after a click on {marks.zoom_in}")
    heap, private = _memory(browser, devtools)
    return {
        "first_ms": first,
        "pictured_ms": pictured,
        "zoom_ms": zoom,
        "heap_mb": heap,
        "private_mb": private,
    }


def _told(page: Page, name: str, timeout_s: float, act: Callable[[], object]) -> float:
    """Return what the watching script says on the console: sealed pages allow no polling."""
    said = f"watched marks, {name}: "
    with page.expect_console_message(
        lambda message: message.text.startswith(said), timeout=timeout_s * 1000
    ) as told:
        act()
    return float(told.value.text.removeprefix(said))


def _pictured(page: Page, devtools: CDPSession, marks: Marks) -> float:
    """Return when a picture with the marks in it was ready: after `first_ms`, if that is true.

    The picture is compared with one without marks; the base map, which fades in, is in neither.
    """
    page.evaluate(SHOW, [BASE_MAP, "hidden"])
    drawn = _picture(devtools)
    ready = float(page.evaluate("performance.now()"))
    page.evaluate(SHOW, [marks.panes, "hidden"])
    bare = _picture(devtools)
    page.evaluate(SHOW, [f"{BASE_MAP}, {marks.panes}", ""])
    reader = page.context.new_page()
    pixels = int(reader.evaluate(DIFFERENCE, [drawn, bare]))
    reader.close()
    if pixels < FEWEST_PIXELS:
        raise RuntimeError(f"no marks in the picture: only {pixels} of its pixels differ")
    _picture(devtools)  # and all of it stands there again
    return ready


def _picture(devtools: CDPSession) -> str:
    return str(devtools.send("Page.captureScreenshot", {"format": "png"})["data"])


def _memory(browser: Browser, devtools: CDPSession) -> tuple[float, float]:
    """Return the JavaScript heap in use and the renderer's private memory, in MB, after a GC."""
    devtools.send("HeapProfiler.enable")
    for _ in range(2):
        devtools.send("HeapProfiler.collectGarbage")
    devtools.send("Performance.enable")
    metrics = devtools.send("Performance.getMetrics")["metrics"]
    heap = next(one["value"] for one in metrics if one["name"] == "JSHeapUsedSize")
    processes = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")
    renderers = [one["id"] for one in processes["processInfo"] if one["type"] == "renderer"]
    return heap / 1e6, max(map(_private_mb, renderers))


def _private_mb(process: int) -> float:
    rollup = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii")
    kilobytes = re.findall(r"^Private_\w+: +(\d+) kB", rollup, re.MULTILINE)
    return sum(map(int, kilobytes)) * 1024 / 1e6
