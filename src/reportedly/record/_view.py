"""Reading the record, as of any moment on two clocks."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePath
from typing import Any, TypeVar

import msgspec

from reportedly.errors import NotHeld, RecordError
from reportedly.model import Claim, Report, Skipped

from ._chain import COLUMNS
from ._filter import Filter
from ._friendly import friendly
from ._moment import stamp
from ._queries import BODY, CLAIMS, READINGS, REPORTS, SKIPPED
from ._watch import Watch

Noun = TypeVar("Noun")
EVERYTHING = Filter()
_JSON = {kind: COLUMNS[kind].index("json") for kind in ("reports", "claims")}


@dataclass(frozen=True, slots=True)
class HeldReading:
    """A reading as the record holds it: of which report, by which version and settings, how many claims, since when."""

    id: str
    report: str
    version: str
    settings: str
    claims: int
    recorded: datetime


class View:
    """What the record shows: the latest reading of each report, on both clocks.

    A report that prints no publication time is left out when `as_of` is given: nobody knows whether it was out by then.
    """

    def __init__(
        self,
        db: sqlite3.Connection,
        name: str,
        watch: Watch,
        *,
        as_of: datetime | None,
        recorded_as_of: datetime | None,
    ) -> None:
        self._db, self._name, self._watch = db, name, watch
        self._moments = {
            "published": stamp(as_of) if as_of else None,
            "recorded": stamp(recorded_as_of) if recorded_as_of else None,
        }

    def reports(self) -> Iterator[Report]:
        """Yield reports in order of publication, those without a date last."""
        decoder = msgspec.json.Decoder(Report)
        for row in self._rows(REPORTS):
            self._watch.look_at("reports", row)
            yield self._decoded(decoder, row[_JSON["reports"]])

    def claims(self, report: str | None = None, *, where: Filter = EVERYTHING) -> Iterator[Claim]:
        """Yield claims in order of publication, then of text; those of one report id only, when it is given."""
        decoder = msgspec.json.Decoder(Claim)
        for row in self._rows(CLAIMS, report=report):
            claim = self._decoded(decoder, row[_JSON["claims"]])
            if where.keeps(claim):
                self._watch.look_at("claims", row)  # those shown only: it costs as much again as reading them
                yield claim

    def skipped(self, report: str) -> tuple[Skipped, ...]:
        """Return what the reading of this report id skipped, in text order."""
        decoder = msgspec.json.Decoder(tuple[Skipped, ...])
        return next((self._decoded(decoder, row[0]) for row in self._rows(SKIPPED, report=report)), ())

    def readings(self) -> Iterator[HeldReading]:
        """Yield the reading that each report is shown by, in the order in which they were recorded."""
        for identity, report, version, settings, claims, recorded in self._rows(READINGS):
            yield HeldReading(identity, report, version, settings, claims, datetime.fromisoformat(recorded))

    def report(self, ref: str) -> Report:
        """Return the report with this id, begin of an id, or file name; raises NotHeld for none, RecordError for several."""
        ranked = [(rank, report) for report in self.reports() if (rank := _rank(report, ref)) is not None]
        if not ranked:
            raise NotHeld(f"no report '{ref}' in record '{self._name}': `reportedly claims` lists what it holds")
        found = [report for rank, report in ranked if rank == min(rank for rank, _ in ranked)]
        if len(found) > 1:
            ids = ", ".join(report.id for report in found)
            raise RecordError(f"'{ref}' fits {len(found)} reports ({ids}): give more of the id")
        return found[0]

    def body(self, report: str) -> bytes:
        """Return the bytes that the report with this id was read from, as they were received."""
        for row in self._rows(BODY, report=report):
            return _unpacked(row[0], self._name)
        raise RecordError(f"no report '{report}' in record '{self._name}'")

    def _rows(self, query: str, **given: str | None) -> Iterator[tuple[Any, ...]]:
        with friendly(self._name):
            yield from self._db.execute(query, self._moments | given)

    def _decoded(self, decoder: msgspec.json.Decoder[Noun], body: str) -> Noun:
        try:
            return decoder.decode(body)
        except msgspec.MsgspecError as error:
            raise RecordError(
                f"record '{self._name}' holds a row that cannot be read ({error}): run `reportedly verify`"
            ) from error


def _rank(report: Report, ref: str) -> int | None:
    """Return how well a report is called by an id, a begin of one, or a path; 0 is best, null is not at all.

    The record knows a file by its path in the folder that was read, so another path to it may be longer or shorter.
    """
    file, path = report.file or "", PurePath(ref).as_posix() if ref else ""
    same = (
        ref in {report.id, file},
        bool(file) and (path.endswith(f"/{file}") or file.endswith(f"/{path}")),
        bool(ref) and report.id.startswith((ref, f"rep_{ref}")),
        bool(file) and PurePath(path).name == PurePath(file).name,
    )
    return same.index(True) if any(same) else None


def _unpacked(body: bytes, name: str) -> bytes:
    try:
        return zlib.decompress(body)
    except zlib.error as error:
        raise RecordError(f"record '{name}' holds bytes that cannot be unpacked: run `reportedly verify`") from error
