"""The chain: what a row's hash covers, and the kinds of row it runs through."""

from __future__ import annotations

import hashlib

GENESIS = "0" * 64  # what the first row carries for the hash of the row before it
Cell = str | int | float | bytes | None

# Every column but `seq`, `previous` and `hash`, in the order in which they are hashed and inserted.
COLUMNS: dict[str, tuple[str, ...]] = {
    "captures": ("sha256", "size", "body", "file", "url", "how", "recorded"),
    "reports": ("id", "capture", "content", "published", "json", "recorded"),
    "readings": ("id", "report", "version", "settings", "claims", "skipped", "recorded"),
    "claims": ("id", "reading", "position", "json", "recorded"),
}
# Columns younger than the first records. A null there is not hashed, so that rows made before the column still fit.
LATER = {("readings", COLUMNS["readings"].index("skipped"))}


def row_hash(kind: str, seq: int, previous: str, cells: tuple[Cell, ...]) -> str:
    """Return SHA-256 over the kind, the place in the chain, the hash before it and every cell, each with its length."""
    told = [cell for at, cell in enumerate(cells) if cell is not None or (kind, at) not in LATER]
    return hashlib.sha256(b"".join([_framed(cell) for cell in (kind, seq, previous, *told)])).hexdigest()


def _framed(cell: Cell) -> bytes:
    """Return a cell as type, length and bytes, so that no two rows have the same bytes."""
    if isinstance(cell, str):
        body = cell.encode("utf-8", "surrogateescape")
        return b"s%d:%b" % (len(body), body)
    if isinstance(cell, bytes):
        return b"b%d:%b" % (len(cell), cell)
    body = repr(cell).encode("ascii")
    return b"%b%d:%b" % (type(cell).__name__.encode("ascii"), len(body), body)
