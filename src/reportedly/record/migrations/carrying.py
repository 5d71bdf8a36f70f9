"""Carrying the rows of an older record over into the chain, each with the time at which it was recorded."""

from __future__ import annotations

import zlib
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import msgspec

from reportedly.model import Claim
from reportedly.record._bodies import press_capture
from reportedly.record._growth import Growth, Key
from reportedly.record._nouns import Custody
from reportedly.record._terms import digest, joined, terms_of

from .before import GENESIS, Before, rows_before

if TYPE_CHECKING:
    from sqlalchemy import Connection


def carry_over(connection: Connection) -> None:
    """Carry all rows, and note in the custody log how many they were and the hash that the last one had."""
    carrier = _Carrier(Growth(connection, datetime.min.replace(tzinfo=UTC)))
    row: Before | None = None
    for row in rows_before(connection):
        carrier.take(row)
    carrier.end(row.seq if row else 0, row.hash if row else GENESIS)


class _Carrier:
    """Takes rows in their old order; a reading waits for its claims, since it vouches for their terms."""

    def __init__(self, growth: Growth) -> None:
        self._growth = growth
        self._keys: dict[int, Key] = {}  # by the old row of the capture
        self._reports: dict[int, tuple[int, str, Key]] = {}  # by the old row: the new one, the id, the key
        self._reading: Before | None = None
        self._claims: list[Before] = []

    def take(self, row: Before) -> None:
        if row.kind != "claims":
            self._settle()
        self._growth.recorded = max(self._growth.recorded, row["recorded"])
        {"captures": self._capture, "reports": self._report, "readings": self._wait, "claims": self._claims.append}[
            row.kind
        ](row)
        self._growth.flush()

    def end(self, rows: int, head: str) -> None:
        self._settle()
        noted = Custody("migrated", tool="reportedly", rows=rows, head=head)
        self._growth.add("custody", "migrated", msgspec.json.encode(noted))
        self._growth.flush()

    def _capture(self, row: Before) -> None:
        body = press_capture(zlib.decompress(row["body"]))
        key = self._growth.add_with_key("capture", row["sha256"], body, nth=row["size"])
        custody = Custody(row["how"], file=row["file"], url=row["url"])
        self._growth.add("custody", row["how"], msgspec.json.encode(custody), key=key, part_of=key.holder)
        self._keys[row.seq] = key

    def _report(self, row: Before) -> None:
        key = self._keys[row["capture"]]
        cells: dict[str, Any] = {"version": row["content"], "published": row["published"], "part_of": key.holder}
        seq = self._growth.add("report", row["id"], row["json"].encode(), key=key, **cells)
        self._reports[row.seq] = (seq, row["id"], key)

    def _wait(self, row: Before) -> None:
        self._reading = row

    def _settle(self) -> None:
        """Add the reading that waits, with its claims."""
        if (row := self._reading) is None:
            return
        report, identity, key = self._reports[row["report"]]
        terms = terms_of(msgspec.json.decode(claim["json"], type=Claim) for claim in self._claims)
        skipped = msgspec.Raw((row["skipped"] or "[]").encode())
        body = msgspec.json.encode({"settings": row["settings"], "skipped": skipped})
        cells: dict[str, Any] = {"about": identity, "nth": len(self._claims), "version": row["version"]}
        read = self._growth.add(
            "reading", row["id"], body, key=key, part_of=report, vouch=digest(joined(terms), key.key), **cells
        )
        self._growth.add_claims(read, ((claim["id"], claim["json"].encode()) for claim in self._claims), key)
        self._growth.keep_terms(read, terms)
        self._growth.flush()
        self._reading, self._claims = None, []
