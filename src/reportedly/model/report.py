"""A report: one outlet's published text as read, taken apart into blocks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from .text import Evidence, Span

REDACTED = "[redacted]"  # what stands where the law has had something made unreadable
UNNAMED_OUTLET = "an unnamed outlet"  # of a report that prints none
BlockKind = Literal["title", "heading", "byline", "dateline", "paragraph", "caption", "credit", "furniture"]


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a report's text of one kind; only paragraphs hold claims."""

    kind: BlockKind
    start: int
    end: int

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where and when a report was written, as printed before its first sentence."""

    place: str | None
    date: str | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class ReportRef:
    """What a claim says of the report it stands in."""

    id: str
    file: str | None
    url: str | None
    outlet: str | None
    title: str | None
    published: datetime | None

    @property
    def publication(self) -> str:
        """Return the outlet, or words for one that the report does not name."""
        return self.outlet or UNNAMED_OUTLET


@dataclass(frozen=True, slots=True)
class Report:
    """One outlet's published text, as read, with its publication time.

    `text` is what every offset counts in: decoded, line ends made line feeds, nothing else changed. Blocks are in text
    order, do not overlap, and need not cover the text. `published` is aware; `published_precision` is "day" when the
    report prints no clock time (then `published` is that day's midnight in `zone`).
    """

    id: str
    text: str
    blocks: tuple[Block, ...]
    file: str | None = None
    url: str | None = None
    sha256: str | None = None
    outlet: str | None = None
    title: str | None = None
    author: str | None = None
    published: datetime | None = None
    published_precision: Literal["minute", "day"] | None = None
    zone: str | None = None  # IANA name, or an offset such as "+08:00"; null when the report prints none
    dateline: Dateline | None = None
    credit: str | None = None  # whose text this is when an outlet hosts another's ("Source: …")
    warnings: tuple[str, ...] = field(default=())

    @property
    def ref(self) -> ReportRef:
        return ReportRef(self.id, self.file, self.url, self.outlet, self.title, self.published)

    @property
    def is_redacted(self) -> bool:
        """Tell whether all of it was made unreadable under law; then its text only says so."""
        return self.text == REDACTED

    def paragraphs(self) -> Iterator[Block]:
        return (block for block in self.blocks if block.kind == "paragraph")
