"""The ledger of sides: one event as a table, a row a question, a column a side, and in each cell what that side says of it.

A cell holds one telling an origin: its statements run together, or its figures in order of publication. It is never left
empty: a side of which nothing was read, one whose accounts leave the question open, and one whose silence was recorded,
are three things.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from reportedly import tsv
from reportedly.model import Claim

from .lists import PACKAGE
from .page import Aspect, Column, FigureLine, Section, Sentence, Silence, Stand, Statement

UNREAD = "No account in the reports read"
UNTOLD = "Not in the accounts read"
EARLIER = "Nothing newer than the earlier accounts below"
SIDES = 3  # columns beside each other; a fourth leaves each too narrow to read
AGAINST = ("contests", "differs", "denies")  # relations that a cell names


@dataclass(frozen=True, slots=True)
class Telling:
    """What one origin says to one question: statements, or runs of figures, each one measure in order of publication.

    `against` says how it stands to another's account: "Contested on target".
    """

    speaker: str | None
    statements: tuple[Statement, ...]
    figures: tuple[tuple[FigureLine, ...], ...] = ()
    against: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """What one side says to one question, or the kind of its silence; `quiet` is a silence that a report recorded."""

    party: str | None
    tellings: tuple[Telling, ...]
    silence: str | None = None
    quiet: Silence | None = None

    @property
    def statements(self) -> tuple[Statement, ...]:
        return tuple(one for telling in self.tellings for one in telling.statements)


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One question, and each side's answer."""

    aspect: Aspect
    label: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """A row as the word list has it."""

    aspect: Aspect
    label: str
    roles: frozenset[str]
    figures: bool


def aspect_of(claims: Sequence[Claim]) -> Aspect:
    """Return the question that a statement answers: the counts of its claims say it, else the event, else nothing does."""
    roles = {amount.role for claim in claims for amount in claim.amounts}
    counted = [question.aspect for question in questions() if question.roles & roles]
    if counted:
        return max(counted, key=_weight)  # a toll before what was damaged, and that before what was sent
    if any(claim.event is None for claim in claims):
        return "said"
    if any(claim.event is not None and claim.event.target is not None for claim in claims):
        return "hit"
    return "who" if any(claim.stance == "accuses" for claim in claims) else "happened"


def _weight(aspect: Aspect) -> int:
    order: tuple[Aspect, ...] = (
        "used",
        "launched",
        "shot_down",
        "hit",
        "effect",
        "people",
        "casualties",
        "injured",
        "killed",
    )
    return order.index(aspect)


def ledger_of(section: Section, parties: Sequence[str]) -> tuple[LedgerRow, ...]:
    """Return the rows in which some side says something; every party has a cell in each where there is room for it."""
    columns = columns_of(section, parties)
    rows = [
        LedgerRow(question.aspect, question.label, tuple(_cells(section, columns, question)))
        for question in questions()
    ]
    return tuple(row for row in rows if any(cell.tellings for cell in row.cells))


def columns_of(section: Section, parties: Sequence[str]) -> list[Column]:
    """Return the section's columns, with an empty one for each absent party where there is room for it."""
    spoken = [column.party for column in section.columns]
    absent = [party for party in parties if party not in spoken] if any(spoken) else []
    beside = absent if len(spoken) + len(absent) <= SIDES else []
    empty = [Column(party, ()) for party in beside]
    order = {party: place for place, party in enumerate(parties)}
    return sorted(
        [*section.columns, *empty], key=lambda one: (one.party is None, order.get(one.party or "", len(order)))
    )


def _cells(section: Section, columns: Sequence[Column], question: Question) -> Iterator[Cell]:
    known = {column.party for column in columns}
    for column in columns:
        own = [one for one in column.statements if one.aspect == question.aspect]
        lines = [
            [line for line in strip.lines if (line.party if line.party in known else None) == column.party]
            for strip in section.strips
            if question.figures and strip.role in question.roles
        ]
        tellings = (*_figures(lines, section.stands), *_statements(own, section.stands))
        spoke = bool(column.statements or column.counted)
        quiet = None if tellings or spoke else _silent(section.silences, column.party)
        spoke_before = any(one.party == column.party for one in section.background)
        untold = UNTOLD if spoke else EARLIER if spoke_before else UNREAD
        yield Cell(column.party, tellings, None if tellings or quiet else untold, quiet)


def _figures(strips: Iterable[Sequence[FigureLine]], stands: Sequence[Stand]) -> Iterator[Telling]:
    """Yield a telling an origin, its figures measure by measure."""
    voices: dict[str, list[tuple[FigureLine, ...]]] = {}
    for lines in strips:
        for voice in dict.fromkeys(line.voice for line in lines):
            voices.setdefault(voice, []).append(tuple(line for line in lines if line.voice == voice))
    for runs in voices.values():
        told = [line.sentence for run in runs for line in run]
        yield Telling(runs[0][0].origin, (), tuple(runs), against(told, stands))


def _statements(statements: Iterable[Statement], stands: Sequence[Stand]) -> Iterator[Telling]:
    """Yield a telling an origin; words on record and words off it stay apart."""
    voices: dict[tuple[str, bool], list[Statement]] = {}
    for one in statements:
        voices.setdefault((one.voice, one.on_record), []).append(one)
    for told in voices.values():
        every = [said.sentence for one in told for said in (one, *one.again)]
        yield Telling(told[0].speaker, tuple(told), (), against(every, stands))


def against(sentences: Iterable[Sentence], stands: Iterable[Stand]) -> tuple[str, ...]:
    """Say how sentences stand to another's account, where that cannot hold beside them."""
    cites = {cite for sentence in sentences for cite in sentence.cites}
    found = (
        f"{one.label} on {one.on}" if one.on else one.label
        for one in stands
        if one.kind in AGAINST and any(cites.intersection(side.cites) for side in (one.a, one.b) if side is not None)
    )
    return tuple(dict.fromkeys(found))


def _silent(silences: Iterable[Silence], party: str | None) -> Silence | None:
    """Return a recorded silence of a party that lasts."""
    lasting = (one for one in silences if one.answer is None and one.kind != "not_verified")
    return next((one for one in lasting if party is not None and party in (*one.who, *one.parties)), None)


@cache
def questions() -> tuple[Question, ...]:
    """Return the ledger's questions in their order."""
    return tuple(
        Question(row["aspect"], row["label"], frozenset(row["roles"].split()), row["figures"] == "yes")  # type: ignore[arg-type]
        for row in tsv.rows(PACKAGE, "roundup_ledger")
    )


@cache
def figure_roles() -> frozenset[str]:
    """Return the roles whose figures a row prints in place of statements that say nothing else."""
    return frozenset(role for question in questions() if question.figures for role in question.roles)
