"""Histories of figures as CSV, one figure a line, and as one JSON document."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

import msgspec

from reportedly.model import FigureEntry, FigureHistory

from ._csv import guarded

FORMAT = "reportedly-figures-1"
COLUMNS = (
    "event", "role", "counted", "unit", "origin", "party", "words", "low", "best", "high", "hedge", "change", "against",
    "published", "outlet", "claim", "start", "end", "quote",
)  # fmt: skip


def figures_csv(histories: Iterable[FigureHistory]) -> str:
    """Return a header and one line a figure; a cell that a spreadsheet would run gets an apostrophe before it."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writerow(COLUMNS)
    for history in histories:
        writer.writerows([guarded(cell) for cell in _cells(history, entry)] for entry in history.entries)
    return out.getvalue()


def _cells(history: FigureHistory, entry: FigureEntry) -> tuple[object, ...]:
    role, counted, unit = (*history.measure, "", "")[:3]
    claim, amount = entry.claim, entry.amount
    published = claim.report.published
    return (
        history.event, role, counted, unit, entry.origin, claim.origin and claim.origin.party, entry.words, amount.low,
        amount.best, amount.high, amount.hedge, entry.change, entry.against, published and published.isoformat(),
        claim.report.outlet, claim.id, claim.evidence.start, claim.evidence.end, claim.evidence.quote,
    )  # fmt: skip


def figures_json(histories: Iterable[FigureHistory]) -> str:
    """Return the histories as one indented JSON document, each figure with its whole claim."""
    body = msgspec.json.encode({"format": FORMAT, "histories": list(histories)})
    return msgspec.json.format(body, indent=2).decode() + "\n"
