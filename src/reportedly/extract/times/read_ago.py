"""Readers of times counted from now or from another date, and of bare references ("recently")."""

from __future__ import annotations

import re
from datetime import date, timedelta

from reportedly.model import Number

from . import calendar, lexicon
from .calendar import Period
from .context import Context, Reading
from .mention import Moment
from .numbers import read_number
from .read_days import dated
from .read_durations import DAYS, unit_of
from .readers import Groups, reader
from .units import unit_after

_QUALIFIES = re.compile(
    r" (?!(?:of|in|and|or|but|to|for|is|was|are|will|with|that|when|as|at|on|by|has|have|if|than|from)\b)[a-z]"
)


@reader("ago")
def ago(m: Groups, ctx: Context) -> Reading | None:
    """Read "two years ago", "three days later": counted from publication, or from the last date mentioned."""
    number, unit, way = read_number(m["n"] or ""), unit_of(m["unit"]), m["dir"] or ""
    number = number + 0.5 if m["half"] and number is not None else number
    from_now = way in ("ago", "from now", "hence")
    if (
        ctx.published is None
        or number is None
        or (not from_now and ctx.last is None and not way.startswith(("earlier", "prior")))
    ):
        return _unplaced(ctx, m, number, unit, way)
    base = ctx.today if from_now or ctx.last is None else ctx.last.day
    step = -number if way in ("ago", "earlier", "previous", "prior") else number
    return dated(_counted(unit, base, step), "published" if from_now or ctx.last is None else "text")


def _unplaced(ctx: Context, _m: Groups, number: Number | None, unit: str, way: str) -> Reading | None:
    if way == "ago":
        return Reading(
            "DATE", "PAST_REF", period=_vague_ago(ctx, unit) if number is None else None, anchor="published", unit=unit
        )
    return Reading(
        "DATE", "FUTURE_REF" if way.startswith(("from", "hence", "later")) else "PAST_REF", anchor="text", unit=unit
    )


def _counted(unit: str, base: date, step: Number) -> Period:
    if unit == "decade":
        return calendar.year(base.year + int(step * 10))
    if unit in ("second", "minute", "hour"):
        return calendar.day(base + timedelta(int(step) // 24 if unit == "hour" and abs(step) >= 24 else 0))
    if step != int(step):
        months = {"year": 12, "decade": 120}.get(unit)
        return (
            unit_after("month", base, round(step * months))
            if months
            else calendar.day(base + timedelta(step * DAYS[unit]))
        )
    return unit_after(unit, base, int(step))


@reader("vague_ago")
def vague_ago(m: Groups, ctx: Context) -> Reading | None:
    unit, way = unit_of(m["unit"]), m["dir"] or ""
    if way == "later":
        return Reading("DATE", "FUTURE_REF", anchor="text", unit=unit)
    return Reading(
        "DATE",
        "PAST_REF",
        period=_vague_ago(ctx, unit) if way == "ago" else None,
        anchor="published" if way == "ago" else "text",
        unit=unit,
    )


def _vague_ago(ctx: Context, unit: str) -> Period | None:
    """Return two to nine units before publication, the widest that a bare plural commonly means."""
    if ctx.published is None or unit in ("second", "minute", "hour", "century", "night"):
        return None
    try:
        first, last = unit_after(unit, ctx.published, -9), unit_after(unit, ctx.published, -2)
    except (ValueError, OverflowError):
        return None
    return Period("PAST_REF", first.start, last.end, "vague")


@reader("recent_units")
def recent_units(m: Groups, ctx: Context) -> Reading | None:
    """Read "recent weeks", "the coming days"."""
    ref, unit = m["ref"] or "", m["unit"] or ""
    value = "FUTURE_REF" if ref == "coming" else "PAST_REF"
    period = None
    if ref == "recent" and ctx.published and unit in ("days", "weeks", "months", "years", "decades"):
        first = unit_after(unit_of(unit), ctx.published, -9).start
        period = Period(value, first, Moment(ctx.published + timedelta(1)), "vague")
    return Reading("DATE", value, period=period, anchor="published")


@reader("reference")
def reference(m: Groups, ctx: Context) -> Reading | None:
    """Read "now", "recently", "the future": references without a calendar date."""
    word = m["word"] or ""
    if word == "now" and re.match(" (?:that|known|defunct|famous)", ctx.after):
        return None
    if word in ("the past", "the present", "the future") and _QUALIFIES.match(ctx.after):
        return None
    return Reading("DATE", lexicon.forms("reference")[word], anchor="published")
