"""Walking the chain, to find any row that was changed, removed or inserted after the fact."""

from __future__ import annotations

import heapq
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.errors import RecordTampered

from ._chain import COLUMNS, GENESIS, Cell, row_hash
from ._friendly import friendly
from ._record import Record
from ._schema import guards

Row = tuple[int, str, tuple[Cell, ...], str, str]  # seq, kind, cells, previous, hash


@dataclass(frozen=True, slots=True)
class Verified:
    """How many rows were walked and the hash of the last; who notes `head` elsewhere can prove later that it stands."""

    rows: int
    head: str
    reports: int
    claims: int


def verify(record: Record, *, head: str | None = None) -> Verified:
    """Walk the whole chain and return its length and head.

    Raises RecordTampered that names the first row that was changed, removed or inserted, or the guard that is gone.
    Whole reports cut off the very end, or a chain made anew from its begin, cannot be told from a record that never was
    otherwise; so pass the `head` that was noted earlier, and it must still be the hash of a row.
    """
    with friendly(record.name):
        counted = dict.fromkeys(COLUMNS, 0)
        seq, last, owed, seen = 0, GENESIS, 0, head in (None, GENESIS)
        for row in _rows(record.db):
            _check_row(row, seq, last)
            seq, last, owed = row[0], row[4], _owed(row, owed)
            counted[row[1]] += 1
            seen = seen or last == head
        if owed:
            raise RecordTampered(f"row {seq + 1} was removed: the last report is not whole")
        _check_guards(record.db)
    if not seen:
        raise RecordTampered(f"no row has the hash '{head}': rows were removed from the end, or the record made anew")
    return Verified(seq, last, counted["reports"], counted["claims"])


def _rows(db: sqlite3.Connection) -> Iterator[Row]:
    """Yield the rows of all tables in the order of the chain, whatever bytes stand in them."""
    before, db.text_factory = db.text_factory, lambda raw: raw.decode("utf-8", "surrogateescape")
    try:
        yield from heapq.merge(*(_table(db, kind) for kind in COLUMNS), key=lambda row: row[:2])
    finally:
        db.text_factory = before


def _table(db: sqlite3.Connection, kind: str) -> Iterator[Row]:
    names = ", ".join(("seq", *COLUMNS[kind], "previous", "hash"))
    for row in db.execute(f"SELECT {names} FROM {kind} ORDER BY seq"):  # noqa: S608 - our own names
        yield row[0], kind, tuple(row[1:-2]), row[-2], row[-1]


def _check_row(row: Row, seq: int, head: str) -> None:
    """Compare a row with the end of the chain so far."""
    at, kind, cells, previous, hashed = row
    where = f"row {at} (in '{kind}')"
    if at > seq + 1:
        raise RecordTampered(f"row {seq + 1} was removed: the next one is {where}")
    if at <= seq:
        raise RecordTampered(f"{where} was inserted: the chain has a row {at} already")
    if row_hash(kind, at, previous, cells) != hashed:
        raise RecordTampered(f"{where} was changed: it does not fit its own hash")
    if previous != head:
        raise RecordTampered(f"{where} does not follow row {seq}: one of the two was changed or inserted later")


def _owed(row: Row, owed: int) -> int:
    """Return how many rows its report still lacks after this one; a capture and a report row ask for a next."""
    if row[1] == "readings":
        return int(str(row[2][COLUMNS["readings"].index("claims")]))
    return owed - 1 if row[1] == "claims" else 1


def _check_guards(db: sqlite3.Connection) -> None:
    """Refuse a record whose triggers were dropped or rewritten, even if every row still stands."""
    found = dict(db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall())
    for name, statement in guards().items():
        if found.get(name) != statement:
            raise RecordTampered(f"guard '{name}' was removed or changed: rows could have been rewritten since")
