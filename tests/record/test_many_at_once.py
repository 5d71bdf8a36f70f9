"""Four processes write into one record while twenty readers look on: nothing is lost, and nobody is told to wait."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from record import servers
from record.conftest import STORES, Ticks
from reportedly.record import Record, verify

EACH, SHARED = 12, 6  # reports of each writer, of which so many are the next one's too


@pytest.mark.parametrize("kind", STORES)
def test_four_writers_and_twenty_readers_do_not_get_in_each_others_way(kind: str, path: Path, clock: Ticks) -> None:
    if kind == "sqlite":
        crowd(str(path), clock)
    else:
        with servers.database() as url:
            crowd(url, clock)


def crowd(name: str, clock: Ticks) -> None:
    Record.open(name, clock=clock).close()
    writers = [
        subprocess.Popen(
            [sys.executable, "-m", "record.dying", "read", name, str(at * (EACH - SHARED)), str(EACH)],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        )
        for at in range(4)
    ]  # fmt: skip
    with ThreadPoolExecutor(20) as readers:
        looks = [readers.submit(look_on, name, clock, writers) for _ in range(20)]
        told = [writer.communicate()[1] for writer in writers]
        assert max(look.result() for look in looks) <= 3 * (EACH - SHARED) + EACH
    assert told == [""] * 4
    with Record.open(name, clock=clock) as record:
        assert verify(record).reports == 3 * (EACH - SHARED) + EACH


def look_on(name: str, clock: Ticks, writers: list[subprocess.Popen[str]]) -> int:
    """Read again and again while anybody writes; return how many claims were seen last."""
    seen = 0
    with Record.open(name, clock=clock, create=False) as record:
        while any(writer.poll() is None for writer in writers):
            claims = len(list(record.view().claims()))
            assert claims >= seen
            seen = claims
    return seen
