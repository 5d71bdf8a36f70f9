"""Rows read back: with their keys, opened, and decoded into nouns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from typing import Any, TypeVar

import msgspec

from reportedly.errors import RecordError

from ._bodies import needs_like, unlock, unpress, unpress_capture
from ._chain import COLUMNS, Row
from ._store import MANY, Store

Noun = TypeVar("Noun")
Keyed = tuple[Row, bytes | None]  # a row, and the key that its body is under, null when it was destroyed
WHOLE = ", ".join(f"r.{name}" for name in COLUMNS)
ROWS = f"SELECT {WHOLE}, k.key FROM rows r LEFT JOIN keys k ON k.holder = r.locked_by "  # noqa: S608 - our own names
MASKED = (
    f"SELECT {WHOLE}, k.key FROM rows r JOIN keys k ON k.holder = r.locked_by "  # noqa: S608 - our own names
    "WHERE r.part_of = :seq AND r.kind = 'masked' ORDER BY r.seq DESC LIMIT 1"
)


class Rows:
    """Finds rows of a store and opens their bodies."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._first: tuple[int | None, bytes] = (None, b"")  # a reading, and the body of its first claim

    def one(self, seq: int) -> Keyed:
        return split(next(self.store.rows(ROWS + "WHERE r.seq = :seq", seq=seq)))

    def many(self, seqs: Iterable[int]) -> Iterator[Keyed]:
        """Yield rows in the order in which they are asked for."""
        asked = list(seqs)
        for at in range(0, len(asked), MANY):
            batch = asked[at : at + MANY]
            found = map(split, self.store.rows(ROWS + "WHERE r.seq IN :seqs", seqs=batch))
            held = {row.seq: (row, key) for row, key in found}
            yield from (held[seq] for seq in batch)

    def children(self, parents: list[int], kind: str) -> Iterator[Keyed]:
        """Yield the rows that belong to others, in the order in which these are given, then by their own."""
        query = ROWS + "WHERE r.part_of IN :parents AND r.kind = :kind ORDER BY r.part_of, r.nth"
        for at in range(0, len(parents), MANY):
            batch = parents[at : at + MANY]
            found = map(split, self.store.rows(query, parents=batch, kind=kind))
            grouped = {parent: list(rows) for parent, rows in groupby(found, key=lambda one: one[0].part_of)}
            for parent in batch:
                yield from self._known(parent, grouped.get(parent, []))

    def _known(self, parent: int, rows: list[Keyed]) -> Iterator[Keyed]:
        """Yield a reading's claims, the first of which is opened at once, so that it need not be asked for again."""
        if len(rows) > 1 and rows[0][0].kind == "claim":
            self._first = (parent, self.opened(*rows[0]) or b"")
        return iter(rows)

    def of_kind(self, kind: str, upto: int | None = None) -> Iterator[Keyed]:
        """Yield the rows of a kind, which is not that of claims, in the order of the chain."""
        bound = "AND r.seq <= :upto " if upto is not None else ""
        query = f"{ROWS}WHERE r.kind = :kind AND r.kind <> 'claim' {bound}ORDER BY r.seq"
        return map(split, self.store.rows(query, kind=kind, **({"upto": upto} if bound else {})))

    def decoded(self, noun: type[Noun], row: Row, key: bytes | None) -> Noun | None:
        """Return the noun that a row holds; null when it was redacted."""
        body = self.opened(row, key)
        decoder: msgspec.json.Decoder[Noun] = _decoder(noun)  # type: ignore[arg-type]
        try:
            return decoder.decode(body) if body is not None else None
        except msgspec.MsgspecError as error:
            raise RecordError(
                f"record '{self.store.name}' holds a row that cannot be read ({error}): run `reportedly verify`"
            ) from error

    def opened(self, row: Row, key: bytes | None) -> bytes | None:
        """Return a row's body, that of the masked row in its place when passages were redacted, null when all was."""
        if row.locked_by is None:
            return unpress(row.body)
        if key is None:
            masked = self.store.one(MASKED, seq=row.seq)
            if masked is None:
                return None
            row, key = split(masked)
        body = unlock(row.body, key or b"")
        if row.kind == "capture":
            return unpress_capture(body, row.nth or 0)
        return unpress(body, self._first_of(row.part_of) if needs_like(body) else b"")

    def _first_of(self, reading: int | None) -> bytes:
        """Return the body of a reading's first claim, beside which the others are pressed; kept while they are read."""
        if self._first[0] != reading:
            query = ROWS + "WHERE r.part_of = :reading AND r.nth = 0 AND r.kind = 'claim'"
            first = next(self.store.rows(query, reading=reading))
            self._first = (reading, self.opened(*split(first)) or b"")
        return self._first[1]


def split(row: Any) -> Keyed:
    """Return a row of `ROWS` as a row and its key."""
    return Row(*row[:-1]), row[-1]


@lru_cache(maxsize=32)
def _decoder(noun: type[Any]) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(noun)
