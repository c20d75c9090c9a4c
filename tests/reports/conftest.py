"""Reports on the seeds, made once."""

from __future__ import annotations

from pathlib import Path

import pytest

from geomap.maps.selection import Selection
from geomap.reports import report_of
from geomap.reports.tree import Report
from tests.conftest import make_claim

from .reported import hostile_report, selected


@pytest.fixture(scope="session")
def selection(seed_ledger: Path) -> Selection:
    """All claims of the seeds."""
    return selected(seed_ledger)


@pytest.fixture(scope="session")
def report(selection: Selection) -> Report:
    """The report on all claims of the seeds, in English."""
    return report_of(selection)


@pytest.fixture(scope="session")
def short(seed_ledger: Path) -> Report:
    """The report on the claims of one document."""
    return report_of(selected(seed_ledger, sources=("000",)))


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """The report on claims that try to do harm with every text that they have."""
    return hostile_report(tmp_path_factory.mktemp("hostile"), make_claim)
