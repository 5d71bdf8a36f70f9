"""Adding to the record: one transaction a report, so that a crash leaves whole reports only."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

import msgspec

from reportedly.errors import IntakeError, NotHeld
from reportedly.model import Claim, Report, Skipped, content_id

from ._bodies import press_capture
from ._growth import Growth, Key
from ._keys import current_key
from ._moment import stamp
from ._nouns import Capture, Custody, Reading
from ._store import Store, first
from ._terms import digest, joined, terms_of

if TYPE_CHECKING:
    from sqlalchemy import Connection

LATEST = """SELECT r.id, r.part_of, p.part_of FROM rows r JOIN rows p ON p.seq = r.part_of
WHERE r.about = :report AND r.about IS NOT NULL AND r.kind = 'reading' ORDER BY r.seq DESC LIMIT 1"""
CAPTURE = "SELECT seq FROM rows WHERE id = :sha256 AND kind = 'capture'"
REPORT = "SELECT seq FROM rows WHERE id = :id AND kind = 'report' AND version = :content AND part_of = :capture"


class Writer:
    """Adds reports to a record; use it as a context manager. Each `append` is a transaction of its own."""

    def __init__(self, store: Store, clock: Callable[[], datetime]) -> None:
        self._store, self._clock = store, clock

    def __enter__(self) -> Self:
        """Find out at once whether the record can be written, before any work is done for it."""
        with self._store.writing():
            return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Make what was committed survive the machine's death too; waiting for the disk at each report takes longer."""
        self._store.sync()

    def holds(self, report: Report, reading: Reading) -> bool:
        """Tell whether the latest reading of this report is of the same text, metadata, version and settings."""
        with self._store.reading() as connection:
            return _holds(connection, report, _reading_id(report, report_content(report), reading))

    def append(
        self,
        capture: Capture,
        report: Report,
        reading: Reading,
        claims: Sequence[Claim],
        skipped: Sequence[Skipped] = (),
    ) -> bool:
        """Add a report with its bytes, its reading with what that skipped, and claims, or nothing at all; false when it is already held.

        Raises RecordError when the record cannot be written, IntakeError when the report holds what JSON cannot carry
        or was redacted.
        """
        bodies = _Bodies.of(report, reading, claims, skipped)
        custody = encoded(capture.custody, report)
        with self._store.writing(durable=False) as connection:
            if _holds(connection, report, bodies.identity):
                return False
            growth = Growth(connection, self._clock())
            held, key = _capture(growth, capture, custody, report)
            row = _report(growth, report, held, key, bodies)
            _reading(growth, report, reading, row, key, claims, bodies)
            growth.flush()
        return True

    def append_reading(
        self, report: Report, reading: Reading, claims: Sequence[Claim], skipped: Sequence[Skipped] = ()
    ) -> bool:
        """Add what another version read in a report that is held, beside what was read before; false when that is there.

        Raises RecordError when the record cannot be written, IntakeError when the report was redacted whole.
        """
        bodies = _Bodies.of(report, reading, claims, skipped)
        with self._store.writing(durable=False) as connection:
            if _holds(connection, report, bodies.identity):
                return False
            _, row, capture = _latest(connection, report)
            growth = Growth(connection, self._clock())
            key = _open_key(connection, capture, report)
            _reading(growth, report, reading, row, key, claims, bodies)
            growth.flush()
        return True

    def note(self, custody: Custody) -> None:
        """Add an entry to the custody log that is of the whole record, such as an export."""
        with self._store.writing() as connection:
            growth = Growth(connection, self._clock())
            growth.add("custody", custody.act, msgspec.json.encode(custody))
            growth.flush()


