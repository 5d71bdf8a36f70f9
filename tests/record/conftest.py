from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from record import servers
from reportedly.record import Record

STORES = ("sqlite", "postgresql")


class Ticks:
    """A clock that a test turns: one minute on at each look."""

    def __init__(self) -> None:
        self.moment = datetime(2025, 7, 5, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.moment += timedelta(minutes=1)
        return self.moment


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run the tests of a module marked `on_both` in a file and on a server, but those that look into the file itself."""
    marks = [mark.name for mark in metafunc.definition.iter_markers()]
    if "record" in metafunc.fixturenames and "on_both" in marks and "path" not in metafunc.definition.fixturenames:
        metafunc.parametrize("record", STORES, indirect=True)


@pytest.fixture
def clock() -> Ticks:
    return Ticks()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "held.db"


@pytest.fixture
def record(request: pytest.FixtureRequest, tmp_path: Path, clock: Ticks) -> Iterator[Record]:
    if getattr(request, "param", "sqlite") == "sqlite":
        with Record.open(tmp_path / "held.db", clock=clock) as record:
            yield record
    else:
        with servers.database() as url, Record.open(url, clock=clock) as record:
            yield record
