"""When a claim's happening can have been: its own time, else what its report's date allows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from reportedly.model import Claim

from .sequels import gone_by

BEFORE = timedelta(hours=40)  # a report without a time speaks of its own day or the night and day before
AFTER = timedelta(hours=14)  # a day printed without an hour may be another zone's
SOON = timedelta(hours=3)  # and an hour may be printed a zone or two off
HOUR = timedelta(hours=1)
SHORT = timedelta(days=3)  # longer times ("last month") can rule out, but never bring together
LOOSE = {"vague", "year", "season"}
EXACT = {"minute", "hour", "part"}


@dataclass(frozen=True, slots=True)
class Window:
    """A half-open interval; `own` when the claim itself gives it, `sharp` when it is short enough to tell nights apart."""

    start: datetime
    end: datetime
    own: bool

    @property
    def sharp(self) -> bool:
        return self.own and self.end - self.start <= SHORT

    @property
    def exact(self) -> bool:
        return self.own and self.end - self.start <= HOUR

    def meets(self, other: Window) -> bool:
        """Tell whether at least half of the shorter window lies in the other: an evening is not the next night.

        A night's attack and a war of months do not meet, though the one lies within the other.
        """
        if self.end <= other.start or other.end <= self.start:
            return False
        if not self.own and not other.own:
            return True
        if self.own and other.own and self.sharp != other.sharp:
            return False
        shared = min(self.end, other.end) - max(self.start, other.start)
        mine, theirs = self.end - self.start, other.end - other.start
        rest = shared * 2 - min(mine, theirs)
        if rest:
            return rest > timedelta()
        return (
            self.end <= other.end if mine <= theirs else other.end <= self.end
        )  # a night is of the day in which it ends

    def narrowed(self, other: Window) -> Window:
        """Return what two windows that meet share, the claim's own time before an inherited one."""
        if self.own != other.own:
            return self if self.own else other
        return Window(max(self.start, other.start), min(self.end, other.end), self.own)

    def days(self) -> Iterator[date]:
        """Yield the days touched, at most a week of them."""
        last = (self.end - timedelta(microseconds=1)).date()
        for offset in range(7):
            day = self.start.date() + timedelta(days=offset)
            if day > last:
                return
            yield day


def window_of(claim: Claim, *, timed: bool = True) -> Window | None:
    """Return the time that a claim gives, unless it is not the deed's, else the days before publication; none without either."""
    when, gone = claim.when if timed else None, gone_by(claim)
    loose = when is not None and when.precision in LOOSE and not _long_past(claim, when.end)
    if when and when.start and not loose and not _too_late(claim, when.start):
        end = max(when.end or when.start + timedelta(days=1), when.start + timedelta(minutes=1))
        return Window(when.start - gone[1], end - gone[0], own=True) if gone else Window(when.start, end, own=True)
    published = claim.report.published
    if published is None:
        return None
    if gone:
        return Window(published - BEFORE - gone[1], published + AFTER - gone[0], own=True)
    return Window(published - BEFORE, published + AFTER, own=False)


def _long_past(claim: Claim, end: datetime | None) -> bool:
    """Tell whether a loose time was over well before the report: "in 2014" rules this week out."""
    published = claim.report.published
    return published is not None and end is not None and end < published - BEFORE - SHORT


def _too_late(claim: Claim, start: datetime) -> bool:
    """Tell whether a time cannot be meant: what has happened did not begin after the report was out."""
    published = claim.report.published
    late = SOON if claim.when and claim.when.precision in EXACT else AFTER
    return claim.modality == "actual" and published is not None and start > published + late
