"""What Pandoc makes of a text, with the conditional blocks of Quarto."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pypandoc

#: Quarto's own filter is not to be had without Quarto. This one keeps its documented rule: a block
#: stands where its format is the one that is made; LaTeX counts as PDF.
_CONDITIONS = """
local made = FORMAT:match('latex') and 'pdf' or FORMAT:match('html') and 'html' or FORMAT
function Div(div)
  local asked = div.attributes['when-format']
  if div.classes:includes('content-visible') then return asked == made and div.content or {} end
  if div.classes:includes('content-hidden') then return asked == made and {} or div.content end
end
"""


def rendered(text: str, to: str, folder: Path, *options: str) -> Path:
    """Return the file that Pandoc makes of Quarto's Markdown; pictures lie in ``folder``."""
    rules = folder / "conditions.lua"
    rules.write_text(_CONDITIONS, encoding="utf-8")
    made = folder / f"rendered.{to}"
    options = (f"--lua-filter={rules}", f"--resource-path={folder}", "--standalone", *options)
    heads = ("--metadata", "title=A paper")
    pypandoc.convert_text(
        text,
        to,
        "markdown",
        outputfile=str(made),
        extra_args=[*options, *heads],
        verify_format=False,
    )
    return made


def blocks(text: str, reader: str) -> list[Any]:
    """Return the blocks that Pandoc reads in a text."""
    found: list[Any] = json.loads(pypandoc.convert_text(text, "json", reader))["blocks"]
    return found
