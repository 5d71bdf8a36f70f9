"""Noticing, while a record is used, that it was changed: what can be seen without walking all of it, as `verify` does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._chain import Row, fits_its_hash

if TYPE_CHECKING:
    from ._store import Store

RECENT = 10_000  # rows that are counted when a record is opened; to count a million takes a tenth of a second

COUNTED = """SELECT (SELECT min(seq) FROM rows) AS first, (SELECT max(seq) FROM rows) AS last,
(SELECT count(*) FROM rows WHERE seq > (SELECT max(seq) FROM rows) - :recent) AS recent"""


class Watch:
    """Keeps the first thing found wrong with a record; null while nothing is."""

    def __init__(self) -> None:
        self.doubt: str | None = None
        self._fitting: set[int] = set()  # rows looked at, since a roundup reads all of them several times

    def look_at_whole(self, store: Store) -> None:
        """Look at the guards, for gaps among the last rows, and at the last row."""
        from ._guards import wrong
        from ._rows import WHOLE

        with store.reading() as connection:
            if (changed := wrong(connection)) is not None:
                self._note(changed)
        held = store.one(COUNTED, recent=RECENT)
        last = held.last or 0
        if held.last is not None and (held.first != 1 or held.recent != min(last, RECENT)):
            self._note(f"it has {held.recent} rows where {min(last, RECENT)} up to the {last}th should be")
        end = store.one(f"SELECT {WHOLE} FROM rows r ORDER BY seq DESC LIMIT 1")  # noqa: S608 - our own names
        if end:
            self.look_at(Row(*end))

    def look_at(self, row: Row) -> None:
        """Compare a row with its own hash."""
        if self.doubt is not None or row.seq in self._fitting:
            return
        if not fits_its_hash(row):
            self._note(f"row {row.seq} (a {row.kind}) does not fit its own hash")
        self._fitting.add(row.seq)

    def _note(self, doubt: str) -> None:
        self.doubt = self.doubt or doubt
