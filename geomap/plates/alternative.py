"""A plate in words, for who cannot see it: made of the data alone, in the plate's language."""

from __future__ import annotations

from collections.abc import Iterator

from geomap.language.catalogues import form, listed, phrase
from geomap.maps.selection import Selection
from geomap.plates.colophon import not_shown_text
from geomap.plates.content import Content, content_of
from geomap.plates.figures import PlateFigure
from geomap.plates.wording import dotted

#: A listener loses count of more; the rest are counted.
_MOST_PLACES = 12


def text_alternative(selection: Selection, language: str | None = None) -> str:
    """Return what the plate of a selection shows: a few paragraphs, one a line.

    Title and dek, each figure with what both sides say and the gap, where each voice's claims are
    on the map, what is not on it, and as of when. ``language`` is the recipe's own without one.
    """
    content = content_of(selection, language)
    return "\n".join(line for line in _lines(content) if line)


def _lines(content: Content) -> Iterator[str]:
    language, head = content.language, content.head
    yield _sentence(language, head["title"])
    yield head["dek"]
    yield from (figure_text(language, figure) for figure in content.figures)
    yield content.unheard
    yield from (_where(content, voice) for voice in content.voices)
    yield not_shown_text(language, content.selection)
    yield f"{head['as_of_text']} {head['disclaimer']}"


def figure_text(language: str, figure: PlateFigure) -> str:
    """Return a figure in words: what is counted, what each voice says of it, and the gap."""
    what = dotted(language, figure.label, figure.where, figure.when, figure.agreement_words)
    said = (
        phrase(language, "figures.heard", voice=phrase(language, f"voice.{m.voice}"), words=m.words)
        for m in figure.marks
    )
    return " ".join((_sentence(language, what), *said))


def _where(content: Content, voice: str) -> str:
    """Return where on the map the claims of a voice are, of which most is said first."""
    language = content.language
    placed = [p for p in content.places((voice,)) if p.drawn not in ("country", "none")]
    if not placed:
        return ""
    names = list(dict.fromkeys(place.name for place in placed))
    more = len(names) - _MOST_PLACES
    named = names[:_MOST_PLACES]
    if more > 0:
        named[-1:] = [phrase(language, "map.and_more", name=named[-1], count=more)]
    return phrase(
        language,
        "plate.where",
        voice=phrase(language, f"voice.{voice}"),
        places=listed(language, named),
    )


def _sentence(language: str, text: str) -> str:
    return (
        text
        if text.endswith((".", "۔"))
        else form(language, "list.sentence").replace("{text}", text)
    )
