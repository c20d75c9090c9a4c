"""Data inside a page that the browser keeps and never runs."""

from __future__ import annotations

from branca.element import Element

from geomap.language.catalogues import LANGUAGES, catalogue
from geomap.maps.packing import packed_columns, packed_json, packed_texts
from geomap.maps.tables import DIGITS
from geomap.maps.view import PageData

#: Phrases that no script of a page asks for: its head and the names in its data are made of them
#: before it is opened, or a report is.
_SAID_BEFORE = (
    "city.", "credits.", "dek.", "district.", "embed.", "kicker", "labels.", "land.", "licences.by",
    "licences.own", "licences.public", "owner.", "point_of_view.", "province.", "report.", "there.",
    "title.", "when.",
)  # fmt: skip


#: What the map and the histogram draw of claims; the other columns of claims are read after that.
_DRAWN_OF_CLAIMS = ("claims.incident", "claims.claimant_side", "claims.date")


class RawText(Element):
    """Markup that is finished: unlike branca's own elements it is not compiled as a template."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text

    def render(self, **_kwargs: object) -> str:
        """Return the text itself."""
        return self.text


def inert(name: str, content: str) -> RawText:
    """Return an element that holds ``content``, base64, where no script engine looks for code.

    Base64 has no character that could close the element or begin another.
    """
    opening = f'<script type="application/octet-stream" id="geomap-{name}">'
    return RawText(f"{opening}{content}</script>\n")


def claims_of(data: PageData) -> tuple[str, str]:
    """Return the elements from which the page's own script reads what it shows.

    First those of what is drawn: ``geomap-frame`` is JSON, ``geomap-columns`` the numbers that the
    frame's ``plan`` describes. Then ``geomap-rest`` with the other columns, described by the
    frame's ``rest``: of many claims they are nearly all, and can come behind the scripts.
    """
    columns = data.tables.columns
    drawn = {name: column for name, column in columns.items() if _is_drawn(name)}
    rest = {name: column for name, column in columns.items() if not _is_drawn(name)}
    (plan, packed), (rest_plan, packed_rest) = (
        packed_columns(part, DIGITS) for part in (drawn, rest)
    )
    frame = {
        **data.head,
        "words": data.tables.words,
        "shapes": data.tables.shapes,
        "plan": plan,
        "rest": rest_plan,
    }
    parts = inert("frame", packed_json(frame)), inert("columns", packed)
    return "".join(part.render() for part in parts), inert("rest", packed_rest).render()


def _is_drawn(column: str) -> bool:
    table, _, _ = column.partition(".")
    return column in _DRAWN_OF_CLAIMS or table in ("incidents", "places", "dates")


def words_of() -> str:
    """Return the element with what the page's own script says, in all languages."""
    phrases = {
        language: {
            key: said
            for key, said in catalogue(language).items()
            if not key.startswith(_SAID_BEFORE)
        }
        for language in LANGUAGES
    }
    return inert("words", packed_json(phrases)).render()


def texts_of(data: PageData) -> str:
    """Return the element with the texts of single claims: blocks, a line each, read on demand."""
    return inert("texts", "\n".join(packed_texts(data.tables.texts))).render()
