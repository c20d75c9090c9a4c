"""A report as a Jupyter notebook: its text in cells, and code that loads the claims themselves.

The format is nbformat's 4.5: JSON, with ids for the cells, which here are their names.
"""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

from geomap.reports.markdown import cells
from geomap.reports.tree import Excerpt, Figure, Report

_KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}


def notebook(report: Report, folder: Path | None = None) -> str:
    """Return the notebook as JSON text; ``folder`` may hold templates for Markdown.

    Raises ``ReportError``.
    """
    pictures = {figure.name: f"attachment:{figure.name}.png" for figure in report.figures}
    names = ("head", *(section.name for section in report.sections), "foot")
    texts = cells(report, pictures, folder)
    told = [_text(name, text, report) for name, text in zip(names, texts, strict=True)]
    document = {
        "cells": [told[0], _code(report.excerpt), *told[1:]],
        "metadata": {"kernelspec": _KERNEL, "language_info": {"name": "python"},
                     "title": report.title},
        "nbformat": 4,
        "nbformat_minor": 5,
    }  # fmt: skip
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _text(name: str, text: str, report: Report) -> dict[str, Any]:
    pictures = [figure for figure in report.figures if f"attachment:{figure.name}.png" in text]
    cell: dict[str, Any] = {"cell_type": "markdown", "id": name, "metadata": {}, "source": text}
    if pictures:
        cell["attachments"] = {f"{figure.name}.png": _attached(figure) for figure in pictures}
    return cell


def _attached(figure: Figure) -> dict[str, str]:
    return {"image/png": base64.b64encode(figure.png).decode()}


def _code(excerpt: Excerpt) -> dict[str, Any]:
    shown = {"text/html": excerpt.html, "text/plain": excerpt.plain}
    result = {"output_type": "execute_result", "execution_count": 1, "metadata": {}, "data": shown}
    return {
        "cell_type": "code",
        "id": "claims-code",
        "execution_count": 1,
        "metadata": {},
        "outputs": [result],
        "source": excerpt.code,
    }
