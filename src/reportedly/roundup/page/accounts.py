"""What accounts say of an event, as the page prints it: every `Sentence` cites; labels and times beside it are fields of claims."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from reportedly.model import AmountRole, AwaitingKind, FigureChange, RelationKind, RelationOn

Aspect = Literal[  # rows of the ledger
    "happened", "who", "launched", "shot_down", "used", "hit", "killed", "injured", "casualties", "people", "effect",
    "said",
]  # fmt: skip
SentenceKind = Literal["heading", "standing", "statement", "quotation", "printed", "words", "figure", "awaiting"]


@dataclass(frozen=True, slots=True)
class DayMeant:
    """The day that a word of a sentence means: "Wednesday", of a report of 6 June, is 4 June."""

    word: str
    day: date


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the page and the claims it rests on; `days` are those its words mean, which the page prints in brackets."""

    text: str
    cites: tuple[str, ...]
    kind: SentenceKind
    days: tuple[DayMeant, ...] = ()


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
    """How two accounts stand to each other: the relation, each side's own words, and what is equal for all that either says."""

    kind: RelationKind
    on: RelationOn | None
    label: str
    a: Sentence
    b: Sentence | None
    reason: str
    voices: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Printing:
    """What one report printed of an origin's statement, in which outlet, when, and through whom it had it."""

    outlet: str | None
    published: datetime | None
    relays: tuple[str, ...]
    words: tuple[Sentence, ...]
    figures: tuple[FigureLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Version:
    """The printings of a statement that are alike in figures and words, the first first; `note` where it is an outlet's own sum.

    `more` are printings beyond the page's length.
    """

    printings: tuple[Printing, ...]
    note: str | None = None
    more: int = 0


@dataclass(frozen=True, slots=True)
class Relayed:
    """One origin's statement in the versions that outlets printed; `more` are versions beyond the page's length."""

    origin: str
    party: str | None
    versions: tuple[Version, ...]
    figures_differ: bool
    more: int = 0


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
