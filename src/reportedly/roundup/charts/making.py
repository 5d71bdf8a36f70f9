"""Charts from what holds figures: a strip of the page, or a history of the record."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime

from reportedly.model import FigureEntry, FigureHistory, Profile

from ..lists import mapping
from ..page import FigureLine, FigureStrip
from ..wording.heading import heading
from ..wording.names import capital
from .nouns import Chart, Point, Series

FIGURE = re.compile(r"^.*?\d[\d,.–]*(?: (?:thousand|million|billion|trillion))?")
AFTER = 12  # of the time between the first figure and the last, drawn after it
LINES = 6  # origins on one picture; the table beside it has them all


def chart_of(strip: FigureStrip, until: datetime) -> Chart | None:
    """Return a strip as a chart; null unless two figures of it were published at two times."""
    voices: dict[str, list[FigureLine]] = {}
    for line in strip.lines:
        voices.setdefault(line.voice, []).append(line)
    made = (Series(capital(lines[0].origin), lines[0].party, tuple(_drawn(lines))) for lines in voices.values())
    series = tuple(one for one in made if one.points)[:LINES]
    times = {point.at for one in series for point in one.points}
    if len(times) < 2:
        return None
    return Chart(capital(strip.measure or "counted"), "", series, max(until, *times))


def _drawn(lines: Iterable[FigureLine]) -> Iterator[Point]:
    for line in lines:
        if line.published is not None:
            yield Point(line.published, line.low, line.best, line.high, short(line.words))


def short(words: str) -> str:
    """Return a figure's words up to its number: "at least 23" of "at least 23 people"."""
    found = FIGURE.match(words)
    return found.group().rstrip(".,") if found else words


def charts_of(
    histories: Iterable[FigureHistory], *, profile: Profile | None, until: datetime | None = None
) -> list[Chart]:
    """Return the histories that have a time and a number as charts, drawn until a moment, else until the last figure."""
    return [made for history in histories if (made := _history(history, profile, until)) is not None]


def _history(history: FigureHistory, profile: Profile | None, until: datetime | None) -> Chart | None:
    voices: dict[str, list[FigureEntry]] = {}
    for entry in history.entries:
        origin = entry.claim.origin
        voices.setdefault(origin.actor if origin and origin.actor else entry.origin, []).append(entry)
    made = (
        Series(capital(entries[0].origin), _party(entries[0], profile), tuple(_given(entries)))
        for entries in voices.values()
    )
    series = tuple(one for one in made if one.points)
    if not series:
        return None
    claims = [entry.claim for entry in history.entries]
    title = heading(claims, {place.name for claim in claims for place in claim.places})
    times = [point.at for one in series for point in one.points]
    after = max(times) + (max(times) - min(times)) / AFTER
    return Chart(_measure(history.measure), title.text if title else "", series, max(until or after, max(times)))


def _given(entries: Iterable[FigureEntry]) -> Iterator[Point]:
    for entry in entries:
        at, amount = entry.claim.report.published, entry.amount
        if at is not None and any(value is not None for value in (amount.low, amount.best, amount.high)):
            yield Point(at, amount.low, amount.best, amount.high, short(entry.words))


def _party(entry: FigureEntry, profile: Profile | None) -> str | None:
    origin = entry.claim.origin
    if origin is not None and origin.party:
        return origin.party
    return profile.party_of(entry.origin) if profile else None


def _measure(measure: tuple[str, ...]) -> str:
    """Return a measure in words: what is counted, its role, its unit and scope."""
    role, counted, *rest = (*measure, "", "")
    words = mapping("measures", "role", "words").get(role) or role
    first = f"{words}, {counted}" if role == "lasted" else f"{counted} {words}"
    return capital(", ".join(part for part in (first.strip(), *rest) if part))
