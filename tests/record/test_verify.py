from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from record.conftest import Ticks
from record.tampering import fill, other_program, run, tampered, unguarded
from reportedly.errors import RecordError, RecordTampered
from reportedly.record import Filter, Record, verify
from reportedly.record._chain import COLUMNS, Row, row_hash

NOON = datetime(2025, 7, 5, tzinfo=UTC)
KINDS = ("capture", "custody", "report", "reading", "claim")


def test_an_untouched_record_is_whole(record: Record) -> None:
    fill(record)
    found = verify(record)
    assert (found.rows, found.reports, found.claims) == (15, 3, 3)


def test_an_empty_record_is_whole(record: Record) -> None:
    assert verify(record).rows == 0


@settings(deadline=None, max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(COLUMNS[1:]), st.integers(1, 15), st.data())
def test_any_changed_byte_of_any_cell_is_found(column: str, seq: int, data: st.DataObject) -> None:
    with Record.in_memory(clock=lambda: NOON) as record:
        fill(record)
        unguarded(record)
        [(cell, stored)] = run(
            record, f"SELECT CAST({column} AS BLOB), typeof({column}) FROM rows WHERE seq = ?", (seq,)
        )
        if cell is None:
            changed, stored = b"1", "integer" if column in {"part_of", "nth", "locked_by"} else "text"
        else:
            changed = bytearray(cell)
            changed[data.draw(st.integers(0, len(cell) - 1))] ^= data.draw(st.integers(1, 255))
        if stored == "integer" and not bytes(changed).isdigit():
            return  # no integer that a database holds
        value = f"CAST(? AS {stored})"
        if column == "vouch":
            value = "?"
        run(record, f"UPDATE rows SET {column} = {value} WHERE seq = ?", (bytes(changed), seq))
        with pytest.raises(RecordTampered, match=rf"(?s)row {seq} .*was changed"):
            verify(record)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_any_changed_byte_of_a_key_or_a_term_is_found(data: st.DataObject) -> None:
    with Record.in_memory(clock=lambda: NOON) as record:
        fill(record)
        unguarded(record)
        table, cell, kind = data.draw(st.sampled_from([("keys", "key", "BLOB"), ("terms", "term", "TEXT")]))
        rows = run(record, f"SELECT {cell} FROM {table} ORDER BY 1")
        (old,) = data.draw(st.sampled_from([tuple(row) for row in rows]))
        raw = bytearray(old if isinstance(old, bytes) else old.encode())
        raw[data.draw(st.integers(0, len(raw) - 1))] ^= data.draw(st.integers(1, 127))
        new = bytes(raw)
        run(record, f"UPDATE OR REPLACE {table} SET {cell} = CAST(? AS {kind}) WHERE {cell} = ?", (new, old))
        with pytest.raises(RecordTampered, match=r"(key|terms) of row|no text"):
            verify(record)


@pytest.mark.parametrize(
    "statement", ["DELETE FROM terms", "UPDATE terms SET claims = 2", "INSERT INTO terms SELECT 'by:nobody', 4, 1"]
)
def test_terms_that_do_not_stand_as_they_were_made_are_told(record: Record, statement: str) -> None:
    fill(record)
    tampered(record, statement)
    with pytest.raises(RecordTampered, match=r"terms of row 4"):
        verify(record)


@pytest.mark.parametrize(("statement", "words"), [
    ("DELETE FROM keys WHERE holder = 6", "key of row 6 was removed"),
    ("INSERT INTO keys SELECT 2, key FROM keys LIMIT 1", "key was inserted for row 2"),
])  # fmt: skip
def test_a_key_that_is_gone_or_too_many_is_told(record: Record, statement: str, words: str) -> None:
    fill(record)
    tampered(record, statement)
    with pytest.raises(RecordTampered, match=words):
        verify(record)


@pytest.mark.parametrize("seq", range(1, 16))
def test_a_removed_row_is_named(record: Record, seq: int) -> None:
    fill(record)
    tampered(record, f"DELETE FROM rows WHERE seq = {seq}")
    with pytest.raises(RecordTampered, match=f"row {seq} was removed"):
        verify(record)


