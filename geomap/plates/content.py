"""All that a plate tells, gathered before anything is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from geomap.language.catalogues import LANGUAGES, phrase, spoken
from geomap.maps.headline import page_head
from geomap.maps.selection import Selection
from geomap.model import AF, PK, THIRD_PARTY
from geomap.plates.figures import PlateFigure, plate_figures
from geomap.plates.places import PlacedClaims, plate_places
from geomap.plates.wording import voices_text

_ALL = (AF, PK, THIRD_PARTY)
#: The voices on each map of a view: two maps stand side by side.
MAPS = {
    "all": (_ALL,),
    "AF": ((AF,),),
    "PK": ((PK,),),
    "third_party": ((THIRD_PARTY,),),
    "compare": ((AF,), (PK,)),
}


@dataclass(frozen=True)
class Content:
    """What a plate tells, in one language: the head of the page, its figures, its places."""

    selection: Selection
    language: str

    @cached_property
    def head(self) -> dict[str, Any]:
        """The page's head: title, kicker, dek, as-of date, point of view, disclaimer."""
        head = page_head(self.selection)
        words: dict[str, Any] = head["heads"][self.language]
        return head | words

    @property
    def maps(self) -> tuple[tuple[str, ...], ...]:
        """The voices on each map."""
        return MAPS[self.selection.recipe.view]

    @property
    def voices(self) -> tuple[str, ...]:
        """The voices on any map."""
        return tuple(voice for voice in _ALL if any(voice in each for each in self.maps))

    @cached_property
    def all_figures(self) -> list[PlateFigure]:
        """The page's figures."""
        return plate_figures(self.selection, self.language)

    @cached_property
    def figures(self) -> list[PlateFigure]:
        """Those about which a voice of this view speaks."""
        return [
            figure
            for figure in self.all_figures
            if any(m.kind != "silent" and m.voice in self.voices for m in figure.marks)
        ]

    @property
    def unheard(self) -> str:
        """What is said of figures that this view leaves out."""
        count = len(self.all_figures) - len(self.figures)
        if not count:
            return ""
        voices = voices_text(self.language, self.voices)
        return phrase(self.language, "figures.not_shown", count=count, voices=voices)

    def places(self, voices: tuple[str, ...]) -> list[PlacedClaims]:
        """Return the places of which these voices speak."""
        return plate_places(self.selection, self.language, voices)


def content_of(selection: Selection, language: str | None = None) -> Content:
    """Return what a plate of a selection tells, in a language or in the recipe's own."""
    code = spoken(language or selection.recipe.language)
    return Content(selection, LANGUAGES[code].code)
