"""How the tests look at a page: which browser, which sizes, and what counts as a fault."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
]
NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
DESKTOP = (1280, 900)
PHONE = (390, 844)

Opened = Callable[..., Page]


def watch(page: Page, address: str, faults: list[str]) -> None:
    """Note console errors, exceptions, dialogs and every request but that for the file."""
    page.on("console", lambda m: faults.append(m.text) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: faults.append(f"exception: {error}"))
    page.on("request", lambda r: faults.append(f"request: {r.url}") if r.url != address else None)

    def dismiss(dialog: Any) -> None:
        faults.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    page.on("dialog", dismiss)
