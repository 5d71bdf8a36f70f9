"""Whose word stands behind an event, and what is only carried on: copied passages, origins, witnesses, corroboration."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .attribution import SourceKind
from .text import Evidence


@dataclass(frozen=True, slots=True)
class CopiedPassage:
    """A run of words that one report has from another, as printed in both; `words` counts those outside quotation."""

    words: int
    here: Evidence
    there: Evidence


@dataclass(frozen=True, slots=True)
class Copying:
    """A report that has passages of an earlier one. `share` is the part, 0 to 1, of its own words found there.

    Quotations are not counted: two reporters who heard one speech print the same words. `order` is "published" when
    the dates say which came first, "unknown" when they do not.
    """

    report: str
    of: str
    share: float
    words: int
    order: Literal["published", "unknown"]
    passages: tuple[CopiedPassage, ...]


@dataclass(frozen=True, slots=True)
class Witness:
    """An outlet that heard an origin, or printed what it says: `copies` are reports that only have it from here."""

    name: str
    family: str | None  # the publisher's, when a list has it
    relay: bool  # heard through this agency or outlet, whoever printed it
    claims: tuple[str, ...]
    reports: tuple[str, ...]
    copies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """One whose word claims rest on, with all who carried it. `kind` is null for an outlet in its own voice."""

    name: str
    actor: str | None
    party: str | None
    kind: SourceKind | None
    witnesses: tuple[Witness, ...]


@dataclass(frozen=True, slots=True)
class PartyCount:
    """How many origins one party has (null: outside the parties): known distinct, and not shown dependent."""

    party: str | None
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Unmeasured:
    """A report of which it cannot be told whether it is a copy, and why: a translation, or too few words of its own."""

    report: str
    reason: str


@dataclass(frozen=True, slots=True)
class Corroboration:
    """How many origins stand behind something, as an interval, by party, with the tree it was counted from.

    `least` are origins known to be distinct, `most` those not shown to depend on each other. `unmeasured` are reports
    whose dependence could not be measured, which is never "none".
    """

    least: int
    most: int
    parties: tuple[PartyCount, ...]
    origins: tuple[Origin, ...]
    copies: tuple[Copying, ...]
    unmeasured: tuple[Unmeasured, ...]
