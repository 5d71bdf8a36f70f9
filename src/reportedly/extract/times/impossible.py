"""Dates that no calendar has: "June 31", "30 February"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from functools import cache

from reportedly.model import Span

from . import grammar, lexicon

_LATE = re.compile(r"(?<![0-9])(?:29|[3-9][0-9]|0)(?![0-9])|[0-9]-[0-9]")  # without these no date is impossible
MONTHS = 12
_LEAP = 2024  # without a printed year, 29 February may be of a leap year


@cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern of a printed date late in its month, on folded text."""
    date = (
        r"(?<![\w.,])(?:{anyday},? )?(?=[a-z0-9])(?:"
        r"(?P<month>{month}) (?:the )?(?P<day>29|3[01])(?:st|nd|rd|th)?(?![\w%]|[,.:][0-9])"
        r"|(?P<first>29|3[01])(?:st|nd|rd|th)?(?: of)?[ -](?P<last>{month})(?![a-z])"
        r")(?:,? (?P<year>{year}))?"
        r"|(?<![\w-])(?P<iso>[12][0-9]{3})-(?P<number>[0-9]{2})-(?P<date>[0-9]{2})(?![\w-])"
        r"|(?<=\bon )(?:{month} (?:0|3[2-9]|[4-9][0-9])(?= ?[.,;:)]|$)|(?:0|3[2-9]|[4-9][0-9]) {month}(?![a-z]))"
    )
    return re.compile(grammar.expand(date))


def find_impossible(low: str) -> Iterator[Span]:
    """Yield the dates of a folded text that no month of that name has."""
    if _LATE.search(low) is None:
        return
    for match in _pattern().finditer(low):
        name = match["month"] or match["last"]
        day = match["day"] or match["first"] or match["date"]
        month = int(lexicon.forms("month")[name] if name else match["number"] or 0)
        if day is None or not _is_day(int(match["year"] or match["iso"] or _LEAP), month, int(day)):
            yield Span(*match.span())


def _is_day(year: int, month: int, day: int) -> bool:
    return 1 <= month <= MONTHS and 1 <= day <= monthrange(year, month)[1]


def blotted(low: str) -> str:
    """Return the folded text with such dates out of every rule's sight, code point for code point."""
    for span in list(find_impossible(low)):
        low = low[: span.start] + "\N{REPLACEMENT CHARACTER}" * len(span) + low[span.end :]
    return low
