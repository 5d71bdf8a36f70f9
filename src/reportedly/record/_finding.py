"""Finding the one report or claim that a person means by an id, a begin of one, or a file's name."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath
from typing import TypeVar

from reportedly.errors import NotHeld, RecordError
from reportedly.model import Claim, Report

One = TypeVar("One", Report, Claim)
HELD = "`reportedly claims` lists what it holds"


def best(ref: str, reports: Iterable[Report], record: str) -> Report:
    """Return the report that a reference fits best; raises NotHeld for none, RecordError for several."""
    ranked = [(rank, report) for report in reports if (rank := _rank(report, ref)) is not None]
    least = min((rank for rank, _ in ranked), default=0)
    return only(ref, [report for rank, report in ranked if rank == least], "report", record)


def only(ref: str, found: list[One], what: str, record: str) -> One:
    """Return the one that was found; raises NotHeld for none, RecordError for several."""
    if not found:
        raise NotHeld(f"no {what} '{ref}' in record '{record}': {HELD}")
    if len(found) > 1:
        ids = ", ".join(one.id for one in found)
        raise RecordError(f"'{ref}' fits {len(found)} {what}s ({ids}): give more of the id")
    return found[0]


def _rank(report: Report, ref: str) -> int | None:
    """Return how well a report is called by an id, a begin of one, or a path; 0 is best, null is not at all.

    The record knows a file by its path in the folder that was read, so another path to it may be longer or shorter.
    """
    file, path = report.file or "", PurePath(ref).as_posix() if ref else ""
    same = (
        ref in {report.id, file},
        bool(file) and (path.endswith(f"/{file}") or file.endswith(f"/{path}")),
        bool(ref) and report.id.startswith((ref, f"rep_{ref}")),
        bool(file) and PurePath(path).name == PurePath(file).name,
    )
    return same.index(True) if any(same) else None
