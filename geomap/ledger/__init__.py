"""The durable, append-only store of sources and claims; SQLAlchemy is known here alone."""

from geomap.ledger.location import DEFAULT_LEDGER, LEDGER_VARIABLE, ledger_exists, ledger_name
from geomap.ledger.rows import Taken
from geomap.ledger.store import Ledger

__all__ = ["DEFAULT_LEDGER", "LEDGER_VARIABLE", "Ledger", "Taken", "ledger_exists", "ledger_name"]
