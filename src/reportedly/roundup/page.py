"""The nouns of a roundup's page. Every `Sentence` cites; labels and times beside it are fields of the claims themselves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from reportedly.model import Evidence, PartyCount, RelationKind, RelationOn, ReportRef

Aspect = Literal["happened", "who", "weapons", "hit", "damage", "casualties", "said"]  # rows of the ledger
SentenceKind = Literal["heading", "statement", "quotation", "printed", "words", "figure", "awaiting"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the page and the claims it rests on."""

    text: str
    cites: tuple[str, ...]
    kind: SentenceKind


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence with what stands beside it: whose word, through whom, in which outlet and when.

    `speaker` is the origin, `relays` the links after it, nearest the origin first; both empty in the outlet's own voice.
    """

    sentence: Sentence
    speaker: str | None
    party: str | None
    relays: tuple[str, ...]
    outlet: str | None
    published: datetime | None
    medium: str | None
    said: str | None
    basis: str | None
    on_record: bool
    aspect: Aspect  # which question of the event it answers


@dataclass(frozen=True, slots=True)
class FigureLine:
    """One origin's figure as one report gives it: bounds, hedge, and the sentence that states it."""

    sentence: Sentence
    origin: str
    party: str | None
    low: float | None
    best: float | None
    high: float | None
    words: str
    outlet: str | None
    published: datetime | None


@dataclass(frozen=True, slots=True)
class FigureStrip:
    """All figures of one measure in one event, in order of publication. Never added up."""

    measure: str
    lines: tuple[FigureLine, ...]


@dataclass(frozen=True, slots=True)
class Stand:
    """How two accounts stand to each other: the relation, and each side's own words."""

    kind: RelationKind
    on: RelationOn | None
    label: str
    a: Sentence
    b: Sentence | None
    reason: str


@dataclass(frozen=True, slots=True)
class Silence:
    """Who had not answered what, as of when, with the statement that waits for the answer when it is known."""

    sentence: Sentence
    who: tuple[str, ...]
    as_of: str | None
    to: Sentence | None
    also_to: tuple[Sentence, ...] = ()
    answer: Sentence | None = None  # what the silent said since


@dataclass(frozen=True, slots=True)
class Column:
    """What one party's origins say of an event, or those outside the parties (`party` null)."""

    party: str | None
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Reach:
    """How far an event is told of: its origins as an interval, by party, who heard them, and who only copies.

    `least` are origins known distinct, `most` those not shown to depend on each other; `witnesses` outlets and relays
    that heard one at first hand, publishers' families taken together; `copies` reports that have it from another.
    """

    least: int
    most: int
    parties: tuple[PartyCount, ...]
    outlets: int
    witnesses: int
    copies: int


@dataclass(frozen=True, slots=True)
class Clock:
    """When an event is said to have happened, half-open, by the claim that says it most exactly; `exact` with an hour."""

    start: datetime
    end: datetime
    exact: bool
    party: str | None
    cites: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """One event on the page; `weight` is its place in the order, reckoned as `compose_weight` says."""

    id: str
    heading: Sentence
    kind: str
    when: str | None
    clock: Clock | None
    reach: Reach
    weight: float
    columns: tuple[Column, ...]
    strips: tuple[FigureStrip, ...]
    stands: tuple[Stand, ...]
    silences: tuple[Silence, ...]


@dataclass(frozen=True, slots=True)
class Speaker:
    """What one speaker said apart from any event."""

    name: str
    party: str | None
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A printed sentence behind citations, with the words of each claim in it; `label` is such as "3b"."""

    label: str
    sentence: Evidence
    marked: tuple[Evidence, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A numbered report and its cited passages."""

    number: int
    report: ReportRef
    party: str | None
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A claim that no sentence of the page cites, or a relation of it that no row shows, and why."""

    claim: str
    speaker: str | None
    reason: str
    relation: str | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person decided about a printed passage, by which earlier pages were wrong: in words, by whom, why, when.

    `passage` are the words that the claim rests on, null for a report as a whole.
    """

    text: str
    passage: str | None
    outlet: str | None
    by: str
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ReadCounts:
    """What was read: reports, outlets, and outlets by party (null is outside the parties)."""

    reports: int
    outlets: int
    by_party: tuple[tuple[str | None, int], ...]
    claims: int
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Roundup:
    """The day's page, as composed; a renderer adds nothing to its words."""

    profile: str | None
    day_number: int | None
    title: str
    first_day: date
    last_day: date
    cutoff: datetime
    read_at: datetime
    zone: str
    read: ReadCounts
    corrections: tuple[Correction, ...]
    lead: tuple[Sentence, ...]
    sections: tuple[Section, ...]
    brief: tuple[Section, ...]
    also_said: tuple[Speaker, ...]
    silences: tuple[Silence, ...]
    sources: tuple[SourceEntry, ...]
    left_out: tuple[LeftOut, ...]
    parties: tuple[str, ...]
    version: str
