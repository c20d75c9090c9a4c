"""What a plate in SVG has beyond matplotlib's: its own fonts, a description, fewer digits."""

from __future__ import annotations

import base64
import hashlib
import io
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from geomap.datafiles import data_path

if TYPE_CHECKING:
    from matplotlib.text import Text

#: A hundredth of a point is finer than any print.
_LONG_NUMBER = re.compile(r"(\d+\.\d\d)\d+")
_PATH = re.compile(r'(?<= d=")[^"]*')
_NO_TURN = re.compile(r' transform="rotate\(-?0 [^"]*\)"')
_FAMILIES = re.compile(r"font-family: ([^;\"]*)")
#: Where no font of a plate is known, as in programs that take none from a file.
_GENERIC = {"Serif": "'Noto Serif', Georgia, serif", "Sans": "'Noto Sans', sans-serif"}


def finished(text: str, description: str, letters: Iterable[Text]) -> str:
    """Return the text of an SVG with fonts for all its ``letters`` inside.

    Letters stay letters, to be searched and read aloud. ``description`` says what the picture
    shows, for who cannot see it.
    """
    text = _PATH.sub(lambda match: _LONG_NUMBER.sub(r"\1", match[0]), text)
    text = _NO_TURN.sub("", text)
    text = _FAMILIES.sub(lambda match: f"font-family: {_with_generic(match[1])}", text)
    head, rest = text.split("</title>", 1)
    # Several plates may stand in one document, where an id must not be used twice.
    own = hashlib.sha256(text.encode()).hexdigest()[:8]
    head = head.replace("<svg ", f'<svg role="img" aria-labelledby="title-{own} desc-{own}" ', 1)
    head = head.replace("<title>", f'<title id="title-{own}">', 1)
    words = f'</title>\n <desc id="desc-{own}">{escape(description)}</desc>\n'
    return f"{head}{words} <style>{_faces(letters)}</style>\n{rest.lstrip()}"


def _with_generic(families: str) -> str:
    kind = "Serif" if "Plate Serif" in families or "Plate Naskh" in families else "Sans"
    return f"{families}, {_GENERIC[kind]}"


def _faces(letters: Iterable[Text]) -> str:
    """Return the rules of the fonts that the letters are set in, with those letters alone."""
    used: dict[Path, set[int]] = defaultdict(set)
    for text in letters:
        for path in _files(text):
            used[path] |= set(map(ord, text.get_text()))
    return "".join(_face(path, used[path]) for path in sorted(used))


def _files(text: Text) -> list[Path]:
    wanted = str(text.get_fontweight()), str(text.get_fontstyle())
    cut = "Bold" if wanted[0] == "bold" else "Italic" if wanted[1] == "italic" else "Regular"
    families = text.get_fontfamily()
    paths = [_FILES.get((family, cut)) or _FILES.get((family, "Regular")) for family in families]
    return [data_path("fonts", path) for path in paths if path]


_FILES: Mapping[tuple[str, str], str] = {
    (f"Plate {family}", cut): f"Plate{family}-{cut}.ttf"
    for family, cuts in (
        ("Sans", ("Regular", "Bold")),
        ("Serif", ("Bold", "Italic")),
        ("Arabic", ("Regular", "Bold")),
        ("Naskh", ("Regular", "Bold")),
    )
    for cut in cuts
}


def _face(path: Path, codes: set[int]) -> str:
    kept = frozenset(codes & _covered(path))
    if not any(chr(code).isalnum() for code in kept):
        return ""
    family = f"Plate {path.stem.split('-')[0].removeprefix('Plate')}"
    weight = "bold" if path.stem.endswith("Bold") else "normal"
    style = "italic" if path.stem.endswith("Italic") else "normal"
    font = base64.b64encode(_reduced(path, kept)).decode("ascii")
    return (
        f"@font-face{{font-family:'{family}';font-weight:{weight};font-style:{style};"
        f"src:url(data:font/woff;base64,{font})}}"
    )


@cache
def _covered(path: Path) -> set[int]:
    from fontTools.ttLib import TTFont

    with TTFont(path) as font:
        return set(font.getBestCmap())


@cache
def _reduced(path: Path, codes: frozenset[int]) -> bytes:
    """Return a font as WOFF with those letters alone, and all that joins them."""
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    options: Any = Options(hinting=False, notdef_outline=True, layout_features=["*"])
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=codes)
    with TTFont(path, recalcTimestamp=False) as font:
        subsetter.subset(font)
        font.flavor = "woff"
        buffer = io.BytesIO()
        font.save(buffer)
    return buffer.getvalue()
