"""Redaction under law: what is named is made unreadable by destroying the key that it is locked under.

Hashes, the reason and who decided stay, so that `verify` still passes. Where only passages go, all rows that are under
the key are put anew under another, masked, and views show these in the place of the first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import msgspec

from reportedly.errors import NotHeld, UsageError
from reportedly.model import Claim, Judgement, Redaction, Report, Skipped, content_id

from ._bodies import new_key
from ._growth import Growth, Key, vouch
from ._keys import current_key
from ._masking import Mask
from ._nouns import Custody
from ._rows import Rows
from ._store import found, prepared
from ._terms import digest, joined, terms_of

if TYPE_CHECKING:
    from ._record import Record

READINGS = "SELECT seq FROM rows WHERE part_of IN :reports AND kind = 'reading'"
REPORTS = "SELECT seq FROM rows WHERE part_of = :capture AND kind = 'report'"
DESTROY = "DELETE FROM keys WHERE holder = :holder"
FORGET = "DELETE FROM terms WHERE reading = :reading"


class _Read(msgspec.Struct):
    settings: str
    skipped: tuple[Skipped, ...]


def redact_report(record: Record, report: str, *, by: str, reason: str) -> Redaction:
    """Make a report unreadable, with its capture and all that was read in it, and return what was recorded of that.

    Raises NotHeld when there is no such report, UsageError without a name or a reason.
    """
    _check(by, reason)
    held = record.view().report(report)
    if held.is_redacted:
        raise UsageError(f"report '{held.id}' is redacted already: `reportedly custody` tells by whom")
    redaction = Redaction(_capture(record, held.id), held.id, None, by, reason, record.now())
    with record.store.writing() as connection:
        eraser = _Eraser(Growth(connection, redaction.at), Rows(record.store))
        eraser.judgements(held, None, redaction)
        eraser.capture(eraser.capture_of(held.id), None, redaction)
        eraser.growth.flush()
    record.store.shred()
    return redaction


def redact_passage(record: Record, passage: str, *, report: str | None = None, by: str, reason: str) -> list[Redaction]:
    """Make a passage unreadable in each report that has its words, or in one, and in every row that quotes it.

    Whatever was read from the words goes too: a name taken from them, a point, a time, a figure. The capture's bytes,
    which hold them, go whole; their hash stays. Raises NotHeld when no report has these words.
    """
    _check(by, reason)
    if not passage.split():
        raise UsageError("an empty passage is in every report: give the words to redact")
    view = record.view()
    reports = [view.report(report)] if report else view.reports()
    held = [one for one in reports if Mask.of(one.text, passage).spans]
    if not held:
        raise NotHeld(f"no report has the words '{passage}': give them as they are printed")
    made = []
    for one in held:
        spans = tuple((span.start, span.end) for span in Mask.of(one.text, passage).spans)
        redaction = Redaction(_capture(record, one.id), one.id, spans, by, reason, record.now())
        with record.store.writing() as connection:
            eraser = _Eraser(Growth(connection, redaction.at), Rows(record.store))
            eraser.judgements(one, passage, redaction)
            eraser.capture(eraser.capture_of(one.id), passage, redaction)
            eraser.growth.flush()
        made.append(redaction)
    record.store.shred()
    return made


def _check(by: str, reason: str) -> None:
    if not by.strip() or not reason.strip():
        raise UsageError("a redaction needs who decided and why: pass --by NAME and --why WORDS")


def _capture(record: Record, report: str) -> str:
    """Return the SHA-256 of the bytes that a report was read from."""
    query = "SELECT c.id FROM rows p JOIN rows c ON c.seq = p.part_of WHERE p.id = :id AND p.kind = 'report' ORDER BY p.seq DESC"
    return str(record.store.one(query, id=report).id)


class _Eraser:
    """Ends keys within one transaction, with what is to stand in the place of the rows that were under them."""

    def __init__(self, growth: Growth, rows: Rows) -> None:
        self.growth, self._rows = growth, rows
        self._connection = growth.connection

    def capture_of(self, report: str) -> int:
        """Return the row of the capture that a report was read from."""
        query = "SELECT part_of FROM rows WHERE id = :id AND kind = 'report' ORDER BY seq DESC"
        return int(next(found(self._connection, query, id=report)).part_of)

    def judgements(self, report: Report, passage: str | None, redaction: Redaction) -> None:
        """End the keys of judgements on a report's claims: of all, or of those that tell the passage."""
        mask = Mask.of(report.text, passage) if passage else None
        for row, key in list(self._rows.of_kind("judgement")):
            judgement = self._rows.decoded(Judgement, row, key)
            if judgement is None or judgement.report != report.id:
                continue
            held = current_key(self._connection, row.seq)
            if held and (mask is None or mask.touches(judgement)):
                masked = [(row.seq, mask.judgement(judgement))] if mask else []
                self._end(held, masked, redaction, kept=mask is not None)

    def capture(self, capture: int, passage: str | None, redaction: Redaction) -> None:
        """End the key that a capture's rows are under now."""
        held = current_key(self._connection, capture)
        if held is None:
            return
        reports = [row.seq for row in found(self._connection, REPORTS, capture=capture)]
        readings = [row.seq for row in found(self._connection, READINGS, reports=reports)]
        masked = list(self._masked(capture, reports, readings, passage)) if passage else []
        terms = {seq: terms_of(claims) for seq, claims in self._claims(masked, readings)} if passage else {}
        self._end(held, masked, redaction, kept=passage is not None, terms=terms, forget=readings)

    def _masked(self, capture: int, reports: list[int], readings: list[int], passage: str) -> Iterator[tuple[int, Any]]:
        """Yield the rows to mask, each with the body that is to be in its place."""
        masks: dict[int, Mask] = {}
        for row, key in map(self._rows.one, reports):
            report = self._rows.decoded(Report, row, key)
            if report is not None:
                masks[row.seq] = Mask.of(report.text, passage)
                yield row.seq, masks[row.seq].report(report)
        any_mask = next(iter(masks.values()))
        for row, key in self._rows.children([capture], "custody"):
            yield row.seq, any_mask.custody(self._rows.decoded(Custody, row, key) or Custody("file"))
        for row, key in map(self._rows.one, readings):
            mask, read = masks[row.part_of or 0], self._rows.decoded(_Read, row, key)
            yield row.seq, msgspec.structs.replace(read, skipped=mask.skipped(read.skipped)) if read else None
            for child, its in self._rows.children([row.seq], "claim"):
                claim = self._rows.decoded(Claim, child, its)
                yield child.seq, mask.claim(claim) if claim else None

    def _claims(self, masked: Iterable[tuple[int, Any]], readings: list[int]) -> Iterator[tuple[int, list[Claim]]]:
        """Yield each reading with its masked claims, which follow it."""
        gathered: dict[int, list[Claim]] = {seq: [] for seq in readings}
        at = 0
        for seq, noun in masked:
            at = seq if seq in gathered else at
            if isinstance(noun, Claim):
                gathered[at].append(noun)
        yield from gathered.items()

    def _end(
        self,
        held: Key,
        masked: list[tuple[int, Any]],
        redaction: Redaction,
        *,
        kept: bool,
        terms: dict[int, dict[str, int]] | None = None,
        forget: Iterable[int] = (),
    ) -> None:
        """Record the redaction, destroy the key, and put masked rows under a new one when anything is kept."""
        growth, body = self.growth, msgspec.json.encode(redaction)
        key = Key(growth.seq + 1, new_key())
        identity = content_id("red", held.holder, redaction.at, redaction.by)
        cells: dict[str, Any] = vouch(key) if kept else {}
        growth.add("redaction", identity, body, part_of=held.holder, about=redaction.capture, nth=len(masked), **cells)
        for seq, noun in masked:
            of = terms.get(seq) if terms else None
            told = {"vouch": digest(joined(of), key.key)} if of is not None else {}
            growth.add("masked", f"masked_{seq}", msgspec.json.encode(noun), key=key, part_of=seq, **told)
        growth.flush()
        self._connection.execute(prepared(DESTROY), {"holder": held.holder})
        for reading in forget:
            self._connection.execute(prepared(FORGET), {"reading": reading})
        if kept:
            growth.keep(key)
        for reading, of in (terms or {}).items():
            growth.keep_terms(reading, of)
