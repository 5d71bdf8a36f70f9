"""What a reader may look at: the text around a match, the publication day, and the last date mentioned."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from reportedly.model import Number, Precision

from .calendar import Period
from .mention import TimexType

BEFORE = 60  # code points looked at before a match; the longest cue phrase has 20


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader makes of a match: the fields of a mention, but for its span."""

    type: TimexType
    value: str
    precision: Precision = "vague"
    period: Period | None = None
    anchor: str | None = None
    number: Number | None = None
    unit: str | None = None
    hedge: str | None = None
    zone: str | None = None
    floating: bool = False


PASSED_OVER = Reading("DATE", "")  # what a reader returns for words that must not be read otherwise either


@dataclass(slots=True)
class Context:
    """The state of one scan; `low` is the folded text, of the same length as the text."""

    text: str
    low: str
    published: date | None
    read_phrase: Callable[[Context, str], Reading | None]
    sentence: tuple[int, int] = (0, 0)
    start: int = 0
    end: int = 0
    last: Period | None = None
    last_day: date | None = None
    sentence_day: date | None = None
    nested: int = 0

    @property
    def before(self) -> str:
        """Return the folded words before the match, within its sentence."""
        return self.low[max(self.sentence[0], self.start - BEFORE) : self.start]

    @property
    def after(self) -> str:
        return self.low[self.end : min(self.sentence[1], self.end + BEFORE)]

    @property
    def today(self) -> date:
        """Return the day that "today" is; raises ValueError without a publication time."""
        if self.published is None:
            raise ValueError("no publication time")
        return self.published

    @property
    def reference(self) -> date:
        """Return the last day mentioned, else the publication day."""
        return self.last_day or self.today

    def read(self, phrase: str) -> Reading | None:
        """Read a part of the match by the same rules."""
        self.nested += 1
        try:
            return self.read_phrase(self, phrase)
        finally:
            self.nested -= 1

    def day_of(self, phrase: str) -> date:
        """Return the day a phrase names; raises ValueError when it names none."""
        reading = self.read(phrase)
        if reading is None or reading.period is None or reading.period.precision not in ("day", "part", "minute"):
            raise ValueError(f"no day in {phrase!r}")
        return reading.period.day

    def note(self, period: Period) -> None:
        """Remember a date for "the same day" and its like."""
        self.last = period
        if period.precision in ("day", "part", "minute"):
            self.last_day = self.sentence_day = period.day
