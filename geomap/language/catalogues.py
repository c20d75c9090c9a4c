"""The page's words in four languages, and how a number or a name goes into a sentence."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from importlib import resources
from types import MappingProxyType

from babel import Locale
from babel.numbers import format_decimal

from geomap.language.isolates import isolated

#: A phrase is one text, or one for each plural category of CLDR (``one``, ``other``).
Phrase = str | Mapping[str, str]


@dataclass(frozen=True)
class Language:
    """A language of the page: its own name, its direction, and its locale in CLDR."""

    code: str
    name: str
    direction: str
    locale: str


#: In alphabetical order of their codes; ``fa`` is Dari, the Persian of Afghanistan.
LANGUAGES: Mapping[str, Language] = MappingProxyType(
    {
        "en": Language("en", "English", "ltr", "en"),
        "fa": Language("fa", "دری", "rtl", "fa_AF"),
        "ps": Language("ps", "پښتو", "rtl", "ps_AF"),
        "ur": Language("ur", "اردو", "rtl", "ur_PK"),
    }
)
_ALSO_CALLED = {"prs": "fa", "pbt": "ps", "pbu": "ps", "pst": "ps"}
_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_EASTERN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
_MOST_PLACES = 3


def spoken(language: str) -> str:
    """Return the code of the language that a page speaks when ``language`` is asked for.

    A tag of BCP 47 such as ``fa-AF`` or ``prs`` finds its language, any other one English.
    """
    code = re.split("[-_]", language.strip().lower())[0]
    code = _ALSO_CALLED.get(code, code)
    return code if code in LANGUAGES else "en"


@cache
def catalogue(language: str) -> Mapping[str, Phrase]:
    """Return the phrases of a language by their keys; all languages have the same keys."""
    file = resources.files("geomap.language") / "words" / f"{spoken(language)}.json"
    phrases: dict[str, Phrase] = json.loads(file.read_text(encoding="utf-8"))
    return MappingProxyType(phrases)


def phrase(language: str, key: str, **values: str | float) -> str:
    """Return a phrase with its values put in; ``count`` chooses the plural form.

    Numbers are written as the language writes them. Numbers and names that run the other way
    are isolated, so that they never turn the sentence around. A key that the language lacks is
    said in English. Raises ``KeyError`` for a key or a value that the English phrase lacks too.
    """
    texts = {
        name: value if isinstance(value, str) else number(language, value)
        for name, value in values.items()
    }
    return fill(form(language, key, values.get("count")), _isolated(language, texts))


def form(language: str, key: str, count: str | float | None = None) -> str:
    """Return the text of a phrase with its placeholders, in the form that goes with ``count``."""
    known = key in catalogue(language)
    said = catalogue(language if known else "en")[key]
    if isinstance(said, str):
        return said
    if count is None or isinstance(count, str):
        return said["other"]
    return said[_locale(language if known else "en").plural_form(count)]


def fill(text: str, values: Mapping[str, str]) -> str:
    """Return ``text`` with every ``{name}`` replaced by its value, as it is."""
    return _PLACEHOLDER.sub(lambda match: values[match[1]], text)


def isolate(language: str, text: str) -> str:
    """Return ``text`` in isolates if it may run against the direction of ``language``."""
    return isolated(text, leftward=LANGUAGES[spoken(language)].direction == "rtl")


def number(language: str, value: float, places: int | None = None) -> str:
    """Return a number as the language writes it, with ``places`` decimal places.

    Without ``places`` it has as many as it needs, three at most.
    """
    decimals = "." + "#" * _MOST_PLACES if places is None else "." * bool(places) + "0" * places
    unit = Decimal(1).scaleb(-(_MOST_PLACES if places is None else places))
    # As it is written, like a browser: 0.175 is rounded up, whatever its binary form.
    rounded = Decimal(str(value)).quantize(unit, ROUND_HALF_UP)
    locale = _locale(language)
    text = format_decimal(rounded, f"#,##0{decimals}", locale, numbering_system="default")
    return digits(language, text)


def digits(language: str, text: str | int) -> str:
    """Return a text with the digits of the language: years and days are not grouped."""
    eastern = _locale(language).default_numbering_system == "arabext"
    return str(text).translate(_EASTERN) if eastern else str(text)


def listed(language: str, words: Sequence[str]) -> str:
    """Return ``a``, ``a and b``, ``a, b and c`` in the language."""
    if not words:
        return ""
    *before, text = (isolate(language, word) for word in words)
    for index, word in enumerate(reversed(before)):
        values = {"first": word, "last": text, "rest": text}
        text = fill(form(language, "list.more" if index else "list.two"), values)
    return text


def _isolated(language: str, texts: Mapping[str, str]) -> dict[str, str]:
    return {name: isolate(language, text) for name, text in texts.items()}


@cache
def _locale(language: str) -> Locale:
    return Locale.parse(LANGUAGES[spoken(language)].locale)
