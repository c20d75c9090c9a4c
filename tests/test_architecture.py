"""Imports point only upstream, and every module has its test."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

REPO = Path(__file__).resolve().parents[1]
PACKAGE = REPO / "geomap"
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if "_data" not in path.parts)

VALUES = {"model", "errors"}
#: What each part may know of the project besides itself.
MAY_KNOW = {
    "errors": set(),
    "datafiles": {"errors"},
    "model": {"errors"},
    "gazetteer": VALUES | {"datafiles"},
    "border": VALUES | {"datafiles"},
    "comparison": VALUES,
    "ledger": VALUES,
    "exchange": VALUES | {"comparison", "gazetteer"},
    "frames": VALUES | {"datafiles", "gazetteer", "border", "comparison", "ledger"},
    "language": VALUES | {"comparison"},
    "maps": VALUES | {"datafiles", "gazetteer", "border", "comparison", "ledger", "frames",
                      "language"},
    "plates": VALUES | {"datafiles", "gazetteer", "border", "comparison", "frames", "language",
                        "maps"},
    "reports": VALUES | {"datafiles", "gazetteer", "border", "comparison", "frames", "language",
                         "maps", "plates", "__init__"},
    "embeds": VALUES | {"frames", "language", "maps", "plates", "reports"},
    "cli": VALUES | {"datafiles", "gazetteer", "border", "comparison", "ledger", "frames",
                     "exchange", "language", "maps", "plates", "reports", "embeds", "__init__"},
    "__init__": {"frames", "gazetteer", "embeds"},
}  # fmt: skip
#: Libraries that one part alone may know.
AT_HOME = {"folium": "maps", "branca": "maps", "xstatic": "maps", "sqlalchemy": "ledger",
           "click": "cli", "matplotlib": "plates", "textalloc": "plates",
           "jinja2": "reports", "weasyprint": "reports"}  # fmt: skip
#: Modules that are parts of one thing are tested together, through what they make up.
TESTED_WITH = {
    "border/ellipsoid": "border/test_attach",
    "border/nearest": "border/test_attach",
    "border/samples": "border/test_attach",
    "border/attach_geometries": "border/test_attach",
    "border/cells": "border/test_attach",
    "border/table": "border/test_attach",
    "border/visible": "border/test_attach",
    "gazetteer/alias": "gazetteer/test_loading",
    "gazetteer/conditions": "gazetteer/test_resolve",
    "gazetteer/containment": "gazetteer/test_resolve",
    "gazetteer/distance": "gazetteer/test_resolve",
    "gazetteer/index": "gazetteer/test_resolve",
    "gazetteer/preference": "gazetteer/test_resolve",
    "gazetteer/resolution": "gazetteer/test_resolve",
    "maps/assets": "maps/test_page",
    "maps/boards": "maps/test_browser",
    "maps/figure": "maps/test_page",
    "maps/inert": "maps/test_page",
    "maps/policy": "maps/test_page",
    "plates/chart": "plates/test_composition",
    "plates/content": "plates/test_composition",
    "plates/dumbbells": "plates/test_composition",
    "plates/edge": "plates/test_composition",
    "plates/ground": "plates/test_composition",
    "plates/legend": "plates/test_composition",
    "plates/locator": "plates/test_composition",
    "plates/palette": "plates/test_composition",
    "plates/parts": "plates/test_composition",
    "plates/strip": "plates/test_composition",
    "plates/symbols": "plates/test_composition",
    "reports/archive": "reports/test_word",
    "reports/excerpt": "reports/test_notebook",
    "reports/tree": "reports/test_building",
    "reports/wordparts": "reports/test_word",
    "reports/wordstyle": "reports/test_word",
}


def part_of(path: Path) -> str:
    """Return the package of a module, or the module itself when it stands at the top."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    """Yield the dotted name of every module that a file imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative imports hide where they point"
            if node.module == "geomap":
                yield from (f"geomap.{alias.name}" for alias in node.names)
            else:
                yield node.module or ""


def parts_known(path: Path) -> set[str]:
    """Return the other parts of the project that a file imports."""
    names = [name.split(".") for name in imported(path)]
    ours = {(name[1:] or ["__init__"])[0] for name in names if name[0] == "geomap"}
    # What geomap/__init__.py itself defines, such as the version.
    known = {name if name in MAY_KNOW else "__init__" for name in ours}
    return known - {part_of(path)}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(REPO)))
def test_a_module_imports_only_what_lies_upstream(path: Path) -> None:
    assert parts_known(path) <= MAY_KNOW[part_of(path)]


@pytest.mark.parametrize("library", AT_HOME)
def test_a_library_is_known_to_one_part_alone(library: str) -> None:
    users = {
        part_of(path)
        for path in MODULES
        if any(name.split(".")[0] == library for name in imported(path))
    }
    assert users == {AT_HOME[library]}


def test_nothing_points_in_a_circle() -> None:
    order = list(MAY_KNOW)
    for part, known in MAY_KNOW.items():
        if part != "__init__":
            assert all(order.index(other) < order.index(part) for other in known - {"__init__"})


def test_every_part_is_in_the_table() -> None:
    assert {part_of(path) for path in MODULES} == set(MAY_KNOW)


@pytest.mark.parametrize(
    "module",
    [
        path.relative_to(PACKAGE).with_suffix("").as_posix()
        for path in MODULES
        if path.parent != PACKAGE and path.name != "__init__.py"
    ],
)
def test_every_module_has_its_test(module: str) -> None:
    package, name = module.rsplit("/", 1)
    own = f"{package}/test_{name}"
    found = [test for test in (own, TESTED_WITH.get(module, own))
             if (REPO / "tests" / f"{test}.py").is_file()]  # fmt: skip
    assert found, f"write tests/{own}.py"


def test_the_table_of_modules_tested_together_names_modules_that_are_there() -> None:
    assert [name for name in TESTED_WITH if not (PACKAGE / f"{name}.py").is_file()] == []
