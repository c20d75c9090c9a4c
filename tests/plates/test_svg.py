"""A plate in SVG: well formed, its letters letters, its fonts inside, nothing fetched."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest

from geomap.plates import draw_plate, text_alternative
from geomap.plates.content import content_of
from tests.plates.conftest import Selected

SVG = "{http://www.w3.org/2000/svg}"


def parsed(text: str) -> ET.Element:
    return ET.fromstring(text)  # noqa: S314 - written by the test itself


@pytest.fixture(scope="module")
def text(selected: Selected) -> str:
    return draw_plate(selected(), form="svg", size="page").decode("utf-8")


def test_the_numbers_of_the_panel_can_be_searched(text: str, selected: Selected) -> None:
    said = " ".join(each.text or "" for each in parsed(text).iter(f"{SVG}text"))
    figure = content_of(selected()).figures[0]
    assert figure.label in said
    for mark in figure.marks:
        assert mark.words in said


def test_it_says_what_it_shows(text: str, selected: Selected) -> None:
    root = parsed(text)
    assert root.get("role") == "img"
    labels = {root.find(f"{SVG}{tag}").get("id") for tag in ("title", "desc")}
    assert labels == set(root.get("aria-labelledby").split())
    assert root.find(f"{SVG}desc").text == text_alternative(selected())


def test_its_fonts_are_inside_and_nothing_is_fetched(text: str) -> None:
    families = set(re.findall(r"@font-face\{font-family:'([^']+)'", text))
    assert {"Plate Sans", "Plate Serif"} <= families
    assert set(re.findall(r"url\((\w+):", text)) <= {"data"} | {""}
    fetched = re.findall(r'(?:href|src)="(?!#)([^"]*)"', text)
    assert all(each.startswith("data:") for each in fetched)


def test_a_text_of_any_kind_is_no_markup(selected: Selected) -> None:
    title = "</text><script>alert(1)</script> & {{7*7}} $x$ \x00\x1b[31m"
    svg = draw_plate(selected(title=title), form="svg", size="card").decode("utf-8")
    root = parsed(svg)
    assert not list(root.iter(f"{SVG}script"))
    said = " ".join(each.text or "" for each in root.iter(f"{SVG}text"))
    assert "<script>alert(1)</script>" in said
    assert "{{7*7}}" in said
