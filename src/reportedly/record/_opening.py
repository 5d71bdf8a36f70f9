"""Finding the database that a path or URL names."""

from __future__ import annotations

import os
from pathlib import Path

from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from reportedly.errors import RecordError

from ._friendly import friendly
from ._schema import prepare
from ._store import MEMORY, Store, postgresql_engine, sqlite_engine

POSTGRESQL = ("postgresql", "postgres")


def opened(name: str, *, create: bool, timeout: float) -> Store:
    """Return the store that a path or URL names, with its tables made or checked."""
    store = located(name, create=create, timeout=timeout)
    try:
        prepare(store, create=create)
    except BaseException:
        store.close()
        raise
    return store


def located(name: str, *, create: bool, timeout: float) -> Store:
    """Return the store that a path or URL names, whatever it holds."""
    return _server(name, timeout) if "://" in name else _file(Path(name), create=create, timeout=timeout)


def in_memory() -> Store:
    store = Store(sqlite_engine(None), MEMORY)
    prepare(store)
    return store


def _file(path: Path, *, create: bool, timeout: float) -> Store:
    if not create and not path.exists():
        raise RecordError(f"there is no record '{path}': read some reports first, with `reportedly read PATH`")
    if path.is_dir():
        raise RecordError(f"record '{path}' is a folder: pass --record with a file")
    mode = "rwc"
    if path.exists() and not os.access(path, os.W_OK):
        mode = "ro"
    if mode == "ro" and not os.access(path.parent, os.W_OK) and not path.with_name(path.name + "-wal").exists():
        mode += "&immutable=1"  # on a read-only disk SQLite cannot make the shared-memory file that WAL asks for
    return Store(sqlite_engine(path, mode=mode, timeout=timeout), os.fspath(path))


def _server(name: str, timeout: float) -> Store:
    scheme = name.split("://", 1)[0]
    if scheme not in POSTGRESQL:
        raise RecordError(
            f"records on a '{scheme}' server are not known: pass --record with a file, or postgresql://user@host/database"
        )
    try:
        url = make_url(name).set(drivername="postgresql+psycopg")
    except (ArgumentError, ValueError) as error:
        raise RecordError(
            f"'{scheme}://…' is no URL of a database: give postgresql://user@host:5432/database"
        ) from error
    try:
        import psycopg  # noqa: F401
    except ImportError as error:
        raise RecordError(
            "a record on a PostgreSQL server needs its driver: pip install 'reportedly[postgresql]'"
        ) from error
    shown = url.set(drivername="postgresql").render_as_string(hide_password=True)
    with friendly(shown):
        return Store(postgresql_engine(url), shown, timeout=timeout)
