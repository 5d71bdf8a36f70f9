"""The second half of a long chain, walked by a process of its own: hashing keeps one core busy, and Python uses no more.

`python -m reportedly.record._other_half FILE AFTER UPTO [HASH]` writes what it found to standard output.
"""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from reportedly.errors import RecordTampered

from ._walk import CHAIN, Told, Walk

BATCH = 100


class OtherHalf:
    """A process that walks the rows `after` one up to another; none when there are no such rows."""

    def __init__(self, path: str, after: int, upto: int, noted: bytes | None) -> None:
        told = [path, str(after), str(upto), noted.hex() if noted else ""]
        self._command = [sys.executable, "-P", "-m", __name__, *told]  # -P: nothing is taken from the current folder
        self._process: subprocess.Popen[bytes] | None = None
        self._asked = after < upto

    def __enter__(self) -> Self:
        if self._asked and sys.executable:
            with suppress(OSError):
                self._process = subprocess.Popen(self._command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)  # noqa: S603 - our own program
        return self

    def told(self) -> Told | None:
        """Wait for what it found; null when it could not do its work, which is then to be done here."""
        if self._process is None:
            return None
        answer = self._process.communicate()[0]
        with suppress(msgspec.MsgspecError):
            return msgspec.msgpack.decode(answer, type=Told)
        return None

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._process is not None and self._process.poll() is None:
            self._process.kill()
            self._process.communicate()


def walked(path: Path, after: int, upto: int, noted: bytes | None) -> Told:
    """Walk the rows of a file from one up to another, beginning with the hash that the first of these has."""
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
    try:
        (head,) = connection.execute("SELECT hash FROM rows WHERE seq = ?", (after,)).fetchone()
        walk, wrong = Walk(after, head, noted=noted), None
        cursor = connection.execute(CHAIN.format(where=f"WHERE seq > {after} AND seq <= {upto}"))
        try:
            while rows := cursor.fetchmany(BATCH):
                walk.over(rows)
        except RecordTampered as error:
            wrong = str(error)
        return Told(wrong, walk.seq, walk.head, walk.owed, walk.seen, walk.counted, walk.notes)
    finally:
        connection.close()


if __name__ == "__main__":
    path, after, upto, noted = sys.argv[1:]
    told = walked(Path(path), int(after), int(upto), bytes.fromhex(noted) or None)
    sys.stdout.buffer.write(msgspec.msgpack.encode(told))
