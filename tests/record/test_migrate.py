"""A record of an earlier version is brought up to this one, and all that it held is held still."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from record.conftest import Ticks
from record.nouns import plain
from record.older import Older
from record.tampering import run
from reportedly.errors import RecordError, RecordTampered
from reportedly.record import Capture, Reading, Record, migrate, verify

STORIES = ("The first pier stood.", "The second pier stood.")


def older(path: Path, schema: int) -> str:
    record = Older(path, schema)
    for day, text in enumerate(STORIES, 1):
        report, claims = plain(text)
        record.append(text.encode(), report, claims, f"2025-07-0{day}T06:00:00.000000Z")
    return record.close()


@pytest.mark.parametrize("schema", [1, 2])
def test_an_older_record_is_opened_after_it_was_migrated(path: Path, clock: Ticks, schema: int) -> None:
    head = older(path, schema)
    with pytest.raises(RecordError, match=rf"older reportedly \(schema {schema}.*run `reportedly migrate`"):
        Record.open(path, clock=clock)
    assert migrate(path) == (schema, 3)
    with Record.open(path, clock=clock) as record:
        view = record.view()
        assert [report.text for report in view.reports()] == list(STORIES)
        assert list(view.claims()) == [claim for text in STORIES for claim in plain(text)[1]]
        assert view.body(plain(STORIES[0])[0].id) == STORIES[0].encode()
        assert [(entry.act, entry.rows, entry.head) for _, entry in view.custody()][-1] == ("migrated", 8, head)
        assert verify(record).claims == 2
        report, claims = plain("The third pier stood.")
        assert record.writer().append(Capture(b"x"), report, Reading("2"), claims)


def test_what_was_held_at_a_moment_is_what_is_held_at_it_after(path: Path, clock: Ticks) -> None:
    older(path, 2)
    migrate(path)
    with Record.open(path, clock=clock) as record:
        then = record.view(recorded_as_of=datetime(2025, 7, 1, 12, tzinfo=UTC))
        assert [report.text for report in then.reports()] == [STORIES[0]]


def test_a_migrated_record_has_the_tables_of_a_new_one(path: Path, tmp_path: Path, clock: Ticks) -> None:
    older(path, 1)
    migrate(path)
    made = "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY name"
    with Record.open(path, clock=clock) as record, Record.open(tmp_path / "new.db", clock=clock) as new:
        assert run(record, made) == run(new, made)
        assert run(record, "SELECT * FROM alembic_version") == run(new, "SELECT * FROM alembic_version") == [("0003",)]


def test_an_older_record_that_was_changed_is_left_as_it_was(path: Path) -> None:
    older(path, 2)
    with sqlite3.connect(path) as db:
        db.execute("UPDATE claims SET json = replace(json, 'stood', 'fell') WHERE seq = 8")
    db.close()
    before = path.read_bytes()
    with pytest.raises(RecordTampered, match=r"row 8 \(in 'claims'\) was changed.*nothing was migrated"):
        migrate(path)
    assert path.read_bytes() == before


def test_a_record_of_this_version_is_left_as_it_is(record: Record, path: Path) -> None:
    assert migrate(path) == (3, 3)


@pytest.mark.parametrize("statement", ["PRAGMA user_version=99", "PRAGMA application_id=7"])
def test_a_newer_record_and_another_programs_database_are_not_touched(
    record: Record, path: Path, statement: str
) -> None:
    run(record, statement)
    with pytest.raises(RecordError, match=r"newer reportedly|not a reportedly record"):
        migrate(path)


def test_a_record_that_was_made_to_say_it_is_older_is_told(record: Record, path: Path) -> None:
    run(record, "PRAGMA user_version=2")
    with pytest.raises(RecordTampered, match=r"of schema 2 and has the tables of a later one"):
        migrate(path)
