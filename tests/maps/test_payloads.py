"""Text from strangers stays text: payloads in every field, in every view, none fires."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from geomap.frames.assembly import read_incidents
from geomap.maps import pages_data
from geomap.maps.page import render_page
from geomap.maps.recipe import Recipe
from geomap.maps.view import PageData
from geomap.model import Claim, Scope
from tests.maps.browsing import Opened
from tests.maps.pagedata import seed_page

FIRE = "window.__fired=1"
PAYLOADS = (
    "{{7*7}}",
    "{% for a in range(9) %}" + FIRE + "{% endfor %}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "${alert(1)}${" + FIRE + "}",
    "`${" + FIRE + "}`",
    f"</script><script>{FIRE}</script>",
    f"<img src=x onerror={FIRE}>",
    f'"><svg onload="{FIRE}">',
    f"<!--<script>{FIRE}//",
    f"javascript:{FIRE}//alert(1)",
    f"line\u2028{FIRE}\u2029end",
    f"';{FIRE};//\";{FIRE};//\\",
    f"]]></style><style>@import 'x';</style><script>{FIRE}</script>",
    "__proto__",
)

#: Words of closed lists that the program itself writes; every other text is from outside.
CLOSED = {
    "view", "dir", "lang", "stance", "drawn", "scope", "type", "agreement", "iso_a2",
    "coordinates", "claimant_side", "qualifier", "side", "country_code", "precision",
    "metric", "affected_side", "affected_class", "event", "text", "stretches", "selected",
    "admin1", "part_of", "picture",
}  # fmt: skip
#: Ids of places refer to what the gazetteer knows of them; they stay.
IDS = {"id", "stem"}


def poisoned(value: Any, payload: str, key: str = "") -> Any:
    """Return the data of a page with the payload in every text."""
    if isinstance(value, dict):
        kept = value if key == "names" else None
        return {
            name: poisoned(each, payload, "" if kept else name.rpartition(".")[2])
            for name, each in value.items()
        }
    if isinstance(value, list):
        return [poisoned(each, payload, key) for each in value]
    if not isinstance(value, str) or key in CLOSED | IDS or value in ("AF", "PK", "third_party"):
        return value
    return payload


def poisoned_page(payload: str) -> PageData:
    page = seed_page()
    tables = dataclasses.replace(
        page.tables,
        words=poisoned(page.tables.words, payload),
        texts=poisoned(page.tables.texts, payload),
    )
    return PageData(poisoned(page.head, payload), tables)


@pytest.mark.browser
@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_payload_in_every_field_stays_text(open_page: Opened, payload: str) -> None:
    data = poisoned_page(payload)
    page = open_page(data)
    expect(page).to_have_title(payload.replace("\u2028", " ").replace("\u2029", " "))
    assert texts(page, "h1") == {payload}
    assert texts(page, ".incident-name") == {payload, "The whole border"}
    assert texts(page, ".caption-spot") <= {payload, f"{payload}, {payload}"}
    assert payload in "".join(texts(page, "#colophon"))
    walk(page)
    assert texts(page, "#card h2") == {payload}
    assert page.evaluate("window.__fired") is None
    assert page.locator("a[href^='javascript' i]").count() == 0
    assert page.locator("img:not([src^='data:image/webp']), iframe, object").count() == 0


@pytest.mark.browser
@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_payload_in_a_ledger_and_a_recipe_stays_text_to_the_page(
    open_page: Opened,
    ledger_of: Callable[..., Path],
    make_claim: Callable[..., Claim],
    payload: str,
) -> None:
    fields = ("claimant", "claimant_role", "place_written", "statement", "origin", "note",
              "summary", "value_written")  # fmt: skip
    hostile = dict.fromkeys(fields, payload)
    claims = [
        make_claim(**hostile),
        make_claim(**hostile, claimant_side="PK", figure="23"),
        make_claim(**hostile, place_id="kurram-district", scope=Scope.DISTRICT),
        make_claim(**hostile, place_id="", scope=Scope.PLACE),
    ]
    source = dict.fromkeys(("title", "publisher", "author", "note", "file"), payload)
    recipe = Recipe("hostile", title=payload, kicker=payload, point_of_view=payload)
    ledger = read_incidents(ledger_of(*claims, **source))
    (data,) = pages_data(*ledger, [recipe])
    page = open_page(data)
    assert texts(page, "h1") == {payload}
    assert payload in "".join(texts(page, "#sources"))
    walk(page)
    assert payload in "".join(texts(page, "#card"))
    assert page.evaluate("window.__fired") is None


def texts(page: Page, selector: str) -> set[str]:
    return set(page.locator(selector).evaluate_all("all => all.map(each => each.textContent)"))


def walk(page: Page) -> None:
    """Open all that a reader can open."""
    page.evaluate(
        """() => {
          for (const view of ['AF', 'PK', 'compare', 'all']) {
            document.querySelector(`[data-view=${view}]`).click();
            for (const button of document.querySelectorAll('#incident-list .incident')) {
              button.click();
              document.querySelectorAll('details').forEach(each => { each.open = true; });
            }
          }
        }"""
    )


def test_a_template_in_a_field_is_not_computed() -> None:
    html = render_page(poisoned_page("{{7*7}}"))
    assert "<title>{{7*7}}</title>" in html
    assert "49" not in re.findall(r"<h1[^>]*>(.*?)</h1>", html)


@pytest.mark.browser
def test_only_web_addresses_become_links(open_page: Opened) -> None:
    data = seed_page()
    urls = ("javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", " jAvAsCrIpT:1",
            "https://example.org/a?b=1&c=\"'><b>")  # fmt: skip
    for source, url in zip(data.head["sources"], urls, strict=True):
        source["url"] = url
    page = open_page(data)
    links = page.locator("#sources a")
    expect(links).to_have_count(1)
    assert str(links.first.get_attribute("href")).startswith("https://example.org/a?b=1&c=")


@pytest.mark.browser
def test_the_policy_stops_an_injected_script(open_page: Opened, faults: list[str]) -> None:
    page = open_page(seed_page())
    page.evaluate(
        """fire => {
          const script = document.createElement('script');
          script.textContent = fire;
          document.head.append(script);
          const holder = document.createElement('div');
          holder.innerHTML = `<svg onload="${fire}"></svg><b onclick="${fire}"></b>`;
          document.body.append(holder);
          holder.querySelector('b').click();
        }""",
        FIRE,
    )
    page.wait_for_timeout(100)
    assert page.evaluate("window.__fired") is None
    assert any("Content Security Policy" in fault for fault in faults)
    faults.clear()
