"""A disk that is really full, and one that is really read-only; where none can be mounted, the tests are skipped."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from record.conftest import Ticks
from record.nouns import plain
from record.tampering import fill
from reportedly.errors import RecordError
from reportedly.record import Capture, Reading, Record, verify


def mount(*words: str) -> bool:
    return subprocess.run(["mount", "-t", "tmpfs", *words], capture_output=True, check=False).returncode == 0


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """Give a folder on a disk of 1 MB of its own."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or not mount("-o", "size=1m", "tmpfs", str(folder)):
        pytest.skip("no disk can be mounted here: that asks for root")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def test_a_full_disk_is_told_and_what_was_read_is_kept(disk: Path, clock: Ticks) -> None:
    ballast = disk / "ballast"
    with Record.open(disk / "held.db", clock=clock) as record:
        fill(record)
        ballast.write_bytes(bytes(max(0, os.statvfs(disk).f_bavail * 4096 - 100_000)))
        report, claims = plain("A long story.")
        capture = Capture(os.urandom(200_000))
        with pytest.raises(RecordError, match="no space is left on the disk"):
            record.writer().append(capture, report, Reading("1"), claims)
        assert verify(record).reports == 3
        ballast.unlink()
        assert record.writer().append(Capture(b"short"), report, Reading("1"), claims)
        assert verify(record).reports == 4


def test_a_read_only_disk_is_read_and_a_write_on_it_is_told(disk: Path, clock: Ticks) -> None:
    with Record.open(disk / "held.db", clock=clock) as record:
        fill(record)
    assert mount("-o", "remount,ro", "tmpfs", str(disk))
    with Record.open(disk / "held.db", clock=clock) as record:
        assert len(list(record.view().claims())) == 3
        assert verify(record).reports == 3
        with pytest.raises(RecordError, match="no permission"):
            fill(record, 4)
    with pytest.raises(RecordError, match="make it, or pass another file"):
        Record.open(disk / "new.db", clock=clock)
