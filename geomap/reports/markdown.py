"""A report in GitHub-flavoured Markdown; its picture is a file of its own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from urllib.parse import quote

from jinja2 import Environment
from markupsafe import Markup

from geomap.language.catalogues import phrase
from geomap.reports.templating import render, templates
from geomap.reports.tree import Report, Section

TEMPLATE = "report.md"
_MARKS = re.compile(r"([\\`*_{}\[\]<>|~$&])")
# At the start of a line: a heading, a list, a rule, or a numbered item.
_OPENING = re.compile(r"^(\s*)([#+=:-]|\d+(?=[.)]))")
_BLANKS = re.compile(r"\n{3,}")
# What an address may hold of its own; anything else in it is written in hexadecimal.
_IN_ADDRESS = "/:?#@!$&'*+,;=%~"


def escaped(text: str) -> str:
    """Return a text that Markdown shows as it is, wherever in a line it stands."""
    return _OPENING.sub(_escape_opening, _MARKS.sub(r"\\\1", text))


def markdown(report: Report, pictures: Mapping[str, str], folder: Path | None = None) -> str:
    """Return the report as Markdown; ``pictures`` are the addresses of its pictures by name.

    ``folder`` may hold a ``report.md`` of one's own, or one of its parts. Raises ``ReportError``.
    """
    text = render(_environment(folder), TEMPLATE, _values(report, pictures))
    return _tidy(text)


def cells(report: Report, pictures: Mapping[str, str], folder: Path | None = None) -> list[str]:
    """Return the report in parts: its head, each section, its foot; raises ``ReportError``."""
    environment, values = _environment(folder), _values(report, pictures)
    sections = (_part(environment, values, section) for section in report.sections)
    head, foot = (_tidy(render(environment, f"{part}.md", values)) for part in ("head", "foot"))
    return [head, *sections, foot.removeprefix("---\n\n")]


def _part(environment: Environment, values: Mapping[str, object], section: Section) -> str:
    return _tidy(render(environment, "section.md", {**values, "section": section}))


def _environment(folder: Path | None) -> Environment:
    environment = templates(folder, escaped)
    # Marks of Markdown that a template puts together itself, and addresses of links.
    environment.filters["literal"] = lambda text: Markup(_only_marks(str(text)))  # noqa: S704
    environment.filters["address"] = _address
    return environment


def _address(text: object) -> Markup:
    return Markup(quote(str(text), safe=_IN_ADDRESS))  # noqa: S704


def _only_marks(text: str) -> str:
    """Return only what headings and the rules of tables are made of."""
    return "".join(char for char in text if char in "# -:|")


def _values(report: Report, pictures: Mapping[str, str]) -> dict[str, object]:
    words = partial(phrase, report.language)
    return {
        "report": report,
        "pictures": {name: _address(address) for name, address in pictures.items()},
        "words": words,
    }


def _tidy(text: str) -> str:
    return _BLANKS.sub("\n\n", text).strip() + "\n"


def _escape_opening(match: re.Match[str]) -> str:
    space, mark = match.groups()
    # A number is no longer one of a list when the sign behind it is escaped.
    return f"{space}{mark}\\" if mark.isdigit() else f"{space}\\{mark}"
