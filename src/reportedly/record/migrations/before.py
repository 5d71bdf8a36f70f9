"""The chain as it was before schema 3: four tables that count through together."""

from __future__ import annotations

import hashlib
import heapq
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reportedly.errors import RecordTampered

if TYPE_CHECKING:
    from sqlalchemy import Connection

GENESIS = "0" * 64
COLUMNS: dict[str, tuple[str, ...]] = {
    "captures": ("sha256", "size", "body", "file", "url", "how", "recorded"),
    "reports": ("id", "capture", "content", "published", "json", "recorded"),
    "readings": ("id", "report", "version", "settings", "claims", "skipped", "recorded"),
    "claims": ("id", "reading", "position", "json", "recorded"),
}
LATER = {("readings", COLUMNS["readings"].index("skipped"))}  # a null there is of schema 1, and not hashed


@dataclass(frozen=True, slots=True)
class Before:
    """A row of an older record."""

    seq: int
    kind: str
    cells: tuple[Any, ...]
    previous: str
    hash: str

    def __getitem__(self, name: str) -> Any:
        return self.cells[COLUMNS[self.kind].index(name)]


def rows_before(connection: Connection) -> Iterator[Before]:
    """Yield the rows of an older record in the order of the chain; raises RecordTampered at the first that is not as it was."""
    seq, head = 0, GENESIS
    for row in heapq.merge(*(_table(connection, kind) for kind in COLUMNS), key=lambda row: row.seq):
        if row.seq != seq + 1 or row.previous != head or row_hash(row.kind, row.seq, head, row.cells) != row.hash:
            raise RecordTampered(
                f"row {row.seq} (in '{row.kind}') was changed, or one before it removed: nothing was migrated; "
                "restore the record from a copy"
            )
        seq, head = row.seq, row.hash
        yield row


def _table(connection: Connection, kind: str) -> Iterator[Before]:
    names = ", ".join(("seq", *COLUMNS[kind], "previous", "hash"))
    for row in connection.exec_driver_sql(f"SELECT {names} FROM {kind} ORDER BY seq"):
        yield Before(row[0], kind, tuple(row[1:-2]), row[-2], row[-1])


def row_hash(kind: str, seq: int, previous: str, cells: tuple[Any, ...]) -> str:
    """Return SHA-256 over the kind, the place in the chain, the hash before it and every cell, each with its length."""
    told = [cell for at, cell in enumerate(cells) if cell is not None or (kind, at) not in LATER]
    return hashlib.sha256(b"".join([_framed(cell) for cell in (kind, seq, previous, *told)])).hexdigest()


def _framed(cell: Any) -> bytes:
    """Return a cell as type, length and bytes, so that no two rows have the same bytes."""
    if isinstance(cell, str):
        body = cell.encode("utf-8", "surrogateescape")
        return b"s%d:%b" % (len(body), body)
    if isinstance(cell, bytes):
        return b"b%d:%b" % (len(cell), cell)
    body = repr(cell).encode("ascii")
    return b"%b%d:%b" % (type(cell).__name__.encode("ascii"), len(body), body)
