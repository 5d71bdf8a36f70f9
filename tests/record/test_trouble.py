from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from record.conftest import Ticks
from record.nouns import plain
from reportedly.errors import RecordError
from reportedly.record import Capture, Reading, Record, verify


def append(record: Record, text: str) -> bool:
    report, claims = plain(text)
    return record.writer().append(Capture(text.encode()), report, Reading("1"), claims)


class Crash(Exception):
    pass


@pytest.mark.parametrize("after", range(1, 5))
def test_a_crash_between_rows_leaves_whole_reports_only(
    record: Record, path: Path, clock: Ticks, after: int, monkeypatch
) -> None:  # type: ignore[no-untyped-def]
    from reportedly.record import _writer

    append(record, "first")
    insert, calls = _writer._Transaction._insert, []

    def crashing(self: object, kind: str, *cells: object) -> int:
        calls.append(kind)
        if len(calls) == after:
            raise Crash
        return insert(self, kind, *cells)  # type: ignore[arg-type]

    monkeypatch.setattr(_writer._Transaction, "_insert", crashing)
    with pytest.raises(Crash):
        append(record, "second")
    monkeypatch.undo()
    with Record.open(path, clock=clock) as again:
        assert [report.text for report in again.view().reports()] == ["first"]
        assert append(again, "second")
        assert verify(again).reports == 2


def test_a_process_that_dies_mid_write_leaves_whole_reports_only(record: Record, path: Path, clock: Ticks) -> None:
    append(record, "first")
    record.db.execute("BEGIN IMMEDIATE")
    record.db.execute(
        "INSERT INTO captures SELECT 5, sha256, size, body, file, url, how, recorded, previous, hash FROM captures"
    )
    record.close()  # without COMMIT
    with Record.open(path, clock=clock) as again:
        assert verify(again).rows == 4
        assert append(again, "second")


def test_a_full_disk_is_told_and_the_record_stays_whole(record: Record) -> None:
    append(record, "first")
    pages = record.db.execute("PRAGMA page_count").fetchone()[0]
    record.db.execute(f"PRAGMA max_page_count={pages}")
    report, claims = plain("second " * 20000)
    with pytest.raises(RecordError, match="no space is left"):
        record.writer().append(Capture(b"x"), report, Reading("1"), claims)
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
    record.db.execute("PRAGMA user_version=99")
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


def test_a_server_is_not_yet_supported(clock: Ticks) -> None:
    with pytest.raises(RecordError, match="not yet supported"):
        Record.open("postgresql://desk@localhost/held", clock=clock)


def test_no_permission_is_told(record: Record, path: Path, clock: Ticks) -> None:
    record.db.execute("PRAGMA query_only=ON")
    with pytest.raises(RecordError, match="no permission"):
        append(record, "first")


def test_a_file_name_with_odd_characters_is_only_a_name(tmp_path: Path, clock: Ticks) -> None:
    path = tmp_path / "what? 100%#&mode=memory.db"
    with Record.open(path, clock=clock) as record:
        append(record, "first")
    assert path.exists()
