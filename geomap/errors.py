"""One family of errors. A message says what is wrong, where, and how to mend it."""

from __future__ import annotations

from collections.abc import Sequence


class GeomapError(Exception):
    """Root of everything that geomap raises on purpose.

    The command line prints the message alone and ends with status 2.
    """


class ValueFault(GeomapError, ValueError):
    """A single value (a date, a figure, a side …) is not of the form that it must have."""


class SheetError(GeomapError, ValueError):
    """A claim sheet cannot be taken in; carries every fault that was found in it."""

    def __init__(self, faults: Sequence[str]) -> None:
        self.faults = list(faults)
        super().__init__("\n".join(self.faults))


class EvidenceError(SheetError):
    """Claims whose evidence does not stand in the document that they cite."""


class LedgerError(GeomapError, RuntimeError):
    """The ledger cannot be opened, is of another version, or refuses a row."""


class RecipeError(GeomapError, ValueError):
    """A page recipe has faults; all of them are in the message."""


class PageError(GeomapError, OSError):
    """Pages cannot be written where they were asked for."""


class ReportError(GeomapError, ValueError):
    """A report cannot be made: its format or a template has a fault, or a library is missing."""


class EmbedError(GeomapError, ValueError):
    """A host cannot be given what was asked for: an address that is none, a file of no kind."""


class PlateError(GeomapError, ValueError):
    """A plate was asked for in a form, a size or a resolution that there is not."""


class DataError(GeomapError, RuntimeError):
    """A data file that ships with geomap is missing or damaged."""


class PlaceError(GeomapError, LookupError):
    """A place name cannot be resolved to one place."""
