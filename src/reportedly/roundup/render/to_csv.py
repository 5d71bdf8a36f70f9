"""The ledger of sides as flat records: for the CSV, and for the JSON of each event."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import astuple, dataclass, fields
from datetime import datetime

from reportedly.model import UNNAMED_OUTLET

from ..ledger import Cell, LedgerRow, Telling, ledger_of
from ..page import FigureLine, Roundup, Section, Sentence
from .labels import moment
from .rows import joining, with_again
from .words import chains_of

FORMULA = ("=", "+", "-", "@")  # what a spreadsheet takes for the begin of a formula (OWASP, CSV injection)
OUTSIDE = "Outside the parties"


@dataclass(frozen=True, slots=True)
class LedgerRecord:
    """What one origin says to one question, or the kind of its side's silence; `passages` are the printed sentences."""

    event: str
    heading: str
    question: str
    side: str
    speaker: str | None
    words: str | None
    silence: str | None
    on_record: bool | None
    against: str
    chain: str
    published: str
    cites: str
    passages: str


def render_csv(page: Roundup) -> str:
    """Return the ledgers of all events told in full; a cell that a spreadsheet would run gets an apostrophe before it."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writerow([field.name for field in fields(LedgerRecord)])
    for section in page.sections:
        writer.writerows([guarded(cell) for cell in astuple(record)] for record in records_of(page, section))
    return out.getvalue()


def guarded(cell: object) -> str:
    text = "" if cell is None else str(cell).lower() if isinstance(cell, bool) else str(cell)
    return f"'{text}" if text.startswith(("\t", "\r")) or text.lstrip().startswith(FORMULA) else text


def records_of(page: Roundup, section: Section) -> list[LedgerRecord]:
    """Return an event's ledger, a record a telling, row by row and side by side."""
    printed = {
        claim: (passage.label, passage.sentence.quote)
        for entry in page.sources
        for passage in entry.passages
        for claim in passage.claims
    }
    rows = ledger_of(section, page.parties)
    return [record for row in rows for cell in row.cells for record in _cell(page, section, row, cell, printed)]


def _cell(
    page: Roundup, section: Section, row: LedgerRow, cell: Cell, printed: dict[str, tuple[str, str]]
) -> Iterator[LedgerRecord]:
    side = cell.party or OUTSIDE

    def record(
        speaker: str | None, words: str | None, silence: str | None, on_record: bool | None, against: str, chain: str,
        published: str, cites: tuple[str, ...],
    ) -> LedgerRecord:  # fmt: skip
        found = dict.fromkeys(printed[cite] for cite in cites if cite in printed)
        return LedgerRecord(
            section.id, section.heading.text, row.label, side, speaker, words, silence, on_record, against, chain,
            published, "; ".join(label for label, _ in found), " | ".join(quote for _, quote in found),
        )  # fmt: skip

    for one in cell.tellings:
        words, told = _words(one)
        published = "; ".join(dict.fromkeys(moment(at, page, year=True) for at in _times(one)))
        chains = " | ".join(" › ".join(links) for links in chains_of(one.statements, page)) or _outlets(one)
        cites = tuple(dict.fromkeys(cite for sentence in told for cite in sentence.cites))
        on_record = all(said.on_record for said in one.statements) if one.statements else None
        yield record(one.speaker, words, None, on_record, ", ".join(one.against), chains, published, cites)
    if cell.quiet is not None:
        yield record(None, None, cell.quiet.sentence.text, None, "", "", "", cell.quiet.sentence.cites)
    elif cell.silence is not None:
        yield record(None, None, cell.silence, None, "", "", "", ())


def _words(one: Telling) -> tuple[str, list[Sentence]]:
    """Return what a telling says, and the sentences it says it in."""
    if one.figures:
        return "; ".join(run_words(run) for run in one.figures), [line.sentence for run in one.figures for line in run]
    told = [with_again(said) for said in one.statements]
    return " ".join(sentence.text for sentence in told), told


def run_words(run: tuple[FigureLine, ...]) -> str:
    """Return an origin's figures of one measure in a row: "20 people, later 23 people"."""
    return "".join(f"{joining(run, at)}{line.words}" for at, line in enumerate(run))


def _times(one: Telling) -> list[datetime | None]:
    return [said.published for said in one.statements] + [line.published for run in one.figures for line in run]


def _outlets(one: Telling) -> str:
    return "; ".join(dict.fromkeys(line.outlet or UNNAMED_OUTLET for run in one.figures for line in run))
