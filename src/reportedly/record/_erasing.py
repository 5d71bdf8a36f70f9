"""Ending keys, and putting masked rows in the place of those that were under them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from reportedly.model import Claim, Judgement, Redaction, Report, Skipped, content_id

from ._bodies import new_key
from ._growth import Growth, Key, vouch
from ._keys import current_key
from ._masking import Mask
from ._nouns import Custody
from ._rows import Rows
from ._store import found, prepared
from ._terms import digest, joined, terms_of

READINGS = "SELECT seq FROM rows WHERE part_of IN :reports AND kind = 'reading'"
REPORTS = "SELECT seq FROM rows WHERE part_of = :capture AND kind = 'report'"
CLAIMS = """SELECT c.id FROM rows r JOIN rows c ON c.part_of = r.seq
WHERE r.about = :report AND r.about IS NOT NULL AND r.kind = 'reading' AND c.kind = 'claim'"""
DESTROY = "DELETE FROM keys WHERE holder = :holder"
FORGET = "DELETE FROM terms WHERE reading = :reading"


class _Read(msgspec.Struct):
    settings: str
    skipped: tuple[Skipped, ...]


class Eraser:
    """Ends keys within one transaction, with what is to stand in the place of the rows that were under them."""

    def __init__(self, growth: Growth, rows: Rows) -> None:
        self.growth, self._rows = growth, rows
        self._connection = growth.connection

    def capture_of(self, report: str) -> int:
        """Return the row of the capture that a report was read from."""
        query = "SELECT part_of FROM rows WHERE id = :id AND kind = 'report' ORDER BY seq DESC"
        return int(next(found(self._connection, query, id=report)).part_of)

    def judgements(self, report: Report, mask: Mask | None, redaction: Redaction, *, everywhere: bool) -> None:
        """End the keys of judgements on a report's claims and on their pairs: of all, or of those that tell the passage.

        With `everywhere`, those on other reports that tell it too.
        """
        own = {row.id for row in found(self._connection, CLAIMS, report=report.id)} | {report.id}
        for row, key in list(self._rows.of_kind("judgement")):
            judgement = self._rows.decoded(Judgement, row, key)
            held = current_key(self._connection, row.seq) if judgement else None
            if judgement is None or held is None:
                continue
            if judgement.report == report.id:
                self._judgement(row.seq, judgement, held, mask, redaction)
            elif mask is None:
                if judgement.kind != "copy" and judgement.other in own:
                    self._judgement(row.seq, judgement, held, None, redaction)
            elif everywhere or judgement.other in own:
                self._judgement(row.seq, judgement, held, mask.elsewhere, redaction)

    def _judgement(self, seq: int, judgement: Judgement, held: Key, mask: Mask | None, redaction: Redaction) -> None:
        if mask is None:
            self._end(held, [], redaction, kept=False)
        elif mask.touches(judgement):
            self._end(held, [(seq, mask.judgement(judgement))], redaction, kept=True)

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
