"""Reaching past the record's own doors, as one who tampers would."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from record.nouns import plain
from reportedly.record import Capture, Reading, Record
from reportedly.record._guards import guards, switches


def fill(record: Record, count: int = 3) -> None:
    """Add reports of one claim each: five rows a report."""
    for number in range(count):
        report, claims = plain(f"Story {number}: the pier stood.")
        record.writer().append(Capture(f"bytes {number}".encode(), "a.txt"), report, Reading("1"), claims)


def run(record: Record, statement: str, given: tuple[Any, ...] = ()) -> list[Any]:
    """Run SQL in a record's own database."""
    with record.store.reading() as connection:
        result = connection.exec_driver_sql(statement, given)
        return list(result) if result.returns_rows else []


TABLES = ("rows", "keys", "terms")


def unguarded(record: Record) -> None:
    """Drop every guard, or switch it off."""
    if record.store.dialect == "sqlite":
        off = [f"DROP TRIGGER IF EXISTS {name}" for name in guards("sqlite")]
    else:
        off = [f"ALTER TABLE {table} DISABLE TRIGGER USER" for table in TABLES]
        off += [f"GRANT ALL ON {', '.join(TABLES)} TO CURRENT_USER"]
    for statement in off:
        run(record, statement)


def tampered(record: Record, *statements: str) -> None:
    """Drop the guards, change what they guard, and put them back."""
    unguarded(record)
    on = guards("sqlite").values() if record.store.dialect == "sqlite" else switches("postgresql")
    for statement in (*statements, *on):
        run(record, statement)


@contextmanager
def other_program(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a record's file without this package's settings."""
    db = sqlite3.connect(path, isolation_level=None)
    try:
        yield db
    finally:
        db.close()
