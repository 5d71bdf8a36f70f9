from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reportedly.record import Record


class Ticks:
    """A clock that a test turns: one minute on at each look."""

    def __init__(self) -> None:
        self.moment = datetime(2025, 7, 5, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.moment += timedelta(minutes=1)
        return self.moment


@pytest.fixture
def clock() -> Ticks:
    return Ticks()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "held.db"


@pytest.fixture
def record(path: Path, clock: Ticks) -> Iterator[Record]:
    with Record.open(path, clock=clock) as record:
        yield record
