"""Work for a process that is killed in the midst of it: `python -m record.dying WORK FILE`, which tells how far it is."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

from record.nouns import plain
from reportedly.model import Claim
from reportedly.record import Capture, Reading, Record, import_record, migrate

COUNT = 40


def clock() -> datetime:
    return datetime(2025, 7, 5, 12, tzinfo=UTC)


def story(number: int) -> tuple[bytes, tuple[object, list[Claim]]]:
    text = f"Story {number}: the pier stood. " * 20
    return text.encode(), plain(text)


def read(path: Path | str, first: int = 0, count: int = COUNT) -> None:
    with Record.open(path, clock=clock) as record, record.writer() as writer:
        for number in range(first, first + count):
            body, (report, claims) = story(number)
            writer.append(Capture(body), report, Reading("1"), claims)  # type: ignore[arg-type]
            print(number, flush=True)  # noqa: T201


def take(path: Path) -> None:
    with Record.open(path, clock=clock) as record:
        print("begun", flush=True)  # noqa: T201
        import_record(record, path.with_name("archive.zip"))


def bring_up(path: Path) -> None:
    print("begun", flush=True)  # noqa: T201
    migrate(path)


WORKS = {"read": read, "take": take, "bring_up": bring_up}

if __name__ == "__main__":
    WORKS[sys.argv[1]](sys.argv[2] if "://" in sys.argv[2] else Path(sys.argv[2]), *map(int, sys.argv[3:]))
