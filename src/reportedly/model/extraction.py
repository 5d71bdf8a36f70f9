"""What reading one report gives: its claims, and what was skipped on the way."""

from __future__ import annotations

from dataclasses import dataclass

from .claim import Claim
from .text import Evidence


@dataclass(frozen=True, slots=True, order=True)
class Skipped:
    """A passage that no claim was made of, or in which something was not looked for, and why."""

    evidence: Evidence
    reason: str


@dataclass(frozen=True, slots=True)
class Extraction:
    """The claims of one report, and what was skipped, both in text order."""

    claims: tuple[Claim, ...]
    skipped: tuple[Skipped, ...] = ()