def test_an_inserted_row_is_named(record: Record) -> None:
    fill(record)
    cells = ", ".join(COLUMNS[1:])
    moved = "UPDATE rows SET seq = seq + 1 WHERE seq = {}"
    tampered(
        record,
        *(moved.format(seq) for seq in range(15, 5, -1)),
        f"INSERT INTO rows SELECT 6, {cells} FROM rows WHERE seq = 5",
    )
    with pytest.raises(RecordTampered, match=r"row 6 .*was changed"):
        verify(record)


def test_a_row_rewritten_with_a_fitting_hash_breaks_the_chain_after_it(record: Record) -> None:
    fill(record)
    row = Row(*run(record, "SELECT * FROM rows WHERE seq = 5")[0])._replace(id="clm_other")
    unguarded(record)
    run(record, "UPDATE rows SET id = ?, hash = ? WHERE seq = 5", ("clm_other", row_hash(row[:-1])))
    with pytest.raises(RecordTampered, match=r"row 6 .*does not follow row 5"):
        verify(record)


def test_dropped_guards_are_told_even_when_every_row_stands(record: Record) -> None:
    fill(record)
    unguarded(record)
    with pytest.raises(RecordTampered, match="guard"):
        verify(record)


def test_a_trigger_that_loses_rows_unseen_is_told(record: Record, path: Path) -> None:
    run(record, "CREATE TRIGGER quiet BEFORE INSERT ON rows BEGIN SELECT raise(IGNORE); END")
    with pytest.raises(RecordTampered, match="trigger 'quiet', which is no guard, was added"):
        verify(record)


@pytest.mark.parametrize("statement", [
    "UPDATE rows SET recorded = ''",
    "DELETE FROM rows",
    "REPLACE INTO rows SELECT * FROM rows LIMIT 1",
    "INSERT OR REPLACE INTO rows SELECT * FROM rows LIMIT 1",
    "INSERT OR IGNORE INTO rows SELECT * FROM rows LIMIT 1",
    "INSERT INTO rows SELECT * FROM rows WHERE true ON CONFLICT DO UPDATE SET recorded = ''",
    "INSERT INTO rows SELECT 6, kind, id, part_of, about, nth, version, published, recorded, locked_by, vouch, body, previous, hash FROM rows LIMIT 1",
    "DELETE FROM keys", "UPDATE keys SET key = zeroblob(32)", "INSERT OR REPLACE INTO keys SELECT 1, zeroblob(32)",
    "DELETE FROM terms", "UPDATE terms SET claims = 0", "INSERT OR REPLACE INTO terms SELECT term, reading, 0 FROM terms",
])  # fmt: skip
def test_the_database_itself_refuses_changes(record: Record, path: Path, statement: str) -> None:
    fill(record, 1)
    with other_program(path) as other, pytest.raises(sqlite3.IntegrityError):
        other.execute(statement)


def test_the_words_of_a_refusal_say_what_to_do(record: Record, path: Path, clock: Ticks) -> None:
    fill(record, 1)
    with other_program(path) as other, pytest.raises(sqlite3.IntegrityError, match="add a correction as a new row"):
        other.execute("DELETE FROM rows")


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_changed_byte_anywhere_in_the_file_is_found_or_changes_nothing(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("flipped")
    with Record.open(folder / "a.db", clock=lambda: NOON) as record:
        fill(record)
        shown = everything(record)
    body = bytearray((folder / "a.db").read_bytes())
    body[data.draw(st.integers(0, len(body) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    (folder / "b.db").write_bytes(body)
    try:
        with Record.open(folder / "b.db", clock=lambda: NOON) as record:
            verify(record)
            assert everything(record) == shown
    except RecordError:
        pass  # told


def everything(record: Record) -> str:
    view = record.view()
    return repr((list(view.reports()), list(view.claims()), list(view.claims(where=Filter(by="harbour")))))


def test_indexes_are_compared_when_asked_for_however_large_the_file(
    record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    from reportedly.record import _verify

    fill(record)
    asked: list[object] = []
    monkeypatch.setattr(_verify, "_what_is_wrong_with_indexes", lambda store: asked.append(store) or "an odd entry")
    monkeypatch.setattr(_verify, "SMALL", 0)
    assert verify(record).rows == 15
    with pytest.raises(RecordTampered, match="searched by was changed"):
        verify(record, indexes=True)
    assert len(asked) == 1
