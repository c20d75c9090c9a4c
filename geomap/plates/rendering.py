"""A finished sheet as bytes: PDF, PNG or SVG, the same ones each time."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from geomap.plates.names import letters_of
from geomap.plates.sheet import Sheet, clean
from geomap.plates.svg import finished

#: Letters stay letters: a reader can search and copy them, a screen reader can read them.
_SETTINGS: Any = {
    "svg.fonttype": "none",
    "svg.hashsalt": "geomap",
    "pdf.fonttype": 42,
    "pdf.compression": 6,
    "path.simplify": False,
    "text.hinting": "none",
    "text.usetex": False,
    "axes.unicode_minus": True,
}


@contextmanager
def settings() -> Iterator[None]:
    """Let matplotlib draw as it ships, whatever its user has set."""
    import matplotlib as mpl
    from matplotlib import style

    with style.context("default"), mpl.rc_context(_SETTINGS):
        yield


def rendered(sheet: Sheet, form: str, dpi: int, title: str, description: str) -> bytes:
    """Return a sheet in one of the forms; its metadata has a title and no date."""
    pixels, title = sheet.size.pixels, clean(title)
    description = "\n".join(map(clean, description.splitlines()))
    buffer = io.BytesIO()
    sheet.figure.savefig(
        buffer,
        format=form,
        dpi=96 if pixels else dpi,
        metadata=_metadata(form, title, description),
        facecolor="white",
    )
    if form == "svg":
        text = buffer.getvalue().decode("utf-8")
        return finished(text, description, letters_of(sheet)).encode("utf-8")
    return buffer.getvalue()


def _metadata(form: str, title: str, description: str) -> dict[str, Any]:
    if form == "svg":
        return {"Title": title, "Date": None, "Creator": "geomap"}
    if form == "pdf":
        return {"Title": title, "Subject": description, "CreationDate": None, "ModDate": None,
                "Creator": "geomap", "Producer": None}  # fmt: skip
    return {"Title": title, "Description": description, "Software": "geomap"}
