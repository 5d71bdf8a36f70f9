"""Making a record's tables and their guards, and telling whether a file is a record that this version knows."""

from __future__ import annotations

import sqlite3
from importlib.resources import files

from reportedly.errors import RecordError

from ._chain import COLUMNS

SCHEMA = 2  # 1 had no column for what a reading skipped
APPLICATION = 0x72707264  # "rprd", SQLite's application_id, by which a record is told from other databases


def guards() -> dict[str, str]:
    """Return the triggers by name: no row is changed or removed, and each new one goes to the end of the chain."""
    last = ", ".join(f"coalesce((SELECT max(seq) FROM {kind}), 0)" for kind in COLUMNS)  # noqa: S608 - our own names
    made = {}
    for kind in COLUMNS:
        for verb in ("UPDATE", "DELETE"):
            name = f"{kind}_no_{verb.lower()}"
            words = "the record only grows: rows are never changed or removed; add a correction as a new row"
            made[name] = f"CREATE TRIGGER {name} BEFORE {verb} ON {kind} BEGIN SELECT raise(ABORT, '{words}'); END"
        name = f"{kind}_at_the_end"
        made[name] = (
            f"CREATE TRIGGER {name} BEFORE INSERT ON {kind} WHEN NEW.seq IS NOT 1 + max({last}) "
            "BEGIN SELECT raise(ABORT, 'the record only grows: a new row goes to its end and replaces none'); END"
        )
    return made


def prepare(db: sqlite3.Connection, name: str) -> None:
    """Create the tables in an empty file, or check that the file is a record of a schema this version knows.

    A record of schema 1 gets the column it lacks; its rows stay as they are. Raises RecordError when it is another
    program's database, was written by a newer version, or by an older one and may not be written.
    """
    if is_empty(db):
        _create(db)
    found = db.execute("PRAGMA application_id").fetchone()[0]
    if found != APPLICATION:
        raise RecordError(f"'{name}' is a database, but not a reportedly record; pass another file with --record")
    schema = db.execute("PRAGMA user_version").fetchone()[0]
    if schema > SCHEMA:
        raise RecordError(
            f"record '{name}' was written by a newer reportedly (schema {schema}, this one knows {SCHEMA}); "
            "update reportedly to open it"
        )
    if schema < SCHEMA:
        _grow(db)


def is_empty(db: sqlite3.Connection) -> bool:
    return not db.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()


def _create(db: sqlite3.Connection) -> None:
    """Make tables, guards and marks in one transaction; a second process that comes first is left its work."""
    tables = files("reportedly.record").joinpath("schema.sql").read_text(encoding="utf-8")
    db.execute("PRAGMA journal_mode=WAL")
    db.execute("BEGIN IMMEDIATE")
    if is_empty(db):
        for statement in (*tables.split(";\n"), *guards().values()):
            if statement.strip():
                db.execute(statement)
        db.execute(f"PRAGMA application_id={APPLICATION}")
        db.execute(f"PRAGMA user_version={SCHEMA}")
    db.execute("COMMIT")


def _grow(db: sqlite3.Connection) -> None:
    """Add the column to a record of schema 1, unless a second process came first."""
    db.execute("BEGIN IMMEDIATE")
    if db.execute("PRAGMA user_version").fetchone()[0] < SCHEMA:
        db.execute("ALTER TABLE readings ADD COLUMN skipped TEXT")
        db.execute(f"PRAGMA user_version={SCHEMA}")
    db.execute("COMMIT")
