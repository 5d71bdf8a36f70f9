"""Readers of durations: "75-minute", "the last three days", "hours after the call"."""

from __future__ import annotations

import re
from datetime import timedelta

from reportedly.model import Number

from . import lexicon
from .calendar import Period
from .context import Context, Reading
from .mention import Moment
from .numbers import read_number
from .readers import Groups, reader
from .units import duration_value

_EVENT = re.compile(r" ((?:after|before|into|following|since|ahead of) (?!that\b)[^.,;:!?\n\"]{2,80})")
MOST = 9999  # more of a unit than this is a count of something else
DAYS = {
    "minute": 1,
    "hour": 1,
    "day": 1,
    "week": 7,
    "fortnight": 14,
    "month": 30,
    "year": 365,
    "decade": 3650,
    "century": 36500,
}


def unit_of(form: str | None) -> str:
    return lexicon.forms("unit")[form or ""]


def lasting(m: Groups, ctx: Context, number: Number | None, unit: str) -> Reading:
    """Return a duration, with the words of the event it counts from when they follow."""
    event = _EVENT.match(ctx.low, ctx.end, ctx.sentence[1])
    anchor = " ".join(ctx.text[event.start(1) : event.end(1)].split()[:9]) if event else None
    value = duration_value(number, unit)
    return Reading("DURATION", value, number=number, unit=unit, hedge=m.get("hedge"), anchor=anchor)


@reader("duration")
def duration(m: Groups, ctx: Context) -> Reading | None:
    """Read "75-minute", "more than a week", "three years old"; leave fractions, ordinals and bare "some time"."""
    n, unit = m["n"] or "", unit_of(m["unit"])
    fraction = unit == "quarter" and not m["adjective"] and re.match(" of ", ctx.after)
    if fraction or n == "some" or (unit in ("quarter", "second") and n in ("a", "an")):
        return None
    if n in ("a", "an") and (m["unit"] or "").endswith("s"):
        return None
    if n in ("a", "an") and ctx.before.endswith("-"):
        return Reading("SET", duration_value(1, unit), number=1, unit=unit)
    number = read_number(n)
    if number is not None and number > MOST:
        return None
    return lasting(m, ctx, number + 0.5 if m["half"] and number is not None else number, unit)


@reader("duration_pair")
def duration_pair(m: Groups, _ctx: Context) -> Reading | None:
    """Read "two hours and ten minutes"; "one year and two years" are two durations."""
    large, small = unit_of(m["unit"]), unit_of(m["unit2"])
    first, second = read_number(m["n"] or ""), read_number(m["n2"] or "")
    if (
        first is None
        or second is None
        or (DAYS.get(large, 0) <= DAYS.get(small, 0) and (large, small) != ("hour", "minute"))
    ):
        return None
    value = duration_value(first, large) + duration_value(second, small).removeprefix(
        "P" if "T" not in duration_value(first, large) else "PT"
    )
    return Reading("DURATION", value, number=first, unit=large, hedge=m["hedge"])


@reader("half_unit")
def half_unit(m: Groups, ctx: Context) -> Reading | None:
    return lasting(m, ctx, 0.5, m["unit"] or "")


@reader("long_ago")
def long_ago(_m: Groups, _ctx: Context) -> Reading | None:
    return Reading("DATE", "PAST_REF", anchor="published")


@reader("longs")
@reader("single")
def longs(m: Groups, ctx: Context) -> Reading | None:
    """Read "decades-long" and "single-day"."""
    unit = m["unit"] or ""
    many = ctx.low[ctx.start : ctx.end].startswith(unit + "s")
    return Reading("DURATION", duration_value(None if many else 1, unit), number=None if many else 1, unit=unit)


@reader("plural")
def plural(m: Groups, ctx: Context) -> Reading | None:
    """Read a bare plural ("for months", "hours after the call") where the words around it make it a stretch of time."""
    led = re.search(r"((?:[a-z]+ )?[a-z]+) (?:(?:just|mere|only) )?$", ctx.before)
    if ctx.before.endswith("-"):
        return None
    words = lexicon.forms("before_plural")
    before = bool(led and (led[1] in words or led[1].split()[-1] in words))
    after = re.match(rf" {lexicon.any_form('after_plural')}\b", ctx.after)
    return lasting(m, ctx, None, unit_of(m["unit"])) if before or after else None


@reader("or_two")
def or_two(m: Groups, ctx: Context) -> Reading | None:
    """Read "a day or two", "an hour or so"."""
    return lasting(m, ctx, 1, m["unit"] or "")


@reader("past_units")
def past_units(m: Groups, ctx: Context) -> Reading | None:
    """Read "the last three days": a duration whose interval ends or begins at publication."""
    number, unit, which = read_number(m["n"] or ""), unit_of(m["unit"]), m["which"] or ""
    value = duration_value(number, unit)
    period = _stretch(ctx, number, unit, which)
    return Reading(
        "DURATION",
        value,
        number=number,
        unit=unit,
        period=period,
        anchor="published" if period else None,
    )


def _stretch(ctx: Context, number: Number | None, unit: str, which: str) -> Period | None:
    days = -(-(number or 0) // 24) if unit == "hour" else DAYS.get(unit, 0) * (number or 0)
    if ctx.published is None or unit == "minute" or not 0 < days < 40000:
        return None
    length = timedelta(int(days))
    if which in ("past", "last"):
        return Period("", Moment(ctx.published - length), Moment(ctx.published + timedelta(1)), "vague")
    if which in ("next", "coming"):
        return Period("", Moment(ctx.published), Moment(ctx.published + length + timedelta(1)), "vague")
    return None


@reader("past_unit")
def past_unit(m: Groups, ctx: Context) -> Reading | None:
    unit = unit_of(m["unit"])
    period = _stretch(ctx, 1, unit, "past")
    return Reading("DURATION", duration_value(1, unit), number=1, unit=unit, period=period, anchor="published")
