"""The page as a file: sealed, deterministic, and what its head says of it."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.maps.inert import inert_json
from geomap.maps.page import render_page
from tests.maps.pagedata import page_data

SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)


@pytest.fixture(scope="module")
def html() -> str:
    return render_page(page_data())


def test_the_same_data_give_the_same_bytes(html: str) -> None:
    assert render_page(page_data()) == html


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
    markup = re.sub(r'<script type="application/json".*?</script>', "", markup, flags=re.DOTALL)
    assert not re.search(r"\bsrc=|<link|<iframe|<object|<base", markup)
    assert all(target.startswith("#") for target in re.findall(r'href="([^"]*)"', markup))
    assert not re.search(r"url\(|@import", "".join(STYLE.findall(html)))
    assert not re.search(r"\bstyle=|\bon\w+=", markup)


def test_the_seeds_page_stays_light(html: str) -> None:
    assert len(html.encode()) < 1_500_000


def test_a_language_that_is_none_falls_back_to_english() -> None:
    data = page_data()
    data["page"] |= {"lang": '"><script>alert(1)</script>', "dir": "sideways"}
    assert '<html lang="en" dir="ltr">' in render_page(data)


def test_a_right_to_left_page_says_so() -> None:
    data = page_data()
    data["page"] |= {"lang": "ps", "dir": "rtl"}
    assert '<html lang="ps" dir="rtl">' in render_page(data)


@given(st.dictionaries(st.text(), st.text() | st.integers() | st.lists(st.text())))
def test_inert_json_says_the_same_and_cannot_leave_its_element(data: dict[str, Any]) -> None:
    text = inert_json(data)
    assert json.loads(text) == data
    assert not set(text) & set("<>&\u2028\u2029")


def test_inert_json_refuses_what_json_cannot_say() -> None:
    with pytest.raises(ValueError, match="JSON"):
        inert_json({"km": float("nan")})


def _policy(html: str) -> dict[str, list[str]]:
    match = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    assert match
    directives = (directive.split() for directive in match[1].split("; "))
    return {name: values for name, *values in directives}


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
