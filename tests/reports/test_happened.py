"""The five sentences: each of them follows from the frames, and from nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from geomap.language.catalogues import LANGUAGES
from geomap.maps.selection import Selection
from geomap.model import AffectedClass, Metric
from geomap.reports.happened import five_sentences

from .reported import reported, selected


def test_the_first_counts_claims_documents_and_incidents(selection: Selection) -> None:
    claims, incidents = selection.claims, selection.incidents
    exact = claims.loc[claims["time_precision"].isin(["day", "night"]), "event_date"]
    assert (exact.min(), exact.max()) == ("2025-10-09", "2025-10-12")
    assert five_sentences("en", selection)[0].text == (
        f"{len(claims)} claims from {claims['source_id'].nunique()} documents tell of "
        f"{incidents['incident_id'].nunique()} incidents; those dated to the day fall on "
        "9–12 October 2025."
    )


@pytest.mark.parametrize(("place", "side"), [(1, "AF"), (2, "PK")])
def test_a_side_is_given_all_its_figures_and_no_other(
    selection: Selection, place: int, side: str
) -> None:
    claims = selection.claims
    sentence = five_sentences("en", selection)[place]
    assert sentence.voice == side
    own = claims[(claims["claimant_side"] == side) & (claims["stance"] == "asserts")]
    numbered = own[own["value_low"].notna()]
    items = sentence.text.split(": ", 1)[1].rstrip(".").split("; ")
    more = int(items.pop().split()[0])
    assert len(items) + more == numbered["measurand"].nunique()
    for item in items:
        found = [int(word) for word in item.replace(",", "").split() if word.isdigit()]
        said = {int(low) for low in numbered["value_low"]}
        assert found
        assert set(found) <= said


def test_both_values_of_a_contested_figure_are_in_the_fourth(selection: Selection) -> None:
    text = five_sentences("en", selection)[3].text
    contested = selection.claims[selection.claims["agreement"] == "contested"]
    assert contested["measurand"].nunique() == 1
    assert "58 or 23 Pakistani soldiers killed" in text
    assert {58, 23} <= set(contested["value_low"])
    # No average, no sum.
    assert not any(str(number) in text for number in (40, 41, 81))


def test_the_fifth_counts_every_claim_once(selection: Selection) -> None:
    drawn = selection.claims.merge(selection.incidents[["incident_id", "drawn"]])["drawn"]
    wide, none = drawn.isin(["border", "country"]).sum(), (drawn == "none").sum()
    assert five_sentences("en", selection)[4].text == (
        f"Of {len(drawn)} claims, {len(drawn) - wide - none} can be put at a place, in an area or "
        f"on a stretch of the line; {wide} can be put no closer than the whole border or a whole "
        f"country; for {none} no place was found."
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_five_in_every_language(selection: Selection, language: str) -> None:
    sentences = five_sentences(language, selection)
    assert [sentence.voice for sentence in sentences] == ["", "AF", "PK", "", ""]
    assert all(sentence.text.endswith((".", "۔")) for sentence in sentences)


def test_silence_and_statements_without_a_figure_are_told_apart(
    make_claim: Callable, ledger_of: Callable[..., Path]
) -> None:
    kind = {"metric": Metric.OCCURRENCE, "affected_class": AffectedClass.FORCES}
    claim = make_claim(**kind, figure="", date="2025-10")
    report = reported(ledger_of(claim))
    assert [sentence.text for sentence in report.sentences] == [
        "One claim from one document tells of 1 incident; it is not dated to the day.",
        "Afghan officials give no figure.",
        "Pakistani officials make no statement.",
        "No figure is given that the sides could be compared by.",
        (
            "The one claim stands thus: 0 at a place, in an area or on a stretch of the line; 1 "
            "about the whole border or a whole country; 0 without a place that could be found."
        ),
    ]


def test_two_figures_of_one_side_are_both_said(
    make_claim: Callable, ledger_of: Callable[..., Path]
) -> None:
    claims = (make_claim(figure="more than 20"), make_claim(figure="25", evidence=(30, 32)))
    sentences = five_sentences("en", selected(ledger_of(*claims)))
    assert sentences[1].text == (
        "Afghan officials say: more than 20 or 25 Pakistani soldiers killed."
    )
