"""A report as one web page: no script, no request to anywhere, a policy that allows neither."""

from __future__ import annotations

import base64
import html
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from geomap import __version__
from geomap.errors import ReportError
from geomap.language.catalogues import phrase
from geomap.maps.policy import source_hash
from geomap.reports.markup import faults_of
from geomap.reports.templating import SHIPPED, render, templates
from geomap.reports.tree import Report

TEMPLATE, STYLE = "report.html", "report.css"


def web_page(report: Report, folder: Path | None = None) -> str:
    """Return the page as HTML text; ``folder`` may hold a ``report.html`` and a ``report.css``.

    The head and its policy are not the template's, and what the template writes is checked:
    whatever texts and template there are, the page is text, tables and pictures. Raises
    ``ReportError``.
    """
    pictures = {figure.name: _data_address(figure.png) for figure in report.figures}
    pictures |= {f"{each.name}-narrow": _data_address(each.narrow) for each in report.figures
                 if each.narrow}  # fmt: skip
    body = render(templates(folder), TEMPLATE, _values(report, pictures))
    faults = faults_of(body)
    if faults:
        raise ReportError("\n".join(f"{TEMPLATE}: {fault}" for fault in faults))
    return f"{_head(report, style_of(folder))}<body>\n{body.strip()}\n</body>\n</html>\n"


def style_of(folder: Path | None) -> str:
    """Return the style sheet of a folder, or else the one that ships; raises ``ReportError``."""
    own = folder / STYLE if folder else None
    path = own if own is not None and own.is_file() else SHIPPED / STYLE
    try:
        style = path.read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        raise ReportError(f"{path}: cannot be read: {error}") from None
    if "</" in style or "<!--" in style:
        raise ReportError(f"{path}: a style sheet has no markup in it")
    return style


def _values(report: Report, pictures: Mapping[str, str]) -> dict[str, object]:
    return {
        "report": report,
        "pictures": pictures,
        "words": partial(phrase, report.language),
    }


def _head(report: Report, style: str) -> str:
    policy = (
        f"default-src 'none'; style-src {source_hash(style)}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    summary = " ".join(sentence.text for sentence in report.sentences)
    return (
        "<!doctype html>\n"
        f'<html lang="{report.language}" dir="{report.direction}">\n<head>\n'
        '<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f'<meta name="generator" content="geomap {__version__}">\n'
        f'<meta name="description" content="{html.escape(summary)}">\n'
        f"<title>{html.escape(report.title)}</title>\n"
        f"<style>{style}</style>\n</head>\n"
    )


def _data_address(png: bytes) -> str:
    return f"data:image/png;base64,{base64.b64encode(png).decode()}"
