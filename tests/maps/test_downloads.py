"""What a page saves of its claims, in a browser with the network off."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Frame, Page, expect

from geomap.exchange.tables import write_table
from geomap.frames.assembly import CLAIM_COLUMNS, claims_frame
from geomap.maps.page import render_page
from geomap.model import Claim
from tests.maps.browsing import Opened
from tests.maps.pagedata import page_of, seed_incidents, seed_page

pytestmark = pytest.mark.browser

#: What a page rounds, and to what: geomap/maps/tables.py.
ROUNDED = {
    "gap": 5e-4,
    "latitude": 5e-6,
    "longitude": 5e-6,
    "coordinate_uncertainty_m": 0.5,
    "km": 0.05,
    "from_km": 0.05,
    "to_km": 0.05,
    "distance_to_border_m": 0.5,
}
Rows = list[dict[str, str]]


def saved(page: Page, kind: str, root: Page | Frame | None = None) -> str:
    """Return the text of the file that a press on the button saves."""
    with page.expect_download() as download:
        (root or page).get_by_role("button", name=f"Download {kind}").click()
    assert download.value.suggested_filename.startswith("claims-two-accounts-of-the-nights-of-")
    return Path(download.value.path()).read_bytes().decode("utf-8")


def rows_of(text: str) -> Rows:
    return list(csv.DictReader(text.splitlines(keepends=True)))


def exported(tmp_path: Path, ending: str) -> str:
    """Return what the command line exports of the same claims."""
    path = tmp_path / f"export{ending}"
    write_table(claims_frame(*seed_incidents()), path, "claims")
    return path.read_text(encoding="utf-8")


def test_the_csv_agrees_with_the_export_row_by_row(open_page: Opened, tmp_path: Path) -> None:
    page = open_page(seed_page())
    text = saved(page, "CSV")
    mine, theirs = rows_of(text), rows_of(exported(tmp_path, ".csv"))
    assert "\r" not in text
    assert text.endswith("\n")
    columns = list(mine[0])
    assert columns == [name for name in theirs[0] if name in set(columns)]
    assert columns[: len(CLAIM_COLUMNS)] == list(CLAIM_COLUMNS)
    assert set(theirs[0]) - set(columns) == {"event_type"}
    assert len(mine) == len(theirs) == 144
    for own, other in zip(mine, theirs, strict=True):
        for name in columns:
            assert same(name, own[name], other[name]), (own["claim_id"], name)


def same(name: str, own: str, other: str) -> bool:
    if name not in ROUNDED or not own or not other:
        return own == other
    return float(own) == pytest.approx(float(other), abs=ROUNDED[name] * 1.001)


def test_the_files_hold_what_is_shown_and_all_of_it(open_page: Opened) -> None:
    page = open_page(seed_page())
    page.locator("[data-view=PK]").click()
    sides = [row["claimant_side"] for row in rows_of(saved(page, "CSV"))]
    assert sides == ["PK"] * 54
    features = json.loads(saved(page, "GeoJSON"))["features"]
    assert [feature["properties"]["claimant_side"] for feature in features] == sides
    expect(page.locator("#download-note")).to_contain_text("54 claims, ")


def test_the_geojson_draws_what_the_export_draws(open_page: Opened, tmp_path: Path) -> None:
    mine = json.loads(saved(open_page(seed_page()), "GeoJSON"))
    theirs = json.loads(exported(tmp_path, ".geojson"))
    assert mine["type"] == "FeatureCollection"
    assert mine["as_of"] == "2025-10-12"
    assert mine["line"]["version"] == theirs["features"][0]["properties"]["line_version"]
    assert mine["claims"] == {"in_this_file": 144, "on_the_page": 144, "view": "all"}
    assert "not findings" in mine["disclaimer"]
    assert {credit["licence"] for credit in mine["credits"]} >= {"ODbL 1.0", "CC BY 4.0"}
    for own, other in zip(mine["features"], theirs["features"], strict=True):
        assert set(other["properties"]) - set(own["properties"]) == {"event_type"}
        assert same_shape(own["geometry"], other["geometry"]), own["properties"]["place_id"]


def same_shape(own: dict[str, Any] | None, other: dict[str, Any] | None) -> bool:
    """Whether both cover the same ground, as far as lines drawn within 100 m can."""
    if own is None or other is None:
        return own is other
    reaches = [reach(list(positions(shape["coordinates"]))) for shape in (own, other)]
    return own["type"] == other["type"] and reaches[0] == pytest.approx(reaches[1], abs=0.003)


def positions(nested: Any) -> Iterable[tuple[float, float]]:
    if isinstance(nested[0], int | float):
        yield (nested[0], nested[1])
    else:
        for part in nested:
            yield from positions(part)


def reach(points: list[tuple[float, float]]) -> list[float]:
    longitudes, latitudes = zip(*points, strict=True)
    return [min(longitudes), min(latitudes), max(longitudes), max(latitudes)]


def test_no_cell_of_the_file_is_run_as_a_formula(
    open_page: Opened, make_claim: Callable[..., Claim]
) -> None:
    claims = [make_claim(claimant=text) for text in ("=1+1", "@SUM(A1)", '+"a", b', "-2", "Dar")]
    page = open_page(page_of(*claims))
    with page.expect_download() as download:
        page.get_by_role("button", name="Download CSV").click()
    text = Path(download.value.path()).read_text(encoding="utf-8")
    found = sorted(row["claimant"] for row in rows_of(text))
    assert found == ['\'+"a", b', "'-2", "'=1+1", "'@SUM(A1)", "Dar"]


@pytest.mark.parametrize("allowed", [True, False], ids=["allowed", "forbidden"])
def test_a_frame_saves_files_or_shows_their_text(
    browser: Browser, tmp_path: Path, *, allowed: bool
) -> None:
    (tmp_path / "inner.html").write_text(render_page(seed_page()), encoding="utf-8")
    sandbox = "allow-scripts allow-downloads" if allowed else "allow-scripts"
    outer = tmp_path / "outer.html"
    frame = f'<iframe sandbox="{sandbox}" src="inner.html" width="1200" height="800"></iframe>'
    outer.write_text(f"<!DOCTYPE html><title>Around</title>{frame}", encoding="utf-8")
    context = browser.new_context(viewport={"width": 1280, "height": 900}, offline=True)
    page = context.new_page()
    page.goto(outer.as_uri())
    inner = page.frames[1]
    inner.wait_for_selector("html[data-ready]", state="attached")
    if allowed:
        text = saved(page, "CSV", inner)
    else:
        inner.get_by_role("button", name="Download CSV").click()
        inner.get_by_role("button", name="Show its text to copy").click()
        field = inner.get_by_role("textbox", name="Text of claims-two-accounts-of-")
        expect(field).to_be_focused()
        text = field.input_value()
        assert field.evaluate("each => each.selectionEnd - each.selectionStart") == len(text)
    assert len(rows_of(text)) == 144
    context.close()
