"""Whatever write, sync or commit fails, the record stays whole, the work resumes, and nothing is lost or doubled."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from record.conftest import Ticks
from record.faults import FAILED, FULL, Faults, faulty
from record.nouns import plain
from record.test_migrate import older
from record.test_redacting import LAW
from reportedly.errors import RecordError
from reportedly.model import Claim
from reportedly.record import (
    Capture,
    Reading,
    Record,
    export_record,
    import_record,
    migrate,
    redact_passage,
    verify,
)  # fmt: skip

STORIES = tuple(f"Story {number}: the pier stood, Ann Example said." for number in range(3))
Work = Callable[[Path, Ticks], None]


@pytest.fixture
def faults() -> Iterator[Faults]:
    try:
        with faulty() as faults:
            yield faults
    except OSError:
        pytest.skip("SQLite's library cannot be reached to inject faults")


def read(path: Path, clock: Ticks) -> None:
    with Record.open(path, clock=clock) as record, record.writer() as writer:
        for text in STORIES:
            report, claims = plain(text)
            if not writer.holds(report, Reading("1")):
                writer.append(Capture(text.encode()), report, Reading("1"), claims)


def decide(path: Path, clock: Ticks) -> None:
    with Record.open(path, clock=clock) as record:
        record.judge(by="A. Editor").withdraw(plain(STORIES[0])[1][0].id, reason="misread")
        if "Ann Example" in repr(list(record.view(judged=False).claims())):
            redact_passage(record, "Ann Example", **LAW)


def bring_up(path: Path, clock: Ticks) -> None:
    migrate(path)


def take(path: Path, clock: Ticks) -> None:
    with Record.open(path, clock=clock) as record:
        import_record(record, path.with_name("archive.zip"))


def prepared(folder: Path, name: str, clock: Ticks) -> Path:
    """Make what a work begins with, and return where it works."""
    start = folder / "start"
    start.mkdir()
    if name == "decide":
        read(start / "held.db", clock)
    elif name == "bring_up":
        older(start / "held.db", 2)
    elif name == "take":
        read(folder / "other.db", clock)
        with Record.open(folder / "other.db", clock=clock) as record:
            export_record(record, start / "archive.zip")
    return start


def claims(path: Path, clock: Ticks) -> list[Claim]:
    with Record.open(path, clock=clock) as record:
        verify(record)
        return list(record.view().claims())


@pytest.mark.parametrize("work", [read, decide, bring_up, take], ids=lambda work: work.__name__)
def test_every_write_and_sync_may_fail_in_turn(work: Work, tmp_path: Path, clock: Ticks, faults: Faults) -> None:
    start = prepared(tmp_path, work.__name__, clock)
    whole = fresh(start, tmp_path / "whole")
    faults.arm(0)
    work(whole, clock)
    count = faults.disarm()
    expected = claims(whole, clock)
    assert count > 20
    for at in range(1, count + 1):
        path = fresh(start, tmp_path / f"broken-{at}")
        faults.arm(at, (FULL, FAILED)[at % 2], lasting=at % 3 == 0)
        told = attempt(work, path, clock)
        faults.disarm()
        assert told is None or "held.db" in told, at
        work(path, clock)
        assert claims(path, clock) == expected, at


def fresh(start: Path, folder: Path) -> Path:
    """Copy what a work begins with; each attempt has a folder of its own, since SQLite knows files by their inodes."""
    shutil.copytree(start, folder)
    return folder / "held.db"


def attempt(work: Work, path: Path, clock: Ticks) -> str | None:
    """Do the work as far as it goes; return what a person is told."""
    try:
        work(path, clock)
    except RecordError as error:
        return str(error)
    return None


def test_a_disk_that_is_full_from_some_moment_on_is_told_as_such(path: Path, clock: Ticks, faults: Faults) -> None:
    read(path, clock)
    faults.arm(3, FULL, lasting=True)
    with Record.open(path, clock=clock) as record:
        report, made = plain("Story 9 " * 900)
        with pytest.raises(RecordError, match="no space is left on the disk"):
            record.writer().append(Capture(b"more"), report, Reading("1"), made)
    faults.disarm()
    assert len(claims(path, clock)) == 3


@pytest.mark.parametrize("after", range(1, 12))
def test_a_crash_between_any_two_statements_leaves_whole_reports_only(
    path: Path, clock: Ticks, after: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sqlalchemy import Connection

    read(path, clock)
    usual, calls = Connection.exec_driver_sql, []

    def crashing(self: Connection, statement: str, *rest: Any, **more: Any) -> Any:
        calls.append(statement)
        if len(calls) == after:
            raise KeyboardInterrupt
        return usual(self, statement, *rest, **more)

    with Record.open(path, clock=clock) as record:
        report, made = plain("One story more.")
        with monkeypatch.context() as patch:
            patch.setattr(Connection, "exec_driver_sql", crashing)
            try:
                record.writer().append(Capture(b"more"), report, Reading("1"), made)
            except KeyboardInterrupt:
                assert calls[-2:] != []
        record.writer().append(Capture(b"more"), report, Reading("1"), made)
    assert len(claims(path, clock)) == 4
