"""Bringing a record of an older version up to this one."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config
from sqlalchemy import inspect

from reportedly.errors import RecordError, RecordTampered

from ._friendly import friendly
from ._opening import located
from ._schema import SCHEMA, mark, schema_of

if TYPE_CHECKING:
    from sqlalchemy import Connection

SCRIPTS = Path(__file__).parent / "migrations"


def migrate(path: str | os.PathLike[str]) -> tuple[int, int]:
    """Migrate the record at a path or URL, all in one transaction, and return the schemas before and after.

    Raises RecordError when it is no record, of a newer version, or may not be written, RecordTampered when its own
    chain does not hold; it is then left as it was.
    """
    store = located(os.fspath(path), create=False, timeout=60.0)
    try:
        with friendly(store.name), store.engine.connect() as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE" if store.dialect == "sqlite" else "BEGIN")
            found = schema_of(connection)
            if found is None:
                raise RecordError(f"'{store.name}' is not a reportedly record; pass another one with --record")
            if found > SCHEMA:
                raise RecordError(
                    f"record '{store.name}' was written by a newer reportedly (schema {found}, this one knows "
                    f"{SCHEMA}): update reportedly"
                )
            if found < SCHEMA:
                _upgrade(connection, found)
            connection.exec_driver_sql("COMMIT")
    finally:
        store.close()
    return found, SCHEMA


def _upgrade(connection: Connection, found: int) -> None:
    """Run alembic's scripts; records of before schema 3 have no table of its own, and say in their head what they are."""
    if found < 3 and "rows" in inspect(connection).get_table_names():
        raise RecordTampered(
            f"the record says that it is of schema {found} and has the tables of a later one: that number was changed; "
            "restore the record from a copy"
        )
    if found < 3:
        connection.exec_driver_sql("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
        connection.exec_driver_sql(f"INSERT INTO alembic_version VALUES ('{found:04}')")  # noqa: S608 - our own number
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    mark(connection)
