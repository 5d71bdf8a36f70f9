"""A PostgreSQL server for the tests, where one is named: REPORTEDLY_TEST_SERVER=postgresql://user@127.0.0.1:5432."""

from __future__ import annotations

import atexit
import os
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

SERVER = os.environ.get("REPORTEDLY_TEST_SERVER", "")
_made: list[str] = []
_free: list[str] = []  # making a database takes a quarter of a second, emptying one a tenth of that


@contextmanager
def database() -> Iterator[str]:
    """Give the URL of an empty database; skip the test where there is no server."""
    if not SERVER:
        pytest.skip("no PostgreSQL server: REPORTEDLY_TEST_SERVER names none")
    name = _free.pop() if _free else _make()
    try:
        yield f"{SERVER}/{name}"
    finally:
        sql(f"{SERVER}/{name}", "DROP SCHEMA public CASCADE", "CREATE SCHEMA public")
        _free.append(name)


def sql(url: str, *statements: str) -> None:
    import psycopg

    with psycopg.connect(url, autocommit=True) as server:
        for statement in statements:
            server.execute(statement)  # type: ignore[call-overload]


def _make() -> str:
    name = f"reportedly_test_{os.getpid()}_{len(_made)}"
    sql(f"{SERVER}/postgres", f"CREATE DATABASE {name} TEMPLATE template0")
    if not _made:
        atexit.register(_drop)
    _made.append(name)
    return name


def _drop() -> None:
    sql(f"{SERVER}/postgres", *(f"DROP DATABASE {name} WITH (FORCE)" for name in _made))
