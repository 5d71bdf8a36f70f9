"""A date and a clock time of one sentence that belong together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.model import Span

from .mention import Moment, TimeMention

_JOINT = re.compile(r",? ?(?:(?:at|on|of|from|between|around|about|shortly after|in the|the) )*")
_DAYS = ("day", "part", "minute")


def day_lender(mention: TimeMention, sentence: Sequence[TimeMention]) -> TimeMention | None:
    """Return the date that lends a clock without a day its day: the nearest before it, else the first after it."""
    if not mention.floating:
        return None
    dated = [m for m in sentence if not m.floating and m.start and m.precision in _DAYS and m.type in ("DATE", "TIME")]
    before = [m for m in dated if m.span.end <= mention.span.start]
    return before[-1] if before else dated[0] if dated else None


def on_day(mention: TimeMention, lender: TimeMention) -> TimeMention:
    """Return the mention moved to the lender's day."""
    if lender.start is None:
        return mention
    day = lender.start.day
    start, end = mention.start, mention.end
    if start is None or end is None:
        return mention
    moved = Moment(day, start.minute), Moment(day + (end.day - start.day), end.minute)
    value = re.sub(r"[0-9X]{4}-[0-9X]{2}-[0-9X]{2}(?=T)", day.isoformat(), mention.value)
    if "/" in mention.value:
        value = f"{moved[0]}/{moved[1]}"
    return replace(mention, start=moved[0], end=moved[1], value=value, anchor=lender.anchor, floating=False,
                   printed_zone=mention.printed_zone or lender.printed_zone, also=(lender.span,))  # fmt: skip


def combine_times(mentions: Sequence[TimeMention], text: str) -> tuple[TimeMention, ...]:
    """Join each clock time with the date beside it into one mention over both.

    A clock that took its day from farther off in its sentence keeps its own span; the date stays, for other clauses.
    """
    return tuple(_joined(list(mentions), text))


def _joined(mentions: list[TimeMention], text: str) -> Iterator[TimeMention]:
    at = 0
    while at < len(mentions):
        here, after = mentions[at], mentions[at + 1] if at + 1 < len(mentions) else None
        joined = _join(here, after, text) if after else None
        yield joined or here
        at += 2 if joined else 1


def _join(first: TimeMention, second: TimeMention, text: str) -> TimeMention | None:
    if not _JOINT.fullmatch(text[first.span.end : second.span.start].lower()):
        return None
    for clock, date in ((first, second), (second, first)):
        if clock.also == (date.span,) and date.precision == "day":
            bound = first.bound if first.bound != "at" else clock.bound
            return replace(clock, span=Span(first.span.start, second.span.end), bound=bound)
    return None
