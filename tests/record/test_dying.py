"""Ten real `kill -9`, during read, migrate and import: the record is whole, and the work resumes where it stopped."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from record.conftest import Ticks
from record.dying import COUNT, WORKS, story
from record.older import Older
from reportedly.record import Record, export_record, verify


def killed(work: str, path: Path, *, after: int, wait: float) -> None:
    """Start a work in a process of its own, and kill that some lines and moments later."""
    process = subprocess.Popen(
        [sys.executable, "-m", "record.dying", work, str(path)], stdout=subprocess.PIPE, text=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )  # fmt: skip
    assert process.stdout is not None
    for _ in range(after):
        process.stdout.readline()
    time.sleep(wait)
    process.send_signal(signal.SIGKILL)
    process.stdout.close()
    process.wait()


def assert_resumes(work: str, path: Path, clock: Ticks) -> None:
    """Do the work once more, which goes on from what was kept, and compare with a run that nobody disturbed."""
    WORKS[work](path)  # type: ignore[operator]
    with Record.open(path, clock=clock) as record:
        assert verify(record).reports == COUNT
        assert list(record.view().claims()) == [claim for n in range(COUNT) for claim in story(n)[1][1]]


@pytest.mark.parametrize(("after", "wait"), [(1, 0.0), (5, 0.002), (17, 0.001), (33, 0.003)])
def test_a_reading_that_was_killed_goes_on(path: Path, clock: Ticks, after: int, wait: float) -> None:
    killed("read", path, after=after, wait=wait)
    with Record.open(path, clock=clock) as record:
        assert after <= verify(record).reports <= COUNT
    assert_resumes("read", path, clock)


@pytest.mark.parametrize("wait", [0.0, 0.06, 0.15])
def test_an_import_that_was_killed_took_all_or_nothing(path: Path, clock: Ticks, wait: float) -> None:
    other = path.with_name("other.db")
    WORKS["read"](other)  # type: ignore[operator]
    with Record.open(other, clock=clock) as record:
        export_record(record, path.with_name("archive.zip"))
    killed("take", path, after=1, wait=wait)
    with Record.open(path, clock=clock) as record:
        assert verify(record).reports in {0, COUNT}
    assert_resumes("take", path, clock)


@pytest.mark.parametrize("wait", [0.0, 0.1, 0.25])
def test_a_migration_that_was_killed_left_the_record_as_it_was_or_done(path: Path, clock: Ticks, wait: float) -> None:
    old = Older(path, 2)
    for number in range(COUNT):
        body, (report, claims) = story(number)
        old.append(body, report, claims, "2025-07-01T06:00:00.000000Z")  # type: ignore[arg-type]
    old.close()
    killed("bring_up", path, after=1, wait=wait)
    assert_resumes("bring_up", path, clock)
