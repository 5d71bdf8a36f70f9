"""Walking the chain, to find any row that was changed, removed or inserted after the fact."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reportedly.errors import RecordError, RecordTampered

from ._beside import Beside, joined_terms
from ._chain import COLUMNS, GENESIS, Row, encode, fits_its_hash
from ._guards import wrong as wrong_guard
from ._record import Record
from ._store import MEMORY, Store, batches

if TYPE_CHECKING:
    from sqlalchemy import Connection

SMALL = 1 << 26  # bytes of a file whose indexes are compared unasked, in under half a second
MAPPED = 1 << 31  # bytes of the file that are read as memory
CHAIN = f"SELECT {', '.join(COLUMNS)} FROM rows ORDER BY seq"  # noqa: S608 - our own names


@dataclass(frozen=True, slots=True)
class Verified:
    """How many rows were walked and the hash of the last; who notes `head` elsewhere can prove later that it stands."""

    rows: int
    head: str
    reports: int
    claims: int


def verify(record: Record, *, head: str | None = None, indexes: bool | None = None) -> Verified:
    """Walk the whole chain and return its length and head.

    Raises RecordTampered that names the first row that was changed, removed or inserted, or what beside the chain is
    not as the chain says. Whole reports cut off the very end, or a chain made anew from its begin, cannot be told from
    a record that never was otherwise; so pass the `head` that was noted earlier, and it must still be the hash of a row.
    The indexes of a SQLite file, by which its rows are found, are compared with these when `indexes` says so, and
    unless told up to 64 MB: it takes as long as the walk.
    """
    store = record.store
    with ThreadPoolExecutor(1) as other, store.one_moment() as connection:  # the database's own work, on another core
        terms = other.submit(_terms_meanwhile, store)
        asked = _is_small(store) if indexes is None else indexes
        compared = other.submit(_what_is_wrong_with_indexes, store) if asked else None
        walk = _Walk(head)
        try:
            for rows in batches(connection, CHAIN):
                walk.over(rows)
            walk.beside.check(connection, terms.result())
        except sqlite3.OperationalError as error:
            if "decode" in str(error):
                _name_what_is_no_text(connection)
            raise
        unguarded = wrong_guard(connection)
    if compared and (wrong := compared.result()):
        raise RecordTampered(f"what the rows are searched by was changed ({wrong}): restore the record from a copy")
    if unguarded is not None:
        raise RecordTampered(f"{unguarded}: rows could have been rewritten or lost since")
    return walk.verified()


class _Walk:
    """Goes along the chain, and notes what must stand beside it."""

    def __init__(self, head: str | None) -> None:
        self.beside = Beside()
        self._noted = bytes.fromhex(head) if head and _is_hex(head) else None
        self._asked, self._seen = head, head is None or self._noted == GENESIS
        self._seq, self._head, self._owed = 0, GENESIS, 0
        self._counted = {"report": 0, "claim": 0}

    def over(self, rows: Iterable[tuple[Any, ...]]) -> None:
        """Compare each row with the end of the chain so far."""
        seq, head, owed, claims, noted = self._seq, self._head, self._owed, 0, self._noted
        for row in rows:
            hashed = row[-1]
            try:
                fits = sha256(encode(row[:-1])).digest() == hashed  # `row_hash`, without the call
            except (ValueError, OverflowError, TypeError):
                fits = False
            if not fits or row[0] != seq + 1 or row[-2] != head:
                raise RecordTampered(_what(row, seq, fits))
            seq, head = row[0], hashed
            if hashed == noted:
                self._seen = True
            if row[1] == "claim":  # most rows are claims, and nothing stands beside these
                owed -= 1
                claims += 1
            else:
                owed = self._take(row, owed)
        self._seq, self._head, self._owed = seq, head, owed
        self._counted["claim"] += claims

    def _take(self, row: tuple[Any, ...], owed: int) -> int:
        """Return how many rows must follow this one for its report, or its redaction, to be whole."""
        kind, nth = row[1], row[5]
        if row[10] is not None or kind == "redaction":
            self.beside.note(Row(*row))
        match kind:
            case "report":
                self._counted["report"] += 1
                return 1
            case "custody":
                return int(owed > 0)
            case "reading" | "redaction":
                return nth or 0
            case "capture":
                return 1
            case "masked":
                return owed - 1
            case "judgement":
                return 0
            case _:
                raise RecordTampered(f"row {row[0]} is of a kind '{kind}' that nobody writes: it was inserted")

    def verified(self) -> Verified:
        if self._owed:
            raise RecordTampered(f"row {self._seq + 1} was removed: the last report is not whole")
        if not self._seen:
            raise RecordTampered(
                f"no row has the hash '{self._asked}': rows were removed from the end, or the record made anew"
            )
        return Verified(self._seq, self._head.hex(), self._counted["report"], self._counted["claim"])


def _terms_meanwhile(store: Store) -> dict[int, str] | None:
    """Return the terms as they stand now; null where they cannot be read beside the walk, or not at all."""
    if store.name == MEMORY:
        return None
    with suppress(sqlite3.Error, RecordError), store.reading() as connection:
        return joined_terms(connection)
    return None


def _is_small(store: Store) -> bool:
    return not Path(store.name).exists() or Path(store.name).stat().st_size <= SMALL


def _what_is_wrong_with_indexes(store: Store) -> str | None:
    """Return the first index entry of a SQLite file that does not fit its row, in SQLite's words; null for none.

    A record in memory has no file that anybody could change, and a server looks after its own.
    """
    if store.dialect != "sqlite" or store.name == MEMORY:
        return None
    with store.reading() as connection:
        connection.exec_driver_sql(f"PRAGMA mmap_size={MAPPED}")  # it looks up each entry, and so a third faster
        told = str(connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar())
        connection.exec_driver_sql("PRAGMA mmap_size=0")
    return None if told == "ok" else told


def _what(row: tuple[Any, ...], seq: int, fits: bool) -> str:
    """Say what is wrong with a row that does not continue the chain."""
    at, where = row[0], f"row {row[0]} (a {row[1]})"
    if at > seq + 1:
        return f"row {seq + 1} was removed: the next one is {where}"
    if at <= seq:
        return f"{where} was inserted: the chain has a row {at} already"
    if not fits:
        return f"{where} was changed: it does not fit its own hash"
    return f"{where} does not follow row {seq}: one of the two was changed or inserted later"


def _name_what_is_no_text(connection: Connection) -> None:
    """Raise RecordTampered that names the row in which bytes stand that are no text, which the driver does not give."""
    raw: Any = connection.connection.dbapi_connection
    raw.text_factory = lambda text: text.decode("utf-8", "surrogateescape")
    try:
        for rows in batches(connection, CHAIN):
            changed = next((row[0] for row in rows if not fits_its_hash(row)), None)
            if changed is not None:
                raise RecordTampered(f"row {changed} was changed: it does not fit its own hash")
    finally:
        raw.text_factory = str
    raise RecordTampered("terms were changed: what they hold is no text")


def _is_hex(text: str) -> bool:
    return len(text) % 2 == 0 and all(char in "0123456789abcdefABCDEF" for char in text)
