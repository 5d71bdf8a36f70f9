"""What a picture of figures over time is made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Point:
    """One figure as given: its bounds, its words short enough for a label, and when it was published."""

    at: datetime
    low: float | None
    best: float | None
    high: float | None
    words: str

    @property
    def value(self) -> float:
        """Return where its line stands: the best figure, else the bound that was said."""
        return next(float(value) for value in (self.best, self.low, self.high) if value is not None)

    @property
    def bound(self) -> str:
        """Return "low" for "at least", "high" for "up to", "range" between two, "about" where hedged, else "exact"."""
        if self.low is not None and self.high is not None and self.low != self.high:
            return "range"
        if self.low is not None and self.high is None:
            return "low"
        if self.high is not None and self.low is None:
            return "high"
        return "about" if self.low is None else "exact"


@dataclass(frozen=True, slots=True)
class Series:
    """All that one origin gave of one measure, in order of publication."""

    name: str
    party: str | None
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """One measure of one event, with the moment up to which it is drawn."""

    title: str
    event: str
    series: tuple[Series, ...]
    until: datetime


@dataclass(frozen=True, slots=True)
class Step:
    """A figure from when it was given until the next: a level line with its soft ends, and the rise to it from the last."""

    left: float
    right: float
    y: float
    rise: float | None  # y of the line before, from which an upright leads here
    bound: str
    top: float
    high: float
    words: str
    anchor: str
    below: bool
    shown: bool = True  # whether its words have room; the lines beside the picture have them all
