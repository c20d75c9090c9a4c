"""Each escaper, read back by who reads it in earnest."""

from __future__ import annotations

import json
import re
import unicodedata
from html.parser import HTMLParser
from typing import Any

import pypandoc
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geomap.embeds.escaping import html_text, json_text, latex_text, markdown_text
from tests.embeds.typesetting import letters, typeset
from tests.maps.injections import sayable

MARKS = "\\`*_{}[]<>()#+-.!|~^$@&\"':/%=?,;0123 aZéگ\u202e\n\t\r\x1b\0"
TEXTS = st.one_of(st.text(max_size=30), st.text(alphabet=MARKS, max_size=30))
MANY = settings(max_examples=15, suppress_health_check=list(HealthCheck))
PAYLOADS = (
    "# no heading", "- no list", "1. no list", "(a) nor this", "+ x", "> x", "| a | b |", "~~~",
    "```", "::: {.x}", ": x", "% title", "--- x", "=== x", "...", "a -- b", "a --- b",
    '"quoted" and \'so\'', "**bold** _it_ ~~gone~~ H~2~O x^2^", "[a](javascript:alert(1))",
    "![a](https://example.org/x.png)", "[^1]", "<b>x</b>", "<!-- x -->", "&lt; &copy; &#65;",
    "$x$ and $$y$$", "\\alpha \\(x\\)", "@cite and [@cite]", "https://example.org www.example.org",
    "<https://example.org>", "`r system('id')` `{python} 1`", "{{< include /etc/passwd >}}",
    "{{7*7}} {% raw %} {# x #}", "[gallery ids=1] [/caption]", "{.class #id}", "a\n\nb", "  x",
    "\u202eevil", "\x1b[31mred", "\ud800", "i. x", "#. x", "(@) x", "A.  x", "\\input{/etc/passwd}",
    "100 % & 5 $ #1 a_b a^b ~ {x}", "?`!` ,,x'' <<x>>", "^^41",
)  # fmt: skip


class Reader(HTMLParser):
    """What a parser of HTML makes of a text in a paragraph and in an attribute."""

    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[Any] = []
        self.text = ""
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.text += data


def printable(text: str) -> str:
    """Return what of a text arrives: no control characters, no halves of surrogate pairs."""
    said = "".join("?" if unicodedata.category(char) == "Cs" else char for char in text)
    return "".join(
        "\ufffd" if unicodedata.category(char) == "Cc" and char not in "\t\n\v\f\r\x85" else char
        for char in said
    )


def line(text: str) -> str:
    """Return a text as one line, its letters composed: some of Pandoc's readers do that."""
    said = re.sub("[ \t\n\r\v\f\x85\u2028\u2029]+", " ", printable(text)).strip(" ")
    return unicodedata.normalize("NFC", said)


@given(TEXTS)
def test_html_keeps_every_letter_between_tags_and_in_attributes(text: str) -> None:
    said = html_text(text)
    read = Reader(f'<p title="{said}">{said}</p>')
    assert read.tags == ["p"]
    assert read.attributes == [("title", read.text)]
    assert read.text == printable(text)


@pytest.mark.parametrize("text", PAYLOADS, ids=ascii)
def test_nobody_who_reads_the_markup_first_finds_anything_of_his_own(text: str) -> None:
    said = html_text(text)
    for sign in ("`", "{{", "{%", "{#", "[gallery", "[/", "\n", "\u202e", "\x1b"):
        assert sign not in said
    assert Reader(said).text == printable(text)


def read_by_pandoc(texts: list[str], reader: str) -> list[Any]:
    """Return the paragraphs that Pandoc finds where each text stands in one of its own."""
    document = "\n\n".join(markdown_text(text) or "empty" for text in texts)
    blocks: list[Any] = json.loads(pypandoc.convert_text(document, "json", reader))["blocks"]
    return blocks


def said_by(block: Any) -> str:
    """Return the text of a paragraph that has nothing but words in it."""
    assert block["t"] == "Para", block
    assert {piece["t"] for piece in block["c"]} <= {"Str", "Space"}, block
    said = "".join(piece.get("c", " ") for piece in block["c"])
    return unicodedata.normalize("NFC", said)


@pytest.mark.parametrize("reader", ["markdown", "gfm", "commonmark_x", "commonmark"])
@MANY
@given(st.lists(TEXTS, min_size=1, max_size=60))
def test_markdown_is_read_letter_by_letter(reader: str, texts: list[str]) -> None:
    blocks = read_by_pandoc(texts, reader)
    assert [said_by(block) for block in blocks] == [line(text) or "empty" for text in texts]


@pytest.mark.parametrize("reader", ["markdown", "gfm", "commonmark_x", "commonmark"])
def test_no_payload_is_markdown(reader: str) -> None:
    texts = [*PAYLOADS, *sayable()]
    blocks = read_by_pandoc(texts, reader)
    assert [said_by(block) for block in blocks] == [line(text) or "empty" for text in texts]


@given(TEXTS)
def test_nobody_who_reads_markdown_first_finds_anything_of_his_own(text: str) -> None:
    said = markdown_text(text)
    assert not set("`{}[]<>\n\u202e") & set(said)


@given(st.recursive(TEXTS, lambda each: st.lists(each) | st.dictionaries(TEXTS, each)))
def test_json_reads_back_and_may_stand_in_a_page(value: Any) -> None:
    text = json_text(value)
    assert text.isascii()
    assert not set("<>&") & set(text)
    whole = json.loads(json.dumps(value, ensure_ascii=False).encode("utf-8", "replace"))
    assert json.loads(text) == whole


@given(TEXTS)
def test_latex_has_no_sign_of_its_own_left(text: str) -> None:
    said = latex_text(text)
    assert "\n" not in said
    for sign in "$&#%_^~":
        assert len(re.findall(re.escape(sign), said)) == len(
            re.findall(rf"\\{re.escape(sign)}", said)
        )
    groups = re.sub(r"\\[{}]", "", said)
    assert groups.count("{") == groups.count("}")


@pytest.mark.tex
def test_no_payload_is_latex() -> None:
    texts = [text for text in PAYLOADS if letters(text)]
    read = typeset("\n\n".join(f"\\noindent {latex_text(text)}|\\par" for text in texts))
    wanted = "".join(letters(line(text).replace("\ufffd", "?")) + "|" for text in texts)
    assert letters(read) == wanted


@pytest.mark.tex
@settings(max_examples=3, suppress_health_check=list(HealthCheck))
@given(st.lists(st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=126)), min_size=60))
def test_latex_sets_every_letter_of_ascii(texts: list[str]) -> None:
    read = typeset("\n\n".join(f"\\noindent {latex_text(text)}.\\par" for text in texts))
    assert letters(read) == "".join(letters(text) + "." for text in texts)
