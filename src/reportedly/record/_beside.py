"""What stands beside the chain, keys and terms, compared with what the chain says of it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from reportedly.errors import RecordTampered

from ._chain import Row
from ._store import bare
from ._terms import digest

if TYPE_CHECKING:
    from sqlalchemy import Connection

KEYS = "SELECT holder, key FROM keys"
TERMS = "SELECT reading, term, claims FROM terms ORDER BY reading"


class Beside:
    """Notes, along the chain, the digests of keys and of terms, and which keys a redaction has ended."""

    def __init__(self) -> None:
        self._keys: dict[int, bytes] = {}  # by the row that brought it
        self._ended: set[int] = set()
        self._terms: dict[int, list[tuple[int, bytes]]] = {}  # by reading: the key's row and the digest, the last valid

    def note(self, row: Row) -> None:
        if row.kind == "redaction" and row.part_of is not None:
            self._ended.add(row.part_of)
        if row.vouch is None:
            return
        if row.kind in {"capture", "judgement", "redaction"}:
            self._keys[row.seq] = row.vouch
        elif row.locked_by is not None:
            reading = row.seq if row.kind == "reading" else row.part_of
            self._terms.setdefault(reading or 0, []).append((row.locked_by, row.vouch))

    def check(self, connection: Connection) -> None:
        """Raise RecordTampered that names the first row whose key or terms are not what the chain says."""
        keys = dict(bare(connection, KEYS))
        self._check_keys(keys)
        held = _grouped(bare(connection, TERMS))
        for reading, terms in held:
            if not self._fits(reading, terms, keys):
                raise RecordTampered(
                    f"the terms of row {reading} (a reading) were changed: it is not found as it should"
                )
            self._terms.pop(reading)
        for reading in self._terms:
            if not self._fits(reading, {}, keys):
                raise RecordTampered(
                    f"the terms of row {reading} (a reading) were removed: it is not found as it should"
                )

    def _check_keys(self, keys: dict[int, bytes]) -> None:
        for holder, vouch in self._keys.items():
            if holder in self._ended:
                if holder in keys:
                    raise RecordTampered(f"the key of row {holder} was put back after it was destroyed")
            elif holder not in keys:
                raise RecordTampered(f"the key of row {holder} was removed, and no redaction says why")
            elif hashlib.sha256(keys[holder]).digest() != vouch:
                raise RecordTampered(f"the key of row {holder} was changed")
        for holder in keys:
            if holder not in self._keys:
                raise RecordTampered(f"a key was inserted for row {holder}, which brought none")

    def _fits(self, reading: int, terms: dict[str, int], keys: dict[int, bytes]) -> bool:
        """Tell whether these are a reading's terms, or those left of it by the last redaction; none when all is gone."""
        told = [(keys[holder], vouch) for holder, vouch in self._terms.get(reading, ()) if holder in keys]
        if reading not in self._terms or not told:
            return not terms
        key, vouch = told[-1]
        return digest(terms, key) == vouch


def _grouped(rows: Iterator[tuple[int, str, int]]) -> Iterator[tuple[int, dict[str, int]]]:
    for reading, found in groupby(rows, key=itemgetter(0)):
        yield reading, {term: mask for _, term, mask in found}
