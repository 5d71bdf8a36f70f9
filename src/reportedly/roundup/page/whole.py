"""The page as a whole, with its sources and what is left out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from reportedly.model import Evidence, ReportRef

from .accounts import Sentence, Silence, Statement
from .events import Change, Section


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
    locale: str = "en-GB"  # as whose English dates and numbers are written
