from __future__ import annotations

import re

import pytest

from geomap.language.catalogues import LANGUAGES, catalogue, form
from geomap.maps.assets import web_file
from geomap.maps.markup import masthead, page_markup

KEYS = re.findall(r'data-(?:text|label)="([^"]*)"', web_file("page.html"))
HEAD = {"kicker": "k", "title": "t", "dek": "d", "own": {"lang": "de", "fields": []}}


def test_the_markup_says_nothing_of_its_own() -> None:
    assert len(KEYS) >= 7
    assert set(KEYS) <= set(catalogue("en"))
    comments = re.sub(r"<!--.*?-->", "", web_file("page.html"))
    assert re.sub(r"<[^>]*>", "", comments).strip() == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_stands_in_its_element(language: str) -> None:
    markup = page_markup(language)
    assert f'data-text="page.skip">{form(language, "page.skip")}</a>' in markup
    assert f'data-label="views.label" aria-label="{form(language, "views.label")}">' in markup
    assert markup.count("aria-label=") == markup.count("data-label=")
    assert not re.search(r'data-text="[^"]*"[^>]*></', markup)


def test_the_masthead_is_text() -> None:
    assert masthead(HEAD | {"title": "<b>&", "dek": '"'}) == (
        '<p class="kicker" id="kicker">k</p>\n'
        '<h1 class="headline" id="headline">&lt;b&gt;&amp;</h1>\n'
        '<p class="dek" id="dek">&quot;</p>\n'
    )


def test_the_words_of_a_recipe_say_in_which_language_they_are() -> None:
    html = masthead(HEAD | {"own": {"lang": '"x', "fields": ["title"]}})
    assert '<h1 class="headline" id="headline" lang="&quot;x" dir="auto">t</h1>' in html
    assert html.count("lang=") == 1
