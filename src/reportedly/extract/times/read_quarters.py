"""Readers of quarters, halves, fiscal years and the weeks of a month."""

from __future__ import annotations

import re
from datetime import date, timedelta

from . import calendar, lexicon
from .calendar import Period
from .context import Context, Reading
from .mention import Moment
from .read_days import AHEAD, dated, unknown
from .readers import Groups, reader
from .tense import direction
from .units import unit_after

_THURSDAY = 4


@reader("half_quarter")
def half_quarter(m: Groups, ctx: Context) -> Reading | None:
    """Read quarters and halves; without a year, the last one that had begun, or the coming one when told so."""
    ordinal = m["n"] or m.get("nf")
    number = int(lexicon.forms("ordinal")[ordinal]) if ordinal else 0
    count, make = (4, calendar.quarter) if m["kind"] == "quarter" else (2, calendar.half)
    if (
        re.match(" of (?:the )?(?:an?|its|his|her|their|[0-9]|game|match|season)", ctx.after)
        or not 0 <= abs(number) <= count
    ):
        return None
    inside = ctx.read(re.sub("^fiscal ", "", m["period"] or "")) if m.get("period") else None
    if inside and inside.period:
        return dated(make(inside.period.day.year, number if number > 0 else count), inside.anchor) if number else None
    if ctx.published is None:
        return unknown(f"XXXX-{'Q' if count == 4 else 'H'}{number if number > 0 else 'X'}")
    if ordinal == "last":
        return dated(calendar.quarter_after(ctx.today, -1) if count == 4 else _half_before(ctx.today), "published")
    return dated(_near(ctx, number if number > 0 else count, count), "published")


@reader("half_month")
def half_month(m: Groups, ctx: Context) -> Reading | None:
    inside = ctx.read(m["period"] or "")
    if inside is None or inside.period is None:
        return None
    whole, middle = inside.period, Moment(inside.period.day + timedelta(15))
    start, end = (whole.start, middle) if m["n"] == "first" else (middle, whole.end)
    return dated(Period(whole.value, start, end, "month"), inside.anchor)


def _near(ctx: Context, number: int, count: int) -> Period:
    """Return a quarter or half without a year: the nearest, but for the coming one when the sentence looks ahead."""
    make = calendar.quarter if count == 4 else calendar.half
    here, before = make(ctx.today.year, number), make(ctx.today.year - 1, number)
    looks = direction(ctx)
    if here.start.day <= ctx.today or looks == "future":
        return here
    if looks == "past" and (here.start.day - ctx.today).days > AHEAD:
        return before
    return here if here.start.day - ctx.today < ctx.today - before.end.day else before


def _half_before(today: date) -> Period:
    return calendar.half(today.year, 1) if today.month > 6 else calendar.half(today.year - 1, 2)


@reader("quarter_code")
def quarter_code(m: Groups, ctx: Context) -> Reading | None:
    number = int(m["n"] or 1)
    return dated(calendar.quarter(int(m["year"]), number)) if m["year"] else dated(_near(ctx, number, 4), "published")


@reader("fiscal")
def fiscal(m: Groups, _ctx: Context) -> Reading | None:
    number = int(m["year"] or m["year2"] or m["year3"] or 0)
    return dated(calendar.fiscal_year(number if number > 99 else 2000 + number))


@reader("week_of")
def week_of(m: Groups, ctx: Context) -> Reading | None:
    """Read "the first week of March"; a month's weeks are those that hold its Thursdays, as ISO 8601 has a year's."""
    inside, number = ctx.read(m["period"] or ""), int(lexicon.forms("ordinal")[m["n"] or ""])
    if inside is None or inside.period is None or inside.period.precision != "month":
        return None
    first = inside.period.day
    if m["unit"] == "week":
        first += timedelta((_THURSDAY - first.isoweekday()) % 7)
    base = first + timedelta(7 * (number - 1)) if number > 0 else inside.period.end.day - timedelta(4)
    unit = (m["unit"] or "").removesuffix("s")
    if unit == "day":
        base = inside.period.day + timedelta(number - 1) if number > 0 else inside.period.end.day - timedelta(1)
    return dated(unit_after(unit, base, 0), inside.anchor)
