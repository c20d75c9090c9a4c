"""Texts that steer nothing."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from geomap.reports.cleaning import clean, clean_text

from .reported import selected

MARK = "\N{REPLACEMENT CHARACTER}"


@pytest.mark.parametrize(
    ("text", "shown"),
    [("plain", "plain"), ("چمن", "چمن"), ("a\nb\r\n\tc", "a b c"), ("\x1b[31m", f"{MARK}[31m"),
     ("\u202eevil", f"{MARK}evil"), ("\x00", MARK), ("\ud800", MARK), ("\ufffe", MARK),
     ("a\u2028b", "a b"), ("zero\u200cwidth", "zero\u200cwidth")],
)  # fmt: skip
def test_only_what_steers_is_marked(text: str, shown: str) -> None:
    assert clean_text(text) == shown


@given(st.text(st.characters(exclude_categories=())))
def test_xml_can_hold_every_clean_text(text: str) -> None:
    element = etree.Element("t")
    element.text = clean_text(text)
    assert etree.fromstring(etree.tostring(element)).text == (clean_text(text) or None)


def test_a_clean_selection_is_not_changed(seed_ledger: Path) -> None:
    selection = selected(seed_ledger)
    cleaned = clean(selection)
    assert cleaned.claims.equals(selection.claims)
    assert cleaned.incidents.equals(selection.incidents)
    assert cleaned.documents == tuple(selection.documents)


def test_every_text_is_cleaned(seed_ledger: Path) -> None:
    selection = selected(seed_ledger, title="a\x07b")
    claims = selection.claims.assign(claimant="x\x00", note="y\ud800")
    sources = [dataclasses.replace(one, title="\u202e") for one in selection.documents]
    cleaned = clean(dataclasses.replace(selection, claims=claims, documents=sources))
    assert set(cleaned.claims["claimant"]) == {f"x{MARK}"}
    assert set(cleaned.claims["note"]) == {f"y{MARK}"}
    assert {one.title for one in cleaned.documents} == {MARK}
    assert cleaned.recipe.title == f"a{MARK}b"
