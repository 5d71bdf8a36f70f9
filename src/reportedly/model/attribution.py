"""Whose word it is: attributions, and the links of a chain."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .text import Evidence, Span

Stance = Literal["asserts", "accuses", "confirms", "denies", "warns"]
SourceKind = Literal["organisation", "person", "office", "document", "outlet", "unnamed"]


@dataclass(frozen=True, slots=True)
class Attribution:
    """A cue, what it attributes, and whose word that is; each role in one or more pieces, source perhaps none."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """One link of a chain: a source that spoke or relayed, with its own words in the text.

    `source` is the resolved name in full, `also` the parallel sources of the same link; `said` is the source's local
    date, or date-time with offset, in ISO 8601.
    """

    source: str
    actor: str | None
    also: tuple[str, ...]
    party: str | None
    kind: SourceKind
    cue: str | None
    stance: Stance
    hedged: bool
    medium: str | None
    basis: str | None
    said: str | None
    addressee: str | None
    evidence: Evidence

    @property
    def names(self) -> tuple[str, ...]:
        return (self.source, *self.also)
