"""What a report may be written in: elements and attributes that can do nothing but show."""

from __future__ import annotations

from html.parser import HTMLParser

_TEXT = (
    "a abbr address article aside b bdi bdo blockquote br cite code dd details dfn div dl dt em "
    "figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img li main mark nav ol p picture "
    "pre q s section small source span strong sub summary sup time u ul wbr"
)
_TABLE = "caption col colgroup table tbody td tfoot th thead tr"
_DRAWING = "circle ellipse g line path polygon polyline rect svg text tspan"
ELEMENTS = frozenset(f"{_TEXT} {_TABLE} {_DRAWING}".split())
_SHARED = (
    "alt aria-describedby aria-hidden aria-label aria-labelledby class colspan datetime dir "
    "headers href hreflang id lang media open rel role rowspan scope span src srcset start "
    "tabindex title value"
)
_DRAWN = (
    "cx cy d fill focusable height points r rx ry stroke stroke-dasharray stroke-linecap "
    "stroke-width text-anchor transform viewbox width x x1 x2 y y1 y2"
)
ATTRIBUTES = frozenset(f"{_SHARED} {_DRAWN}".split())
_LINKS = ("http://", "https://", "mailto:", "#")
_PICTURES = ("data:image/png;base64,", "data:image/jpeg;base64,")


class _Reader(HTMLParser):
    """Collects what a report has no use for, each with its line.

    What browsers may read otherwise than this parser does (comments, a loose "<", an element
    that never ends) is refused as well.
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Refuse an element that is not on the list, and attributes that are not."""
        if tag not in ELEMENTS:
            self.blame(f"a report has no use for <{tag}>")
        for name, value in attrs:
            if name not in ATTRIBUTES:
                self.blame(f"a report has no use for the attribute {name} of <{tag}>")
            elif name == "href" and not _begins(value, _LINKS):
                self.blame(f"a link must begin with {', '.join(_LINKS)}")
            elif name in ("src", "srcset") and not _begins(value, _PICTURES):
                self.blame("a picture must be one of the report's own: pictures[…]")

    def handle_data(self, data: str) -> None:
        """Refuse what looks like the beginning of an element and is none."""
        if "<" in data:
            self.blame("a < that begins no element: write &lt;")

    def handle_comment(self, data: str) -> None:
        """Refuse comments of HTML; those of templates never get here."""
        del data
        self.blame("a report has no use for <!-- -->: write {# #}")

    def handle_decl(self, decl: str) -> None:
        """Refuse declarations."""
        self.blame(f"a report has no use for <!{decl[:20]}>")

    def handle_pi(self, data: str) -> None:
        """Refuse instructions to programs."""
        self.blame(f"a report has no use for <?{data[:20]}>")

    def unknown_decl(self, data: str) -> None:
        """Refuse sections of XML."""
        self.handle_decl(data)

    def blame(self, fault: str) -> None:
        """Keep a fault with the line that has been read so far."""
        self.faults.append(f"line {self.getpos()[0]} of what it writes: {fault}")


def faults_of(markup: str) -> list[str]:
    """Return what there is in HTML that a report has no use for, each fault once, with its line."""
    reader = _Reader()
    reader.feed(markup)
    if "<" in reader.rawdata:
        reader.blame("an element that never ends")
    reader.close()
    return list(dict.fromkeys(reader.faults))


def _begins(value: str | None, beginnings: tuple[str, ...]) -> bool:
    return (value or "").strip().lower().startswith(beginnings)
