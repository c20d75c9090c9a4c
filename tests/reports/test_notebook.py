"""The report as a notebook."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import nbformat
import pytest

from geomap.maps.selection import Selection
from geomap.reports.excerpt import excerpt
from geomap.reports.notebook import notebook
from geomap.reports.tree import Report

from .reported import selected


def test_it_is_a_valid_notebook_with_ids_that_stay(report: Report) -> None:
    text = notebook(report)
    read = nbformat.reads(text, as_version=4)
    nbformat.validate(read)
    assert [cell["id"] for cell in read.cells][:2] == ["head", "claims-code"]
    assert [cell["id"] for cell in read.cells][2:-1] == [each.name for each in report.sections]
    assert notebook(report) == text


def test_its_code_shows_what_it_says_that_it_shows(
    report: Report, seed_ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GEOMAP_LEDGER", str(seed_ledger))
    *lines, last = report.excerpt.code.splitlines()
    names: dict[str, Any] = {}
    exec("\n".join(lines), names)  # noqa: S102
    shown = eval(last, names)  # noqa: S307
    assert shown.to_html(escape=True) == report.excerpt.html
    assert "58" in report.excerpt.plain
    assert "23" in report.excerpt.plain


def test_a_narrow_recipe_is_followed(seed_ledger: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GEOMAP_LEDGER", str(seed_ledger))
    selection = selected(seed_ledger, sources=("004",))
    found = excerpt(selection)
    *lines, last = found.code.splitlines()
    names: dict[str, Any] = {}
    exec("\n".join(lines), names)  # noqa: S102
    assert list(names["claims"]["claim_id"]) == list(selection.claims["claim_id"])
    assert eval(last, names).to_html(escape=True) == found.html  # noqa: S307


def test_all_claims_need_no_list_of_ids(selection: Selection) -> None:
    assert "isin" not in excerpt(selection).code


def test_hostile_texts_stay_texts(hostile: Report) -> None:
    text = notebook(hostile)
    nbformat.validate(nbformat.reads(text, as_version=4))
    code = [cell for cell in json.loads(text)["cells"] if cell["cell_type"] == "code"]
    assert [cell["source"] for cell in code] == [hostile.excerpt.code]
    assert "alert" not in hostile.excerpt.code
    assert "<script" not in hostile.excerpt.html
