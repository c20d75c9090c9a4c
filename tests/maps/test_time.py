"""The histogram by night, which is also the brush, in a browser with the network off."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from geomap.model import Claim, PartialDate
from tests.maps.browsing import DESKTOP, PHONE, Opened
from tests.maps.pagedata import page_of, seed_page

pytestmark = pytest.mark.browser

SIZES = pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
SATURDAY = "Night of 11–12 October 2025"
OVER_THE_MAP = "#board-first :is(.caption, .spot .disc, .leaflet-bar, .leaflet-control-layers)"
#: What is seen of a symbol ends at the edge of its map.
COVERED = """selector => {
  const card = document.querySelector('#time').getBoundingClientRect();
  const map = document.querySelector('#board-first .folium-map').getBoundingClientRect();
  const legend = document.querySelector('#legend');
  return [...document.querySelectorAll(selector), legend].filter(element => {
    const {left, top, right, bottom} = element.getBoundingClientRect();
    const end = element === legend ? bottom : Math.min(bottom, map.bottom);
    return left < card.right - 1 && card.left < right - 1
      && top < card.bottom - 1 && card.top < end - 1;
  }).map(element => element.textContent);
}"""


def readout(page: Page) -> Locator:
    return page.locator(".time-readout")


def heard(page: Page) -> list[str]:
    """Return what the picture says to those who do not see it."""
    return page.locator("#time ul li").all_text_contents()


def box_of(found: Locator) -> dict[str, float]:
    box = found.bounding_box()
    assert box is not None
    return {side: box[side] for side in ("x", "y", "width", "height")}


def middle(page: Page, column: int) -> tuple[float, float]:
    """Return the middle of a column on the screen."""
    page.locator(".time-slot").scroll_into_view_if_needed()
    box = box_of(page.locator(".time-column .time-touch").nth(column))
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def drag(page: Page, start: tuple[float, float], end: tuple[float, float]) -> None:
    page.mouse.move(*start)
    page.mouse.down()
    page.mouse.move(*end, steps=5)
    page.mouse.up()


def slider(page: Page, name: str) -> Locator:
    return page.get_by_role("slider", name=name)


def dated(make_claim: Callable[..., Claim], *dates: str, **changes: Any) -> list[Claim]:
    """Return one claim for each date, each with a span of its own."""
    return [
        make_claim(date=date, evidence=(10 * i, 10 * i + 5), **changes)
        for i, date in enumerate(dates)
    ]


def months(make_claim: Callable[..., Claim], count: int) -> list[Claim]:
    """Return claims of every third day through so many months of thirty days."""
    start = dt.date(2025, 1, 6)
    nights = [str(start + dt.timedelta(days=3 * i)) for i in range(10 * count)]
    sides = ("AF", "PK", "media")
    return [
        make_claim(date=night, claimant_side=sides[i % 3], evidence=(i, i + 1))
        for i, night in enumerate(nights)
    ]


@SIZES
def test_every_night_has_its_bars_and_nothing_is_left_out(
    open_page: Opened, size: tuple[int, int]
) -> None:
    page = open_page(seed_page(), size)
    expect(page.locator(".time-title")).to_have_text("Claims by night")
    expect(page.locator(".time-tick")).to_have_text(["Thu 9", "Fri 10", "Sat 11", "Sun 12"])
    bars = page.locator(".time-column").nth(2).locator(".time-bar")
    assert [bar.get_attribute("class") for bar in bars.all()] == [
        f"time-bar voice-{voice}" for voice in ("af", "pk", "others")
    ]
    expect(page.locator(".time-span-label")).to_contain_text(["October 2025, day not given: 11"])
    expect(page.locator(".time-rest")).to_contain_text("date not given: ")
    counts = [int(re.search(r": (\d+) claim", text)[1]) for text in heard(page)]  # type: ignore[index]
    outside = [
        int(each) for each in re.findall(r": (\d+)", page.locator(".time-rest").inner_text())
    ]
    assert sum(counts) + sum(outside) == 144
    expect(readout(page)).to_have_text(
        re.compile(r"^144 claims: \d+ Afghan, \d+ Pakistani, \d+ others\.$")
    )


@SIZES
def test_a_click_chooses_a_night_and_the_whole_page_follows(
    open_page: Opened, size: tuple[int, int]
) -> None:
    page = open_page(seed_page(), size)
    page.mouse.click(*middle(page, 2))
    expect(readout(page).locator("p").first).to_have_text(SATURDAY)
    expect(readout(page)).to_contain_text("109 claims, 13 of which may lie outside: ")
    expect(readout(page)).to_contain_text("1 claim without a date is left out.")
    expect(readout(page)).to_contain_text(
        "Until the morning of 12 October 2025 in Kabul (UTC+4:30) and Islamabad (UTC+5)."
    )
    expect(page.locator("#table caption")).to_contain_text("109 of 144 claims")
    # The rest keeps its bars, but pale.
    expect(page.locator(".time-column.is-outside")).to_have_count(3)
    assert page.locator(".time-column.is-outside .time-bar").count() == 5
    page.get_by_role("button", name="All nights").click()
    expect(page.locator("#table caption")).to_contain_text("144 claims.")
    expect(page.locator(".is-outside")).to_have_count(0)
    assert page.evaluate("document.documentElement.scrollWidth") == size[0]


def test_a_drag_chooses_nights_moves_them_and_moves_their_ends(open_page: Opened) -> None:
    page = open_page(seed_page())
    drag(page, middle(page, 2), middle(page, 1))
    expect(readout(page).locator("p").first).to_have_text("10–11 October 2025")
    drag(page, middle(page, 1), middle(page, 0))
    expect(readout(page).locator("p").first).to_have_text("9–10 October 2025")
    # Held back at the end of the scale.
    drag(page, middle(page, 0), middle(page, 3))
    expect(readout(page).locator("p").first).to_have_text("11–12 October 2025")
    box = box_of(slider(page, "First night"))
    drag(page, (box["x"] + 19, box["y"] + 9), middle(page, 3))
    expect(readout(page).locator("p").first).to_have_text("12 October 2025")
    x, y = middle(page, 1)
    page.mouse.dblclick(x, y)
    expect(readout(page)).to_contain_text("144 claims: ")


def test_a_finger_draws_nights_too(open_page: Opened) -> None:
    page = open_page(seed_page(), PHONE)
    (x, y), (to, _) = middle(page, 0), middle(page, 1)
    touch = page.context.new_cdp_session(page)
    for kind, points in [
        ("touchStart", [{"x": x, "y": y}]),
        *(("touchMove", [{"x": x + (to - x) * step / 6, "y": y}]) for step in range(1, 7)),
        ("touchEnd", []),
    ]:
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    expect(readout(page).locator("p").first).to_have_text("9–10 October 2025")


def test_the_ends_are_sliders_for_the_keyboard(open_page: Opened) -> None:
    page = open_page(seed_page())
    first, last = slider(page, "First night"), slider(page, "Last night")
    expect(first).to_have_attribute("aria-valuetext", "9 October 2025")
    first.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(first).to_be_focused()
    expect(first).to_have_attribute("aria-valuetext", "night of 11–12 October 2025")
    expect(first).to_have_attribute("aria-valuenow", "2")
    expect(first).to_have_attribute("aria-valuemax", "3")
    last.focus()
    page.keyboard.press("PageDown")
    # Neither end passes the other.
    expect(last).to_have_attribute("aria-valuenow", "2")
    expect(last).to_have_attribute("aria-valuemin", "2")
    expect(readout(page).locator("p").first).to_have_text(SATURDAY)
    page.keyboard.press("End")
    expect(readout(page).locator("p").first).to_have_text("11–12 October 2025")
    first.focus()
    page.keyboard.press("Home")
    # Both ends where the scale ends: all claims, undated ones too.
    expect(readout(page)).to_contain_text("144 claims: ")


def test_undated_claims_pass_when_the_reader_says_so(
    open_page: Opened, make_claim: Callable[..., Claim]
) -> None:
    claims = dated(make_claim, "2025-10-09", "2025-10-10", "", "", "")
    page = open_page(page_of(*claims))
    expect(page.locator(".time-rest")).to_have_text("date not given: 3")
    expect(page.get_by_role("checkbox")).to_have_count(0)
    page.mouse.click(*middle(page, 1))
    expect(readout(page)).to_contain_text("1 claim: 1 Afghan")
    expect(readout(page)).to_contain_text("3 claims without a date are left out.")
    choice = page.locator("#time").get_by_role("checkbox")
    choice.focus()
    page.keyboard.press("Space")
    expect(choice).to_be_focused()
    expect(readout(page)).to_contain_text("4 claims: 4 Afghan")
    expect(readout(page)).to_contain_text("3 of them bear no date.")
    expect(page.locator("#table caption")).to_contain_text("4 of 5 claims")


def test_a_claim_dated_to_a_month_is_not_on_the_first(
    open_page: Opened, make_claim: Callable[..., Claim]
) -> None:
    claims = dated(make_claim, "2025-10-01", "2025-10-03", "2025-10-04", "2025-10", "2025-10")
    page = open_page(page_of(*claims))
    assert [text.split(":")[0] for text in heard(page)] == [
        "1 October 2025",
        "3 October 2025",
        "4 October 2025",
        "October 2025, day not given",
    ]
    assert heard(page)[0].startswith("1 October 2025: 1 claim: ")
    page.mouse.click(*middle(page, 0))
    expect(readout(page)).to_contain_text("3 claims, 2 of which may lie outside: 3 Afghan")


def test_a_night_and_a_day_share_a_column(
    open_page: Opened, make_claim: Callable[..., Claim]
) -> None:
    day, other = dated(make_claim, "2025-10-11", "2025-10-12")
    night = make_claim(date=PartialDate.parse("2025-10-11", "night"), evidence=(50, 55))
    page = open_page(page_of(day, night, other))
    assert heard(page)[0].startswith("11 October 2025 and the night after it: 2 claims: ")


def test_months_of_claims_stand_by_week_and_come_closer(
    open_page: Opened, make_claim: Callable[..., Claim]
) -> None:
    page = open_page(page_of(*months(make_claim, 6)))
    expect(page.locator(".time-title")).to_have_text("Claims by week")
    expect(page.locator(".time-column")).to_have_count(26)
    widths = {round(box_of(bar)["width"], 1) for bar in page.locator(".time-bar").all()}
    assert min(widths) >= 4
    drag(page, middle(page, 3), middle(page, 4))
    expect(readout(page).locator("p").first).to_have_text("27 January – 9 February 2025")
    page.get_by_role("button", name="Look closer").click()
    expect(page.locator(".time-title")).to_have_text("Claims by night")
    expect(page.locator(".time-column")).to_have_count(14)
    page.mouse.click(*middle(page, 0))
    expect(readout(page).locator("p").first).to_have_text("27 January 2025")
    page.get_by_role("button", name="All nights").click()
    expect(page.locator(".time-title")).to_have_text("Claims by week")
    expect(readout(page)).to_contain_text("60 claims: 20 Afghan, 20 Pakistani, 20 others.")


@pytest.mark.parametrize(("count", "unit"), [(1, "night"), (15, "month"), (60, "quarter")])
def test_longer_spans_have_wider_columns(
    open_page: Opened, make_claim: Callable[..., Claim], count: int, unit: str
) -> None:
    page = open_page(page_of(*months(make_claim, count)))
    expect(page.locator(".time-title")).to_have_text(f"Claims by {unit}")


def test_with_less_motion_each_press_is_a_night(open_page: Opened) -> None:
    page = open_page(seed_page())
    step = page.get_by_role("button", name="Next night")
    expect(page.get_by_role("button", name="Play")).to_have_count(0)
    names = ["9 October 2025", "10 October 2025", SATURDAY, "12 October 2025", "9 October 2025"]
    for name in names:
        step.click()
        expect(readout(page).locator("p").first).to_have_text(name)
    page.wait_for_timeout(1200)
    expect(readout(page).locator("p").first).to_have_text(names[-1])


def test_the_play_steps_through_the_nights_and_stops(open_page: Opened) -> None:
    page = open_page(seed_page())
    page.emulate_media(reduced_motion="no-preference")
    page.get_by_role("button", name="Play").click()
    expect(readout(page)).to_have_attribute("aria-live", "off")
    expect(readout(page).locator("p").first).to_have_text("9 October 2025")
    expect(page.get_by_role("button", name="Pause")).to_be_visible()
    expect(readout(page).locator("p").first).to_have_text("12 October 2025")
    expect(page.get_by_role("button", name="Play")).to_be_visible()
    expect(readout(page)).to_have_attribute("aria-live", "polite")


def test_the_play_keeps_the_width_of_the_brush_and_holds_on(open_page: Opened) -> None:
    page = open_page(seed_page())
    page.emulate_media(reduced_motion="no-preference")
    drag(page, middle(page, 0), middle(page, 1))
    page.get_by_role("button", name="Play").click()
    expect(readout(page).locator("p").first).to_have_text("10–11 October 2025")
    page.get_by_role("button", name="Pause").click()
    page.wait_for_timeout(1200)
    expect(readout(page).locator("p").first).to_have_text("10–11 October 2025")


def test_a_view_shows_the_bars_of_its_voice(open_page: Opened) -> None:
    page = open_page(seed_page("PK"))
    expect(page.locator(".time-bar:not(.voice-pk)")).to_have_count(0)
    expect(readout(page)).to_have_text(re.compile(r"^\d+ claims by Pakistani officials\.$"))
    page.locator("[data-view=all]").click()
    expect(page.locator(".time-bar.voice-af")).not_to_have_count(0)


def test_with_one_date_there_is_nothing_to_choose(
    open_page: Opened, make_claim: Callable[..., Claim]
) -> None:
    page = open_page(page_of(*dated(make_claim, "2025-10-11", "2025-10-11", "2025")))
    expect(page.locator(".time-bar")).to_have_count(1)
    expect(page.locator("#time").get_by_role("slider")).to_have_count(0)
    expect(page.locator("#time").get_by_role("button")).to_have_count(0)
    page.mouse.click(*middle(page, 0))
    expect(page.locator("#table caption")).to_contain_text("3 claims.")


def test_without_a_date_the_card_says_so(
    open_page: Opened, make_claim: Callable[..., Claim]
) -> None:
    page = open_page(page_of(*dated(make_claim, "", "")))
    expect(page.locator("#time")).to_have_text("None of the 2 claims bears a date.")


@SIZES
@pytest.mark.parametrize("view", ["all", "compare"])
def test_the_card_covers_no_name_no_symbol_and_no_legend(
    open_page: Opened, size: tuple[int, int], view: str
) -> None:
    page = open_page(seed_page(view), size)
    assert page.evaluate(COVERED, OVER_THE_MAP) == []
    page.mouse.click(*middle(page, 2))
    expect(readout(page).locator("p").first).to_have_text(SATURDAY)
    assert page.evaluate(COVERED, OVER_THE_MAP) == []


def test_the_first_sight_of_the_map_leaves_the_line_free(open_page: Opened) -> None:
    page = open_page(seed_page())
    card = box_of(page.locator("#time"))
    lowest = page.evaluate(
        "Math.max(...[...document.querySelectorAll('#board-first path.durand-line')]"
        ".map(path => path.getBoundingClientRect().bottom))"
    )
    assert lowest < card["y"]


def test_touch_targets_on_the_phone_are_large_enough(open_page: Opened) -> None:
    page = open_page(seed_page(), PHONE)
    page.mouse.click(*middle(page, 2))
    targets = page.locator("#time :is(button, label, [role=slider])").all()
    assert len([each for each in targets if each.is_visible()]) == 5
    for target in filter(Locator.is_visible, targets):
        assert min(box_of(target)["height"], box_of(target)["width"]) >= 43.5


def test_the_choice_is_in_the_address_and_follows_it(open_page: Opened) -> None:
    page = open_page(seed_page())
    page.mouse.click(*middle(page, 2))
    expect(page).to_have_url(re.compile(r"#(.*&)?time=2025-10-11\.\.2025-10-11"))
    page.evaluate("location.hash = '#time=2025-10-09..2025-10-10'")
    expect(readout(page).locator("p").first).to_have_text("9–10 October 2025")
    expect(slider(page, "Last night")).to_have_attribute("aria-valuetext", "10 October 2025")
