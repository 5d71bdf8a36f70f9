"""Readers of periods by their place: "last week", "the weekend", "the same period", "the end of the year"."""

from __future__ import annotations

import re
from datetime import timedelta

from . import calendar, lexicon
from .calendar import Period
from .context import Context, Reading
from .mention import Moment
from .read_days import dated, unknown
from .readers import Groups, reader
from .tense import is_future
from .units import duration_value, in_year, step_of, unit_after


@reader("which_span")
def which_span(m: Groups, ctx: Context) -> Reading | None:
    """Read "last week", "this year", "the previous month"; "the last year" is a duration that ends now."""
    which, unit = m["which"] or "", m["unit"] or ""
    if (
        which == "that"
        and re.match(" (?:[a-z]+s|[a-z]+ed|can|will|would|has|had)\\b", ctx.after)
        and unit in ("year", "century")
    ):
        return None
    if (
        re.match("the (?:last|next)$", which)
        and unit in ("week", "month", "year", "decade", "century")
        and not ctx.nested
    ):
        return Reading("DURATION", duration_value(1, unit), unit=unit, number=1, anchor="published")
    if ctx.published is None:
        return unknown("XXXX")
    follows = re.search("previous|preceding|following|same|that|the next", which)
    base = ctx.last.day if follows and ctx.last else ctx.today
    period = unit_after(unit, base, step_of(which))
    if unit == "weekend" and not follows:
        period = _weekend(ctx, which)
    return dated(_edged(period, m.get("edge"), ctx), "text" if follows and ctx.last else "published")


def _edged(period: Period, edge: str | None, ctx: Context) -> Period:
    """Return "earlier" as the part up to the publication day, "later" as the part from it."""
    now = Moment(ctx.today)
    if edge == "earlier" and period.start < now:
        return Period(period.value, period.start, min(period.end, now.plus(1440)), period.precision)
    if edge == "later" and now < period.end:
        return Period(period.value, max(period.start, now), period.end, period.precision)
    return calendar.third(period, {"early": "START", "late": "END"}.get(edge or "", ""))


def _weekend(ctx: Context, which: str) -> Period:
    """Return the last weekend that had begun, or the coming one for "next" and when the sentence looks ahead."""
    here = calendar.weekend(ctx.today)
    if step_of(which) > 0 or (here.start.day > ctx.today and is_future(ctx)):
        return here if here.start.day > ctx.today else calendar.weekend(ctx.today + timedelta(7))
    return here if here.start.day <= ctx.today and which != "last" else calendar.weekend(ctx.today - timedelta(7))


@reader("weekend")
def weekend(_m: Groups, ctx: Context) -> Reading | None:
    if ctx.published is None:
        return unknown("XXXX-WXX-WE")
    return dated(_weekend(ctx, ""), "published")


@reader("the_span")
def the_span(m: Groups, ctx: Context) -> Reading | None:
    """Read "the day" and its like where they take up a date: at the end of a phrase, after "in", "for" or "end"."""
    unit = m["unit"] or ""
    if ctx.text[ctx.end - len(unit)].isupper():
        return None
    led = re.search(rf"\b{lexicon.any_form('before_span')} (?:in )?$", ctx.before)
    ends = re.match(rf"(?: ?[.,;:)]|$| {lexicon.any_form('after_span')}\b)", ctx.after)
    if not ctx.nested and not (led and ends):
        return None
    if ctx.published is None and ctx.last is None:
        return unknown("XXXX-XX-XX")
    base = ctx.reference if unit == "day" else ctx.today
    return dated(unit_after(unit, base, 0), "text" if unit == "day" and ctx.last_day else "published")


@reader("year_before")
def year_before(m: Groups, ctx: Context) -> Reading | None:
    """Read "the day before", "the year earlier": counted from the last date mentioned."""
    base = ctx.last.day if ctx.last else ctx.today
    step = 1 if m["dir"] == "after" else -1
    return dated(unit_after(m["unit"] or "", base, step), "text" if ctx.last else "published")


@reader("same_ago")
def same_ago(m: Groups, ctx: Context) -> Reading | None:
    """Read "the same period last year": the last period mentioned, that much earlier."""
    when = m["when"] or ""
    base = ctx.last
    if base is None or base.precision not in ("day", "month", "season", "year", "week"):
        base = unit_after("year", ctx.today, 0)
    year = int(when) if when.isdigit() else base.day.year - 1
    return dated(in_year(base, year), "text")


@reader("year_ago")
def year_ago(_m: Groups, ctx: Context) -> Reading | None:
    return dated(in_year(ctx.last, ctx.last.day.year - 1) if ctx.last else calendar.year(ctx.today.year - 1), "text")


@reader("edge_period")
def edge_period(m: Groups, ctx: Context) -> Reading | None:
    """Read "early June", "the end of last year": the whole's value, the bounds of its third."""
    inside = ctx.read(m["period"] or "")
    if inside is None or inside.period is None:
        return None
    edge = lexicon.forms("edge")[m["edge"] or ""]
    if (m["edge"] or "") in ("earlier", "later") and ctx.published:
        period = _edged(inside.period, m["edge"], ctx)
    else:
        period = calendar.third(inside.period, edge)
    return Reading(
        inside.type, period.value, period.precision, period, inside.anchor, hedge=m["edge"], zone=inside.zone
    )
