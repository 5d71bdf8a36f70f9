"""Making a record's tables and their guards, and telling whether a database is a record that this version knows."""

from __future__ import annotations

from sqlalchemy import Connection, inspect

from reportedly.errors import RecordError

from ._guards import guards, preparations, switches
from ._store import APPLICATION, WRITERS, Store
from ._tables import TABLES

SCHEMA = 3  # 1 had no column for what a reading skipped, 2 a table for each kind of row


def prepare(store: Store, *, create: bool = True) -> None:
    """Make the tables in an empty database, or check that it holds a record of the schema of this version.

    Raises RecordError when it is another program's database, or a record of a newer or an older version.
    """
    with store.reading() as connection:
        if create and is_empty(connection):
            _create(connection)
        found = schema_of(connection)
    if found is None:
        raise RecordError(f"'{store.name}' is a database, but not a reportedly record; pass another one with --record")
    if found > SCHEMA:
        raise RecordError(
            f"record '{store.name}' was written by a newer reportedly (schema {found}, this one knows {SCHEMA}); "
            "update reportedly to open it"
        )
    if found < SCHEMA:
        raise RecordError(
            f"record '{store.name}' was written by an older reportedly (schema {found}, this one writes {SCHEMA}): "
            "run `reportedly migrate`, which keeps all that it holds"
        )


def is_empty(connection: Connection) -> bool:
    return not inspect(connection).get_table_names()


def schema_of(connection: Connection) -> int | None:
    """Return the number of a record's schema; null for what is no record."""
    if connection.dialect.name == "sqlite":
        if connection.exec_driver_sql("PRAGMA application_id").scalar() != APPLICATION:
            return None
        return int(connection.exec_driver_sql("PRAGMA user_version").scalar() or 0)
    if not {"alembic_version", "rows"} <= set(inspect(connection).get_table_names()):
        return None
    return int(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() or 0)


def _create(connection: Connection) -> None:
    """Make all in one transaction; a second process that comes first is left its work."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("PRAGMA journal_mode=WAL")
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:
        connection.exec_driver_sql("BEGIN")
        connection.exec_driver_sql(WRITERS)
    try:
        if is_empty(connection):
            make(connection)
        connection.exec_driver_sql("COMMIT")
    except BaseException:
        connection.exec_driver_sql("ROLLBACK")
        raise


def make(connection: Connection) -> None:
    """Make tables, guards and marks inside a transaction that has begun."""
    TABLES.create_all(connection)
    dialect = connection.dialect.name
    for statement in (*preparations(dialect), *guards(dialect).values(), *switches(dialect)):
        connection.exec_driver_sql(statement)
    mark(connection)


def mark(connection: Connection) -> None:
    """Write down which schema this is, for alembic and, in the file's head, for any version of this program."""
    connection.exec_driver_sql("DELETE FROM alembic_version")
    connection.exec_driver_sql(f"INSERT INTO alembic_version VALUES ('{SCHEMA:04}')")  # noqa: S608 - our own number
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION}")
        connection.exec_driver_sql(f"PRAGMA user_version={SCHEMA}")
