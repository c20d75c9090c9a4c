"""The cell in a real notebook: run, made HTML, opened in a browser."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser, expect

from geomap.embeds import Map
from geomap.embeds.notebook import cell
from tests.conftest import REPO
from tests.embeds.conftest import Sites
from tests.embeds.hosting import visit
from tests.embeds.test_frame import framed
from tests.maps.browsing import DESKTOP, PHONE

#: What the template would load from a network.
NOT_LOADED = [
    f"--HTMLExporter.{name}="
    for name in ("mathjax_url", "require_js_url", "jquery_url", "mermaid_js_url")
]


@given(st.text(max_size=30), st.text(max_size=30))
def test_a_cell_is_the_code_that_it_says(recipe: str, ledger: str) -> None:
    code = cell(recipe, ledger)
    assert code.isascii()
    call = ast.parse(code).body[-1].value  # type: ignore[attr-defined]
    assert ast.literal_eval(call.args[0]) == recipe
    assert [ast.literal_eval(each.value) for each in call.keywords] == ([ledger] if ledger else [])


def test_a_cell_reads_as_a_person_writes_it() -> None:
    assert cell("maps/all-claims.toml") == ('import geomap\n\ngeomap.Map("maps/all-claims.toml")\n')
    assert cell("a.toml", "b.sqlite").endswith('geomap.Map("a.toml", ledger="b.sqlite")\n')


@pytest.fixture(scope="module")
def notebook(tmp_path_factory: pytest.TempPathFactory, seed_ledger: Path) -> Path:
    """A notebook with that cell, run."""
    folder = tmp_path_factory.mktemp("notebook")
    code = cell(str(REPO / "maps" / "all-claims.toml"), str(seed_ledger))
    empty = {"cell_type": "code", "id": "a", "metadata": {}, "outputs": [], "execution_count": None}
    book = {"cells": [{**empty, "source": code}], "metadata": {}, "nbformat": 4,
            "nbformat_minor": 5}  # fmt: skip
    (folder / "report.ipynb").write_text(json.dumps(book), "utf-8")
    convert(folder, "report.ipynb", "--to=notebook", "--execute", "--output=run.ipynb")
    return folder / "run.ipynb"


def convert(folder: Path, name: str, *options: str) -> None:
    """Convert a notebook as a person would, in a process of its own."""
    own = {"JUPYTER_PLATFORM_DIRS": "1", "HOME": str(folder), "PYTHONWARNINGS": "ignore"}
    command = [sys.executable, "-m", "nbconvert", *options, name]
    done = subprocess.run(
        command, cwd=folder, env=os.environ | own, capture_output=True, text=True, check=False,
        timeout=180,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


def test_a_run_notebook_holds_page_picture_and_words(notebook: Path, shown: Map) -> None:
    (output,) = json.loads(notebook.read_text("utf-8"))["cells"][0]["outputs"]
    assert output["output_type"] == "execute_result"
    assert set(output["data"]) == {"text/html", "image/png", "text/plain"}
    assert "".join(output["data"]["text/plain"]).startswith(shown.title)
    assert output["metadata"]["image/png"]["alt"] == shown.text


@pytest.mark.browser
@pytest.mark.enable_socket
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_a_notebook_as_html_has_the_living_page(
    notebook: Path, shown: Map, browser: Browser, sites: Sites, faults: list[str],
    size: tuple[int, int],
) -> None:  # fmt: skip
    convert(notebook.parent, notebook.name, "--to=html", *NOT_LOADED)
    html = notebook.with_suffix(".html").read_text("utf-8")
    host, _ = sites
    page = visit(browser, host.put("/run.html", html), size, faults)
    inside = framed(page)
    expect(inside.locator("h1")).to_have_text(shown.title)
    assert inside.evaluate("window.origin") == "null"
    box = page.locator("iframe").bounding_box()
    assert box
    assert box["height"] <= 0.86 * size[1]
    assert host.asked == ["/run.html"]
    assert faults == []
    page.context.close()


def test_a_notebook_as_markdown_has_the_page_or_the_picture(notebook: Path) -> None:
    convert(notebook.parent, notebook.name, "--to=markdown")
    assert "<figure" in notebook.with_suffix(".md").read_text("utf-8")
