"""What stands beside the chain, keys and terms, compared with what the chain says of it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from reportedly.errors import RecordTampered

from ._store import batches
from ._terms import digest

if TYPE_CHECKING:
    from sqlalchemy import Connection

KEYS = "SELECT holder, key FROM keys"
TERMS = {
    # in the order of the index, which is that of the bytes
    "sqlite": "SELECT reading, group_concat(term || ' ' || claims, ' ') FROM terms INDEXED BY terms_reading GROUP BY reading",
    "postgresql": (
        "SELECT reading, string_agg(term || ' ' || claims, ' ' ORDER BY term COLLATE \"C\") FROM terms GROUP BY reading"
    ),
}


def joined_terms(connection: Connection) -> dict[int, str]:
    """Return the terms of each reading, joined as they were digested."""
    return dict(_pairs(connection, TERMS[connection.dialect.name]))


class Beside:
    """Notes, along the chain, the digests of keys and of terms, and which keys a redaction has ended."""

    def __init__(self) -> None:
        self._keys: dict[int, bytes] = {}  # by the row that brought it
        self._ended: set[int] = set()
        self._terms: dict[int, list[tuple[int, bytes]]] = {}  # by reading: the key's row and the digest, the last valid

    def note(self, seq: int, kind: str, part_of: int | None, locked_by: int | None, vouch: bytes | None) -> None:
        """Note what a row says, by these of its columns."""
        if kind == "redaction" and part_of is not None:
            self._ended.add(part_of)
        if vouch is None:
            return
        if kind in {"capture", "judgement", "redaction"}:
            self._keys[seq] = vouch
        elif locked_by is not None:
            reading = seq if kind == "reading" else part_of
            self._terms.setdefault(reading or 0, []).append((locked_by, vouch))

    def check(self, connection: Connection, ahead: dict[int, str] | None = None) -> None:
        """Raise RecordTampered that names the first row whose key or terms are not what the chain says.

        `ahead` are the terms as another connection read them meanwhile; where they do not fit, this one's are looked at.
        """
        keys = dict(_pairs(connection, KEYS))
        self._check_keys(keys)
        if ahead is not None and self._wrong(ahead, keys) is None:
            return
        reading = self._wrong(joined_terms(connection), keys)
        if reading is not None:
            raise RecordTampered(f"the terms of row {reading} (a reading) are not those that it was recorded with")

    def _wrong(self, held: dict[int, str], keys: dict[int, bytes]) -> int | None:
        """Return the first reading whose terms are not its own; null when all are."""
        readings = sorted({*held, *self._terms})
        return next((reading for reading in readings if not self._fits(reading, held.get(reading, ""), keys)), None)

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

    def _fits(self, reading: int, terms: str, keys: dict[int, bytes]) -> bool:
        """Tell whether these are a reading's terms, or those left of it by the last redaction; none when all is gone."""
        told = [(keys[holder], vouch) for holder, vouch in self._terms.get(reading, ()) if holder in keys]
        if reading not in self._terms or not told:
            return not terms
        key, vouch = told[-1]
        return digest(terms, key) == vouch


def _pairs(connection: Connection, sql: str) -> Iterator[tuple[int, Any]]:
    for batch in batches(connection, sql):
        yield from batch
