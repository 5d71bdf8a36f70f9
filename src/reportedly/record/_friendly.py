"""Turning what SQLite and the file system say into messages that tell a person what to do."""

from __future__ import annotations

import errno
import sqlite3
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


@contextmanager
def friendly(name: str) -> Iterator[None]:
    """Raise RecordError, with what to do, for whatever goes wrong with the record called `name`."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the low byte is the primary code
        words = BY_CODE.get(code, "record '{name}' could not be used: {said}")
        raise RecordError(words.format(name=name, said=error)) from error
    except OSError as error:
        words = BY_ERRNO.get(error.errno or 0, "record '{name}' could not be used: {said}")
        raise RecordError(words.format(name=name, said=error.strerror or error)) from error
