"""What is derived from claims: events, and relations between two claims of one event."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from .claim import Claim, EventType
from .values import Amount

RelationKind = Literal[
    "agrees", "compatible", "refines", "updates", "repeats", "differs", "contests", "confirms", "concedes", "denies",
    "awaits",
]  # fmt: skip
RelationOn = Literal[
    "occurrence", "target", "effect", "responsibility", "count", "duration", "time", "place", "actor", "weapon",
    "figure", "knowledge", "utterance",
]  # fmt: skip
FigureChange = Literal["first", "update", "correction", "conflict"]


@dataclass(frozen=True, slots=True)
class Event:
    """A happening that accounts are about: the claims of it, and what they agree it is."""

    id: str
    type: EventType | None
    claims: tuple[str, ...]  # claim ids, in order of publication, then of text
    start: datetime | None
    end: datetime | None
    places: tuple[str, ...]
    actors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Relation:
    """How claim `a` stands to claim `b` of the same event, on what, and why in words.

    `answer` is what ended the silence of an "awaits": the first that the silent party said later; null while it lasts.
    """

    id: str
    kind: RelationKind
    on: RelationOn | None
    values: tuple[str | int | float, ...]
    a: Claim
    b: Claim | None
    event: str | None
    reason: str
    answer: Claim | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that `compare` derives from a set of claims; can be thrown away and made again."""

    events: tuple[Event, ...]
    relations: tuple[Relation, ...]


@dataclass(frozen=True, slots=True)
class FigureEntry:
    """One figure in a history: whose it is, in which words, and what it is to those before it.

    `change` is "first" for an origin's first figure that contradicts no other; `against` the id of the claim
    that it updates, corrects or conflicts with.
    """

    claim: Claim
    amount: Amount
    origin: str
    words: str
    change: FigureChange
    against: str | None


@dataclass(frozen=True, slots=True)
class FigureHistory:
    """What was given of one measure of one event, in order of publication."""

    event: str
    measure: tuple[str, ...]  # role, thing counted, unit, scope
    entries: tuple[FigureEntry, ...]
