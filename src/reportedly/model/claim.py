"""A claim: one proposition on one chain, as one report gives it, with evidence for each field."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .attribution import Link, Stance
from .report import ReportRef
from .text import Evidence
from .values import Actor, Amount, Place, TimeSpan

Modality = Literal["actual", "planned", "possible", "conditional", "demanded"]
Polarity = Literal["positive", "negative"]
AwaitingKind = Literal["no_information", "declined", "not_reached", "neither", "not_verified"]
EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip

Damage = Literal["destroyed", "burned", "damaged", "none"]  # "none": said not to have been damaged


@dataclass(frozen=True, slots=True)
class ClaimEvent:
    """What is said to have happened: PLOVER type and mode, ACLED's term, means and target, with the trigger words.

    `id` is null until accounts are compared; `damage` is what the words say was done to things.
    """

    id: str | None
    type: EventType
    mode: str | None
    acled: str | None
    means: tuple[str, ...]
    target: str | None
    evidence: Evidence
    damage: Damage | None = None


@dataclass(frozen=True, slots=True)
class Awaiting:
    """Silence on the record: who has not answered what, as of when, and the kind of silence."""

    who: tuple[str, ...]
    to: str | None
    as_of: str | None
    kind: AwaitingKind


@dataclass(frozen=True, slots=True)
class Claim:
    """One proposition on one chain. The fields are those of the interchange row, in its order.

    `chain` runs from the origin to the last relay and is empty when the outlet speaks in its own voice; `stance` is
    the origin's. `sentence` is the whole printed sentence that `evidence` lies in.
    """

    id: str
    report: ReportRef
    evidence: Evidence
    sentence: Evidence
    chain: tuple[Link, ...]
    stance: Stance
    modality: Modality
    polarity: Polarity
    quoted: bool
    hedged: bool
    on_record: bool
    event: ClaimEvent | None
    actors: tuple[Actor, ...]
    places: tuple[Place, ...]
    when: TimeSpan | None
    amounts: tuple[Amount, ...]
    awaiting: Awaiting | None

    @property
    def origin(self) -> Link | None:
        return self.chain[0] if self.chain else None
