"""Where a record's rows are kept: one SQLite file, memory, or a PostgreSQL database. No other module knows which."""

from __future__ import annotations

import re
import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Engine, TextClause, bindparam, create_engine, event, text
from sqlalchemy.pool import QueuePool, StaticPool

from ._friendly import friendly

if TYPE_CHECKING:
    from sqlalchemy.engine import URL

MANY = 500  # values bound in one IN list; SQLite of old takes 999
BATCH = {"sqlite": 100, "postgresql": 1000}  # rows fetched at a time in a walk over all of them; more gain nothing
MEMORY = ":memory:"
APPLICATION = 0x72707264  # "rprd", SQLite's application_id, by which a record is told from other databases
# Who writes waits here. To lock a table against other writers takes a right to change it, which nobody is granted.
WRITERS = f"SELECT pg_advisory_xact_lock({APPLICATION})"
# A server waits for its disk up to the end of what it commits now, if that is anything: a message that nobody reads.
FLUSH = [
    "BEGIN",
    "SET LOCAL synchronous_commit = on",
    "SELECT pg_logical_emit_message(true, 'reportedly', '')",
    "COMMIT",
]

OWNED = """SELECT bool_and(pg_has_role(relowner, 'USAGE')) FROM pg_class
WHERE oid IN ('keys'::regclass, 'terms'::regclass)"""  # others are only warned by VACUUM


class Store:
    """Runs SQL with named parameters; a list bound to a parameter is an IN list.

    Reads see each what is committed when they begin; `writing` is one transaction, before which other writers wait.
    """

    def __init__(self, engine: Engine, name: str, *, timeout: float = 60.0) -> None:
        self.engine, self.name, self.dialect, self._timeout = engine, name, engine.dialect.name, timeout
        self._own = threading.local()  # the connection of the transaction that this thread is in

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection; within a transaction its own, so that what was added in it is seen."""
        if (own := getattr(self._own, "connection", None)) is not None:
            yield own
            return
        with friendly(self.name), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self, *, durable: bool = True) -> Iterator[Connection]:
        """Begin as the one writer, commit at the end, and roll all back when anything fails.

        What is committed survives the death of the program at once, and that of the machine when it is `durable`, else
        with the next that is.
        """
        if self.dialect == "sqlite":
            begin = [f"PRAGMA synchronous={'FULL' if durable else 'NORMAL'}", "BEGIN IMMEDIATE"]
        else:
            begin = [
                "BEGIN",
                f"SET LOCAL synchronous_commit = {'on' if durable else 'off'}",
                f"SET LOCAL lock_timeout = {round(1000 * self._timeout)}",
                WRITERS,
            ]
        with self.reading() as connection:
            raw: Any = connection.connection.dbapi_connection
            for statement in begin:
                raw.execute(statement)
            self._own.connection = connection
            try:
                yield connection
                raw.execute("COMMIT")
            except BaseException:
                _roll_back(connection)
                raise
            finally:
                self._own.connection = None

    def sync(self) -> None:
        """Wait until the disk holds all that is committed; what cannot be synced now is with the next durable write."""
        flush = ["PRAGMA wal_checkpoint(PASSIVE)"] if self.dialect == "sqlite" else FLUSH
        with self.reading() as connection:
            for statement in flush:
                connection.exec_driver_sql(statement)

    def shred(self) -> str | None:
        """Leave no trace of what was deleted in the database's own files; copies made of these are not in its reach.

        Returns where a trace may be left, and until when; null for nowhere.
        """
        with self.reading() as connection:
            if self.dialect == "sqlite":
                busy = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()[0]
                return f"'{self.name}-wal' until the programs that are reading it have ended" if busy else None
            if not connection.exec_driver_sql(OWNED).scalar():
                return "the server's files until the owner of the tables runs VACUUM FULL keys, terms"
            connection.exec_driver_sql("VACUUM FULL keys, terms")
            return None

    def rows(self, sql: str, **given: Any) -> Iterator[Any]:
        """Yield what a query finds; lists are asked for in as many queries as they need."""
        with self.reading() as connection:
            yield from found(connection, sql, **given)

    def one(self, sql: str, **given: Any) -> Any:
        """Return the first row that a query finds, or null."""
        with self.reading() as connection:
            return connection.execute(prepared(sql), given).fetchone()

    @contextmanager
    def one_moment(self) -> Iterator[Connection]:
        """Give a connection whose queries all see what was committed when the first of them began."""
        begin = "BEGIN" if self.dialect == "sqlite" else "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
        with self.reading() as connection:
            connection.exec_driver_sql(begin)
            try:
                yield connection
            finally:
                _roll_back(connection)

    def close(self) -> None:
        self.engine.dispose()


def found(connection: Connection, sql: str, **given: Any) -> Iterator[Any]:
    """Yield what a query finds in a connection that is open already."""
    many = next((name for name, value in given.items() if isinstance(value, list)), None)
    if many is None:
        yield from connection.execute(prepared(sql), given)
        return
    values: Sequence[Any] = given[many]
    for at in range(0, len(values), MANY):
        yield from connection.execute(prepared(sql, many), given | {many: values[at : at + MANY]})


def batches(connection: Connection, sql: str) -> Iterator[list[tuple[Any, ...]]]:
    """Yield what a query without parameters finds, as the driver's own tuples and as fast as it gives them."""
    raw: Any = connection.connection.dbapi_connection
    dialect = connection.dialect.name
    cursor = raw.cursor() if dialect == "sqlite" else raw.cursor("walk", binary=True)  # named, the server keeps it
    try:
        cursor.execute(sql)
        while batch := cursor.fetchmany(BATCH[dialect]):
            yield batch
    finally:
        cursor.close()


