"""Which key a capture's rows are under, now that some of it may have been redacted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._growth import Key
from ._store import first

if TYPE_CHECKING:
    from sqlalchemy import Connection

HELD = "SELECT key FROM keys WHERE holder = :holder"
ENDED_BY = """SELECT seq FROM rows WHERE kind = 'redaction' AND kind <> 'claim' AND part_of = :holder
ORDER BY seq DESC LIMIT 1"""


def current_key(connection: Connection, holder: int) -> Key | None:
    """Return the key of a row, or of the redaction that took its place; null when it was destroyed for good."""
    while True:
        if held := first(connection, HELD, holder=holder):
            return Key(holder, held[0])
        if (ended := first(connection, ENDED_BY, holder=holder)) is None:
            return None
        holder = ended[0]
