"""The page's timeline: each event by the clock that its sources gave, the reports by when they were published.

Stretches of days in which nothing happened are cut out, and the cut is drawn with how long it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from .checker.when import zone_of
from .locale import Locale, locale_of
from .page import Clock, Roundup, Section
from .render.labels import is_day

LONGEST = timedelta(days=62)  # beyond two months of days the events of a page are no one course of things
LEAST = 0.6  # percent: what is shorter would not be seen
HOURS, DAYS, WEEKS = timedelta(hours=6), timedelta(days=1), timedelta(days=7)
QUIET = timedelta(days=3)  # a shorter stretch without events is drawn as it is
CUT = 5.0  # percent of the width that a cut takes
CUTS = 6
NIGHT = (timedelta(hours=21), timedelta(hours=29))  # from nine in the evening to five
APART = 1.7  # percent: nearer reports share a number's room


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
class Stretch:
    """A night, or a cut with how many days it leaves out."""

    left: float
    width: float
    label: str


@dataclass(frozen=True, slots=True)
class Published:
    """A report by its number among the sources, at the time of its publication; null where a near one has its number."""

    left: float
    number: int | None
    party: str | None


@dataclass(frozen=True, slots=True)
class Timeline:
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    reports: tuple[Published, ...]
    cutoff: float
    nights: tuple[Stretch, ...] = ()
    cuts: tuple[Stretch, ...] = ()


@dataclass(frozen=True, slots=True)
class Axis:
    """The runs of days that are drawn, each as long as it lasts, with a cut between one and the next."""

    runs: tuple[tuple[datetime, datetime], ...]

    @property
    def shown(self) -> timedelta:
        return sum((end - start for start, end in self.runs), timedelta())

    def left(self, at: datetime) -> float:
        """Return where a moment stands, in percent; one in a cut stands at the begin of the next run."""
        left, scale = 0.0, (100 - CUT * (len(self.runs) - 1)) / self.shown.total_seconds()
        for start, end in self.runs:
            if at <= end:
                return round(left + max(0.0, (at - start).total_seconds()) * scale, 2)
            left += (end - start).total_seconds() * scale + CUT
        return 100.0

    def cuts(self) -> Iterator[Stretch]:
        for (_, end), (start, _) in zip(self.runs, self.runs[1:], strict=False):
            yield Stretch(self.left(end), CUT, f"{(start - end).days} days")


def timeline_of(page: Roundup) -> Timeline | None:
    """Return the timeline; null where fewer than two events have a time, or they are too far apart for one picture."""
    timed = [(number, one, one.clock) for number, one in enumerate(page.sections, 1) if one.clock is not None]
    if len(timed) < 2:
        return None
    axis = axis_of([clock for _, _, clock in timed], page)
    if axis.shown > LONGEST or len(axis.runs) > CUTS:
        return None
    bars = tuple(
        Bar(number, one, axis.left(clock.start), max(LEAST, round(axis.left(clock.end) - axis.left(clock.start), 2)))
        for number, one, clock in timed
    )
    hourly = axis.shown <= timedelta(days=3)
    return Timeline(
        bars, tuple(_ticks(axis, locale_of(page.locale))), tuple(_reports(page, axis)), axis.left(page.cutoff),
        tuple(_nights(axis)) if hourly else (), tuple(axis.cuts()),
    )  # fmt: skip


def axis_of(clocks: Sequence[Clock], page: Roundup) -> Axis:
    """Return the days with an event or the cut-off, those near each other run together."""
    spans = [(midnight(clock.start, page.zone), clock.end) for clock in clocks]
    last = max(page.cutoff, *(clock.end for clock in clocks))
    spans.append((min(midnight(page.cutoff, page.zone), last), last))
    runs: list[tuple[datetime, datetime]] = []
    for start, end in sorted(spans):
        if runs and start - runs[-1][1] <= QUIET:
            runs[-1] = (runs[-1][0], max(runs[-1][1], end))
        else:
            runs.append((start, end))
    final = len(runs) - 1
    return Axis(tuple((start, end if nth == final else after(end, page.zone)) for nth, (start, end) in enumerate(runs)))


def midnight(at: datetime, zone: str) -> datetime:
    return at.astimezone(zone_of(zone)).replace(hour=0, minute=0, second=0, microsecond=0)


def after(at: datetime, zone: str) -> datetime:
    """Return the midnight that ends the day of a moment, or the moment when it is one."""
    begin = midnight(at, zone)
    return begin if begin == at else begin + DAYS


def _ticks(axis: Axis, locale: Locale) -> Iterator[Tick]:
    """Yield quarters of days for a few days, else days, else weeks."""
    step = HOURS if axis.shown <= timedelta(days=3) else DAYS if axis.shown <= timedelta(days=12) else WEEKS
    for start, end in axis.runs:
        at = start
        while at < end or (at == end and at == axis.runs[-1][1]):
            major = at.hour == 0
            yield Tick(
                axis.left(at),
                locale.day(at, year=at.year != axis.runs[-1][1].year) if major else locale.time(at),
                major,
            )
            at += step


def _nights(axis: Axis) -> Iterator[Stretch]:
    for start, end in axis.runs:
        day = start - DAYS
        while day <= end:
            first, last = max(start, day + NIGHT[0]), min(end, day + NIGHT[1])
            if first < last:
                yield Stretch(axis.left(first), round(axis.left(last) - axis.left(first), 2), "night")
            day += DAYS


def _reports(page: Roundup, axis: Axis) -> Iterator[Published]:
    """Yield the reports published while the picture runs, in order of time."""
    entries = [entry for entry in page.sources if entry.report.published and not is_day(entry.report.published)]
    numbered = -APART
    for at, number, party in _in_order((entry.report.published, entry.number, entry.party) for entry in entries):
        if not any(start <= at <= end for start, end in axis.runs):
            continue
        left = axis.left(at)
        roomy = left - numbered >= APART
        numbered = left if roomy else numbered
        yield Published(left, number if roomy else None, party)


def _in_order(
    rows: Iterable[tuple[datetime | None, int, str | None]],
) -> list[tuple[datetime, int, str | None]]:
    return sorted(((at, number, party) for at, number, party in rows if at), key=lambda row: row[:2])
