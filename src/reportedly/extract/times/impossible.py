"""Dates that no calendar has: "June 31", "30 February", and a Friday that was a Thursday."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

from reportedly.model import Span

from . import grammar, lexicon
from .mention import TimeMention

_LATE = re.compile(  # without these no date is impossible; what they begin with stands first, for speed
    r"29(?<![0-9]29)(?![0-9])|[3-9][0-9](?<![0-9]..)(?![0-9])|0(?<![0-9]0)(?![0-9])|[0-9]{4}-[0-9]"
)
_WINDOW = 40  # code points to both sides of such a number; "Wednesday, September the 31st of" has 33
MONTHS = 12
_A_DAY, _WORD = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"), re.compile(r"[a-z]+")
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
    done = 0
    for late in _LATE.finditer(low):
        if late.start() < done or not (late.end() - late.start() > 2 or _beside_a_month(low, late)):
            continue
        for match in _pattern().finditer(low, max(done, late.start() - _WINDOW), late.end() + _WINDOW):
            if late.start() < match.end():
                done = match.end()
                if not _is_possible(match):
                    yield Span(*match.span())
                break


@cache
def _month_before() -> re.Pattern[str]:
    return re.compile(grammar.expand(r"{month}[ .](?:the )?$"))


@cache
def _month_after() -> re.Pattern[str]:
    return re.compile(grammar.expand(r"(?:st|nd|rd|th)?(?: of)?[ -]{month}"))


def _beside_a_month(low: str, number: re.Match[str]) -> bool:
    before = low[max(0, number.start() - 16) : number.start()]
    return bool(_month_after().match(low, number.end()) or _month_before().search(before))


def _is_possible(date: re.Match[str]) -> bool:
    name = date["month"] or date["last"]
    day = date["day"] or date["first"] or date["date"]
    month = int(lexicon.forms("month")[name] if name else date["number"] or 0)
    return day is not None and _is_day(int(date["year"] or date["iso"] or _LEAP), month, int(day))


def _is_day(year: int, month: int, day: int) -> bool:
    return 1 <= month <= MONTHS and 1 <= day <= monthrange(year, month)[1]


def blotted(low: str) -> str:
    """Return the folded text with such dates out of every rule's sight, code point for code point."""
    for span in list(find_impossible(low)):
        low = low[: span.start] + "\N{REPLACEMENT CHARACTER}" * len(span) + low[span.end :]
    return low


def find_mistaken(text: str, mentions: Iterable[TimeMention]) -> Iterator[tuple[Span, str]]:
    """Yield the dates printed with another day of the week than they had, each with what it was: "Thursday"."""
    for mention in mentions:
        if mention.type == "DATE" and _A_DAY.fullmatch(mention.value):
            printed = _weekdays(mention.span.of(text).lower())
            day = date.fromisoformat(mention.value)
            if len(printed) == 1 and day.isoweekday() not in printed:
                yield mention.span, f"{day:%A}"


def _weekdays(low: str) -> set[int]:
    named = lexicon.forms("weekday") | lexicon.forms("short_weekday")
    return {int(named[word]) for word in _WORD.findall(low) if word in named}
