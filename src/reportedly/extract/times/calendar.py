"""Periods of the calendar, each with its TIMEX3 value and half-open bounds. Impossible dates raise ValueError."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from reportedly.model import Precision

from .mention import DAY_MINUTES, Moment

SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # the meteorological seasons of the north


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of the calendar."""

    value: str
    start: Moment
    end: Moment
    precision: Precision

    @property
    def day(self) -> date:
        return self.start.day


def day(of: date) -> Period:
    return Period(of.isoformat(), Moment(of), Moment(of + timedelta(days=1)), "day")


def days(first: date, last: date) -> Period:
    """Return the period of both days and all between; its value is an ISO 8601 interval."""
    if last < first:
        raise ValueError("a period cannot end before it starts")
    precision: Precision = "day" if (last - first).days < 3 else "week"
    return Period(f"{first}/{last}", Moment(first), Moment(last + timedelta(days=1)), precision)


def part(of: date, code: str, start: int, end: int) -> Period:
    """Return the part of a day between two counts of minutes, which may run into the next day."""
    return Period(f"{of.isoformat()}T{code}", Moment(of).plus(start), Moment(of).plus(end), "part")


def clock(of: date, minute: int, zulu: bool = False) -> Period:
    start = Moment(of).plus(minute)
    printed = f"{of.isoformat()}T{minute // 60:02d}:{minute % 60:02d}"
    return Period(printed + ("Z" if zulu else ""), start, start.plus(1), "minute")


def week(of: date) -> Period:
    year, number, weekday = of.isocalendar()
    monday = of - timedelta(days=weekday - 1)
    return Period(f"{year:04d}-W{number:02d}", Moment(monday), Moment(monday + timedelta(days=7)), "week")


def weekend(of: date) -> Period:
    """Return Saturday and Sunday of the ISO week that the day lies in."""
    whole = week(of)
    saturday = whole.day + timedelta(days=5)
    return Period(f"{whole.value}-WE", Moment(saturday), Moment(saturday + timedelta(days=2)), "day")


def months(value: str, year: int, first: int, count: int, precision: Precision) -> Period:
    start = date(year, first, 1)
    end_year, end_month = divmod(year * 12 + first - 1 + count, 12)
    return Period(value, Moment(start), Moment(date(end_year, end_month + 1, 1)), precision)


def month(year: int, number: int) -> Period:
    return months(f"{year:04d}-{number:02d}", year, number, 1, "month")


def month_after(of: date, by: int) -> Period:
    year, number = divmod(of.year * 12 + of.month - 1 + by, 12)
    return month(year, number + 1)


def quarter(year: int, number: int) -> Period:
    return months(f"{year:04d}-Q{number}", year, number * 3 - 2, 3, "season")


def quarter_after(of: date, by: int) -> Period:
    year, number = divmod(of.year * 4 + (of.month - 1) // 3 + by, 4)
    return quarter(year, number + 1)


def half(year: int, number: int) -> Period:
    return months(f"{year:04d}-H{number}", year, number * 6 - 5, 6, "season")


def season(year: int, code: str) -> Period:
    return months(f"{year:04d}-{code}", year, SEASON_MONTHS[code], 3, "season")


def year(number: int) -> Period:
    return months(f"{number:04d}", number, 1, 12, "year")


def fiscal_year(number: int) -> Period:
    """Return a fiscal year by its name. Its bounds are taken as the calendar year's, which is wrong for some states."""
    return months(f"FY{number:04d}", number, 1, 12, "year")


def years(value: str, first: int, count: int) -> Period:
    """Return a decade or century: `value` is the part of the year number that its years share."""
    return Period(value, Moment(date(first, 1, 1)), Moment(date(first + count, 1, 1)), "year")


def third(of: Period, edge: str) -> Period:
    """Return the early, middle or late third of a period; its value stays that of the whole, as TIMEX3 has it."""
    minutes = (of.end.day - of.start.day).days * DAY_MINUTES + of.end.minute - of.start.minute
    cuts = {"START": (0, minutes // 3), "MID": (minutes // 3, 2 * minutes // 3), "END": (2 * minutes // 3, minutes)}
    if edge not in cuts or minutes < 3:
        return of
    first, last = cuts[edge]
    precision: Precision = "part" if of.precision == "day" else of.precision
    return Period(of.value, of.start.plus(first), of.start.plus(last), precision)
