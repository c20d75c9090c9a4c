"""The map of a report: the plate of its recipe, with a text that says what it shows."""

from __future__ import annotations

from geomap.language.catalogues import phrase
from geomap.maps.selection import Selection
from geomap.plates import draw_plate, text_alternative
from geomap.reports.tree import Figure, Section

#: Enough for print at the width of a page, and a third of what a plate has by itself.
DPI = 200


def map_section(language: str, selection: Selection, as_of: str) -> Section:
    """Return the section of the map; ``as_of`` is the sentence that dates it.

    The figure is a picture of points in every format: all of them show the same one, and each
    reader of a format gives its text alternative. A web page has a narrow one beside it.
    """
    figure = Figure(
        "map",
        phrase(language, "report.map.caption", as_of=as_of),
        " ".join(text_alternative(selection, language).split("\n")),
        draw_plate(selection, form="png", size="page", dpi=DPI),
        narrow=draw_plate(selection, form="png", size="column", dpi=DPI),
    )
    return Section("map", phrase(language, "report.map"), (figure,))
