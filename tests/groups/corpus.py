"""A group's file: its reports, and what a reader would say of them.

`@ Outlet | published | title` opens a report. Below the last, passages between bars, a word of each marked by asterisks:

    = a *hit* | a *strike*        accounts of one event; those of two such lines are of two
    ~ denies contests | a | b     a relation between two passages, of one of these kinds
    ! differs | a | b             one that must not be found, for the reader: whatever nobody asked for counts as wrong
    ? agrees | a | b              one that a reader would let stand, though nobody asked for it
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

HERE = Path(__file__).parent
ASKED = "=~!?"


@dataclass
class Group:
    name: str
    reports: list[tuple[str, datetime, str, list[str]]] = field(default_factory=list)  # outlet, time, title, paragraphs
    asked: list[tuple[str, list[str]]] = field(default_factory=list)

    def rows(self, mark: str) -> Iterator[list[str]]:
        yield from (cells for one, cells in self.asked if one == mark)


def read_groups(folder: str) -> list[Group]:
    return [read_group(path) for path in sorted((HERE / folder).glob("*.txt"))]


def read_group(path: Path) -> Group:
    group = Group(path.stem)
    for line in path.read_text(encoding="utf-8").splitlines():
        mark, rest = line[:1], line[2:]
        if mark == "@":
            outlet, published, title = (cell.strip() for cell in rest.split("|", 2))
            group.reports.append((outlet, datetime.fromisoformat(published), title, []))
        elif mark and mark in ASKED:
            group.asked.append((mark, [cell.strip() for cell in rest.split("|")]))
        elif line.strip():
            group.reports[-1][3].append(line.strip())
    return group
