"""Turning what databases and the file system say into messages that tell a person what to do."""

from __future__ import annotations

import errno
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager

from reportedly.errors import RecordError

FULL = "no space is left on the disk of record '{name}': free some and run again; whole reports held so far are kept"
REFUSED = (
    "cannot write record '{name}': no permission for the file or its folder; "
    "pass --record with a file in a folder that you may write to"
)
DAMAGED = (
    "record '{name}' is damaged ({said}): restore it from a copy; `reportedly verify` tells whether a copy is whole"
)
LOCKED = "record '{name}' is in use by another program: wait until it has finished, then run again"
UNUSABLE = "record '{name}' could not be used: {said}"

# By SQLite's primary result code, https://www.sqlite.org/rescode.html
BY_CODE = {
    sqlite3.SQLITE_PERM: REFUSED,
    sqlite3.SQLITE_BUSY: LOCKED,
    sqlite3.SQLITE_LOCKED: LOCKED,
    sqlite3.SQLITE_READONLY: REFUSED,
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_FULL: FULL,
    sqlite3.SQLITE_CANTOPEN: "cannot open record '{name}': the folder is missing or may not be written to; "
    "make it, or pass another file with --record",
    sqlite3.SQLITE_NOTADB: "'{name}' is not a reportedly record; pass another file with --record",
}
BY_ERRNO = {errno.ENOSPC: FULL, errno.EDQUOT: FULL, errno.EACCES: REFUSED, errno.EPERM: REFUSED, errno.EROFS: REFUSED}
# By the first that fits of PostgreSQL's states, https://www.postgresql.org/docs/current/errcodes-appendix.html
BY_STATE = {
    "53100": FULL,
    "25006": REFUSED,
    "42501": "record '{name}' may not be used by this user: {said}; ask whoever runs the server for the grants",
    "28": "record '{name}' lets this user not in: check the name and the password in the URL",
    "3D": "there is no database at '{name}': make it with `createdb`, or pass another URL with --record",
    "55P03": LOCKED,
    "XX": DAMAGED,
}
# A connection that fails brings no state, only the server's words.
BY_WORDS = {"authentication failed": BY_STATE["28"], 'role "': BY_STATE["28"], "does not exist": BY_STATE["3D"]}
UNREACHED = (
    "cannot reach record '{name}': {said}. Check that the server runs and that the URL names it, as "
    "postgresql://user@host:5432/database"
)


@contextmanager
def friendly(name: str) -> Iterator[None]:
    """Raise RecordError, with what to do, for whatever goes wrong with the record called `name`."""
    try:
        yield
    except OSError as error:
        said = BY_ERRNO.get(error.errno or 0, UNUSABLE)
        raise RecordError(said.format(name=name, said=error.strerror or error)) from error
    except UnicodeDecodeError as error:  # of SQLite's own words on a schema that it cannot read
        raise RecordError(DAMAGED.format(name=name, said="its schema cannot be read")) from error
    except Exception as error:
        cause = getattr(error, "orig", error)  # SQLAlchemy's errors carry the driver's own
        if (words := _words(cause)) is None:
            raise
        raise RecordError(words.format(name=name, said=_first_line(cause))) from error


def _words(error: BaseException) -> str | None:
    """Return what to say of a database's error; null for what is none."""
    if isinstance(error, sqlite3.Error):
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the low byte is the primary code
        return BY_CODE.get(code, UNUSABLE)
    if not hasattr(error, "sqlstate"):
        return None
    state = error.sqlstate or ""
    if not state:
        return next((words for said, words in BY_WORDS.items() if said in str(error)), UNREACHED)
    return next((words for begin, words in BY_STATE.items() if state.startswith(begin)), UNUSABLE)


def _first_line(error: BaseException) -> str:
    return (str(error) or type(error).__name__).splitlines()[0]


@contextmanager
def friendly_file(what: str, path: str) -> Iterator[None]:
    """Raise RecordError for what goes wrong with a file beside the record, such as an archive."""
    try:
        yield
    except (zipfile.BadZipFile, EOFError) as error:
        raise RecordError(f"'{path}' is not {what}, or not whole ({error}): make it anew") from error
    except OSError as error:
        raise RecordError(f"cannot use '{path}': {error.strerror or error}. Name another place") from error
