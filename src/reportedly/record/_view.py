"""Reading the record, as of any moment on two clocks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import cached_property

import msgspec

from reportedly.errors import NotHeld, RecordError
from reportedly.model import REDACTED, Claim, Judgement, Redaction, Report, Skipped

from ._chain import Row
from ._filter import Filter
from ._finding import best, only
from ._judged import Decided
from ._moment import last_row
from ._nouns import Custody, HeldReading
from ._rows import Keyed, Rows
from ._shown import Shown, fits
from ._store import Store
from ._watch import Watch

EVERYTHING = Filter()
GONE = "redacted under law: the custody log tells why, and by whom"
CLAIMED = """SELECT r.id, p.about AS report FROM rows r JOIN rows p ON p.seq = r.part_of
WHERE r.id >= :begin AND r.id < :end AND r.kind = 'claim'"""


class _Read(msgspec.Struct):
    """The body of a reading's row."""

    settings: str
    skipped: tuple[Skipped, ...]


class View:
    """What the record shows: the latest reading of each report, on both clocks, as people corrected it.

    A view is of one moment: what is added later is not in it. A report that prints no publication time is left out when
    `as_of` is given, since nobody knows whether it was out by then. What was redacted says so, whatever the moment.
    """

    def __init__(
        self,
        store: Store,
        watch: Watch,
        *,
        as_of: datetime | None = None,
        recorded_as_of: datetime | None = None,
        version: str | None = None,
        judged: bool = True,
    ) -> None:
        self.name, self._watch, self._judged = store.name, watch, judged
        self._rows = Rows(store)
        self._shown = Shown(store, last_row(store, recorded_as_of), as_of, version)

    def reports(self) -> Iterator[Report]:
        """Yield reports in order of publication, those without a date last."""
        return self._reports()

    def claims(self, report: str | None = None, *, where: Filter = EVERYTHING) -> Iterator[Claim]:
        """Yield claims in order of publication, then of text; those of one report id only, when it is given."""
        for row, claim in self._claims(report, where):
            shown = self.decided.shown(claim)
            if shown is not None and where.keeps(shown):
                self._watch.look_at(row)  # those shown only: it costs as much again as reading them
                yield shown

    def as_read(self, report: str) -> Iterator[Claim]:
        """Yield the claims of one report id as the machine read them, whatever people decided."""
        return (claim for _, claim in self._claims(report, EVERYTHING))

    def versions(self) -> list[str]:
        """Return the versions of the extractor that read what is held, in order of their first reading."""
        return self._shown.versions()

    def skipped(self, report: str) -> tuple[Skipped, ...]:
        """Return what the reading of this report id skipped, in text order."""
        return next((read.skipped for _, read in self._read(report)), ())

    def readings(self) -> Iterator[HeldReading]:
        """Yield the reading that each report is shown by, in order of publication."""
        for row, read in self._read():
            moment = datetime.fromisoformat(row.recorded)
            yield HeldReading(row.id, row.about or "", row.version or "", read.settings, row.nth or 0, moment)

    def report(self, ref: str) -> Report:
        """Return the report with this id, begin of an id, or file name; raises NotHeld for none, RecordError for several."""
        return best(ref, list(self._reports(ref)) or self.reports(), self.name)

    def claim(self, ref: str) -> Claim:
        """Return the claim with this id or begin of one, as the machine read it; withdrawn ones are found too.

        Raises NotHeld for none, RecordError for several.
        """
        held = {row.report for row in self._rows.store.rows(CLAIMED, begin=ref, end=ref + "\uffff")} if ref else set()
        found = {
            claim.id: claim
            for report in sorted(held)
            for _, claim in self._claims(report, EVERYTHING)
            if claim.id.startswith(ref)
        }
        return only(ref, list(found.values()), "claim", self.name)

    def body(self, report: str) -> bytes:
        """Return the bytes that the report with this id was read from, as they were received."""
        for shown in self._shown.readings(report=report):
            body = self._rows.opened(*self._rows.one(shown.capture))
            if body is None:
                raise RecordError(f"the bytes of report '{report}' were redacted: `reportedly custody` tells by whom")
            return body
        raise NotHeld(f"no report '{report}' in record '{self.name}'")

    def custody(self, report: str | None = None) -> Iterator[tuple[datetime, Custody]]:
        """Yield the custody log in its order, with when each entry was made: of all, or of one report's capture."""
        for row, key in self._custody(report):
            entry = self._rows.decoded(Custody, row, key) or Custody(REDACTED)
            yield datetime.fromisoformat(row.recorded), entry

    def _custody(self, report: str | None) -> Iterator[Keyed]:
        if report is None:
            return self._rows.of_kind("custody", self._shown.upto)
        captures = sorted({shown.capture for shown in self._shown.readings(report=report)})
        return (one for one in self._rows.children(captures, "custody") if one[0].seq <= self._shown.upto)

    def judgements(self) -> Iterator[Judgement]:
        """Yield all judgements in the order in which they were made, undone and superseded ones too."""
        for row, key in self._rows.of_kind("judgement", self._shown.upto):
            if judgement := self._rows.decoded(Judgement, row, key):
                yield judgement

    @cached_property
    def decided(self) -> Decided:
        """The judgements in force; none for a view of what the machine read."""
        return Decided.by(self.judgements()) if self._judged else Decided()

    def redactions(self) -> Iterator[Redaction]:
        """Yield what was redacted, whatever the moment of the view."""
        for row, key in self._rows.of_kind("redaction"):
            if redaction := self._rows.decoded(Redaction, row, key):
                yield redaction

    def _claims(self, report: str | None, where: Filter) -> Iterator[tuple[Row, Claim]]:
        """Yield what may fit, as the machine read it, with its rows."""
        masks = self._shown.candidates(where, list(self.decided.corrected)) if report is None else None
        among = sorted(masks) if masks is not None else None
        readings = [shown.reading for shown in self._shown.readings(report=report, where=where, among=among)]
        for row, key in self._rows.children(readings, "claim"):
            if masks is None or fits(masks[row.part_of or 0], row.nth or 0):
                claim = self._rows.decoded(Claim, row, key)
                if claim is not None:
                    yield row, claim

    def _reports(self, ref: str | None = None) -> Iterator[Report]:
        for row, key in self._rows.many([shown.report for shown in self._shown.readings(report=ref)]):
            self._watch.look_at(row)
            yield self._rows.decoded(Report, row, key) or _redacted(row)

    def _read(self, report: str | None = None) -> Iterator[tuple[Row, _Read]]:
        for row, key in self._rows.many([shown.reading for shown in self._shown.readings(report=report)]):
            yield row, self._rows.decoded(_Read, row, key) or _Read(REDACTED, ())


def _redacted(row: Row) -> Report:
    """Return what is shown of a report that was redacted whole."""
    published = datetime.fromisoformat(row.published) if row.published else None
    return Report(row.id, REDACTED, (), title=REDACTED, published=published, warnings=(GONE,))
