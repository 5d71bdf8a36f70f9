"""Walking the chain, to find any row that was changed, removed or inserted after the fact."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reportedly.errors import RecordError, RecordTampered

from ._beside import Beside, joined_terms
from ._chain import fits_its_hash
from ._guards import wrong as wrong_guard
from ._other_half import OtherHalf
from ._record import Record
from ._store import MEMORY, Store, batches
from ._walk import CHAIN, Walk

if TYPE_CHECKING:
    from sqlalchemy import Connection

SMALL = 1 << 26  # bytes of a file whose indexes are compared unasked, in under half a second
LONG = 400_000  # rows from which a second process, which takes a third of a second to start, gains time
MAPPED = 1 << 31  # bytes of the file that are read as memory


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
        walk = Walk(noted=bytes.fromhex(head) if head and _is_hex(head) else None)
        try:
            _go(walk, connection, store)
            beside = Beside()
            for note in walk.notes:
                beside.note(*note)
            beside.check(connection, terms.result())
        except sqlite3.OperationalError as error:
            if "decode" in str(error):
                _name_what_is_no_text(connection)
            raise
        unguarded = wrong_guard(connection)
    if compared and (wrong := compared.result()):
        raise RecordTampered(f"what the rows are searched by was changed ({wrong}): restore the record from a copy")
    if unguarded is not None:
        raise RecordTampered(f"{unguarded}: rows could have been rewritten or lost since")
    if walk.owed:
        raise RecordTampered(f"row {walk.seq + 1} was removed: the last report is not whole")
    if head is not None and not walk.seen:
        raise RecordTampered(f"no row has the hash '{head}': rows were removed from the end, or the record made anew")
    return Verified(walk.seq, walk.head.hex(), walk.counted["report"], walk.counted["claim"])


def _go(walk: Walk, connection: Connection, store: Store) -> None:
    """Walk the whole chain; where it is long, and in a file, its second half in a process of its own."""
    last = int(connection.exec_driver_sql("SELECT coalesce(max(seq), 0) FROM rows").scalar() or 0)
    middle = last // 2 if last > LONG and store.dialect == "sqlite" and store.name != MEMORY else last
    with OtherHalf(store.name, middle, last, walk.noted) as half:
        for rows in batches(connection, CHAIN.format(where=f"WHERE seq <= {middle}")):
            walk.over(rows)
        if walk.seq == middle and (told := half.told()):
            walk.join(told)
    for rows in batches(connection, CHAIN.format(where=f"WHERE seq > {walk.seq}")):
        walk.over(rows)


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


def _name_what_is_no_text(connection: Connection) -> None:
    """Raise RecordTampered that names the row in which bytes stand that are no text, which the driver does not give."""
    raw: Any = connection.connection.dbapi_connection
    raw.text_factory = lambda text: text.decode("utf-8", "surrogateescape")
    try:
        for rows in batches(connection, CHAIN.format(where="")):
            changed = next((row[0] for row in rows if not fits_its_hash(row)), None)
            if changed is not None:
                raise RecordTampered(f"row {changed} was changed: it does not fit its own hash")
    finally:
        raw.text_factory = str
    raise RecordTampered("terms were changed: what they hold is no text")


def _is_hex(text: str) -> bool:
    return len(text) % 2 == 0 and all(char in "0123456789abcdefABCDEF" for char in text)
