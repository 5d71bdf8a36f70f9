"""A record of an earlier schema is brought up to this one, and its rows stay as they are."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from record.conftest import Ticks
from record.nouns import plain
from reportedly.errors import RecordError, RecordTampered
from reportedly.record import Capture, Reading, Record, _writer, verify


@pytest.fixture
def old(path: Path, clock: Ticks, monkeypatch: pytest.MonkeyPatch) -> str:
    """Make a record as schema 1 had it, without a column for what was skipped, and return the hash of its last row."""
    encoded = _writer._encoded
    with monkeypatch.context() as before, Record.open(path, clock=clock) as record:
        before.setattr(_writer, "_encoded", lambda noun, of: None if noun == () else encoded(noun, of))
        report, claims = plain()
        record.writer().append(Capture(b"x"), report, Reading("1"), claims)
        record.db.execute("ALTER TABLE readings DROP COLUMN skipped")
        record.db.execute("PRAGMA user_version=1")
        return str(record.db.execute("SELECT hash FROM claims").fetchone()[0])


def test_an_older_record_is_read_and_added_to_and_its_chain_still_holds(path: Path, clock: Ticks, old: str) -> None:
    report, claims = plain()
    with Record.open(path, clock=clock) as record:
        assert verify(record).head == old
        assert list(record.view().claims()) == claims
        assert record.view().skipped(report.id) == ()
        assert record.writer().append(Capture(b"x"), report, Reading("2"), claims)
        assert verify(record, head=old).claims == 2


def test_words_put_into_an_older_row_are_found(path: Path, clock: Ticks, old: str) -> None:
    Record.open(path, clock=clock).close()
    db = sqlite3.connect(path)
    db.execute("DROP TRIGGER readings_no_update")
    db.execute("UPDATE readings SET skipped = '[]'")
    db.commit()
    db.close()
    with Record.open(path, clock=clock) as record, pytest.raises(RecordTampered, match=r"readings.*was changed"):
        verify(record)


def test_an_older_record_that_may_not_be_written_is_told(path: Path, clock: Ticks, old: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("os.access", lambda *_: False)
        with pytest.raises(RecordError, match="no permission"):
            Record.open(path, clock=clock)
