"""For Quarto: the frame where a document becomes HTML, the picture where it becomes print."""

from __future__ import annotations

import re

from geomap.embeds.escaping import markdown_text
from geomap.embeds.frame import framed_figure
from geomap.embeds.map import Map
from geomap.embeds.markdown import captioned
from geomap.embeds.picture import fitted
from geomap.embeds.placement import Placement

# As wide as text on Letter and A4, and low enough for the caption to stand below.
_SPACE_CM = (15.2, 17)


def snippet(shown: Map, placement: Placement) -> str:
    """Return Quarto's Markdown with one block for each kind of output.

    HTML gets the frame, PDF the picture as vectors (a PDF), all others the picture as a PNG.
    """
    framed = framed_figure(shown, placement)
    fence = "`" * (1 + max((len(run) for run in re.findall("`+", framed)), default=2))
    blocks = (
        _block('visible when-format="html"', f"{fence}{{=html}}\n{framed}\n{fence}"),
        _block('visible when-format="pdf"', _figure(shown, f"{placement.name}.pdf")),
        _block(
            'hidden when-format="html"',
            _block('hidden when-format="pdf"', _figure(shown, f"{placement.name}.png")),
            colons="::::",
        ),
    )
    return "\n\n".join(blocks) + "\n"


def _block(when: str, content: str, colons: str = ":::") -> str:
    return f"{colons} {{.content-{when}}}\n{content}\n{colons}"


def _figure(shown: Map, file: str) -> str:
    width, _ = fitted(shown.size, *_SPACE_CM)
    alt = markdown_text(shown.text)
    # Quarto's own name for it, and that of Pandoc, which makes the document.
    return f'![{captioned(shown)}]({file}){{width={width:.1f}cm fig-alt="{alt}" alt="{alt}"}}'
