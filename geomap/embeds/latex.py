"""For LaTeX: a figure with the picture as vectors, its caption and its alt text."""

from __future__ import annotations

from collections.abc import Iterator

from geomap.embeds.escaping import latex_text
from geomap.embeds.map import Map
from geomap.embeds.placement import Placement
from geomap.language.catalogues import phrase


def snippet(shown: Map, placement: Placement) -> str:
    """Return a ``figure`` environment; the preamble needs graphicx, and url for an address."""
    title, caption = latex_text(shown.title), latex_text(shown.caption)
    packages = "graphicx, url" if placement.address else "graphicx"
    options = (
        rf"width=\linewidth,height=.8\textheight,keepaspectratio,alt={{{latex_text(shown.text)}}}"
    )
    lines = (
        rf"% \usepackage{{{packages}}} in the preamble; {placement.name}.pdf beside the document.",
        *_address(placement),
        r"\begin{figure}",
        r"  \centering",
        rf"  \includegraphics[{options}]{{{placement.name}.pdf}}",
        rf"  \caption[{{{title}}}]{{\textbf{{{title}.}} {caption}{_link(shown, placement)}}}",
        rf"  \label{{fig:{placement.name}}}",
        r"\end{figure}",
    )
    return "\n".join(lines) + "\n"


def _address(placement: Placement) -> Iterator[str]:
    # Within a caption an address would lose its signs: it is named outside.
    if placement.address:
        yield rf"\urldef{{\mapaddress}}\url{{{placement.address}}}"


def _link(shown: Map, placement: Placement) -> str:
    """Return the page's address in print."""
    said = latex_text(phrase(shown.language.code, "embed.open"))
    return rf" {said}: \mapaddress" if placement.address else ""
