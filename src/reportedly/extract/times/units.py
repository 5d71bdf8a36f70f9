"""The units of the calendar: stepping from one to another, and the TIMEX3 values of their counts."""

from __future__ import annotations

import re
from datetime import date, timedelta

from . import calendar
from .calendar import Period


def step_of(which: str) -> int:
    """Return -1, 0 or 1 for "last", "this", "next" and their like."""
    if re.search("last|previous|past|preceding|latest|recent", which):
        return -1
    return 1 if re.search("next|following|coming|upcoming", which) else 0


def unit_after(unit: str, base: date, by: int) -> Period:
    """Return the unit of the calendar that lies `by` units after the one of a day."""
    if unit in ("day", "night"):
        return calendar.day(base + timedelta(by))
    if unit == "week":
        return calendar.week(base + timedelta(7 * by))
    if unit == "weekend":
        return calendar.weekend(base + timedelta(7 * by))
    if unit == "fortnight":
        return calendar.week(base + timedelta(14 * by))
    if unit == "month":
        return calendar.month_after(base, by)
    if unit == "quarter":
        return calendar.quarter_after(base, by)
    if unit == "decade":
        return decade_of(base.year + 10 * by)
    if unit == "century":
        return century_of(base.year + 100 * by)
    return (
        calendar.fiscal_year(base.year + by)
        if unit in ("fiscal year", "financial year")
        else calendar.year(base.year + by)
    )


def decade_of(year: int) -> Period:
    return calendar.years(f"{year // 10:03d}", year // 10 * 10, 10)


def century_of(year: int) -> Period:
    return calendar.years(f"{year // 100:02d}", year // 100 * 100, 100)


def in_year(base: Period, year: int) -> Period:
    if base.precision == "month":
        return calendar.month(year, base.day.month)
    if base.precision == "season" and "-Q" in base.value:
        return calendar.quarter(year, (base.day.month + 2) // 3)
    return calendar.year(year) if base.precision != "day" else calendar.day(base.day.replace(year=year))


def duration_value(number: float | int | None, unit: str) -> str:
    """Return the TIMEX3 value of a duration; X stands for a number not told."""
    if unit == "decade" and number is not None:
        return f"P{number * 10:g}Y"
    if unit == "century" and number is not None:
        return f"P{number * 100:g}Y"
    if unit == "fortnight":
        return duration_value(number if number is None else number * 2, "week")
    sign = {"decade": "DE", "century": "CE", "weekend": "WE", "night": "NI"}.get(unit, unit[:1].upper())
    count = "X" if number is None else f"{number:.10g}"
    return f"P{'T' if unit in ('second', 'minute', 'hour') else ''}{count}{sign}"
