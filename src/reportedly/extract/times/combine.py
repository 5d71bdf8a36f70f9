"""A date and a clock time of one sentence that belong together, and the two ends of a range."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.model import Span

from .mention import Moment, TimeMention

_JOINT = re.compile(r",? ?(?:(?:at|on|of|from|between|around|about|shortly after|in|the) ){0,3}")
_RANGE = re.compile(r" (?:to|and|until|till|through) (?:the |at |on )?", re.IGNORECASE)
_OPENS = re.compile(r"\b(?:from|between) (?:the )?$", re.IGNORECASE)
_DAYS = ("day", "part", "hour", "minute")


def lend_days(sentence: Sequence[TimeMention], before: TimeMention | None = None) -> list[TimeMention]:
    """Give each clock without a day the nearest date before it in its sentence, else the first one, else `before`."""
    lender = next((mention for mention in sentence if names_a_day(mention)), before)
    found = []
    for mention in sentence:
        lender = mention if names_a_day(mention) else lender
        found.append(on_day(mention, lender) if mention.floating and lender else mention)
    return found


def names_a_day(mention: TimeMention) -> bool:
    """Tell whether a mention can lend its day to a clock beside it."""
    return bool(
        mention.start and not mention.floating and mention.precision in _DAYS and mention.type in ("DATE", "TIME")
    )


def on_day(mention: TimeMention, lender: TimeMention) -> TimeMention:
    """Return the mention moved to the lender's day."""
    if lender.start is None or mention.start is None or mention.end is None:
        return mention
    day, length = lender.start.day, mention.end.day - mention.start.day
    start, end = Moment(day, mention.start.minute), Moment(day + length, mention.end.minute)
    value = f"{start}/{end}" if "/" in mention.value else f"{day}T{mention.value.partition('T')[2]}"
    return replace(mention, start=start, end=end, value=value, anchor=lender.anchor, floating=False,
                   printed_zone=mention.printed_zone or lender.printed_zone, also=(lender.span,))  # fmt: skip


def combine_times(mentions: Sequence[TimeMention], text: str) -> tuple[TimeMention, ...]:
    """Join each clock time with the date beside it, and each "from … to …", into one mention over both.

    A clock that took its day from farther off in its sentence keeps its own span; the date stays, for other clauses.
    """
    return tuple(_joined(list(mentions), text))


def _joined(mentions: list[TimeMention], text: str) -> Iterator[TimeMention]:
    at = 0
    while at < len(mentions):
        here, after = mentions[at], mentions[at + 1] if at + 1 < len(mentions) else None
        joined = (
            (_join(here, after, text) or _range(here, after, text) or _converted(here, after, text)) if after else None
        )
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


def _range(first: TimeMention, second: TimeMention, text: str) -> TimeMention | None:
    """Join "from 3 May to 6 May", "between 8pm on Friday and 6am on Saturday" into the interval of both and all between."""
    if not (_RANGE.fullmatch(text[first.span.end : second.span.start])
            and _OPENS.search(text[max(0, first.span.start - 15) : first.span.start])):  # fmt: skip
        return None
    end = second.start if second.precision == "minute" and "/" not in second.value else second.end
    if {first.type, second.type} - {"DATE", "TIME"} or not (first.start and end and first.start < end):
        return None
    return replace(first, span=Span(first.span.start, second.span.end), end=end, anchor=first.anchor or second.anchor,
                   printed_zone=first.printed_zone or second.printed_zone, value=f"{first.value}/{second.value}",
                   precision=second.precision, bound="at", also=())  # fmt: skip


def _converted(first: TimeMention, second: TimeMention, text: str) -> TimeMention | None:
    """Take in the same clock in another zone, in brackets: "3am local time (0000 GMT)"."""
    bracketed = text[first.span.end : second.span.start] == " (" and text[second.span.end : second.span.end + 1] == ")"
    if not (
        bracketed and first.precision == second.precision == "minute" and first.printed_zone and second.printed_zone
    ):
        return None
    return replace(first, span=Span(first.span.start, second.span.end + 1), also=(second.span,))
