"""Adding to the record: one transaction a report, so that a crash leaves whole reports only."""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from types import TracebackType
from typing import Self

import msgspec

from reportedly.errors import IntakeError
from reportedly.model import Claim, Report, Skipped, content_id

from ._chain import COLUMNS, GENESIS, Cell, row_hash
from ._friendly import friendly
from ._moment import stamp

HEAD = " UNION ALL ".join(
    f"SELECT * FROM (SELECT seq, hash FROM {kind} ORDER BY seq DESC LIMIT 1)"  # noqa: S608 - our own names
    for kind in COLUMNS
)
LATEST = """
SELECT reports.content, readings.version, readings.settings
FROM reports JOIN readings ON readings.report = reports.seq WHERE reports.id = ? ORDER BY readings.seq DESC LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class Capture:
    """The bytes as received, and how they came: "file", or later "web", "feed"."""

    body: bytes
    file: str | None = None
    url: str | None = None
    how: str = "file"


@dataclass(frozen=True, slots=True)
class Reading:
    """Which extractor, with which settings, made the claims. Settings are hashed, so any text that names them will do."""

    version: str
    settings: str = ""

    @property
    def settings_hash(self) -> str:
        return hashlib.sha256(self.settings.encode("utf-8", "surrogatepass")).hexdigest()


class Writer:
    """Adds reports to a record; use it as a context manager. Each `append` is a transaction of its own."""

    def __init__(self, db: sqlite3.Connection, name: str, clock: Callable[[], datetime]) -> None:
        self._db, self._name, self._clock = db, name, clock

    def __enter__(self) -> Self:
        """Find out at once whether the record can be written, before any work is done for it."""
        with friendly(self._name):
            self._db.execute("BEGIN IMMEDIATE")
            self._db.execute("ROLLBACK")
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._db.in_transaction:
            self._db.execute("ROLLBACK")

    def holds(self, report: Report, reading: Reading) -> bool:
        """Tell whether the latest reading of this report is of the same text, metadata, version and settings."""
        with friendly(self._name):
            row = self._db.execute(LATEST, (report.id,)).fetchone()
        return bool(row and tuple(row) == (report_content(report), reading.version, reading.settings_hash))

    def append(
        self,
        capture: Capture,
        report: Report,
        reading: Reading,
        claims: Sequence[Claim],
        skipped: Sequence[Skipped] = (),
    ) -> bool:
        """Add a report with its bytes, its reading with what that skipped, and claims, or nothing at all; false when it is already held.

        Raises RecordError when the record cannot be written, IntakeError when the report holds what JSON cannot carry.
        """
        bodies = [_encoded(report, report), _encoded(tuple(skipped), report), *(_encoded(c, report) for c in claims)]
        with friendly(self._name):
            self._db.execute("BEGIN IMMEDIATE")
            try:
                new = not self.holds(report, reading)
                if new:
                    _Transaction(self._db, stamp(self._clock())).add(capture, report, reading, claims, bodies)
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise
        return new


class _Transaction:
    """The rows of one report, each chained to the one before."""

    def __init__(self, db: sqlite3.Connection, recorded: str) -> None:
        self._db, self._recorded = db, recorded
        ends: list[tuple[int, str]] = db.execute(HEAD).fetchall()
        self._seq, self._head = max(ends, default=(0, GENESIS))

    def add(
        self, capture: Capture, report: Report, reading: Reading, claims: Sequence[Claim], bodies: Sequence[str]
    ) -> None:
        content, settings = report_content(report), reading.settings_hash
        held = self._capture(capture)
        published = stamp(report.published) if report.published else None
        row = self._insert("reports", report.id, held, content, published, bodies[0])
        identity = content_id("rdg", report.id, content, reading.version, settings)
        read = self._insert("readings", identity, row, reading.version, settings, len(claims), bodies[1])
        for position, (claim, body) in enumerate(zip(claims, bodies[2:], strict=True)):
            self._insert("claims", claim.id, read, position, body)

    def _capture(self, capture: Capture) -> int:
        """Return the row that holds these bytes, adding one when they are new."""
        digest = hashlib.sha256(capture.body).hexdigest()
        row = self._db.execute("SELECT seq FROM captures WHERE sha256 = ?", (digest,)).fetchone()
        if row:
            return int(row[0])
        body = zlib.compress(capture.body, 6)
        return self._insert("captures", digest, len(capture.body), body, capture.file, capture.url, capture.how)

    def _insert(self, kind: str, *cells: Cell) -> int:
        """Add one row at the end of the chain and return its place there."""
        row = (*cells, self._recorded)
        seq, previous = self._seq + 1, self._head
        digest = row_hash(kind, seq, previous, row)
        names = ", ".join(("seq", *COLUMNS[kind], "previous", "hash"))
        marks = ", ".join("?" * (len(row) + 3))
        self._db.execute(f"INSERT INTO {kind} ({names}) VALUES ({marks})", (seq, *row, previous, digest))  # noqa: S608
        self._seq, self._head = seq, digest
        return seq


def report_content(report: Report) -> str:
    """Return the hash of all that a report says, whatever file it was read from."""
    return hashlib.sha256(_encoded(replace(report, file=None), report).encode("utf-8")).hexdigest()


def _encoded(noun: Report | Claim | tuple[Skipped, ...], report: Report) -> str:
    try:
        return msgspec.json.encode(noun).decode("utf-8")
    except (ValueError, OverflowError) as error:  # a lone surrogate is a ValueError
        raise IntakeError(
            f"cannot store report '{report.file or report.id}': it holds a value that JSON cannot carry ({error}); "
            "save the file anew as UTF-8"
        ) from error
