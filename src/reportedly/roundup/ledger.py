"""The ledger of sides: one event as a table, a row a question, a column a side, and in each cell what that side says of it.

An empty cell is never left empty: a side of which nothing was read, and one whose accounts leave the question open, are
two things.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from reportedly import tsv
from reportedly.model import Claim

from .lists import PACKAGE
from .page import Aspect, Column, Section, Statement

UNREAD = "No account in the reports read"
UNTOLD = "Not in the accounts read"
SIDES = 3  # columns beside each other; a fourth leaves each too narrow to read


@dataclass(frozen=True, slots=True)
class Cell:
    """What one side says to one question, or the kind of its silence."""

    party: str | None
    statements: tuple[Statement, ...]
    silence: str | None


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One question, and each side's answer."""

    aspect: Aspect
    label: str
    cells: tuple[Cell, ...]


def aspect_of(claims: Sequence[Claim]) -> Aspect:
    """Return the question that a statement answers: the counts of its claims say it, else the event, else nothing does."""
    roles = {amount.role for claim in claims for amount in claim.amounts}
    counted = [aspect for aspect, _, own in _rows() if own & roles]
    if counted:
        return counted[-1]  # a toll before what was damaged, and that before what was sent
    if any(claim.event is None for claim in claims):
        return "said"
    if any(claim.event is not None and claim.event.target is not None for claim in claims):
        return "hit"
    return "who" if any(claim.stance == "accuses" for claim in claims) else "happened"


def ledger_of(section: Section, parties: Sequence[str]) -> tuple[LedgerRow, ...]:
    """Return the rows in which some side says something; every party has a cell in each where there is room for it."""
    spoken = [column.party for column in section.columns]
    absent = [party for party in parties if party not in spoken] if any(spoken) else []
    beside = absent if len(spoken) + len(absent) <= SIDES else []
    columns = [*section.columns, *(Column(party, ()) for party in beside)]
    return tuple(
        LedgerRow(aspect, label, tuple(_cells(columns, aspect)))
        for aspect, label, _ in _rows()
        if any(one.aspect == aspect for column in columns for one in column.statements)
    )


def _cells(columns: Sequence[Column], aspect: Aspect) -> Iterator[Cell]:
    for column in columns:
        own = tuple(one for one in column.statements if one.aspect == aspect)
        yield Cell(column.party, own, None if own else UNTOLD if column.statements else UNREAD)


@cache
def _rows() -> tuple[tuple[Aspect, str, frozenset[str]], ...]:
    rows = tsv.rows(PACKAGE, "roundup_ledger")
    return tuple((row["aspect"], row["label"], frozenset(row["roles"].split())) for row in rows)  # type: ignore[misc]