class _Bodies(msgspec.Struct, frozen=True):
    """The JSON of what one call adds, made before the record is locked."""

    report: bytes
    content: str  # the hash of what the report says
    reading: bytes
    identity: str  # the reading's
    claims: list[bytes]

    @classmethod
    def of(cls, report: Report, reading: Reading, claims: Sequence[Claim], skipped: Sequence[Skipped]) -> _Bodies:
        read = {"settings": reading.settings_hash, "skipped": tuple(skipped)}
        content = report_content(report)
        identity = _reading_id(report, content, reading)
        bodies = [encoded(claim, report) for claim in claims]
        return cls(encoded(report, report), content, encoded(read, report), identity, bodies)


def _holds(connection: Connection, report: Report, identity: str) -> bool:
    latest = first(connection, LATEST, report=report.id)
    return latest is not None and latest[0] == identity


def _latest(connection: Connection, report: Report) -> tuple[str, int, int]:
    """Return the latest reading's id, the row of its report, and that of the capture; raises NotHeld for none."""
    match first(connection, LATEST, report=report.id):
        case (str(identity), int(row), int(capture)):
            return identity, row, capture
        case _:
            raise NotHeld(f"report '{report.id}' is not held: read its file first, with `reportedly read PATH`")


def _reading_id(report: Report, content: str, reading: Reading) -> str:
    return content_id("rdg", report.id, content, reading.version, reading.settings_hash)


def _capture(growth: Growth, capture: Capture, custody: bytes, report: Report) -> tuple[int, Key]:
    """Return the row that holds these bytes and their key, adding both when the bytes are new."""
    sha256 = hashlib.sha256(capture.body).hexdigest()
    held = first(growth.connection, CAPTURE, sha256=sha256)
    if held is None:
        key = growth.add_with_key("capture", sha256, press_capture(capture.body), nth=len(capture.body))
        growth.add("custody", capture.how, custody, key=key, part_of=key.holder)
        return key.holder, key
    key = _open_key(growth.connection, held[0], report)
    if key.holder != held[0]:
        raise IntakeError(
            f"'{report.file or report.id}' is not taken in again: passages of it were redacted. "
            "To read what is left by another version, use `reportedly reread`"
        )
    return held[0], key


def _open_key(connection: Connection, capture: int, report: Report) -> Key:
    """Return the key that a capture's rows are under now; raises IntakeError when the law has had it destroyed."""
    key = current_key(connection, capture)
    if key is None:
        raise IntakeError(f"'{report.file or report.id}' is not taken in again: it was redacted")
    return key


def _report(growth: Growth, report: Report, capture: int, key: Key, bodies: _Bodies) -> int:
    """Return the row of the report with these words and metadata, adding one when they are new."""
    held = first(growth.connection, REPORT, id=report.id, content=bodies.content, capture=capture)
    if held:
        return int(held[0])
    published = stamp(report.published) if report.published else None
    cells: dict[str, Any] = {"part_of": capture, "version": bodies.content, "published": published}
    return growth.add("report", report.id, bodies.report, key=key, **cells)


def _reading(
    growth: Growth, report: Report, reading: Reading, row: int, key: Key, claims: Sequence[Claim], bodies: _Bodies
) -> None:
    """Add a reading, its claims, and their terms."""
    terms = terms_of(claims)
    cells: dict[str, Any] = {"part_of": row, "about": report.id, "nth": len(claims), "version": reading.version}
    vouched = digest(joined(terms), key.key)
    read = growth.add("reading", bodies.identity, bodies.reading, key=key, vouch=vouched, **cells)
    growth.add_claims(read, zip((claim.id for claim in claims), bodies.claims, strict=True), key)
    growth.keep_terms(read, terms)


def report_content(report: Report) -> str:
    """Return the hash of all that a report says, whatever file it was read from."""
    return hashlib.sha256(encoded(replace(report, file=None), report)).hexdigest()


def encoded(noun: Any, report: Report) -> bytes:
    try:
        return msgspec.json.encode(noun)
    except (ValueError, OverflowError) as error:  # a lone surrogate is a ValueError
        raise IntakeError(
            f"cannot store report '{report.file or report.id}': it holds a value that JSON cannot carry ({error}); "
            "save the file anew as UTF-8"
        ) from error
