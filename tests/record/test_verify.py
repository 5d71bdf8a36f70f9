from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from record.nouns import plain
from reportedly.errors import RecordTampered
from reportedly.record import Capture, Reading, Record, verify

COLUMNS = {
    "captures": ("sha256", "size", "body", "file", "how", "recorded", "previous", "hash"),
    "reports": ("id", "capture", "content", "published", "json", "recorded", "previous", "hash"),
    "readings": ("id", "report", "version", "settings", "claims", "skipped", "recorded", "previous", "hash"),
    "claims": ("id", "reading", "position", "json", "recorded", "previous", "hash"),
}
PLACES = [(kind, column) for kind, columns in COLUMNS.items() for column in columns]


def fill(record: Record, count: int = 3) -> None:
    for number in range(count):
        report, claims = plain(f"Story {number}: the pier stood.")
        record.writer().append(Capture(f"bytes {number}".encode(), "a.txt"), report, Reading("1"), claims)


def unguarded(record: Record) -> sqlite3.Connection:
    """Return the connection with every guard dropped, as one who tampers would."""
    record.db.execute("PRAGMA foreign_keys=OFF")
    for (name,) in record.db.execute("SELECT name FROM sqlite_master WHERE type='trigger'").fetchall():
        record.db.execute(f"DROP TRIGGER {name}")
    return record.db


def test_an_untouched_record_is_whole(record: Record) -> None:
    fill(record)
    found = verify(record)
    assert (found.rows, found.reports, found.claims) == (12, 3, 3)


def test_an_empty_record_is_whole(record: Record) -> None:
    assert verify(record).rows == 0


@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(PLACES), st.integers(0, 2), st.data())
def test_any_flipped_bit_of_any_cell_is_found(place: tuple[str, str], nth: int, data: st.DataObject) -> None:
    kind, column = place
    with Record.in_memory(clock=lambda: datetime(2025, 7, 5, tzinfo=UTC)) as record:
        fill(record)
        db = unguarded(record)
        query = f"SELECT seq, CAST({column} AS BLOB), typeof({column}) FROM {kind} LIMIT 1 OFFSET {nth}"
        seq, cell, stored = db.execute(query).fetchone()
        bit = data.draw(st.integers(0, len(cell) * 8 - 1))
        changed = bytearray(cell)
        changed[bit // 8] ^= 1 << bit % 8
        db.execute(f"UPDATE {kind} SET {column} = CAST(? AS {stored}) WHERE seq = ?", (bytes(changed), seq))
        if stored == "integer" and db.execute(query).fetchone()[1] == cell:
            return  # a flipped digit that is no digit casts back to the same number
        with pytest.raises(RecordTampered, match=rf"row {seq} .*was changed"):
            verify(record)


@pytest.mark.parametrize("seq", range(1, 13))
def test_a_removed_row_is_named(record: Record, seq: int) -> None:
    fill(record)
    db = unguarded(record)
    for kind in COLUMNS:
        db.execute(f"DELETE FROM {kind} WHERE seq = ?", (seq,))
    with pytest.raises(RecordTampered, match=f"row {seq} was removed"):
        verify(record)


def test_an_inserted_row_is_named(record: Record) -> None:
    fill(record)
    db = unguarded(record)
    db.execute("INSERT INTO claims SELECT 5, id, reading, position, json, recorded, previous, hash FROM claims LIMIT 1")
    with pytest.raises(RecordTampered, match=r"row 5 .*was inserted"):
        verify(record)


def test_a_row_rewritten_with_a_fitting_hash_breaks_the_chain_after_it(record: Record) -> None:
    from reportedly.record._chain import row_hash

    fill(record)
    db = unguarded(record)
    seq, *cells, previous = db.execute(
        "SELECT seq, id, reading, position, json, recorded, previous FROM claims"
    ).fetchone()
    cells[3] = cells[3].replace("stood", "fell")
    db.execute(
        "UPDATE claims SET json = ?, hash = ? WHERE seq = ?",
        (cells[3], row_hash("claims", seq, previous, tuple(cells)), seq),
    )
    with pytest.raises(RecordTampered, match=f"row {seq + 1} .*does not follow row {seq}"):
        verify(record)


def test_dropped_guards_are_told_even_when_every_row_stands(record: Record) -> None:
    fill(record)
    unguarded(record)
    with pytest.raises(RecordTampered, match="guard"):
        verify(record)


@pytest.mark.parametrize("kind", COLUMNS)
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE {kind} SET recorded = ''",
        "DELETE FROM {kind}",
        "REPLACE INTO {kind} SELECT * FROM {kind} LIMIT 1",
        "INSERT OR REPLACE INTO {kind} SELECT * FROM {kind} LIMIT 1",
        "INSERT OR IGNORE INTO {kind} SELECT * FROM {kind} LIMIT 1",
    ],
)
def test_the_database_itself_refuses_changes(record: Record, path: Path, kind: str, statement: str) -> None:
    fill(record, 1)
    other = sqlite3.connect(path)  # without this package's settings
    with pytest.raises(sqlite3.IntegrityError, match="the record only grows"):
        other.execute(statement.format(kind=kind))
    other.close()
