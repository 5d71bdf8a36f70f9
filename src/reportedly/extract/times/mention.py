"""What the grammar finds: a time expression, its TIMEX3 value and its bounds on the calendar."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from reportedly.model import Number, Precision, Span

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Bound = Literal["at", "since", "after", "before", "by", "until", "as_of"]
DAY_MINUTES = 1440
LOCAL = "local"  # printed as "local time": the zone is that of the event's place


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """A point on the calendar, without a zone: a day and the minutes since its midnight, 0 to 1439."""

    day: date
    minute: int = 0

    def plus(self, minutes: int) -> Moment:
        days, minute = divmod(self.minute + minutes, DAY_MINUTES)
        return Moment(self.day + timedelta(days=days), minute)

    def __str__(self) -> str:
        return f"{self.day.isoformat()}T{self.minute // 60:02d}:{self.minute % 60:02d}"


@dataclass(frozen=True, slots=True)
class TimeMention:
    """One time expression of a text.

    `start` and `end` bound the half-open interval on the calendar of `printed_zone`, or of a zone yet unknown; both
    are null for durations, sets, bare references ("recently") and for times that count from an event, whose words
    `anchor` then holds. Else `anchor` is "published", "text" (an earlier date), or null for an absolute date. `value`
    is the expression's own TIMEX3 value; `bound` tells how the interval follows from it ("since 2022" runs on).
    `floating` marks a clock or part of day whose day was not printed beside it. `also` holds the spans of words that
    lent this mention its day.
    """

    span: Span
    type: TimexType
    value: str
    precision: Precision
    start: Moment | None = None
    end: Moment | None = None
    printed_zone: str | None = None
    anchor: str | None = None
    number: Number | None = None
    unit: str | None = None
    hedge: str | None = None
    bound: Bound = "at"
    floating: bool = False
    also: tuple[Span, ...] = ()

    @property
    def interval(self) -> tuple[Moment, Moment] | None:
        return (self.start, self.end) if self.start is not None and self.end is not None else None
