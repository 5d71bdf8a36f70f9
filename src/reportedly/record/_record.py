"""The record: one database that only grows."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, datetime
from types import TracebackType
from typing import TYPE_CHECKING, Self

from ._watch import Watch

if TYPE_CHECKING:
    from ._judge import Judge
    from ._store import Store
    from ._view import View
    from ._writer import Writer

Clock = Callable[[], datetime]
TIMEOUT = 60.0  # seconds to wait for other writers; one report's transaction takes a few milliseconds


class Record:
    """One SQLite file, one PostgreSQL database, or memory (`Record.in_memory`).

    Choose a file for a laptop or one desk: many readers may have it open, and writers take turns. Choose a
    `postgresql://` URL for a team. `clock` gives the time that new rows carry.
    """

    def __init__(self, store: Store, clock: Clock) -> None:
        self.store, self.name, self._clock = store, store.name, clock
        self.watch = Watch()
        self.remains: str | None = None  # where a key that the last redaction destroyed may still stand, and until when

    @classmethod
    def open(cls, path: str | os.PathLike[str], *, clock: Clock, create: bool = True, timeout: float = TIMEOUT) -> Self:
        """Open the record at a path or URL, making it first when `create` is set and there is none.

        Raises RecordError when it is missing, no record, newer or older than this version, locked, or out of reach.
        """
        from ._opening import opened

        record = cls(opened(os.fspath(path), create=create, timeout=timeout), clock)
        record.watch.look_at_whole(record.store)
        return record

    @classmethod
    def in_memory(cls, *, clock: Clock) -> Self:
        """Return a record that lasts as long as this object."""
        from ._opening import in_memory

        return cls(in_memory(), clock)

    @property
    def doubt(self) -> str | None:
        """Return the first sign that rows were changed after they were written: seen when the record was opened, or in
        a report or claim that was read since. Null proves nothing; `verify` does.
        """
        return self.watch.doubt

    @property
    def redacted(self) -> str | None:
        """Say how many reports were redacted whole, which views cannot show; null for none."""
        whole = self.store.one(
            "SELECT count(DISTINCT about) AS count FROM rows WHERE kind = 'redaction' AND kind <> 'claim' "
            "AND vouch IS NULL"
        )
        return f"{whole.count} report{'s are' if whole.count > 1 else ' is'} redacted" if whole.count else None

    def now(self) -> datetime:
        return self._clock().astimezone(UTC)

    def writer(self) -> Writer:
        from ._writer import Writer

        return Writer(self.store, self.now)

    def judge(self, *, by: str) -> Judge:
        """Return the calls by which the person `by` corrects, withdraws, joins and parts what is held."""
        from ._judge import Judge

        return Judge(self, by)

    def view(
        self,
        *,
        as_of: datetime | None = None,
        recorded_as_of: datetime | None = None,
        version: str | None = None,
        judged: bool = True,
    ) -> View:
        """Return what had been published by `as_of`, as far as this record held it at `recorded_as_of`.

        Each report is shown by its latest reading, or the latest by extractor `version`; `judged` false shows what the
        machine read, without what people decided.
        """
        from ._view import View

        return View(self.store, self.watch, as_of=as_of, recorded_as_of=recorded_as_of, version=version, judged=judged)

    def close(self) -> None:
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()
