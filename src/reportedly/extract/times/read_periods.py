"""Readers of periods longer than a day: months, quarters, years, decades, "last week", "the end of the year"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from . import calendar, lexicon
from .calendar import Period
from .context import Context, Reading
from .mention import Moment
from .read_days import dated, month_number, unknown
from .readers import Groups, reader
from .tense import is_future

_NO_YEAR = re.compile(r"^(?: |-)([a-z]+)")


def step_of(which: str) -> int:
    """Return -1, 0 or 1 for "last", "this", "next" and their like."""
    if re.search("last|previous|past|preceding", which):
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


def _led(ctx: Context, kind: str) -> bool:
    """Tell whether a word of time such as "in" or "last" stands before the match."""
    word = re.search(r"([a-z]+)(?: the)?[ -]$", ctx.before)
    return bool(ctx.nested or (word and word[1] in lexicon.forms(kind)))


@reader("month")
def month(m: Groups, ctx: Context) -> Reading | None:
    """Read a bare month; those that are also words or names need a word of time before them."""
    form = m["month"] or ""
    if not _led(ctx, "before_month") and (
        form in ("may", "march") or len(form) < 4 or re.match(" [A-Z]", ctx.text[ctx.end : ctx.end + 2])
    ):
        return None
    number = month_number(form)
    if ctx.published is None:
        return unknown(f"XXXX-{number:02d}")
    return dated(month_near(ctx, number), "published")


@reader("which_month")
def which_month(m: Groups, ctx: Context) -> Reading | None:
    if m["which"] == "that" and not _led(ctx, "before_month"):
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
        which or m.get("year") or m.get("tail") or form in ("summer", "autumn", "winter") or _led(ctx, "before_season")
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


def _near(ctx: Context, number: int, count: int) -> Period:
    """Return a quarter or half without a year: the nearest, but for the coming one when the sentence looks ahead."""
    make = calendar.quarter if count == 4 else calendar.half
    here, before = make(ctx.today.year, number), make(ctx.today.year - 1, number)
    if here.start.day <= ctx.today or is_future(ctx):
        return here
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
    """Read "the first week of March"; the last week is the one that holds the month's last Thursday."""
    inside, number = ctx.read(m["period"] or ""), int(lexicon.forms("ordinal")[m["n"] or ""])
    if inside is None or inside.period is None or inside.period.precision != "month":
        return None
    base = inside.period.day + timedelta(7 * (number - 1)) if number > 0 else inside.period.end.day - timedelta(4)
    unit = (m["unit"] or "").removesuffix("s")
    if unit == "day":
        base = inside.period.day + timedelta(number - 1) if number > 0 else inside.period.end.day - timedelta(1)
    return dated(unit_after(unit, base, 0), inside.anchor)


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
    led = re.search(
        r"\b(?:end|ends|ended|ending|close|closed|finish|finished|finishing|for|of|in|during|started?|earlier|later|by|over) (?:in )?$",
        ctx.before,
    )
    if not ctx.nested and (
        not led
        or not re.match(r"(?: ?[.,;:)]|$| (?:at|with|down|up|lower|higher|on|by|as|and|but|because)\b)", ctx.after)
    ):
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
    return dated(_in_year(base, year), "text")


def _in_year(base: Period, year: int) -> Period:
    if base.precision == "month":
        return calendar.month(year, base.day.month)
    if base.precision == "season" and "-Q" in base.value:
        return calendar.quarter(year, (base.day.month + 2) // 3)
    return calendar.year(year) if base.precision != "day" else calendar.day(base.day.replace(year=year))


@reader("year_ago")
def year_ago(_m: Groups, ctx: Context) -> Reading | None:
    return dated(_in_year(ctx.last, ctx.last.day.year - 1) if ctx.last else calendar.year(ctx.today.year - 1), "text")


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


@reader("century")
def century(m: Groups, _ctx: Context) -> Reading | None:
    words = {"nineteenth": 19, "twentieth": 20, "twenty-first": 21}
    form = m["n"] or ""
    return dated(century_of((words.get(form) or int(re.sub("[a-z]", "", form))) * 100 - 100))


@reader("decade")
def decade(m: Groups, ctx: Context) -> Reading | None:
    form = (m["decade"] or "").removeprefix("the ")
    names = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"]
    if form in names:
        led = re.search(r"\b(?:his|her|their|my|our|the (?:low|mid|high)) (?:early |late |mid-)?$", ctx.before)
        return None if led else dated(decade_of(1920 + 10 * names.index(form)))
    digits = int(re.sub("[^0-9]", "", form))
    if digits < 100 and re.search(r"\b(?:his|her|their|my|our) (?:early |late |mid-)?$", ctx.before):
        return None
    return dated(decade_of(digits if digits > 99 else 1900 + digits))


@reader("short_year")
def short_year(m: Groups, ctx: Context) -> Reading | None:
    if not re.search(
        r"\b(?:since|in|of|from|to|the|and|until|by|summer|winter|spring|fall|autumn|late|early) $", ctx.before
    ):
        return None
    number = int(m["year"] or 0)
    pivot = (ctx.published or date(2030, 1, 1)).year % 100 + 5
    return dated(calendar.year((2000 if number <= pivot else 1900) + number))


@reader("year_span")
def year_span(m: Groups, _ctx: Context) -> Reading | None:
    first, last = int(m["first"] or 0), m["last"] or ""
    stop = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    if not first < stop:
        return None
    return dated(Period(f"{first}/{stop}", Moment(date(first, 1, 1)), Moment(date(stop + 1, 1, 1)), "year"))


@reader("year")
def year(m: Groups, ctx: Context) -> Reading | None:
    """Read four digits as a year unless they count something or stand in a number or code."""
    word = _NO_YEAR.match(ctx.after)
    if word and word[1] in lexicon.forms("counted"):
        return None
    number = int(m["year"] or 0)
    led = re.search(
        r"\b(?:in|since|by|of|until|from|to|between|and|before|after|during|early|late|mid) ?-?$", ctx.before
    )
    if re.search(r"[-/.,]$", ctx.before) or not (led or ctx.nested or 1900 <= number <= 2060):
        return None
    return dated(calendar.year(number))


def duration_value(number: float | int | None, unit: str) -> str:
    """Return the TIMEX3 value of a duration; X stands for a number not told."""
    if unit == "decade" and number is not None:
        return f"P{number * 10:g}Y"
    if unit == "century" and number is not None:
        return f"P{number * 100:g}Y"
    sign = {"decade": "DE", "century": "CE", "weekend": "WE", "night": "NI"}.get(unit, unit[:1].upper())
    count = "X" if number is None else f"{number:.10g}"
    return f"P{'T' if unit in ('second', 'minute', 'hour') else ''}{count}{sign}"
