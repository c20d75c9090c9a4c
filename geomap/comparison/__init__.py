"""Comparing claims: what may be compared, who repeats whom, and whether the voices agree."""

from geomap.comparison.agreement import Agreement, agreement, gap
from geomap.comparison.measurand import Measurand, measurand_of
from geomap.comparison.statements import Statement, statements_of

__all__ = [
    "Agreement",
    "Measurand",
    "Statement",
    "agreement",
    "gap",
    "measurand_of",
    "statements_of",
]
