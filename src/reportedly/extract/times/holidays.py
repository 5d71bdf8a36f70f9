"""The days of holidays, by the rules of `time_days.tsv`: "12-25", "11-thu-4+1", "5-mon-last", "easter-2", "2001-9-11"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from . import calendar

_RULE = re.compile(
    r"(?:(?P<easter>easter)|(?:(?P<year>[0-9]{4})-)?(?P<month>[0-9]+)-(?:(?P<weekday>[a-z]{3})-)?(?P<nth>[0-9]+|last))(?P<step>[+-][0-9]+)?"
)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def holiday(when: str, year: int) -> date:
    """Return the day on which a holiday falls in a year; the one day there is, for what happened once."""
    rule = _RULE.fullmatch(when)
    if rule is None:
        raise ValueError(f"no rule for a day: '{when}'")
    step = timedelta(int(rule["step"] or 0))
    if rule["easter"]:
        return easter(year) + step
    year, month = int(rule["year"] or year), int(rule["month"])
    if rule["weekday"] is None:
        return date(year, month, int(rule["nth"])) + step
    whole, number = calendar.month(year, month), _WEEKDAYS.index(rule["weekday"])
    if rule["nth"] == "last":
        last = whole.end.day - timedelta(1)
        return last - timedelta((last.weekday() - number) % 7) + step
    first = whole.day + timedelta((number - whole.day.weekday()) % 7)
    return first + timedelta(7 * (int(rule["nth"]) - 1)) + step


def happened_once(when: str) -> bool:
    return re.match("[0-9]{4}-", when) is not None


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher's algorithm)."""
    golden, century, rest = year % 19, year // 100, year % 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * sunday) // 451
    month, day = divmod(epact + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)
