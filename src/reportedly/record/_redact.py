"""Redaction under law: what is named is made unreadable by destroying the key that it is locked under.

Hashes, the reason and who decided stay, so that `verify` still passes. Where only passages go, all rows that are under
the key are put anew under another, masked, and views show these in the place of the first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportedly.errors import NotHeld, UsageError
from reportedly.model import Redaction, Report

from ._erasing import Eraser
from ._growth import Growth
from ._masking import Mask, plain, tells
from ._rows import Rows

if TYPE_CHECKING:
    from ._record import Record


def redact_report(record: Record, report: str, *, by: str, reason: str) -> Redaction:
    """Make a report unreadable, with its capture and all that was read in it, and return what was recorded of that.

    Raises NotHeld when there is no such report, UsageError without a name or a reason.
    """
    _check(by, reason)
    held = record.view().report(report)
    if held.is_redacted:
        raise UsageError(f"report '{held.id}' is redacted already: `reportedly custody` tells by whom")
    made = _redacted(record, held, None, Redaction(_capture(record, held.id), held.id, None, by, reason, record.now()))
    record.remains = record.store.shred()
    return made


def redact_passage(record: Record, passage: str, *, report: str | None = None, by: str, reason: str) -> list[Redaction]:
    """Make a passage unreadable in each report that has its words, or in one, and in every row that quotes it.

    Whatever was read from the words goes too: a name taken from them, a point, a time, a figure. The capture's bytes,
    which hold them, go whole; their hash stays. Raises NotHeld when no report has these words, UsageError without a name
    or a reason, or with one that tells them.
    """
    _check(by, reason)
    if not passage.split():
        raise UsageError("an empty passage is in every report: give the words to redact")
    if tells(reason, plain(passage)):
        raise UsageError("the reason tells the passage, and would stand for good: give it without these words")
    view = record.view()
    reports = [view.report(report)] if report else view.reports()
    masks = {one: mask for one in reports if (mask := Mask.of(one.text, passage)).spans}
    if not masks:
        raise NotHeld(f"no report has the words '{passage}': give them as they are printed")
    made = []
    for one, mask in masks.items():
        spans = tuple((span.start, span.end) for span in mask.spans)
        redaction = Redaction(_capture(record, one.id), one.id, spans, by, reason, record.now())
        made.append(_redacted(record, one, passage, redaction, everywhere=report is None))
    record.remains = record.store.shred()
    return made


def _redacted(
    record: Record, report: Report, passage: str | None, redaction: Redaction, *, everywhere: bool = False
) -> Redaction:
    """Redact in one report, in one transaction."""
    with record.store.writing() as connection:
        eraser = Eraser(Growth(connection, redaction.at), Rows(record.store))
        mask = Mask.of(report.text, passage) if passage else None
        eraser.judgements(report, mask, redaction, everywhere=everywhere)
        eraser.capture(eraser.capture_of(report.id), passage, redaction)
        eraser.growth.flush()
    return redaction


def _check(by: str, reason: str) -> None:
    if not by.strip() or not reason.strip():
        raise UsageError("a redaction needs who decided and why: pass --by NAME and --why WORDS")


def _capture(record: Record, report: str) -> str:
    """Return the SHA-256 of the bytes that a report was read from."""
    query = "SELECT c.id FROM rows p JOIN rows c ON c.seq = p.part_of WHERE p.id = :id AND p.kind = 'report' ORDER BY p.seq DESC"
    return str(record.store.one(query, id=report).id)
