"""The hosts that an embed can be made for, and the files that each needs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from geomap.embeds import latex, markdown, notebook, oembed, quarto, web, word, wordpress
from geomap.embeds.map import Map
from geomap.embeds.picture import draw
from geomap.embeds.placement import Placement


@dataclass(frozen=True)
class Host:
    """A host: how its text is made, how that file ends, and at which files the text points.

    ``beside`` are the endings of files beside the text, ``published`` of those at an address.
    """

    text: Callable[[Map, Placement], str | bytes]
    ending: str
    beside: tuple[str, ...] = ()
    published: tuple[str, ...] = ("html", "png")


def _cell(shown: Map, placement: Placement) -> str:
    del placement
    return notebook.cell(shown.written_in, shown.ledger)


#: In the order in which the command line names them.
HOSTS: Mapping[str, Host] = MappingProxyType(
    {
        "html": Host(web.snippet, ".html"),
        "markdown": Host(markdown.snippet, ".md", ("html", "png")),
        "quarto": Host(quarto.snippet, ".qmd", ("pdf", "png")),
        "jupyter": Host(_cell, ".py", published=()),
        "wordpress": Host(wordpress.snippet, ".html", ("png",)),
        "latex": Host(latex.snippet, ".tex", ("pdf",), ("html",)),
        "docx": Host(word.document, ".docx", (), ("html",)),
        "oembed": Host(oembed.snippet, ".json", ("html", "png")),
    }
)


def embed_text(host: str, shown: Map, placement: Placement) -> str | bytes:
    """Return what to paste into a host; bytes where it is a file and no text.

    Raises ``EmbedError`` when the host needs an address and has none.
    """
    return HOSTS[host].text(shown, placement)


def included(host: str, placement: Placement) -> list[str]:
    """Return the addresses and names of the files at which a host's text points."""
    kind = HOSTS[host]
    names = [f"{placement.name}.{ending}" for ending in kind.beside]
    if not placement.address:
        return names
    there = {"html": placement.page, "png": placement.picture}
    # Print has its picture beside it wherever the page is.
    return [*(there[ending] for ending in kind.published), *(names if "pdf" in kind.beside else ())]


def embed_files(host: str, shown: Map, placement: Placement) -> dict[str, bytes]:
    """Return the files of an embed by their names: the host's text, the page, the picture."""
    return dict(_files(host, shown, placement))


def _files(host: str, shown: Map, placement: Placement) -> Iterator[tuple[str, bytes]]:
    name, text = placement.name, embed_text(host, shown, placement)
    own = ".oembed.json" if host == "oembed" else f"-for-{host}{HOSTS[host].ending}"
    yield f"{name}{own}", text.encode() if isinstance(text, str) else text
    page = oembed.discoverable(shown, placement) if host == "oembed" else shown.html
    yield f"{name}.html", page.encode()
    yield f"{name}.png", shown.png
    if "pdf" in HOSTS[host].beside:
        yield f"{name}.pdf", draw(shown.selection, "pdf")
