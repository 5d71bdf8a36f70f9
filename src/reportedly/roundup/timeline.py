"""The page's timeline: each event by the clock that its sources gave, the reports by when they were published."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count

from .check_when import zone_of
from .page import Roundup, Section
from .render_labels import is_day

LONGEST = timedelta(days=62)  # beyond two months the events of a page are no one course of things
LEAST = 0.6  # percent: what is shorter would not be seen
HOURS, DAYS, WEEKS = timedelta(hours=6), timedelta(days=1), timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Bar:
    """An event: its number on the page, and where it stands, in percent of the width."""

    number: int
    section: Section
    left: float
    width: float


@dataclass(frozen=True, slots=True)
class Tick:
    """A moment of the axis; a day's begin is `major`."""

    left: float
    label: str
    major: bool


@dataclass(frozen=True, slots=True)
class Published:
    """A report by its number among the sources, at the time of its publication."""

    left: float
    number: int
    party: str | None


@dataclass(frozen=True, slots=True)
class Timeline:
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    reports: tuple[Published, ...]
    cutoff: float


def timeline_of(page: Roundup) -> Timeline | None:
    """Return the timeline; null where fewer than two events have a time, or they are too far apart for one picture."""
    timed = [(number, one) for number, one in enumerate(page.sections, 1) if one.clock is not None]
    if len(timed) < 2:
        return None
    first = midnight(min(one.clock.start for _, one in timed if one.clock), page.zone)
    last = max(page.cutoff, *(one.clock.end for _, one in timed if one.clock))
    if last - first > LONGEST:
        return None

    def left(at: datetime) -> float:
        return round(100 * (at - first) / (last - first), 2)

    bars = [
        Bar(number, one, left(one.clock.start), max(LEAST, left(one.clock.end) - left(one.clock.start)))
        for number, one in timed
        if one.clock
    ]
    reports = [
        Published(left(entry.report.published), entry.number, entry.party)
        for entry in page.sources
        if entry.report.published and not is_day(entry.report.published) and first <= entry.report.published <= last
    ]
    ticks = tuple(Tick(left(at), label, major) for at, label, major in _ticks(first, last))
    return Timeline(tuple(bars), ticks, tuple(reports), left(min(page.cutoff, last)))


def midnight(at: datetime, zone: str) -> datetime:
    return at.astimezone(zone_of(zone)).replace(hour=0, minute=0, second=0, microsecond=0)


def _ticks(first: datetime, last: datetime) -> Iterator[tuple[datetime, str, bool]]:
    """Yield quarters of days for a few days, else days, else weeks."""
    step = HOURS if last - first <= timedelta(days=3) else DAYS if last - first <= timedelta(days=12) else WEEKS
    for number in count():
        at = first + number * step
        if at > last:
            return
        major = at.hour == 0
        yield at, f"{at.day} {at:%B}" if major else f"{at:%H:%M}", major
