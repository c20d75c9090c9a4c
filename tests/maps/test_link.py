"""Links bring back what a reader saw, and what an address makes up does no harm."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.maps.browsing import DESKTOP, PHONE, Opened
from tests.maps.finding import reopened, screen, settled
from tests.maps.pagedata import seed_page

pytestmark = pytest.mark.browser

KURRAM = "2025-10-11-kurram-district"
SIZES = pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])


def choose_incident(page: Page) -> None:
    page.locator("#incident-list .incident", has_text="Bahram Chah").click()


def choose_stack(page: Page) -> None:
    page.locator("#search").fill("kurram")
    page.keyboard.press("Enter")


def choose_in_stack(page: Page) -> None:
    choose_stack(page)
    page.locator("#card .incident").first.click()


def close_card(page: Page) -> None:
    page.locator("#card .close").click()


def move_map(page: Page) -> None:
    page.locator("#board-first .leaflet-control-zoom-in").click()
    page.locator("#board-first .folium-map").focus()
    page.keyboard.press("ArrowRight")


def filter_text(page: Page) -> None:
    page.locator("#search").fill("air strike")
    page.locator("#suggestions [role=option]").last.click()
    expect(page.locator(".chip")).to_have_count(1)


def filter_claimant(page: Page) -> None:
    page.locator("#search").fill("ispr")
    page.locator("[role=group][aria-label=Claimants] [role=option]").first.click()


def brush(page: Page) -> None:
    page.evaluate("location.hash = '#time=2025-10-11..2025-10-12'")


def compare(page: Page) -> None:
    page.locator("[data-view=compare]").click()


def speak_dari(page: Page) -> None:
    page.locator("[data-lang=fa]").click()
    expect(page.locator("html")).to_have_attribute("dir", "rtl")


def darken(page: Page) -> None:
    page.locator("[data-theme-to=dark]").click()


def several(page: Page) -> None:
    filter_text(page)
    move_map(page)
    darken(page)
    page.locator("#incident-list .incident").first.click()


ACTIONS = [
    choose_incident, choose_stack, choose_in_stack, close_card, move_map, filter_text,
    filter_claimant, brush, compare, speak_dari, darken, several,
]  # fmt: skip


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.__name__)
def test_a_link_brings_back_what_the_reader_saw(
    open_page: Opened, faults: list[str], action: Callable[[Page], None]
) -> None:
    page = open_page(seed_page(selected=KURRAM if action is close_card else ""))
    before = screen(page)
    action(page)
    fragment = settled(page)
    assert fragment
    assert screen(page) != before
    fresh = reopened(page, fragment, faults)
    assert screen(fresh) == screen(page)
    assert settled(fresh) == fragment


@SIZES
def test_an_incident_has_a_link_of_its_own(
    open_page: Opened, faults: list[str], size: tuple[int, int]
) -> None:
    page = reopened(open_page(seed_page(), size), f"#incident={KURRAM}", faults)
    expect(page.locator("#card h2")).to_have_text("Kurram")
    expect(page.locator(".permanent-id")).to_have_text(KURRAM)
    assert page.evaluate("location.hash") == f"#incident={KURRAM}"


def test_the_fragment_wins_over_the_recipe(open_page: Opened, faults: list[str]) -> None:
    page = open_page(seed_page("AF", KURRAM))
    assert settled(page) == ""
    other = reopened(page, "#view=PK&incident=2025-10-11-bahram-chah", faults)
    expect(other.locator("#card h2")).to_have_text("Bahram Chah")
    expect(other.locator("[data-view=PK]")).to_have_attribute("aria-pressed", "true")
    expect(reopened(page, "#incident=", faults).locator("#card h2")).to_have_count(0)
    expect(reopened(page, "#theme=dark", faults).locator("#card h2")).to_have_text("Kurram")


def test_a_changed_fragment_changes_the_page(open_page: Opened) -> None:
    page = open_page(seed_page())
    start = screen(page)
    page.evaluate(f"location.hash = '#incident={KURRAM}&precision=area&lang=ur'")
    expect(page.locator("html")).to_have_attribute("lang", "ur")
    expect(page.locator(".permanent-id")).to_have_text(KURRAM)
    expect(page.locator(".chip")).to_have_count(1)
    page.go_back()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("#card h2")).to_have_count(0)
    assert screen(page) == start


def test_the_skip_link_keeps_everything_as_it_is(open_page: Opened) -> None:
    page = open_page(seed_page(selected=KURRAM))
    page.evaluate("location.hash = '#incidents'")
    assert settled(page) == "#incidents"
    expect(page.locator("#card h2")).to_have_text("Kurram")
    page.locator("[data-view=AF]").click()
    assert settled(page).startswith("#view=AF")


HOSTILE = [
    "#incident=<img src=x onerror=alert(1)>",
    "#view=<script>alert(1)</script>&at=javascript:alert(1)",
    "#view=__proto__&incident=constructor&among=toString&precision=hasOwnProperty&lang=__proto__&theme=constructor",
    "#at=NaN,NaN,NaN&time=9999999-99-99..x&precision=🙂&claimant=",
    "#at=85,180,99&zoom=-1",
    "#time=0000-00-00..2025-13-45..undated&lang=xx&theme=pink",
    "#%=%&%E0%A4%A=%zz&==&&&",
    "#incident=" + "A" * 60_000,
    "#" + "&".join(f"source={number}" for number in range(6000)),
    '#precision[]=point&precision.point=1&{"view":"AF"}=',
    "#" + quote("view=AF&incident=x\u0000\u2028"),
    "#incidents",
    "#" + "=" * 150_000,
]


@pytest.mark.parametrize("fragment", HOSTILE, ids=range(len(HOSTILE)))
def test_a_made_up_fragment_does_nothing(
    open_page: Opened, faults: list[str], fragment: str
) -> None:
    page = open_page(seed_page())
    plain = screen(page)
    place = plain.pop("centre")
    fresh = reopened(page, fragment, faults)
    state = screen(fresh)
    assert state.pop("centre") == place
    assert state == plain
    # The same when it comes to an open page.
    page.evaluate("fragment => { location.hash = fragment; }", fragment)
    page.wait_for_timeout(300)
    state = screen(page)
    assert state.pop("centre") == place
    assert state == plain
    assert faults == []


def test_a_text_of_a_link_is_only_text(open_page: Opened, faults: list[str]) -> None:
    evil = "<img src=x onerror=alert(1)>"
    page = reopened(open_page(seed_page()), f"#text={quote(evil)}", faults)
    expect(page.locator(".chip-name")).to_have_text(f"Text contains “{evil}”")
    assert page.locator("#found img").count() == 0


def test_a_link_is_copied_and_the_button_says_so(open_page: Opened) -> None:
    page = open_page(seed_page(selected=KURRAM))
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator("#link-incident").click()
    expect(page.locator("#link-incident")).to_have_text("Link copied")
    expect(page.locator("#card .copy [role=status]")).to_have_text("Link copied")
    address = page.evaluate("navigator.clipboard.readText()")
    assert address == f"{page.url.split('#')[0]}#incident={KURRAM}"
    page.locator("[data-view=AF]").click()
    page.locator("#copy-link button").click()
    expect(page.locator("#copy-link button")).to_have_text("Link copied")
    assert page.evaluate("navigator.clipboard.readText()") == page.url.split("#")[0] + settled(page)


def test_where_nothing_may_be_copied_the_address_can_be(open_page: Opened) -> None:
    page = open_page(seed_page(selected=KURRAM))
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.locator("#link-incident").click()
    field = page.locator("#card .copy-field")
    expect(field).to_be_focused()
    expect(field).to_have_value(f"{page.url.split('#')[0]}#incident={KURRAM}")
    selected = "element => element.value.slice(element.selectionStart, element.selectionEnd)"
    assert field.evaluate(selected) == field.input_value()
    page.keyboard.press("Escape")
    expect(field).to_have_count(0)
    expect(page.locator("#link-incident")).to_be_focused()
    expect(page.locator("#card h2")).to_have_text("Kurram")


def test_each_claim_shows_its_id_in_its_evidence(open_page: Opened) -> None:
    page = open_page(seed_page(selected=KURRAM))
    ids = page.locator("#card .claim-id").all_text_contents()
    assert len(ids) == len(set(ids)) == 2
    assert all(ident.startswith("claim-") for ident in ids)


def test_a_sandboxed_frame_goes_on_without_an_address(
    open_page: Opened, tmp_path: Path, faults: list[str]
) -> None:
    page = open_page(seed_page())
    address = f"{page.url}#incident={KURRAM}"
    host = tmp_path / "host.html"
    host.write_text(
        f'<iframe sandbox="allow-scripts" src="{address}" width="1200" height="800"></iframe>',
        encoding="utf-8",
    )
    outer = page.context.new_page()
    outer.on("pageerror", lambda error: faults.append(str(error)))
    outer.goto(host.as_uri())
    frame = outer.frame_locator("iframe")
    expect(frame.locator(".permanent-id")).to_have_text(KURRAM)
    frame.locator("[data-view=AF]").click()
    expect(frame.locator("[data-view=AF]")).to_have_attribute("aria-pressed", "true")
    outer.wait_for_timeout(400)
    frame.locator("#link-incident").click()
    expect(frame.locator("#card .copy-field")).to_have_value(address)
