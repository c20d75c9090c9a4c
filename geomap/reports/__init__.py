"""Reports: what a recipe chooses, as a text with its tables, figures, sources and evidence."""

from __future__ import annotations

from geomap.reports.building import report_of
from geomap.reports.writing import FORMATS, check, write_report

__all__ = ["FORMATS", "check", "report_of", "write_report"]
