"""Going along the chain: each row compared with its own hash and with the row before it."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

import msgspec

from reportedly.errors import RecordTampered

from ._chain import COLUMNS, GENESIS, encode, fits_its_hash

CHAIN = f"SELECT {', '.join(COLUMNS)} FROM rows {{where}} ORDER BY seq"  # noqa: S608 - our own names
Note = tuple[int, str, int | None, int | None, bytes | None]  # a row's place, kind, part_of, locked_by and vouch


class Told(msgspec.Struct):
    """What a walk found: what is wrong, null for nothing, or where it ended."""

    wrong: str | None
    seq: int
    head: bytes
    owed: int
    seen: bool
    counted: dict[str, int]
    notes: list[Note]


class Walk:
    """Goes along the chain from the row `after`, whose hash is `head`, and notes what must stand beside it."""

    def __init__(self, after: int = 0, head: bytes = GENESIS, *, noted: bytes | None = None) -> None:
        self.seq, self.head, self.owed, self.notes = after, head, 0, list[Note]()
        self.counted = {"report": 0, "claim": 0}
        self.noted, self.seen = noted, noted == GENESIS  # whether a row has the hash that was noted

    def over(self, rows: list[tuple[Any, ...]]) -> None:
        """Compare a batch of rows with the end of the chain so far."""
        hashes = _hashes(rows)
        told, before = [row[-1] for row in rows], [self.head, *hashes[:-1]]
        places = list(range(self.seq + 1, self.seq + 1 + len(rows)))
        if hashes != told or [row[-2] for row in rows] != before or [row[0] for row in rows] != places:
            raise RecordTampered(_first_wrong(rows, hashes, self.seq, self.head))
        self.seq, self.head = places[-1], told[-1]
        self.seen = self.seen or self.noted in told
        owed, after = self.owed, 0
        others = [
            at for at, row in enumerate(rows) if row[1] != "claim"
        ]  # most are claims, beside which nothing stands
        for at in others:
            owed, after = self._take(rows[at], owed - (at - after)), at + 1
        self.owed = owed - (len(rows) - after)
        self.counted["claim"] += len(rows) - len(others)

    def join(self, told: Told) -> None:
        """Go on from where a walk over the rows after this one's ended; raises RecordTampered for what that found."""
        if told.wrong is not None:
            raise RecordTampered(told.wrong)
        self.seq, self.head, self.seen = told.seq, told.head, self.seen or told.seen
        self.owed = told.owed + (self.owed if told.owed < 0 else 0)  # below nothing: what it owed from here on, it gave
        self.notes += told.notes
        for kind, count in told.counted.items():
            self.counted[kind] += count

    def _take(self, row: tuple[Any, ...], owed: int) -> int:
        """Return how many rows must follow this one for its report, or its redaction, to be whole."""
        seq, kind, nth, vouch = row[0], row[1], row[5], row[10]
        if vouch is not None or kind == "redaction":
            self.notes.append((seq, kind, row[3], row[9], vouch))
        if kind in {"reading", "redaction"}:
            return nth or 0
        if kind == "report":
            self.counted["report"] += 1
            return 1
        if kind == "custody":
            return int(owed > 0)
        if kind == "capture":
            return 1
        if kind == "masked":
            return owed - 1
        if kind == "judgement":
            return 0
        raise RecordTampered(f"row {seq} is of a kind '{kind}' that nobody writes: it was inserted")


def _hashes(rows: list[tuple[Any, ...]]) -> list[bytes]:
    """Return the hashes that rows should have; nothing in the place of one for a row that cannot have been written."""
    try:
        return [sha256(encode(row[:-1])).digest() for row in rows]  # `row_hash`, without the call
    except (ValueError, OverflowError, TypeError):
        return [row[-1] if fits_its_hash(row) else b"" for row in rows]


def _first_wrong(rows: list[tuple[Any, ...]], hashes: list[bytes], seq: int, head: bytes) -> str:
    """Say what is wrong with the first row that does not continue the chain."""
    for row, hashed in zip(rows, hashes, strict=True):
        at, fits, where = row[0], row[-1] == hashed, f"row {row[0]} (a {row[1]})"
        if at > seq + 1:
            return f"row {seq + 1} was removed: the next one is {where}"
        if at <= seq:
            return f"{where} was inserted: the chain has a row {at} already"
        if not fits:
            return f"{where} was changed: it does not fit its own hash"
        if row[-2] != head:
            return f"{where} does not follow row {seq}: one of the two was changed or inserted later"
        seq, head = at, hashed
    return f"a row after row {seq} was changed"