def first(connection: Connection, sql: str, **given: Any) -> tuple[Any, ...] | None:
    """Return the first row that a query finds, or null; past SQLAlchemy, which takes eight times as long as SQLite."""
    raw: Any = connection.connection.dbapi_connection
    found: tuple[Any, ...] | None = raw.execute(_named(sql, connection.dialect.name), given).fetchone()
    return found


def insert(connection: Connection, table: str, rows: Sequence[tuple[Any, ...]]) -> None:
    """Add rows to a table, all columns in their order; past SQLAlchemy, which costs as much as the rest."""
    if rows:
        mark = "?" if connection.dialect.name == "sqlite" else "%s"
        marks = ", ".join([mark] * len(rows[0]))
        raw: Any = connection.connection.dbapi_connection
        raw.cursor().executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608 - our own names


@lru_cache(maxsize=64)
def _named(sql: str, dialect: str) -> str:
    """Return a query with its :names as the driver has them."""
    return sql if dialect == "sqlite" else re.sub(r":(\w+)", r"%(\1)s", sql)


@lru_cache(maxsize=256)
def prepared(sql: str, many: str | None = None) -> TextClause:
    clause = text(sql)
    return clause.bindparams(bindparam(many, expanding=True)) if many else clause


def _roll_back(connection: Connection) -> None:
    """Roll back what the database has not rolled back itself, as it does when the disk is full."""
    raw = connection.connection.dbapi_connection
    if getattr(raw, "in_transaction", True):
        connection.exec_driver_sql("ROLLBACK")


def sqlite_engine(path: Path | None, *, mode: str = "rwc", timeout: float = 60.0) -> Engine:
    """Return an engine on a file, or on memory that lasts as long as the engine."""

    def connect() -> sqlite3.Connection:
        if path is None:
            return sqlite3.connect(MEMORY, isolation_level=None, check_same_thread=False)
        uri = f"{path.absolute().as_uri()}?mode={mode}"
        return sqlite3.connect(uri, uri=True, timeout=timeout, isolation_level=None, check_same_thread=False)

    engine = create_engine(
        "sqlite://",
        creator=connect,
        isolation_level="AUTOCOMMIT",
        pool_reset_on_return=None,
        poolclass=StaticPool if path is None else QueuePool,
    )
    event.listen(engine, "connect", _settle)
    return engine


def _settle(raw: Any, _: object) -> None:
    raw.execute("PRAGMA foreign_keys=ON")
    raw.execute("PRAGMA recursive_triggers=ON")  # else INSERT OR REPLACE walks past the guards against DELETE
    raw.execute("PRAGMA wal_autocheckpoint=4000")  # 16 MB: pages that many reports change are written home once
    raw.execute("PRAGMA secure_delete=ON")  # a key that is destroyed leaves no trace in free pages


def postgresql_engine(url: URL) -> Engine:
    return create_engine(url, isolation_level="AUTOCOMMIT", pool_pre_ping=True)
