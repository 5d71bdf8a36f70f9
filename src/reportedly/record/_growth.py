"""Growing: rows put at the end of the chain within one transaction."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from ._bodies import lock, new_key, press
from ._chain import GENESIS, Row, row_hash
from ._moment import stamp
from ._store import first, insert

if TYPE_CHECKING:
    from sqlalchemy import Connection

LAST = "SELECT seq, recorded, hash FROM rows ORDER BY seq DESC LIMIT 1"


@dataclass(frozen=True, slots=True)
class Key:
    """A key, and the row that brought it."""

    holder: int
    key: bytes


class Growth:
    """The rows of one transaction. `recorded` is the clock's time, or the last row's when the clock went back."""

    def __init__(self, connection: Connection, now: datetime) -> None:
        self.connection = connection
        seq, recorded, head = first(connection, LAST) or (0, "", GENESIS)
        self.seq, self.head, self.recorded = int(seq), bytes(head), max(stamp(now), recorded)
        self._rows: list[Row] = []

    def add(
        self, kind: str, identity: str, body: bytes, *, key: Key | None = None, like: bytes = b"", **cells: Any
    ) -> int:
        """Add a row whose body, pressed, is locked under `key`, and return its place in the chain."""
        pressed = press(body, like)
        return self._put(kind, identity, lock(pressed, key.key) if key else pressed, key.holder if key else None, cells)

    def add_with_key(self, kind: str, identity: str, pressed: bytes, **cells: Any) -> Key:
        """Add a row that brings a key of its own and is locked under it; `pressed` is its body as it is to be kept."""
        key = Key(self.seq + 1, new_key())
        self._put(kind, identity, lock(pressed, key.key), key.holder, cells | vouch(key))
        self.keep(key)
        return key

    def add_claims(self, reading: int, claims: Iterable[tuple[str, bytes]], key: Key) -> None:
        """Add a reading's claims, ids with bodies, each pressed beside the first."""
        first = b""
        for nth, (identity, body) in enumerate(claims):
            self.add("claim", identity, body, key=key, like=first, part_of=reading, nth=nth)
            first = first or body

    def keep(self, key: Key) -> None:
        """Put the key of a row, which is there or is to come, beside the chain."""
        insert(self.connection, "keys", [(key.holder, key.key)])

    def keep_terms(self, reading: int, terms: Mapping[str, int]) -> None:
        insert(self.connection, "terms", [(term, reading, mask) for term, mask in terms.items()])

    def flush(self) -> None:
        """Send the rows to the database, in order."""
        insert(self.connection, "rows", self._rows)
        self._rows.clear()

    def _put(self, kind: str, identity: str, body: bytes, locked_by: int | None, cells: dict[str, Any]) -> int:
        seq, given = self.seq + 1, cells.get
        told = (
            seq, kind, identity, given("part_of"), given("about"), given("nth"), given("version"), given("published"),
            self.recorded, locked_by, given("vouch"), body, self.head,
        )  # fmt: skip
        self.seq, self.head = seq, row_hash(told)
        self._rows.append(Row(*told, self.head))
        return seq


def vouch(key: Key) -> dict[str, bytes]:
    """Return what the chain holds of a key: its SHA-256."""
    return {"vouch": hashlib.sha256(key.key).digest()}
