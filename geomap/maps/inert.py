"""Data inside a page that the browser keeps and never runs."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from branca.element import Element

#: The element from which the page's own script reads what it shows.
DATA_ID = "geomap-data"

_ESCAPES = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


def inert_json(data: Mapping[str, Any]) -> str:
    r"""Return ``data`` as JSON that can stand inside a script element as it is.

    ``<``, ``>``, ``&`` and the two line separators are written as ``\uXXXX``, so no text in it
    can close the element, open a comment or end a line of a script. Raises ``ValueError`` for
    NaN and infinities, which JSON cannot say.
    """
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.translate(_ESCAPES).encode("utf-8", "replace").decode()


class RawText(Element):
    """Markup that is finished: unlike branca's own elements it is not compiled as a template."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text

    def render(self, **_kwargs: Any) -> str:
        """Return the text itself."""
        return self.text


class InertData(RawText):
    """The data of a page in ``<script type="application/json">``."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        super().__init__(
            f'<script type="application/json" id="{DATA_ID}">{inert_json(data)}</script>'
        )
