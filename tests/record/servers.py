"""A PostgreSQL server for the tests, where one is named: REPORTEDLY_TEST_SERVER=postgresql://user@127.0.0.1:5432.

The user named makes databases and roles; the tests work as a plain role that owns its database, since whoever may do all
is never refused anything.
"""

from __future__ import annotations

import atexit
import os
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit, urlunsplit

import pytest

SERVER = os.environ.get("REPORTEDLY_TEST_SERVER", "")
OWNER = f"reportedly_test_{os.getpid()}"
_made: list[str] = []
_free: list[str] = []  # making a database takes a quarter of a second, emptying one a tenth of that


@contextmanager
def database() -> Iterator[str]:
    """Give the URL of an empty database; skip the test where there is no server."""
    if not SERVER:
        pytest.skip("no PostgreSQL server: REPORTEDLY_TEST_SERVER names none")
    name = _free.pop() if _free else _make()
    try:
        yield as_role(OWNER, name)
    finally:
        sql(f"{SERVER}/{name}", "DROP SCHEMA public CASCADE", f"CREATE SCHEMA public AUTHORIZATION {OWNER}")
        _free.append(name)


@contextmanager
def role(name: str, url: str, *grants: str) -> Iterator[str]:
    """Give the URL of a database for another role, which is granted what is said."""
    named = f"{OWNER}_{name}"
    sql(almighty(url), _create(named), f"GRANT USAGE ON SCHEMA public TO {named}")
    try:
        sql(url, *(f"GRANT {grant} TO {named}" for grant in grants))
        yield as_role(named, urlsplit(url).path.lstrip("/"))
    finally:
        sql(almighty(url), f"DROP OWNED BY {named}", f"DROP ROLE {named}")


def almighty(url: str) -> str:
    """Return the URL of a database for the user that the server was named with."""
    return SERVER + urlsplit(url).path


def as_role(name: str, database: str) -> str:
    """Return the URL of a database for a role with the password of the user named."""
    parts = urlsplit(SERVER)
    password = f":{parts.password}" if parts.password else ""
    where = parts.netloc.rpartition("@")[2]
    return urlunsplit((parts.scheme, f"{name}{password}@{where}", f"/{database}", parts.query, ""))


def sql(url: str, *statements: str) -> None:
    import psycopg

    with psycopg.connect(url, autocommit=True) as server:
        for statement in statements:
            server.execute(statement)  # type: ignore[call-overload]


def _make() -> str:
    name = f"{OWNER}_{len(_made)}"
    if not _made:
        sql(f"{SERVER}/postgres", _create(OWNER))
        atexit.register(_drop)
    sql(f"{SERVER}/postgres", f"CREATE DATABASE {name} OWNER {OWNER} TEMPLATE template0")
    _made.append(name)
    return name


def _create(name: str) -> str:
    password = urlsplit(SERVER).password
    return f"CREATE ROLE {name} LOGIN" + (f" PASSWORD '{password}'" if password else "")


def _drop() -> None:
    sql(f"{SERVER}/postgres", *(f"DROP DATABASE {name} WITH (FORCE)" for name in _made), f"DROP ROLE {OWNER}")
