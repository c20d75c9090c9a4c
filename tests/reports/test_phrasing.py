"""The words of claims, places and agreement: in English those of the command line."""

from __future__ import annotations

import pandas as pd
import pytest

from geomap.cli import wording
from geomap.comparison import measurand_of
from geomap.frames.assembly import all_placed, read_incidents
from geomap.maps.selection import Selection
from geomap.reports import phrasing


def test_sentences_are_those_of_the_command_line(selection: Selection, seed_ledger) -> None:
    incidents, _ = read_incidents(seed_ledger)
    rows = {row["claim_id"]: row for _, row in selection.claims.iterrows()}
    for placed in all_placed(incidents):
        measurand = measurand_of(placed.claim, placed.place_id)
        row = rows[placed.claim.claim_id]
        assert phrasing.sentence("en", row) == wording.sentence(placed.claim, measurand)
        said = wording.spoken(placed.claim, measurand)
        assert phrasing.stated("en", row) == said[:1].upper() + said[1:]


def test_agreement_is_that_of_the_command_line(selection: Selection, seed_ledger) -> None:
    incidents, _ = read_incidents(seed_ledger)
    for incident in incidents:
        for measurand, claims in incident.measurands.items():
            rows = selection.claims[selection.claims["measurand"] == measurand.key]
            said = wording.agreement_text(incident.agreements[measurand], claims)
            listed = said.replace(
                "officials and Pakistani officials and", "officials, Pakistani officials and"
            )
            words = phrasing.agreement_words("en", pd.DataFrame(rows))
            assert words == listed[:1].upper() + listed[1:]


@pytest.mark.parametrize(
    ("name", "language", "said"),
    [
        ("2025-10-11-durand-line", "en", "The whole border"),
        ("2025-10-11-kurram-district", "en", "Kurram"),
        ("2025-10-11-kurram-district", "ps", "کورم"),
        ("2025-10-11-ali-khail-district", "en", "Aryoub Zazi (Ali Khail)"),
        ("2025-10-09-unplaced-the-southeast", "en", "the southeast"),
    ],
)
def test_places_are_called_as_on_the_page(
    selection: Selection, name: str, language: str, said: str
) -> None:
    incident = selection.incidents.set_index("incident_id", drop=False).loc[name]
    assert phrasing.where(language, incident) == said


def test_a_reason_is_said_in_the_language() -> None:
    known = "no place of this name is in the gazetteer"
    assert phrasing.reason("en", known) == known
    assert phrasing.reason("ur", known) == "ناموں کی فہرست میں اس نام کا کوئی مقام نہیں"
    assert phrasing.reason("ur", "another one") == "another one"


def test_documents_are_named_by_their_numbers() -> None:
    assert phrasing.documents("en", ["004_a", "000_b", "004_a", "src-12"]) == "000, 004, src-12"
