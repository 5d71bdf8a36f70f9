"""Judgements: what people decided about claims and reports, beside what the machine read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from .text import Evidence

JudgementKind = Literal["correct", "withdraw", "same_event", "other_event", "copy", "undo"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision; superseded by a later one on the same, never edited.

    `about` is a claim's id (a report's for a copy, a judgement's for an undo), `other` the second claim, or the report
    that the copy is of. `field` is a path into the claim's row such as "chain.0.source", `value` what a person says
    stands there, `read` what the machine had read. `report` and `evidence` are where the claim stands, by which it is
    found again when a later reading cuts it otherwise.
    """

    id: str
    kind: JudgementKind
    about: str
    other: str | None
    field: str | None
    value: Any
    read: Any
    report: str | None
    evidence: Evidence | None
    by: str
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Pairs:
    """Which claims people said to be of one event, and which not: for each claim's id, those of the others."""

    same: Mapping[str, frozenset[str]] = field(default_factory=dict)
    apart: Mapping[str, frozenset[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Redaction:
    """What was made unreadable under law: of which capture, why, who decided, when; `passages` null for the whole.

    A passage is given by its place in the report's text and not by its words.
    """

    capture: str
    report: str | None
    passages: tuple[tuple[int, int], ...] | None
    by: str
    reason: str
    at: datetime
