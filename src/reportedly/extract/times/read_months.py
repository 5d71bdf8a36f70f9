"""Readers of months and seasons."""

from __future__ import annotations

import re

from . import calendar, lexicon
from .calendar import Period
from .context import Context, Reading
from .read_days import dated, month_number, unknown
from .readers import Groups, reader
from .tense import is_future
from .units import step_of


def month_near(ctx: Context, number: int, which: str = "") -> Period:
    """Return a month without a year: the last one up to now, the coming one when the sentence looks ahead."""
    today = ctx.today
    year = today.year - (number > today.month)
    ahead = which in ("next", "this coming") or (which == "" and number != today.month and is_future(ctx))
    if ahead and (year, number) <= (today.year, today.month):
        year += 1
    if which.startswith(("last", "past", "the previous")) and number == today.month:
        year -= 1
    return calendar.month(today.year if which == "this" else year, number)


def led_by(ctx: Context, kind: str) -> bool:
    """Tell whether a word of time such as "in" or "last" stands before the match."""
    word = re.search(r"([a-z]+)(?: the)?[ -]$", ctx.before)
    return bool(ctx.nested or (word and word[1] in lexicon.forms(kind)))


@reader("month")
def month(m: Groups, ctx: Context) -> Reading | None:
    """Read a bare month; those that are also words or names need a word of time before them."""
    form = m["month"] or ""
    if not led_by(ctx, "before_month") and (
        form in ("may", "march") or len(form) < 4 or re.match(" [A-Z]", ctx.text[ctx.end : ctx.end + 2])
    ):
        return None
    number = month_number(form)
    if ctx.published is None:
        return unknown(f"XXXX-{number:02d}")
    return dated(month_near(ctx, number), "published")


@reader("which_month")
def which_month(m: Groups, ctx: Context) -> Reading | None:
    if m["which"] == "that" and not led_by(ctx, "before_month"):
        return None
    return dated(month_near(ctx, month_number(m["month"]), m["which"] or ""), "published")


@reader("month_year")
def month_year(m: Groups, ctx: Context) -> Reading | None:
    number = month_number(m["month"])
    if m["year"]:
        return dated(calendar.month(int(m["year"]), number))
    inside = ctx.read(m["tail"] or "")
    return dated(calendar.month(inside.period.day.year, number), inside.anchor) if inside and inside.period else None


@reader("month_span")
def month_span(m: Groups, ctx: Context) -> Reading | None:
    first, last = month_number(m["first"]), month_number(m["last"])
    year = int(m["year"]) if m["year"] else month_near(ctx, last).day.year
    start, end = calendar.month(year - (first > last), first), calendar.month(year, last)
    return dated(
        Period(f"{start.value}/{end.value}", start.start, end.end, "month"), None if m["year"] else "published"
    )


@reader("season")
@reader("season_year")
@reader("which_season")
def season(m: Groups, ctx: Context) -> Reading | None:
    """Read a season; "spring" and "fall" alone need a word of time before them."""
    form, which = m["season"] or "", m.get("which") or ""
    if not (
        which
        or m.get("year")
        or m.get("tail")
        or form in ("summer", "autumn", "winter")
        or led_by(ctx, "before_season")
    ) or re.match(r" of\b", ctx.after):
        return None
    code = lexicon.forms("season")[form]
    if m.get("year"):
        return dated(calendar.season(int(m["year"] or 0), code))
    if ctx.published is None:
        return unknown(f"XXXX-{code}")
    inside = ctx.read(m["tail"] or "") if m.get("tail") else None
    year = inside.period.day.year if inside and inside.period else _season_year(ctx, code, which)
    return dated(calendar.season(year, code), "published")


def _season_year(ctx: Context, code: str, which: str) -> int:
    now = calendar.season(ctx.today.year, code)
    if step_of(which) > 0 or (not which and is_future(ctx)):
        return ctx.today.year + (now.start.day <= ctx.today)
    if which == "this":
        return ctx.today.year
    done = now.end.day <= ctx.today if step_of(which) < 0 else now.start.day <= ctx.today
    return ctx.today.year - (not done)
