"""What is noticed of a changed record while it is used, short of walking all of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from record.conftest import Ticks
from record.nouns import plain
from record.tampering import fill, run, tampered, unguarded
from reportedly.errors import RecordError
from reportedly.record import Filter, Record, verify


def changed(path: Path, clock: Ticks, *statements: str) -> Record:
    """Fill a record, change it as one who can write files would, and open it again."""
    with Record.open(path, clock=clock) as record:
        fill(record)
        tampered(record, *statements)
    return Record.open(path, clock=clock)


def test_an_untouched_record_is_not_doubted(path: Path, clock: Ticks) -> None:
    with changed(path, clock) as record:
        assert list(record.view().claims())
        assert list(record.view().reports())
        assert record.doubt is None
        assert verify(record).rows == 15


@pytest.mark.parametrize(("statement", "doubt"), [
    ("UPDATE rows SET nth = 7 WHERE seq = 15", "row 15 (a claim) does not fit"),
    ("DELETE FROM rows WHERE seq = 5", "it has 14 rows where 15 up to the 15th should be"),
    ("DELETE FROM rows WHERE seq = 8", "it has 14 rows where 15 up to the 15th should be"),
])  # fmt: skip
def test_a_change_of_the_last_row_or_a_gap_is_seen_when_it_is_opened(
    path: Path, clock: Ticks, statement: str, doubt: str
) -> None:
    with changed(path, clock, statement) as record:
        assert record.doubt is not None
        assert record.doubt.startswith(doubt)


def test_a_guard_that_is_gone_is_seen_when_it_is_opened(path: Path, clock: Ticks) -> None:
    with Record.open(path, clock=clock) as record:
        run(record, "DROP TRIGGER rows_no_update")
    with Record.open(path, clock=clock) as record:
        assert record.doubt == "guard 'rows_no_update' was removed or changed"


def test_a_changed_claim_is_seen_when_it_is_shown(path: Path, clock: Ticks) -> None:
    with changed(path, clock, "UPDATE rows SET recorded = '2025' WHERE seq = 10") as record:
        list(record.view().claims(where=Filter(about="0")))
        assert record.doubt is None
        list(record.view().claims())
        assert record.doubt == "row 10 (a claim) does not fit its own hash"


def test_a_changed_report_is_seen_when_it_is_read(path: Path, clock: Ticks) -> None:
    with changed(path, clock, "UPDATE rows SET recorded = '2025' WHERE seq = 8") as record:
        list(record.view().reports())
        assert record.doubt == "row 8 (a report) does not fit its own hash"


def test_a_record_that_lasts_as_long_as_the_object_is_watched_too(clock: Ticks) -> None:
    with Record.in_memory(clock=clock) as record:
        fill(record)
        unguarded(record)
        run(record, "UPDATE rows SET recorded = '2025' WHERE seq = 5")
        assert len(list(record.view().claims())) == len(plain()[1]) * 3
        assert record.doubt is not None


def test_a_body_that_was_changed_is_told_when_it_is_opened(path: Path, clock: Ticks) -> None:
    change = "UPDATE rows SET body = zeroblob(60) WHERE seq = 5"
    with changed(path, clock, change) as record, pytest.raises(RecordError, match="does not fit its key"):
        list(record.view().claims())
