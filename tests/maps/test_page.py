"""The page as a file: sealed, deterministic, and what its head says of it."""

from __future__ import annotations

import base64
import hashlib
import re
import zlib

import pytest

from geomap.maps.page import render_page
from tests.maps.pagedata import seed_page

SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)


@pytest.fixture(scope="module")
def html() -> str:
    return render_page(seed_page())


def test_the_same_data_give_the_same_bytes(html: str) -> None:
    assert render_page(seed_page()) == html


def test_the_page_names_its_language_and_title(html: str) -> None:
    assert html.startswith('<!DOCTYPE html>\n<html lang="en" dir="ltr">')
    assert "<title>Two accounts of the nights of 9–12 October 2025</title>" in html


def test_the_policy_allows_exactly_the_scripts_and_the_style_of_the_page(html: str) -> None:
    policy = _policy(html)
    assert policy["default-src"] == ["'none'"]
    assert policy["script-src"] == [_hash(text) for text in SCRIPT.findall(html)]
    assert policy["style-src"] == [_hash(text) for text in STYLE.findall(html)]
    assert policy["base-uri"] == policy["form-action"] == ["'none'"]
    assert "unsafe" not in str(policy)


def test_nothing_is_fetched_from_anywhere(html: str) -> None:
    markup = STYLE.sub("", SCRIPT.sub("", html))
    markup = re.sub(
        r'<script type="application/octet-stream".*?</script>', "", markup, flags=re.DOTALL
    )
    assert not re.search(r"\bsrc=|<link|<iframe|<object|<base", markup)
    assert all(target.startswith("#") for target in re.findall(r'href="([^"]*)"', markup))
    assert not re.search(r"url\(|@import", "".join(STYLE.findall(html)))
    assert not re.search(r"\bstyle=|\bon\w+=", markup)


def test_the_seeds_page_stays_light(html: str) -> None:
    assert len(html.encode()) < 1_500_000


def test_a_language_that_is_none_falls_back_to_english() -> None:
    data = seed_page()
    data.head["page"] |= {"lang": '"><script>alert(1)</script>', "dir": "sideways"}
    assert '<html lang="en" dir="ltr">' in render_page(data)


def test_a_right_to_left_page_says_so() -> None:
    data = seed_page()
    data.head["page"] |= {"lang": "ps", "dir": "rtl"}
    assert '<html lang="ps" dir="rtl">' in render_page(data)


def test_what_is_shown_stands_where_no_engine_looks_for_code(html: str) -> None:
    inert = re.findall(
        r'<script type="application/octet-stream" id="([\w-]+)">(.*?)<', html, re.DOTALL
    )
    assert [name for name, _ in inert] == [
        "geomap-words",
        "geomap-frame",
        "geomap-columns",
        "geomap-rest",
        "geomap-texts",
    ]
    for _, content in inert:
        for line in content.split("\n"):
            assert zlib.decompress(base64.b64decode(line, validate=True))


def test_what_is_not_drawn_stands_behind_all_scripts(html: str) -> None:
    assert html.index('id="geomap-columns"') < html.rindex("<script>")
    assert (
        html.rindex("<script>") < html.index('id="geomap-rest"') < html.index('id="geomap-texts"')
    )


def _policy(html: str) -> dict[str, list[str]]:
    match = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    assert match
    directives = (directive.split() for directive in match[1].split("; "))
    return {name: values for name, *values in directives}


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
