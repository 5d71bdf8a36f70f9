"""The nouns of a roundup's page. Every `Sentence` cites; labels and times beside it are fields of the claims themselves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from reportedly.model import (
    AmountRole,
    AwaitingKind,
    Evidence,
    FigureChange,
    PartyCount,
    RelationKind,
    RelationOn,
    ReportRef,
)

Aspect = Literal[  # rows of the ledger
    "happened", "who", "launched", "shot_down", "used", "hit", "killed", "injured", "people", "effect", "said"
]  # fmt: skip
News = Literal["new", "continued", "earlier"]
SentenceKind = Literal["heading", "standing", "statement", "quotation", "printed", "words", "figure", "awaiting"]


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
    `voice` is equal for all that one origin says, by whatever name it goes; `again` are its statements of the same in
    nearly the same words, of which the page prints the citations only.
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
    voice: str = ""
    again: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class FigureLine:
    """One origin's figure as one report gives it: bounds, hedge, and the sentence that states it.

    `change` is what it is to the origin's figure before: an update, a correction; null where there is none.
    """

    sentence: Sentence
    origin: str
    party: str | None
    low: float | None
    best: float | None
    high: float | None
    words: str
    outlet: str | None
    published: datetime | None
    voice: str = ""
    change: FigureChange | None = None


@dataclass(frozen=True, slots=True)
class FigureStrip:
    """All figures of one measure in one event, in order of publication. Never added up."""

    measure: str
    lines: tuple[FigureLine, ...]
    role: AmountRole = "other"


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
    parties: tuple[str, ...] = ()  # the parties that the silent belong to
    kind: AwaitingKind = "no_information"
    answered: datetime | None = None  # when the answer was published
    recorded: datetime | None = None  # when the report that records it was published


@dataclass(frozen=True, slots=True)
class Column:
    """What one party's origins say of an event, or those outside the parties (`party` null).

    `counted` are statements that say no more than the figures beside them, which the page prints in their place.
    """

    party: str | None
    statements: tuple[Statement, ...]
    counted: tuple[Statement, ...] = ()


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
class Spot:
    """A place of an event for the map, with the parties whose accounts name it (null: those outside).

    `exact` is false for a region or a district, of which the point is only somewhere inside; `disputed` where more than
    one claims it.
    """

    name: str
    lat: float
    lon: float
    exact: bool
    disputed: bool
    parties: tuple[str | None, ...]
    cites: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """One event on the page; `weight` is its place in the order, the sum of `reckoning`, as `compose_weight` says.

    `news` is "new" when the previous roundup could not have held it, "continued" when it has new accounts, "earlier" when
    nothing of it is new. `background` is what was said of it before the days covered. `standing` is how the heading goes on:
    how its accounts stand to each other, from `stands`, else whose word alone it is, from `reach`.
    """

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
    news: News = "new"
    reckoning: tuple[tuple[str, float], ...] = ()
    background: tuple[Statement, ...] = ()
    spots: tuple[Spot, ...] = ()
    standing: Sentence | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """What is otherwise than on the previous roundup: one origin's figure, oldest first, or how an account now stands.

    `section` is the number of the event among those told in full; null for one in brief.
    """

    label: str
    section: int | None
    lines: tuple[FigureLine, ...] = ()
    stand: Stand | None = None
    silence: Silence | None = None


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
    unread: tuple[str, ...] = ()  # files and reports of which nothing could be taken, each with the reason


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
    first_of_all: date | None = None  # the first day of the profile's count
    previous: datetime | None = None  # the cut-off of the roundup before, against which `changes` are told
    changes: tuple[Change, ...] = ()
    open: tuple[Section, ...] = ()  # events of earlier days in which something is still open; without columns
