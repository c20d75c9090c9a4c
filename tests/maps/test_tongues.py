"""The page in Pashto, Dari and Urdu: every word, every direction, and the switch between them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from geomap.language.catalogues import LANGUAGES, form
from geomap.maps.view import PageData
from geomap.model import Claim
from tests.maps.browsing import DESKTOP, PHONE, Opened
from tests.maps.pagedata import page_of, seed_page
from tests.maps.test_browser import OVER_THE_MAP, overlaps, place_of

pytestmark = pytest.mark.browser

KURRAM = "2025-10-11-kurram-district"
LEFTWARD = [code for code, each in LANGUAGES.items() if each.direction == "rtl"]
SIZES = pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
TONGUES = pytest.mark.parametrize("language", LEFTWARD)
KURRAM_IN = {"fa": "کرم", "ps": "کورم", "ur": "کرم"}
#: What is written in Latin letters in every language, with the names of the languages' own.
TOKENS = re.compile(r"SHA-256|UTC\+[\d۰-۹:]+|CSV|GeoJSON|Leaflet|data/gazetteer|geomap|English")
LATIN = re.compile("[A-Za-z]{2,}")
#: Everything that is seen or heard: texts, and the attributes that a screen reader tells.
SAID = """() => {
  const texts = [document.title];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent.closest('script, style, noscript, textarea, code')) texts.push(node.data);
  }
  for (const name of ['aria-label', 'aria-valuetext', 'title', 'placeholder', 'data-title']) {
    for (const each of document.body.querySelectorAll(`[${name}]`)) {
      texts.push(each.getAttribute(name));
    }
  }
  return texts.filter(text => text.trim());
}"""


def recorded(data: PageData) -> list[str]:
    """Return all words of claims, sources and names as they were recorded, the longest first."""
    head, words = data.head, data.tables.words
    found: set[str] = {place["name"] for place in head["names"].values()}
    for name in ("claims.claimant", "claims.claimant_role", "claims.origin", "claims.place_written",
                 "incidents.name", "places.name", "places.notes"):  # fmt: skip
        found.update(words[name])
    found.update(text for column in data.tables.texts for text in column)
    found.update(
        str(text)
        for source in head["sources"]
        for field, text in source.items()
        if field != "language"
    )
    found.update(source["sha256"][:16] for source in head["sources"])
    found.update(text for row in head["page"]["licences"] for text in row.values())
    found.update(
        each["name"] for each in (*head["basemap"]["districts"], *head["basemap"]["towns"])
    )
    found.add(head["line"]["version"])
    return sorted(filter(None, found), key=len, reverse=True)


def left_over(page: Page, data: PageData) -> list[str]:
    """Return what is said in Latin letters and was not recorded so."""
    own = recorded(data)
    # A sentence may begin with a capital, and go on after one.
    names = re.compile("|".join(map(re.escape, own)), re.IGNORECASE)
    said: list[str] = page.evaluate(SAID)
    return sorted({text for text in said if LATIN.search(TOKENS.sub("", names.sub("", text)))})


def unfold(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")


@TONGUES
def test_no_word_of_the_page_is_left_in_english(open_page: Opened, language: str) -> None:
    data = seed_page(language=language, selected=KURRAM)
    page = open_page(data)
    unfold(page)
    assert left_over(page, data) == []
    page.locator("[data-view=PK]").click()
    page.locator(".time-button").first.click()
    page.locator(".leaflet-control-zoom-in").first.click()
    assert left_over(page, data) == []
    page.locator("[data-view=compare]").click()
    page.locator(".incident").first.click()
    assert left_over(page, data) == []


def test_the_search_for_english_finds_it(open_page: Opened) -> None:
    data = seed_page(language="ps")
    page = open_page(data)
    page.evaluate("document.getElementById('dek').setAttribute('title', 'Two accounts')")
    assert left_over(page, data) == ["Two accounts"]


@TONGUES
@SIZES
@pytest.mark.parametrize("view", ["all", "compare"])
def test_nothing_overlaps_and_nothing_scrolls_sideways(
    open_page: Opened, size: tuple[int, int], view: str, language: str
) -> None:
    page = open_page(seed_page(view, KURRAM, language=language), size)
    assert overlaps(page, f"#board-first :is({OVER_THE_MAP})") == []
    assert overlaps(page, f"#board-second :is({OVER_THE_MAP}), .legend") == []
    assert page.evaluate("document.documentElement.scrollWidth") == size[0]
    for number in range(page.locator(".dumbbell").count()):
        assert overlaps(page, f".figure:nth-child({number + 1}) .value") == []


@TONGUES
def test_a_page_opens_in_the_language_of_its_recipe(open_page: Opened, language: str) -> None:
    page = open_page(seed_page(language=language, selected=KURRAM))
    expect(page.locator("html")).to_have_attribute("lang", language)
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    pressed = page.locator("#tongues [aria-pressed=true]")
    expect(pressed).to_have_text(LANGUAGES[language].name)
    expect(pressed).to_have_attribute("lang", language)
    expect(page.locator("#card h2")).to_have_text(KURRAM_IN[language])
    # As it was recorded, so that it can be checked.
    expect(page.locator("#card .sureness")).to_contain_text("Kurram")
    afghan, pakistani = (section.bounding_box() for section in page.locator(".sides > *").all())
    assert afghan is not None
    assert pakistani is not None
    assert afghan["x"] > pakistani["x"] + pakistani["width"]


def west_to_east(page: Page) -> Iterator[float]:
    """Yield where Kabul and Lahore, and the first and last km of the strip, lie on the screen."""
    boxes = page.evaluate(
        """() => ['.strip-band:first-of-type', '.strip-band:last-of-type'].map(
             each => document.querySelector(each).getBoundingClientRect().left)"""
    )
    yield from boxes


@TONGUES
def test_geography_and_numbers_are_not_mirrored(open_page: Opened, language: str) -> None:
    english = open_page(seed_page())
    page = open_page(seed_page(language=language))
    assert list(west_to_east(page)) == sorted(west_to_east(page))
    dots = "[...document.querySelectorAll('.track .dot')].map(each => each.style.left)"
    assert page.evaluate(dots) == english.evaluate(dots)
    rails = "[...document.querySelectorAll('#board-first .rail')].map(e => e.getAttribute('d'))"
    assert page.evaluate(rails) == english.evaluate(rails)


def text_of(page: Page) -> list[str]:
    """Return all lines of the page; what was told aloud once is told no more."""
    text: str = page.evaluate("document.body.innerText")
    told = page.locator("#status").inner_text()
    return [line for line in text.splitlines() if line.strip() and line != told]


@SIZES
def test_switching_keeps_what_the_reader_has_chosen(
    open_page: Opened, size: tuple[int, int]
) -> None:
    page = open_page(seed_page(), size)
    page.locator(".incident", has_text="Kurram").first.click()
    page.locator("[data-view=PK]").click()
    page.locator("#board-first .leaflet-control-zoom-in").click()
    page.locator(".time-button").first.click()
    page.locator("#card .voice-pk details summary").first.click()
    page.locator("#tongues [data-lang=en]").focus()
    page.wait_for_timeout(300)
    before, place = text_of(page), place_of(page, "first")
    for language in (*LEFTWARD, "en"):
        button = page.locator(f"#tongues [data-lang={language}]")
        button.press("Enter")
        expect(page.locator("html")).to_have_attribute("lang", language)
        expect(button).to_be_focused()
        expect(page.locator("#card h2")).to_have_text(KURRAM_IN.get(language, "Kurram"))
        expect(page.locator("[data-view=PK]")).to_have_attribute("aria-pressed", "true")
        expect(page.locator("[data-view=PK]")).to_have_attribute(
            "aria-label", form(language, "voice.PK")
        )
        expect(page.locator(".time-readout p")).to_have_count(3)
        expect(page.locator("#card .voice-pk details[open]")).to_have_count(1)
        assert place_of(page, "first") == pytest.approx(place, abs=0.001)
    page.wait_for_timeout(300)
    assert text_of(page) == before


def test_the_keyboard_stays_where_it_is_when_the_language_changes(open_page: Opened) -> None:
    page = open_page(seed_page(selected=KURRAM))
    focused = "document.activeElement.className + document.activeElement.textContent.length"
    for selector in (".figure-name", "#card .close", ".claims .sort", ".strip-mark", ".spot"):
        page.locator(selector).first.focus()
        page.evaluate("document.querySelector('[data-lang=ps]').click()")
        expect(page.locator("html")).to_have_attribute("lang", "ps")
        expect(page.locator(f"{selector}:focus")).to_have_count(1)
        page.evaluate("document.querySelector('[data-lang=en]').click()")
        expect(page.locator("html")).to_have_attribute("lang", "en")
        expect(page.locator(selector).first).to_be_focused()
    assert page.evaluate(focused)


def test_the_layers_and_the_ruler_are_named_in_the_language(open_page: Opened) -> None:
    page = open_page(seed_page())
    page.locator("#tongues [data-lang=ur]").click()
    board = page.locator("#board-first")
    expect(board.locator(".leaflet-control-layers-toggle")).to_have_text("تہیں")
    box = board.locator(".leaflet-control-layers-toggle").bounding_box()
    assert box is not None
    # The list opens over the button: what is pointed at is gone as soon as it is pointed at.
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    names = board.locator(".leaflet-control-layers-overlays label")
    expect(names).to_have_count(6)
    expect(names.last).to_have_text(form("ur", "layers.AF"))
    expect(board.locator(".leaflet-control-scale-line")).to_contain_text("کلومیٹر")
    expect(board.locator(".leaflet-control-zoom-in")).to_have_attribute(
        "aria-label", form("ur", "map.zoom_in")
    )


def test_words_of_a_recipe_stay_as_they_are_written(open_page: Opened) -> None:
    page = open_page(seed_page(title="Zwei Berichte", language="de"))
    heading = page.locator("#headline")
    for language in ("en", "ur"):
        page.locator(f"#tongues [data-lang={language}]").click()
        expect(page.locator("html")).to_have_attribute("lang", language)
        expect(heading).to_have_text("Zwei Berichte")
        expect(heading).to_have_attribute("lang", "de")
        expect(heading).to_have_attribute("dir", "auto")


def test_recorded_words_turn_no_sentence_around(
    open_page: Opened, make_claim: Callable[..., Claim]
) -> None:
    claimant = "ISPR (Rawalpindi) 5"
    claim = make_claim(claimant=claimant, note="Note: see p. 5.", claimant_role="(a) role!")
    page = open_page(page_of(claim))
    page.locator("#tongues [data-lang=ur]").click()
    page.locator(".incident").first.click()
    unfold(page)
    isolated = json.loads(page.evaluate(
        """() => JSON.stringify([...document.querySelectorAll('#card .claimant, #card .claim-note')]
             .map(each => each.textContent))"""
    ))  # fmt: skip
    assert any(f"\u2068{claimant}\u2069 · \u2068(a) role!\u2069" in text for text in isolated)
    assert any("\u2068Note: see p. 5.\u2069" in text for text in isolated)


def where(page: Page, selector: str, word: str) -> dict[str, Any]:
    """Return where a word of an element lies on the screen."""
    found: dict[str, Any] = page.evaluate(
        """([selector, word]) => {
             const root = document.querySelector(selector);
             const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
             for (let node = walker.nextNode(); node; node = walker.nextNode()) {
               const at = node.data.indexOf(word);
               if (at < 0) continue;
               const range = document.createRange();
               range.setStart(node, at);
               range.setEnd(node, at + word.length);
               const {left, right} = range.getBoundingClientRect();
               return {left, right};
             }
             return null;
           }""",
        [selector, word],
    )
    return found


def test_a_sentence_made_of_parts_reads_from_the_right(open_page: Opened) -> None:
    page = open_page(seed_page(language="ur"))
    readout = ".time-readout p"
    claims, afghan, others = (where(page, readout, word) for word in ("دعوے", "افغان", "دیگر"))
    assert claims["left"] > afghan["right"]
    assert afghan["left"] > others["right"]
    number = where(page, readout, "144")
    assert number["left"] > claims["right"] - 1
