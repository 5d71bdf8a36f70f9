"""The record: one SQLite file that only grows."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from reportedly.errors import RecordError

from ._friendly import friendly
from ._schema import prepare
from ._view import View
from ._watch import Watch
from ._writer import Writer

Clock = Callable[[], datetime]
MEMORY = ":memory:"
TIMEOUT = 5.0  # seconds to wait for another program's transaction; one report's takes a few milliseconds


class Record:
    """One SQLite file (or none, `Record.in_memory`) with captures, reports, readings and claims.

    Choose it for a laptop or one desk; several readers and one writer at a time may have it open. `clock` gives the
    time that new rows carry.
    """

    def __init__(self, db: sqlite3.Connection, name: str, clock: Clock) -> None:
        self.db, self.name, self._clock = db, name, clock
        self._watch = Watch()

    @classmethod
    def open(cls, path: str | os.PathLike[str], *, clock: Clock, create: bool = True, timeout: float = TIMEOUT) -> Self:
        """Open the record at `path`, making it first when `create` is set and there is none.

        Raises RecordError when it is missing, no record, newer than this version, locked, or may not be written.
        """
        name = os.fspath(path)
        if "://" in name:
            scheme = name.split("://", 1)[0]
            raise RecordError(f"records on a '{scheme}' server are not yet supported: pass --record with a file")
        if not create and not Path(name).exists():
            raise RecordError(f"there is no record '{name}': read some reports first, with `reportedly read PATH`")
        with friendly(name):
            db = _connect(Path(name), timeout=timeout)
            try:
                prepare(db, name)
            except BaseException:
                db.close()
                raise
        record = cls(db, name, clock)
        with friendly(name):
            record._watch.look_at_whole(db)
        return record

    @classmethod
    def in_memory(cls, *, clock: Clock) -> Self:
        """Return a record that lasts as long as this object."""
        db = _settled(sqlite3.connect(MEMORY, isolation_level=None))
        prepare(db, MEMORY)
        return cls(db, MEMORY, clock)

    @property
    def doubt(self) -> str | None:
        """Return the first sign that rows were changed after they were written: seen when the record was opened, or in
        a report or claim that was read since. Null proves nothing; `verify` does.
        """
        return self._watch.doubt

    def now(self) -> datetime:
        return self._clock().astimezone(UTC)

    def writer(self) -> Writer:
        return Writer(self.db, self.name, self.now)

    def view(self, *, as_of: datetime | None = None, recorded_as_of: datetime | None = None) -> View:
        """Return what had been published by `as_of`, as far as this record held it at `recorded_as_of`."""
        return View(self.db, self.name, self._watch, as_of=as_of, recorded_as_of=recorded_as_of)

    def close(self) -> None:
        self.db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()


def _connect(path: Path, *, timeout: float) -> sqlite3.Connection:
    if path.is_dir():
        raise RecordError(f"record '{path}' is a folder: pass --record with a file")
    mode = "rwc"
    if path.exists() and not os.access(path, os.W_OK):
        mode = "ro"
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    if mode == "ro" and not os.access(path.parent, os.W_OK) and not path.with_name(path.name + "-wal").exists():
        uri += "&immutable=1"  # on a read-only disk SQLite cannot make the shared-memory file that WAL asks for
    return _settled(sqlite3.connect(uri, uri=True, timeout=timeout, isolation_level=None))


def _settled(db: sqlite3.Connection) -> sqlite3.Connection:
    db.execute("PRAGMA foreign_keys=ON")
    db.execute("PRAGMA recursive_triggers=ON")  # else INSERT OR REPLACE walks past the guards against DELETE
    return db
