from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest

from record.conftest import Ticks
from record.nouns import plain
from record.tampering import run
from reportedly.errors import RecordError
from reportedly.record import Capture, Reading, Record, verify
from reportedly.record._chain import COLUMNS


def append(record: Record, text: str) -> bool:
    report, claims = plain(text)
    return record.writer().append(Capture(text.encode()), report, Reading("1"), claims)


class Crash(Exception):
    pass


@pytest.mark.parametrize("after", range(1, 6))
def test_a_crash_between_rows_leaves_whole_reports_only(
    record: Record, path: Path, clock: Ticks, after: int, monkeypatch
) -> None:  # type: ignore[no-untyped-def]
    from reportedly.record._growth import Growth

    append(record, "first")
    put, calls = Growth._put, []

    def crashing(self: Growth, kind: str, *rest: object) -> int:
        self.flush()
        calls.append(kind)
        if len(calls) == after:
            raise Crash
        return put(self, kind, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(Growth, "_put", crashing)
    with pytest.raises(Crash):
        append(record, "second")
    monkeypatch.undo()
    with Record.open(path, clock=clock) as again:
        assert [report.text for report in again.view().reports()] == ["first"]
        assert append(again, "second")
        assert verify(again).reports == 2


def test_a_process_that_dies_mid_write_leaves_whole_reports_only(record: Record, path: Path, clock: Ticks) -> None:
    append(record, "first")
    with record.store.reading() as connection:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        columns = ", ".join(COLUMNS[1:-2])
        connection.exec_driver_sql(f"INSERT INTO rows SELECT 6, {columns}, hash, hash FROM rows WHERE seq = 5")
        connection.connection.dbapi_connection.close()  # without COMMIT
        connection.invalidate()
    with Record.open(path, clock=clock) as again:
        assert verify(again).rows == 5
        assert append(again, "second")


def test_a_full_disk_is_told_and_the_record_stays_whole(record: Record) -> None:
    append(record, "first")
    run(record, f"PRAGMA max_page_count={run(record, 'PRAGMA page_count')[0][0]}")
    report, claims = plain("second")
    with pytest.raises(RecordError, match="no space is left"):
        record.writer().append(Capture(os.urandom(200000)), report, Reading("1"), claims)
    assert verify(record).reports == 1


def test_another_program_writing_is_told(record: Record, path: Path, clock: Ticks) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with Record.open(path, clock=clock, timeout=0) as waiting, pytest.raises(RecordError, match="in use by another"):
        append(waiting, "first")
    other.close()


@pytest.mark.parametrize("body", [b"just some words " * 100, b"\x00\x01\xff" * 500], ids=["text", "binary"])
def test_a_file_that_is_no_database_is_told(tmp_path: Path, clock: Ticks, body: bytes) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(body)
    with pytest.raises(RecordError, match=r"notes\.txt' is not a reportedly record"):
        Record.open(path, clock=clock)
    assert path.read_bytes() == body


def test_another_programs_database_is_left_alone(tmp_path: Path, clock: Ticks) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE mine (x)")
    db.close()
    with pytest.raises(RecordError, match="not a reportedly record"):
        Record.open(path, clock=clock)


def test_a_newer_record_is_not_touched(record: Record, path: Path, clock: Ticks) -> None:
    run(record, "PRAGMA user_version=99")
    with pytest.raises(RecordError, match=r"newer reportedly \(schema 99.*update reportedly"):
        Record.open(path, clock=clock)


def test_a_record_that_is_not_there_is_told(path: Path, clock: Ticks) -> None:
    with pytest.raises(RecordError, match="there is no record"):
        Record.open(path, clock=clock, create=False)
    assert not path.exists()


@pytest.mark.parametrize("name", ["nowhere/deep/held.db", "."])
def test_a_place_that_holds_no_file_is_told(tmp_path: Path, clock: Ticks, name: str) -> None:
    with pytest.raises(RecordError, match="pass"):
        Record.open(tmp_path / name, clock=clock)


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("mysql://desk@localhost/held", "'mysql' server are not known"),
        ("http://localhost/held", "'http' server are not known"),
        ("postgresql://desk@localhost:door/held", "no URL of a database"),
    ],
)
def test_a_wrong_url_is_told(clock: Ticks, url: str, message: str) -> None:
    with pytest.raises(RecordError, match=message):
        Record.open(url, clock=clock)


def test_no_permission_is_told(record: Record, path: Path, clock: Ticks) -> None:
    run(record, "PRAGMA query_only=ON")
    with pytest.raises(RecordError, match="no permission"):
        append(record, "first")


def test_a_file_name_with_odd_characters_is_only_a_name(tmp_path: Path, clock: Ticks) -> None:
    path = tmp_path / "what? 100%#&mode=memory.db"
    with Record.open(path, clock=clock) as record:
        append(record, "first")
    assert path.exists()


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9])
def test_a_truncated_record_is_told(record: Record, path: Path, clock: Ticks, part: float) -> None:
    for number in range(20):
        append(record, f"Story {number}")
    record.close()
    body = path.read_bytes()
    path.write_bytes(body[: int(len(body) * part)])
    with pytest.raises(RecordError, match=r"is damaged|not a reportedly record"), Record.open(path, clock=clock) as cut:
        verify(cut)
