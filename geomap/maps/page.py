"""The page: one HTML file that holds its data, its maps and all that it needs to draw them."""

from __future__ import annotations

from geomap.maps.boards import make_board
from geomap.maps.figure import PageFigure
from geomap.maps.view import PageData

#: Two boards: the first shows the chosen view; the second joins it when both sides stand
#: next to each other.
BOARDS = ("first", "second")


def render_page(data: PageData) -> str:
    """Return the page that shows ``data`` as HTML text.

    The page needs no network. The same data give the same text. All text in ``data`` may come
    from strangers: it is shown and never run.
    """
    figure = PageFigure(data)
    for key in BOARDS:
        board = make_board(key)
        board.add_to(figure)
    return figure.render()
