"""Where the lines of a chart stand: across in percent, so that words keep their size on a phone; down in units."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import floor, log10
from textwrap import wrap

from ..checker.when import zone_of
from ..locale import USUAL, Locale, locale_of
from .labels import with_room
from .nouns import Chart, Point, Series, Step

LEFT, PLOT = 7.0, 66.0  # percent of the width between which the lines run; levels stand before, names behind
TOP, HIGH = 20, 112  # units above the plot, and of the plot
NAME, NAMES = 21, 16  # letters a line of a name, and units from one such line to the next
SOFT = 16  # units over which a bound fades
FEET = 26  # units beneath the plot, for the times


@dataclass(frozen=True, slots=True)
class Drawn:
    """One origin's line, with its name beside."""

    name: tuple[str, ...]
    name_y: float
    party: str | None
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Level:
    y: float
    words: str


@dataclass(frozen=True, slots=True)
class Moment:
    left: float
    words: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Layout:
    """A chart ready to be drawn."""

    title: str
    event: str
    lines: tuple[Drawn, ...]
    levels: tuple[Level, ...]
    moments: tuple[Moment, ...]
    left: float
    plot: float
    bottom: float
    height: float

    @property
    def words(self) -> str:
        """Return the chart in words, for those who do not see it."""
        told = (f"{' '.join(line.name)}: {', then '.join(step.words for step in line.steps)}" for line in self.lines)
        return f"{self.title}. {'. '.join(told)}."


def layout_of(chart: Chart, zone: str, locale: str = USUAL) -> Layout:
    """Return the chart laid out, its times in a zone and a locale."""
    written = locale_of(locale)
    first = min(point.at for series in chart.series for point in series.points)
    until = max(chart.until, first + timedelta(hours=1))
    most = max(bound for series in chart.series for point in series.points for bound in _bounds(point))
    levels = _levels(most)
    scale = _Scale(first, until, levels[-1])
    names = _names(chart.series, scale)
    steps = with_room([tuple(_steps(series, scale)) for series in chart.series])
    lines = tuple(
        Drawn(name, y, series.party, drawn) for series, drawn, (name, y) in zip(chart.series, steps, names, strict=True)
    )
    bottom = float(TOP + HIGH)
    lowest = max((line.name_y + NAMES * len(line.name) for line in lines), default=0.0)
    return Layout(
        chart.title, chart.event, lines, tuple(Level(scale.y(value), written.number(value)) for value in levels),
        tuple(_moments(first, until, scale, zone, written)), LEFT, PLOT, bottom, max(bottom + FEET, lowest),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Scale:
    first: datetime
    until: datetime
    most: float

    def x(self, at: datetime) -> float:
        along = min(1.0, max(0.0, (at - self.first) / (self.until - self.first)))
        return round(LEFT + (PLOT - LEFT) * along, 2)

    def y(self, value: float) -> float:
        return round(TOP + HIGH * (1 - value / (self.most or 1)), 1)


def _bounds(point: Point) -> list[float]:
    return [float(value) for value in (point.low, point.best, point.high) if value is not None]


def _levels(most: float) -> list[float]:
    """Return nought, a half and a round number over all figures, with room for what fades above the highest."""
    over = max(most * 1.12, 1.0)
    size = 10 ** floor(log10(over))
    top = next(share * size for share in (1, 2, 3, 4, 5, 6, 8, 10) if share * size >= over)
    return [0.0, top] if top % 2 and top < 10 else [0.0, top / 2, top]


def _steps(series: Series, scale: _Scale) -> Iterator[Step]:
    ends = [point.at for point in series.points[1:]] + [scale.until]
    before: float | None = None
    for nth, (point, end) in enumerate(zip(series.points, ends, strict=True)):
        y, left = scale.y(point.value), scale.x(point.at)
        top, high = _fade(point, scale)
        late = left > PLOT * 0.75
        falls = nth + 1 < len(series.points) and series.points[nth + 1].value > point.value
        yield Step(
            left, max(left + 0.8, scale.x(end)), y, before, point.bound, top, high, point.words, "end" if late else "start",
            falls and not late,
        )  # fmt: skip
        before = y


def _fade(point: Point, scale: _Scale) -> tuple[float, float]:
    """Return where the soft end of a bound begins, from above, and how high it is."""
    y = scale.y(point.value)
    if point.bound == "range":
        low, high = scale.y(float(point.low or 0)), scale.y(float(point.high or 0))
        return high, low - high
    if point.bound == "low":
        return max(0.0, y - SOFT), y - max(0.0, y - SOFT)
    if point.bound == "high":
        return y, min(float(SOFT), TOP + HIGH - y)
    return (y - SOFT / 2, float(SOFT)) if point.bound == "about" else (y, 0.0)


def _names(series: Sequence[Series], scale: _Scale) -> list[tuple[tuple[str, ...], float]]:
    """Return each name cut into lines, and where it stands: level with its line's end, pushed down where one is above."""
    cut = [tuple(wrap(one.name, NAME)[:2]) or ("",) for one in series]
    order = sorted(range(len(series)), key=lambda nth: scale.y(series[nth].points[-1].value))
    found: dict[int, float] = {}
    free = 0.0
    for nth in order:
        y = max(scale.y(series[nth].points[-1].value) + 4, free)
        found[nth] = y
        free = y + NAMES * len(cut[nth])
    return [(cut[nth], found[nth]) for nth in range(len(series))]


def _moments(first: datetime, until: datetime, scale: _Scale, zone: str, written: Locale) -> Iterator[Moment]:
    """Yield the begin and the end, with the midnights between where they have room."""
    local = first.astimezone(zone_of(zone))
    yield Moment(LEFT, f"{written.day(local, short=True)}, {written.time(local)}", "start")
    midnight = local.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    last = LEFT + 22
    while midnight < until and until - first <= timedelta(days=9):
        left = scale.x(midnight)
        if last <= left <= PLOT - 18:
            yield Moment(left, written.day(midnight, short=True), "middle")
            last = left + 14
        midnight += timedelta(days=1)
    end = until.astimezone(zone_of(zone))
    yield Moment(PLOT, f"{written.day(end, short=True)}, {written.time(end)}", "end")
