"""Dates that no calendar has: "June 31", "30 February"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from functools import cache

from reportedly.model import Span

from . import grammar, lexicon

_LATE = re.compile(r"(?<![0-9])(?:29|3[01])(?![0-9])")  # no other day of a month can be impossible
_LEAP = 2024  # without a printed year, 29 February may be of a leap year


@cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern of a printed date late in its month, on folded text."""
    date = (
        r"(?<![\w.,])(?:{anyday},? )?(?=[a-z0-9])(?:"
        r"(?P<month>{month}) (?:the )?(?P<day>29|3[01])(?:st|nd|rd|th)?(?![\w%]|[,.:][0-9])"
        r"|(?P<first>29|3[01])(?:st|nd|rd|th)?(?: of)?[ -](?P<last>{month})(?![a-z])"
        r")(?:,? (?P<year>{year}))?"
        r"|(?<![\w-])(?P<iso>[12][0-9]{3})-(?P<number>0[1-9]|1[0-2])-(?P<date>29|3[01])(?![\w-])"
    )
    return re.compile(grammar.expand(date))


def find_impossible(low: str) -> Iterator[Span]:
    """Yield the dates of a folded text that no month of that name has."""
    if _LATE.search(low) is None:
        return
    for match in _pattern().finditer(low):
        name = match["month"] or match["last"]
        month = int(lexicon.forms("month")[name] if name else match["number"])
        year = int(match["year"] or match["iso"] or _LEAP)
        if int(match["day"] or match["first"] or match["date"]) > monthrange(year, month)[1]:
            yield Span(*match.span())


def blotted(low: str) -> str:
    """Return the folded text with such dates out of every rule's sight, code point for code point."""
    for span in list(find_impossible(low)):
        low = low[: span.start] + "\N{REPLACEMENT CHARACTER}" * len(span) + low[span.end :]
    return low
