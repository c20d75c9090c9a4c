"""Strings that would do something wherever they were taken for more than text.

Each comes of a sink (what would run), a context (what it breaks out of) and an encoding (how it
hides). The effect can be seen: in a page ``window.__fired`` is set; at build time the folder
``MARK`` is made, or 1337 × 1337 is worked out. The strings are the same in every run.
"""

from __future__ import annotations

import base64
import html
import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import product
from urllib.parse import quote

from tests.maps.sinks import SINKS

#: What would stand in a page or a file if anything had worked out 1337 × 1337.
PRODUCT = "1787569"
_SLOT = "▢"
#: What stands around a sink so that it leaves the place that a careless page would put it in.
CONTEXTS = (
    "x▢", '">▢', "'>▢", "`>▢", "x >▢", '"/>▢<x y="', "';▢//", '";▢//', "`;▢//", "\\';▢//",
    "</script>▢", "</script><!--▢", "<!--<script>▢", "-->▢", "--!>▢<!--", "*/▢/*", "//\n▢", "]]>▢",
    "<![CDATA[▢]]>", "</title>▢", "</textarea>▢", "</noscript>▢", "</style>▢", "</template>▢",
    "<svg>▢", "</svg>▢", "<math><mtext>▢", "</iframe>▢", "</xmp>▢", "<select>▢", "<table><td>▢",
    '"}]},▢', '\\"}▢', '{"__proto__":"▢"}', "?q=▢", "#▢", "https://example.org/▢",
    "https://example.org/?▢#", "//example.org/▢", "x:url(▢)", "}*{}▢", "/*▢*/", "a\u2028▢",
    "a\u2029▢b", "a\u2028▢\u2029b", "\0▢", "▢\0", "\ufeff▢", "\u202e▢\u202c", "\u2067▢\u2069",
    "\u200f▢\u200e", "\ud800▢", "▢\udfff", "\x1b[2J▢", "\x1b]0;▢\x07", "\x9b31m▢", "a\r▢",
    "a\r\n▢", "a\x08\x7f▢", "{{▢}}", "{%▢%}", "{#▢#}", "<%=▢%>", "${▢}", "#{▢}", "=▢", "@▢",
    "+▢", "-▢", "'▢", "&▢;", "é\u0301▢", "\U0001f600▢\U0001f1e6\U0001f1eb", "{count} ▢ {name}",
    "٣▢۳",
)  # fmt: skip
_NAMES = re.compile(r"(?<=<)/?[a-z]+|\bon[a-z]+(?==)|\b[a-z]{4,}(?=:)")
_MARKS = "<>\"'`=():/{}$%#&"
_WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}

Encoding = Callable[[str], str]


def _inside_names(mark: str) -> Encoding:
    return lambda text: _NAMES.sub(lambda name: f"{name[0][:2]}{mark}{name[0][2:]}", text)


def _each(form: Callable[[int], str]) -> Encoding:
    return lambda text: "".join(form(ord(char)) if char in _MARKS else char for char in text)


def _bytes(text: str, coding: str = "utf-8") -> bytes:
    return text.encode(coding, "surrogatepass")


def _percent(text: str) -> str:
    return quote(_bytes(text), safe="")


def _overlong(code: int) -> str:
    return f"%{0xC0 | code >> 6:X}%{0x80 | code & 0x3F:X}"


def _base64(text: str, coding: str = "utf-8") -> str:
    return base64.b64encode(_bytes(text, coding)).decode()


def _utf7(text: str) -> str:
    coded = (f"+{_base64(char, 'utf-16-be').rstrip('=')}-" for char in text)
    return "".join(char if char.isalnum() else code for char, code in zip(text, coded, strict=True))


#: How a string hides from whoever looks for it.
ENCODINGS: dict[str, Encoding] = {
    "mixed case": lambda text: _NAMES.sub(lambda name: name[0].title().swapcase(), text),
    "decimal entities": _each("&#{};".format),
    "decimal entities, padded": _each("&#{:07};".format),
    "hexadecimal entities": _each("&#x{:x};".format),
    "entities without semicolon": _each("&#{}".format),
    "named entities": html.escape,
    "entities of entities": lambda text: html.escape(html.escape(text)),
    "percent": _percent,
    "percent of percent": lambda text: _percent(_percent(text)),
    "overlong percent": _each(_overlong),
    "JavaScript, two digits": _each("\\x{:02x}".format),
    "JavaScript, four digits": _each("\\u{:04x}".format),
    "JavaScript, in braces": _each("\\u{{{:x}}}".format),
    "octal": _each("\\{:o}".format),
    "CSS": _each("\\{:06x}".format),
    "UTF-7": _utf7,
    "full width": lambda text: text.translate(_WIDE),
    "letters that fold": lambda text: text.translate({0x73: 0x17F, 0x6B: 0x212A, 0x69: 0x131}),
    "zero width inside": _inside_names("\u200b"),
    "soft hyphen inside": _inside_names("\u00ad"),
    "tab inside": _inside_names("\t"),
    "newline inside": _inside_names("\n"),
    "NUL inside": _inside_names("\0"),
    "comment inside": _inside_names("/**/"),
    "backwards": lambda text: f"\u202e{text[::-1]}\u202c",
    "data URL": lambda text: f"data:text/html;base64,{_base64(text)}",
}
#: How many contexts and encodings each sink is put in, and each how-manieth pair of those two.
_CONTEXTS_EACH, _ENCODINGS_EACH, _PAIRS = 3, 2, 3


@cache
def injections() -> tuple[str, ...]:
    """Return the strings, each once; none has space at an end, which a sheet would not keep."""
    return tuple(dict.fromkeys(text.strip() for text in _generated()))


@cache
def sayable() -> tuple[str, ...]:
    """Return the strings that UTF-8 can hold: all but those with half a surrogate pair."""
    return tuple(text for text in injections() if _is_sayable(text))


def arrived(text: str) -> str:
    """Return a text as a page has it: half a surrogate pair, which is no text, becomes ``?``."""
    return text.encode("utf-8", "replace").decode()


def _is_sayable(text: str) -> bool:
    return arrived(text) == text


def _generated() -> Iterator[str]:
    """Yield each sink alone, in contexts and in encodings; then contexts in encodings."""
    yield from SINKS
    for number, (sink, _) in enumerate(product(SINKS, range(_CONTEXTS_EACH))):
        yield CONTEXTS[number % len(CONTEXTS)].replace(_SLOT, sink)
    hide = list(ENCODINGS.values())
    for number, (sink, _) in enumerate(product(SINKS, range(_ENCODINGS_EACH))):
        yield hide[number % len(hide)](sink)
    for number, (context, encoding) in enumerate(product(CONTEXTS, hide)):
        if number % _PAIRS == 0:
            yield encoding(context.replace(_SLOT, SINKS[number % len(SINKS)]))
