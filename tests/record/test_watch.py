"""What is noticed of a changed record while it is used, short of walking all of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from record.conftest import Ticks
from record.nouns import plain
from record.test_verify import fill, unguarded
from reportedly.record import Filter, Record, verify
from reportedly.record._schema import guards


def changed(path: Path, clock: Ticks, *statements: str) -> Record:
    """Fill a record, change it as one who can write files would, and open it again."""
    with Record.open(path, clock=clock) as record:
        fill(record)
        db = unguarded(record)
        for statement in (*statements, *guards().values()):
            db.execute(statement)
    return Record.open(path, clock=clock)


def test_an_untouched_record_is_not_doubted(path: Path, clock: Ticks) -> None:
    with changed(path, clock) as record:
        assert list(record.view().claims())
        assert list(record.view().reports())
        assert record.doubt is None
        assert verify(record).rows == 12


@pytest.mark.parametrize(("statement", "doubt"), [
    ("UPDATE claims SET json = replace(json, 'stood', 'fell') WHERE seq = 12", "row 12 (in 'claims') does not fit"),
    ("DELETE FROM claims WHERE seq = 4", "it has 11 rows where the last is the 12th"),
    ("DELETE FROM readings WHERE seq = 7", "it has 11 rows where the last is the 12th"),
])  # fmt: skip
def test_a_change_of_the_last_row_or_a_gap_is_seen_when_it_is_opened(
    path: Path, clock: Ticks, statement: str, doubt: str
) -> None:
    with changed(path, clock, statement) as record:
        assert record.doubt is not None
        assert record.doubt.startswith(doubt)


def test_a_guard_that_is_gone_is_seen_when_it_is_opened(path: Path, clock: Ticks) -> None:
    with Record.open(path, clock=clock) as record:
        record.db.execute("DROP TRIGGER claims_no_update")
    with Record.open(path, clock=clock) as record:
        assert record.doubt == "guard 'claims_no_update' was removed or changed"


def test_a_changed_claim_is_seen_when_it_is_shown(path: Path, clock: Ticks) -> None:
    with changed(path, clock, "UPDATE claims SET json = replace(json, 'stood', 'fell') WHERE seq = 8") as record:
        list(record.view().claims(where=Filter(about="stood")))
        assert record.doubt is None
        list(record.view().claims())
        assert record.doubt == "row 8 (in 'claims') does not fit its own hash"


def test_a_changed_report_is_seen_when_it_is_read(path: Path, clock: Ticks) -> None:
    with changed(path, clock, "UPDATE reports SET json = replace(json, 'stood', 'fell') WHERE seq = 6") as record:
        list(record.view().reports())
        assert record.doubt == "row 6 (in 'reports') does not fit its own hash"


def test_a_record_that_lasts_as_long_as_the_object_is_watched_too(clock: Ticks) -> None:
    with Record.in_memory(clock=clock) as record:
        fill(record)
        unguarded(record).execute("UPDATE claims SET position = 7 WHERE seq = 4")
        assert len(list(record.view().claims())) == len(plain()[1]) * 3
        assert record.doubt is not None
