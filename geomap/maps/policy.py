"""The Content-Security-Policy of a page: it runs the scripts that it came with and no other."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable


def source_hash(text: str) -> str:
    """Return the CSP source expression that allows exactly this inline script or style."""
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def content_security_policy(
    scripts: Iterable[str], styles: Iterable[str], image_origins: Iterable[str] = ()
) -> str:
    """Return a policy that allows these inline texts, and no request but for images of origins.

    Leaflet and the page's own script set styles through the CSSOM alone, which a policy does not
    concern; so no ``unsafe-inline`` is needed.
    """
    directives = (
        "default-src 'none'",
        "script-src " + " ".join(source_hash(text) for text in scripts),
        "style-src " + " ".join(source_hash(text) for text in styles),
        " ".join(("img-src data:", *image_origins)),
        "base-uri 'none'",
        "form-action 'none'",
    )
    return "; ".join(directives)
