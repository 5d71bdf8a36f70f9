"""What changed in the reading of reports from one version of the extractor to another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from reportedly.model import Claim

from ._judged import row_of

if TYPE_CHECKING:
    from ._view import View

ENOUGH = 0.5  # of the longer passage; below it two claims are of different passages


@dataclass(frozen=True, slots=True)
class Difference:
    """A claim that only one of two versions reads, or that they read otherwise; `fields` has both values of each."""

    report: str
    kind: Literal["added", "removed", "changed"]
    before: Claim | None
    after: Claim | None
    fields: dict[str, tuple[Any, Any]]


def differences(before: View, after: View) -> Iterator[Difference]:
    """Yield what differs in each report that both views show, report by report, in order of the text."""
    shown = {reading.report for reading in before.readings()}
    for reading in after.readings():
        if reading.report in shown:
            found = _compared(reading.report, list(before.as_read(reading.report)), list(after.as_read(reading.report)))
            yield from sorted(found, key=_place)


def _compared(report: str, before: list[Claim], after: list[Claim]) -> Iterator[Difference]:
    """Pair claims by id, then those left over by their passages."""
    old, new = {claim.id: claim for claim in before}, {claim.id: claim for claim in after}
    pairs = [(old[name], new[name]) for name in old if name in new]
    gone = [claim for name, claim in old.items() if name not in new]
    come = [claim for name, claim in new.items() if name not in old]
    for claim in gone:
        match = max(come, key=lambda other: _shared(claim, other), default=None)
        if match is not None and _shared(claim, match) >= ENOUGH:
            come.remove(match)
            pairs.append((claim, match))
        else:
            yield Difference(report, "removed", claim, None, {})
    for one, two in pairs:
        if fields := _fields(one, two):
            yield Difference(report, "changed", one, two, fields)
    for claim in come:
        yield Difference(report, "added", None, claim, {})


def _fields(before: Claim, after: Claim) -> dict[str, tuple[Any, Any]]:
    one, two = row_of(before), row_of(after)
    return {name: (one[name], two[name]) for name in one if name not in {"id", "report"} and one[name] != two[name]}


def _shared(one: Claim, two: Claim) -> float:
    """Return the part of the longer passage that both have."""
    start, end = max(one.evidence.start, two.evidence.start), min(one.evidence.end, two.evidence.end)
    longer = max(one.evidence.end - one.evidence.start, two.evidence.end - two.evidence.start, 1)
    return max(0, end - start) / longer


def _place(difference: Difference) -> int:
    claim = difference.before or difference.after
    return claim.evidence.start if claim else 0
