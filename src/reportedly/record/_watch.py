"""Noticing, while a record is used, that it was changed: what can be seen without walking all of it, as `verify` does."""

from __future__ import annotations

import sqlite3
from typing import Any

from ._chain import COLUMNS, row_hash
from ._schema import guards

ENDS = " UNION ALL ".join(f"SELECT count(*), coalesce(max(seq), 0) FROM {kind}" for kind in COLUMNS)  # noqa: S608


class Watch:
    """Keeps the first thing found wrong with a record; null while nothing is."""

    def __init__(self) -> None:
        self.doubt: str | None = None
        self._fitting: set[int] = set()  # rows looked at, since a roundup reads all of them several times

    def look_at_whole(self, db: sqlite3.Connection) -> None:
        """Look at the guards, for gaps in the count of rows, and at the last row; takes no longer for a large record."""
        found = dict(db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall())
        gone = next((name for name, statement in guards().items() if found.get(name) != statement), None)
        if gone is not None:
            self._note(f"guard '{gone}' was removed or changed")
        ends = db.execute(ENDS).fetchall()
        rows, last = sum(count for count, _ in ends), max(seq for _, seq in ends)
        if rows != last:
            self._note(f"it has {rows} rows where the last is the {last}th")
        for kind, (_, seq) in zip(COLUMNS, ends, strict=True):
            if seq == last and last:
                names = ", ".join((*COLUMNS[kind], "seq", "previous", "hash"))
                self.look_at(kind, db.execute(f"SELECT {names} FROM {kind} WHERE seq = ?", (seq,)).fetchone())  # noqa: S608

    def look_at(self, kind: str, row: tuple[Any, ...]) -> None:
        """Compare a row with its own hash: the columns of its kind, then `seq`, `previous`, `hash`."""
        *cells, seq, previous, hashed = row
        if self.doubt is not None or seq in self._fitting:
            return
        if row_hash(kind, seq, previous, tuple(cells)) != hashed:
            self._note(f"row {seq} (in '{kind}') does not fit its own hash")
        self._fitting.add(seq)

    def _note(self, doubt: str) -> None:
        self.doubt = self.doubt or doubt
