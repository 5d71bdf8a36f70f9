"""Claims as CSV for a spreadsheet, one claim a line, the nested fields in words."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from typing import TextIO

from reportedly.model import Claim

from ._words import chain_words, figure_words, place_words

COLUMNS = (
    "id", "report", "file", "url", "outlet", "title", "published", "start", "end", "quote", "origin", "chain", "party",
    "stance", "modality", "polarity", "quoted", "hedged", "on_record", "event", "type", "mode", "acled", "means", "target",
    "damage",    "actors", "recipients", "places", "when_start", "when_end", "when_precision", "when_printed", "amounts", "awaiting",
)  # fmt: skip
FORMULA = ("=", "+", "-", "@")  # what a spreadsheet takes for the begin of a formula (OWASP, CSV injection)


def write_csv(claims: Iterable[Claim], file: TextIO) -> None:
    """Write a header and one line a claim; a cell that a spreadsheet would run gets an apostrophe before it."""
    writer = csv.writer(file, lineterminator="\n", quoting=csv.QUOTE_ALL)  # a bare carriage return ends a line else
    writer.writerow(COLUMNS)
    for claim in claims:
        writer.writerow([guarded(cell) for cell in _cells(claim)])


def guarded(cell: object) -> str:
    text = "" if cell is None else str(cell)
    if isinstance(cell, bool):
        text = text.lower()
    return f"'{text}" if text.startswith(("\t", "\r")) or text.lstrip().startswith(FORMULA) else text


def _cells(claim: Claim) -> tuple[object, ...]:
    ref, event, when = claim.report, claim.event, claim.when
    return (
        claim.id, ref.id, ref.file, ref.url, ref.outlet, ref.title, ref.published and ref.published.isoformat(),
        claim.evidence.start, claim.evidence.end, claim.evidence.quote,
        claim.origin and claim.origin.source, chain_words(claim.chain), claim.origin and claim.origin.party,
        claim.stance, claim.modality, claim.polarity, claim.quoted, claim.hedged, claim.on_record,
        event and event.id, event and event.type, event and event.mode, event and event.acled,
        "; ".join(event.means) if event else None, event and event.target, event and event.damage,
        _names(claim, "actor"), _names(claim, "recipient"), "; ".join(place_words(place) for place in claim.places),
        when and when.start and when.start.isoformat(), when and when.end and when.end.isoformat(),
        when and when.precision, when and when.expression,
        "; ".join(figure_words(amount) for amount in claim.amounts),
        f"{claim.awaiting.kind}: {', '.join(claim.awaiting.who)}" if claim.awaiting else None,
    )  # fmt: skip


def _names(claim: Claim, role: str) -> str:
    return "; ".join(actor.name for actor in claim.actors if actor.role == role)
