"""Text from outside, as each host's language holds it: shown letter by letter, never obeyed."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from types import MappingProxyType

from geomap.maps.markup import escaped

_CONTROL = re.compile(r"[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_SPACES = re.compile("[ \t\n\r\v\f\x85\u2028\u2029]+")
# A browser reads a reference like the character itself. Whoever reads the markup before it does
# (Liquid, Jinja, Hugo's and WordPress's shortcodes, knitr's inline code, a terminal) finds nothing
# of its own; nor does a Markdown parser, which ends a block at an empty line and widens tabs.
_SPOKEN_TO = re.compile("[`\t\n\u202a-\u202e\u2066-\u2069]|\\{(?=[{%#])|\\[(?=[^\\W\\d]|/)")
_MARKDOWN = re.compile(
    r"[\\`*_{}\[\]<>#+|~^$@&\"']"
    "|[\u202a-\u202e]"
    r"|(?<=[-.])[-.]|:(?=/)|(?<=\bwww)\.|^[-=%:!?.,;/()]",
    re.IGNORECASE,
)
# "1." or "(a)" at the start would begin a list.
_LIST_MARK = re.compile(r"^(\(?\w+)([.)])")
_LATEX: Mapping[str, str] = MappingProxyType(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "$": r"\$",
        "&": r"\&",
        "#": r"\#",
        "%": r"\%",
        "_": r"\_",
        "^": r"\textasciicircum{}",
        "~": r"\textasciitilde{}",
        "<": r"\textless{}",
        ">": r"\textgreater{}",
        "|": r"\textbar{}",
        '"': r"\textquotedbl{}",
        "'": r"\textquotesingle{}",
        "`": r"\textasciigrave{}",
        "\N{REPLACEMENT CHARACTER}": "?",
    }
)
# TeX joins two hyphens to a dash and two commas to a quotation mark. It has no sign for isolates.
_LIGATURES = re.compile(r"(?<=-)-|(?<=,),")
_UNSET = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def html_text(text: str) -> str:
    """Return a text as HTML holds it between tags and in quoted attributes; it has no newline."""
    return _SPOKEN_TO.sub(_reference, escaped(_printable(text)))


def markdown_text(text: str) -> str:
    """Return a text as one line of Markdown that CommonMark, GitHub, Pandoc and Quarto read alike.

    Spaces and line ends become one space each.
    """
    said = _MARKDOWN.sub(_reference, _line(text))
    return _LIST_MARK.sub(lambda match: f"{match[1]}&#{ord(match[2])};", said)


def latex_text(text: str) -> str:
    """Return a text as one line of LaTeX.

    Letters beyond Latin need LuaLaTeX or XeLaTeX and a font that has them. Isolates and marks of
    direction are left out; what is no text becomes ``?``.
    """
    said = "".join(_LATEX.get(char, char) for char in _UNSET.sub("", _line(text)))
    return _LIGATURES.sub(lambda match: "{}" + match[0], said)


def json_text(value: object) -> str:
    """Return a value as JSON (RFC 8259) in ASCII, without ``<``, ``>`` and ``&``."""
    text = json.dumps(value, ensure_ascii=False).encode("utf-8", "replace")
    said = json.dumps(json.loads(text), indent=2)
    return re.sub("[<>&]", lambda match: f"\\u{ord(match[0]):04x}", said)


def _reference(match: re.Match[str]) -> str:
    return f"&#{ord(match[0])};"


def _line(text: str) -> str:
    return _SPACES.sub(" ", _printable(text)).strip(" ")


def _printable(text: str) -> str:
    """Return a text without control characters and halves of surrogate pairs."""
    said = text.encode("utf-8", "replace").decode()
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", said)
