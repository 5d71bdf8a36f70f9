"""Noticing, while a record is used, that it was changed: what can be seen without walking all of it, as `verify` does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._chain import Row, fits_its_hash

if TYPE_CHECKING:
    from ._store import Store


class Watch:
    """Keeps the first thing found wrong with a record; null while nothing is."""

    def __init__(self) -> None:
        self.doubt: str | None = None
        self._fitting: set[int] = set()  # rows looked at, since a roundup reads all of them several times

    def look_at_whole(self, store: Store) -> None:
        """Look at the guards, for gaps in the count of rows, and at the last row."""
        from ._guards import wrong
        from ._rows import WHOLE

        with store.reading() as connection:
            if (changed := wrong(connection)) is not None:
                self._note(changed)
        held = store.one("SELECT count(*) AS rows, coalesce(max(seq), 0) AS last FROM rows")
        if held.rows != held.last:
            self._note(f"it has {held.rows} rows where the last is the {held.last}th")
        last = store.one(f"SELECT {WHOLE} FROM rows r ORDER BY seq DESC LIMIT 1")  # noqa: S608 - our own names
        if last:
            self.look_at(Row(*last))

    def look_at(self, row: Row) -> None:
        """Compare a row with its own hash."""
        if self.doubt is not None or row.seq in self._fitting:
            return
        if not fits_its_hash(row):
            self._note(f"row {row.seq} (a {row.kind}) does not fit its own hash")
        self._fitting.add(row.seq)

    def _note(self, doubt: str) -> None:
        self.doubt = self.doubt or doubt
