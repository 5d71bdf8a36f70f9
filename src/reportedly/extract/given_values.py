"""What a text gives a value for: days, weekdays, months, years, and what it counts, by the steps that reading uses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime

from .amounts import find_amounts
from .times import find_times

_DAY = re.compile(r"(?P<year>\d{4}|X{4})-(?P<month>\d\d)(?:-(?P<day>\d\d))?")
_WEEKDAY = re.compile(r"X{4}-WXX-(\d)")
_YEAR = re.compile(r"\d{4}")
_DECIMAL = re.compile(r"(?<![\d.,])\d+\.\d+(?![\d.])")  # a magnitude, a share, a price: seldom two events'
POINTS = ("DATE", "TIME")


def find_values(text: str, published: datetime | None) -> frozenset[tuple[str, str]]:
    """Return measures with their values: ("day", "06-05"), ("weekday", "4"), ("killed", "23"), ("decimal", "6.1")."""
    times = [mention for mention in find_times(text, published=published) if mention.type in POINTS]
    found = {pair for mention in times for pair in _of_time(mention.value)}
    found |= {("decimal", number) for number in _DECIMAL.findall(text)}
    for mention in find_amounts(text, taken=[mention.span for mention in times]):
        amount = mention.amount
        of = amount.of if amount.role == "other" else amount.role
        value = next((end for end in (amount.best, amount.low, amount.high) if end is not None), None)
        if mention.is_figure and of and value is not None:
            found.add((of, f"{value:g}"))
    return frozenset(found)


def _of_time(value: str) -> Iterator[tuple[str, str]]:
    """Yield the parts of a TIMEX3 value, each by itself: two reports of one day may print other parts of its date."""
    if weekday := _WEEKDAY.match(value):
        yield ("weekday", weekday[1])
    if year := _YEAR.match(value):
        yield ("year", year[0])
    if not (found := _DAY.match(value)):
        return
    yield ("month", found["month"])
    if found["day"]:
        yield ("day", f"{found['month']}-{found['day']}")
        if found["year"] != "XXXX":
            yield ("weekday", str(date.fromisoformat(found[0]).isoweekday()))
